package vn.vanthu.fact;

import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Span;

/**
 * A number that states a quantity (số liệu).
 *
 * @param evidence the clause or sentence that states it, or the table row
 * @param number where the number itself stands
 * @param indicator what is counted, enough to be read alone in a table
 * @param period that the text itself names for it; null otherwise
 * @param change INCREASE or DECREASE when it is a change; null otherwise
 */
public record Figure(
        Evidence evidence,
        Span number,
        Quantity quantity,
        String indicator,
        @Nullable Period period,
        @Nullable Change change)
        implements Fact {

    /** Direction of a change. */
    public enum Change {
        INCREASE,
        DECREASE
    }

    @Override
    public Figure with(Evidence moved) {
        return new Figure(moved, number, quantity, indicator, period, change);
    }

    public Figure withNumber(Span moved) {
        return new Figure(evidence, moved, quantity, indicator, period, change);
    }
}
