package vn.vanthu.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much: a quantity with the bound that the text sets. "Trên 95%" and "từ 95% trở lên" are
 * different facts, so they are different types.
 */
public sealed interface Amount {

    /** Exactly this much. */
    record Exact(Quantity quantity) implements Amount {}

    /** tối thiểu, ít nhất, từ … trở lên, đạt và vượt. */
    record AtLeast(Quantity low) implements Amount {}

    /** trên, hơn (as a bound). */
    record MoreThan(Quantity low) implements Amount {}

    /** không quá, tối đa, xuống còn, từ … trở xuống. */
    record AtMost(Quantity high) implements Amount {}

    /** dưới. */
    record LessThan(Quantity high) implements Amount {}

    /** 22-27, từ 95 đến 100%; both ends belong to it and have the same unit. */
    record Between(Quantity low, Quantity high) implements Amount {}

    /** tăng (thêm); {@code by} is null where only the direction is said. */
    record Increase(@Nullable Quantity by) implements Amount {}

    /** giảm, cắt giảm, rút ngắn; {@code by} is null where only the direction is said. */
    record Decrease(@Nullable Quantity by) implements Amount {}

    /** The comparator's name in the JSON contract. */
    default String comparator() {
        return switch (this) {
            case Exact ignored -> "EXACT";
            case AtLeast ignored -> "AT_LEAST";
            case MoreThan ignored -> "MORE_THAN";
            case AtMost ignored -> "AT_MOST";
            case LessThan ignored -> "LESS_THAN";
            case Between ignored -> "RANGE";
            case Increase ignored -> "INCREASE";
            case Decrease ignored -> "DECREASE";
        };
    }

    /** Lower bound in the JSON contract: both ends are set for EXACT, INCREASE and DECREASE. */
    default @Nullable BigDecimal lowValue() {
        return switch (this) {
            case Exact(var quantity) -> quantity.value();
            case AtLeast(var low) -> low.value();
            case MoreThan(var low) -> low.value();
            case AtMost ignored -> null;
            case LessThan ignored -> null;
            case Between(var low, var high) -> low.value();
            case Increase(var by) -> by == null ? null : by.value();
            case Decrease(var by) -> by == null ? null : by.value();
        };
    }

    /** Upper bound in the JSON contract. */
    default @Nullable BigDecimal highValue() {
        return switch (this) {
            case Exact(var quantity) -> quantity.value();
            case AtLeast ignored -> null;
            case MoreThan ignored -> null;
            case AtMost(var high) -> high.value();
            case LessThan(var high) -> high.value();
            case Between(var low, var high) -> high.value();
            case Increase(var by) -> by == null ? null : by.value();
            case Decrease(var by) -> by == null ? null : by.value();
        };
    }

    /** The quantity that carries the unit: the low one of a range; null for a bare direction. */
    default @Nullable Quantity main() {
        return switch (this) {
            case Exact(var quantity) -> quantity;
            case AtLeast(var low) -> low;
            case MoreThan(var low) -> low;
            case AtMost(var high) -> high;
            case LessThan(var high) -> high;
            case Between(var low, var high) -> low;
            case Increase(var by) -> by;
            case Decrease(var by) -> by;
        };
    }
}
