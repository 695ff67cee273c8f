package vn.vanthu.draft.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Figure;

/**
 * One indicator over all reports (một dòng số liệu tổng hợp).
 *
 * @param indicator as the first report writes it
 * @param unit null where the reports give none
 * @param whole whether it is of the whole province; then each entry is, and none are added
 * @param entries at most one for each body, in the order of the reports
 * @param total sum or recomputed rate; null where it must not be made
 * @param basis how the total was made, "1.150/1.200"; empty for a plain sum or none
 */
public record Line(
        String indicator,
        @Nullable String unit,
        Kind kind,
        boolean whole,
        List<Entry> entries,
        @Nullable BigDecimal total,
        String basis) {

    public Line {
        entries = List.copyOf(entries);
    }

    /** How values of several bodies become one. */
    public enum Kind {
        /** Counts and amounts add up. */
        COUNT,
        /** A rate is made anew from what it is a rate of, or else listed. */
        RATE,
        /** Ranks, scores and averages are listed only. */
        LISTED
    }

    /** Those that a total is made of. */
    public List<Entry> counted() {
        return entries.stream().filter(entry -> entry.apart() == null).toList();
    }

    /**
     * What one body says.
     *
     * @param apart why it must not be added to the others, for they hold it already; null where it
     *     may
     */
    public record Entry(
            String body, AnalysedDocument report, Figure figure, @Nullable String apart) {

        public BigDecimal value() {
            return figure.quantity().value();
        }

        Entry apart(String why) {
            return new Entry(body, report, figure, why);
        }
    }
}
