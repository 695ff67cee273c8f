package vn.vanthu.draft.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Period;
import vn.vanthu.match.Extents;
import vn.vanthu.match.Issuer;
import vn.vanthu.match.States;
import vn.vanthu.registry.IndicatorKey;
import vn.vanthu.registry.Registry;

/**
 * What the reports of an earlier period said (kỳ trước, cùng kỳ năm trước). Figures compare only
 * where indicator, unit, body and extent are the same; the rest "không so sánh được".
 */
public final class Earlier {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Period period;
    private final Registry registry;
    private final Extents extents;
    private final List<AnalysedDocument> reports;

    /** A value of the earlier period, with the reports that give it. */
    record Before(BigDecimal value, List<AnalysedDocument> sources) {}

    /**
     * @param reports of that period, one of each body
     */
    public Earlier(Period period, Registry registry, List<AnalysedDocument> reports) {
        this.period = period;
        this.registry = registry;
        this.extents = new Extents(registry.bodies());
        this.reports = List.copyOf(reports);
    }

    Period period() {
        return period;
    }

    /** What the same body said of the same thing; empty where it did not, or said two things. */
    Optional<Before> of(Line.Entry entry) {
        return figure(entry).map(said -> new Before(said.value(), List.of(said.report())));
    }

    /**
     * The total of the same bodies, made in the same way; empty where one of them does not say it,
     * or the line has no total.
     */
    Optional<Before> total(Line line) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal wholes = BigDecimal.ZERO;
        var sources = new ArrayList<AnalysedDocument>();
        for (Line.Entry entry : line.counted()) {
            var said = figure(entry);
            Optional<Ratio> ratio =
                    said.flatMap(earlier -> Ratio.behind(earlier.report(), earlier.figure()));
            if (line.total() == null
                    || said.isEmpty()
                    || line.kind() == Line.Kind.RATE && ratio.isEmpty()) {
                return Optional.empty();
            }
            sources.add(said.get().report());
            sum =
                    sum.add(
                            ratio.isPresent() && line.kind() == Line.Kind.RATE
                                    ? ratio.get().part()
                                    : said.get().value());
            wholes = wholes.add(ratio.map(Ratio::whole).orElse(BigDecimal.ZERO));
        }
        return switch (line.kind()) {
            case COUNT -> Optional.of(new Before(sum, sources));
            case RATE ->
                    Optional.of(
                            new Before(
                                    sum.multiply(HUNDRED).divide(wholes, 2, RoundingMode.HALF_UP),
                                    sources));
            case LISTED -> Optional.empty();
        };
    }

    private Optional<Line.Entry> figure(Line.Entry entry) {
        String body = Issuer.of(registry.bodies(), entry.report()).key();
        var found = new ArrayList<Line.Entry>();
        for (AnalysedDocument report : reports) {
            if (!Issuer.of(registry.bodies(), report).key().equals(body)) {
                continue;
            }
            for (Figure figure : report.facts().figures()) {
                if (isSame(entry, report, figure)) {
                    found.add(new Line.Entry(entry.body(), report, figure, null));
                }
            }
        }
        boolean one = found.stream().map(Line.Entry::value).distinct().count() == 1;
        return one ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private boolean isSame(Line.Entry entry, AnalysedDocument report, Figure figure) {
        Figure now = entry.figure();
        Period own = figure.period();
        return figure.change() == null
                && (own == null || own.to().equals(period.to()))
                && unit(now).equals(unit(figure))
                && key(now).equals(key(figure))
                && States.agree(now.indicator(), figure.indicator())
                && extents.isOfAll(entry.report(), now) == extents.isOfAll(report, figure);
    }

    private IndicatorKey key(Figure figure) {
        return IndicatorKey.of(figure.indicator(), registry.abbreviations());
    }

    private static String unit(Figure figure) {
        return Objects.requireNonNullElse(figure.quantity().unit(), "").toLowerCase(Locale.ROOT);
    }
}
