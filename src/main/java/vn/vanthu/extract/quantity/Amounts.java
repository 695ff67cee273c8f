package vn.vanthu.extract.quantity;

import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Quantity;

/** Rebuilds amounts. */
final class Amounts {

    private Amounts() {}

    static Amount withUnit(Amount amount, String unit) {
        return switch (amount) {
            case Amount.Exact(var q) -> new Amount.Exact(with(q, unit));
            case Amount.AtLeast(var q) -> new Amount.AtLeast(with(q, unit));
            case Amount.MoreThan(var q) -> new Amount.MoreThan(with(q, unit));
            case Amount.AtMost(var q) -> new Amount.AtMost(with(q, unit));
            case Amount.LessThan(var q) -> new Amount.LessThan(with(q, unit));
            case Amount.Between(var a, var b) -> new Amount.Between(with(a, unit), with(b, unit));
            case Amount.Increase(var q) -> new Amount.Increase(q == null ? null : with(q, unit));
            case Amount.Decrease(var q) -> new Amount.Decrease(q == null ? null : with(q, unit));
        };
    }

    private static Quantity with(Quantity quantity, String unit) {
        return new Quantity(quantity.value(), quantity.of(), unit, quantity.approximate());
    }
}
