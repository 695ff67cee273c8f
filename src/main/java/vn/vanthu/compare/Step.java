package vn.vanthu.compare;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Quantity;

/**
 * How far the value of a target moved.
 *
 * @param low by how much the lower bound is higher than before, negative for lower; null where one
 *     of both has none
 * @param high the same of the upper bound
 */
public record Step(@Nullable BigDecimal low, @Nullable BigDecimal high) {

    /** Empty where the two do not compare: at least against at most, or out of other totals. */
    public static Optional<Step> of(Amount before, Amount now) {
        var step =
                new Step(
                        difference(before.lowValue(), now.lowValue()),
                        difference(before.highValue(), now.highValue()));
        boolean none = step.low == null && step.high == null;
        return none || !sameTotal(before.main(), now.main()) ? Optional.empty() : Optional.of(step);
    }

    private static @Nullable BigDecimal difference(
            @Nullable BigDecimal before, @Nullable BigDecimal now) {
        return before == null || now == null ? null : now.subtract(before);
    }

    private static boolean sameTotal(@Nullable Quantity before, @Nullable Quantity now) {
        BigDecimal one = before == null ? null : before.of();
        BigDecimal other = now == null ? null : now.of();
        return one == null || other == null || one.compareTo(other) == 0;
    }
}
