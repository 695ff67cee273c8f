package vn.vanthu.draft.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Quantity;
import vn.vanthu.match.Issuer;

/**
 * Figures that a person corrected in the workbook.
 *
 * @param values by {@link #key}
 * @param emptied keys of figures that are not to be used
 */
public record Corrections(Map<String, BigDecimal> values, Set<String> emptied) {

    public static final Corrections NONE = new Corrections(Map.of(), Set.of());

    public Corrections {
        values = Map.copyOf(values);
        emptied = Set.copyOf(emptied);
    }

    /** Names a figure for good: the file's checksum, shortened, and where its number stands. */
    public static String key(AnalysedDocument report, Figure figure) {
        return report.document().source().sha256().substring(0, 12) + ":" + figure.number().start();
    }

    /** The report with the corrected figures in place of its own. */
    AnalysedDocument applied(AnalysedDocument report) {
        var figures = new ArrayList<Figure>();
        for (Figure figure : report.facts().figures()) {
            if (!emptied.contains(key(report, figure))) {
                figures.add(corrected(report, figure).orElse(figure));
            }
        }
        Facts facts = report.facts();
        return new AnalysedDocument(
                report.document(),
                report.outline(),
                report.metadata(),
                new Facts(
                        facts.targets(),
                        facts.assignments(),
                        figures,
                        facts.citations(),
                        facts.deadlines(),
                        facts.abbreviations()),
                report.findings());
    }

    /** What was changed in a report, so that the draft says what is not the report's own. */
    List<Issue> issues(AnalysedDocument report) {
        var issues = new ArrayList<Issue>();
        for (Figure figure : report.facts().figures()) {
            Quantity own = figure.quantity();
            String said =
                    Issuer.nameOf(report)
                            + ", "
                            + figure.indicator()
                            + ": báo cáo ghi "
                            + Numbers.withUnit(own.value(), own.unit());
            if (emptied.contains(key(report, figure))) {
                issues.add(issue(report, said + ", bảng số liệu bỏ số này."));
            }
            corrected(report, figure)
                    .map(now -> Numbers.plain(now.quantity().value()))
                    .ifPresent(now ->
                            issues.add(issue(report, said + ", bảng số liệu ghi " + now + ".")));
        }
        return issues;
    }

    private static Issue issue(AnalysedDocument report, String words) {
        return new Issue(Issue.Kind.CORRECTED, words, List.of(report));
    }

    /** Empty where the workbook has the report's own value. */
    private Optional<Figure> corrected(AnalysedDocument report, Figure figure) {
        Quantity own = figure.quantity();
        return Optional.ofNullable(values.get(key(report, figure)))
                .filter(value -> value.compareTo(own.value()) != 0)
                .map(value -> new Quantity(value, own.of(), own.unit(), own.approximate()))
                .map(quantity ->
                        new Figure(
                                figure.evidence(),
                                figure.number(),
                                quantity,
                                figure.indicator(),
                                figure.period(),
                                figure.change()));
    }
}
