package vn.vanthu.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result to be reached that is stated with a number (chỉ tiêu).
 *
 * @param indicator what is measured, complete enough to stand alone in a table
 * @param year that it is to be reached in; null where neither text nor document tells
 * @param baseline where things stand now, by the text or its footnote; null where not given
 * @param owner bodies under which it stands, as written; may be empty
 */
public record Target(
        Evidence evidence,
        String indicator,
        Amount amount,
        @Nullable Integer year,
        @Nullable Due due,
        @Nullable Baseline baseline,
        List<String> owner)
        implements Fact {

    public Target {
        owner = List.copyOf(owner);
    }

    /** Where things stood; {@code year} null where not given. */
    public record Baseline(Quantity quantity, @Nullable Integer year) {}

    @Override
    public Target with(Evidence moved) {
        return new Target(moved, indicator, amount, year, due, baseline, owner);
    }
}
