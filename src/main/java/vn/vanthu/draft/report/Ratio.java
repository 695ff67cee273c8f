package vn.vanthu.draft.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Figure;

/** What a rate is made of: the part and the whole. */
record Ratio(BigDecimal part, BigDecimal whole) {

    /** Figures this far apart at most belong to one statement, in UTF-16 code units. */
    private static final int NEAR = 400;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The two counts near a rate that give it to the digits that it is written with; the nearest
     * pair counts. Empty where no two do.
     */
    static Optional<Ratio> behind(AnalysedDocument report, Figure rate) {
        Ratio best = null;
        int nearest = Integer.MAX_VALUE;
        for (Figure part : report.facts().figures()) {
            int distance = distance(part, rate);
            if (distance > NEAR || isRate(part)) {
                continue;
            }
            BigDecimal of = part.quantity().of();
            if (of != null && gives(part.quantity().value(), of, rate) && distance < nearest) {
                best = new Ratio(part.quantity().value(), of);
                nearest = distance;
            }
            for (Figure whole : report.facts().figures()) {
                int both = distance + distance(whole, rate);
                if (both < nearest
                        && distance(whole, rate) <= NEAR
                        && !isRate(whole)
                        && whole != part
                        && gives(part.quantity().value(), whole.quantity().value(), rate)) {
                    best = new Ratio(part.quantity().value(), whole.quantity().value());
                    nearest = both;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static int distance(Figure a, Figure b) {
        return Math.abs(a.number().start() - b.number().start());
    }

    private static boolean isRate(Figure figure) {
        String unit = figure.quantity().unit();
        return unit != null && unit.startsWith("%") || figure.change() != null;
    }

    /** Counts of fewer than ten give too many rates by chance. */
    private static boolean gives(BigDecimal part, BigDecimal whole, Figure rate) {
        BigDecimal value = rate.quantity().value();
        return whole.compareTo(BigDecimal.TEN) >= 0
                && part.compareTo(whole) <= 0
                && part.multiply(HUNDRED)
                                .divide(whole, Math.max(0, value.scale()), RoundingMode.HALF_UP)
                                .compareTo(value)
                        == 0;
    }
}
