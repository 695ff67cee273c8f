package vn.vanthu.draft.report;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.Period;
import vn.vanthu.registry.Registry;

/**
 * What the received reports say together.
 *
 * @param reporters who reported first, then who had to and did not
 * @param lines indicators that at least two bodies give
 * @param issues what a person must look at
 */
public record Consolidation(
        Period period, List<Reporter> reporters, List<Line> lines, List<Issue> issues) {

    public Consolidation {
        reporters = List.copyOf(reporters);
        lines = List.copyOf(lines);
        issues = List.copyOf(issues);
    }

    /**
     * Brings reports together.
     *
     * @param plan that they report on
     * @param received documents of any kind; those that are no reports of the period are left out
     *     and named
     */
    public static Consolidation of(
            Registry registry,
            AnalysedDocument plan,
            List<AnalysedDocument> received,
            Period period,
            Corrections corrections) {
        var sorted = new Received(registry.bodies(), period, received);
        var reporters = sorted.reporters(plan);
        var lines = new Lines(period, registry.abbreviations());
        sorted.reports().forEach(report -> lines.add(report, corrections));
        var made = lines.made();
        var issues = new ArrayList<>(sorted.issues());
        issues.addAll(lines.issues());
        sorted.reports().forEach(report -> issues.addAll(findings(report)));
        return new Consolidation(period, reporters, made, issues);
    }

    /** The reports that count. */
    public List<AnalysedDocument> reports() {
        return reporters.stream()
                .map(Reporter::report)
                .filter(report -> report != null)
                .map(AnalysedDocument.class::cast)
                .toList();
    }

    /** Bodies that reported and say nothing of an indicator; a total is then one of the others. */
    public List<String> silentOn(Line line) {
        return reports().stream()
                .map(Received::nameOf)
                .filter(body -> line.entries().stream().noneMatch(e -> e.body().equals(body)))
                .toList();
    }

    /** Wrong sums, rates and double values: what makes the figures doubtful. */
    private static List<Issue> findings(AnalysedDocument report) {
        var issues = new ArrayList<Issue>();
        for (Finding finding : report.findings()) {
            boolean figures =
                    switch (finding.kind()) {
                        case SUM, PERCENT, CONFLICT -> true;
                        case MISSING, OUTLINE, FOOTNOTE, CITATION, AGENCY, FORMAT, SPELLING ->
                                false;
                    };
            if (figures) {
                issues.add(
                        new Issue(
                                Issue.Kind.FINDING,
                                report.name()
                                        + " ("
                                        + Received.nameOf(report)
                                        + "): "
                                        + finding.message(),
                                List.of(report)));
            }
        }
        return issues;
    }
}
