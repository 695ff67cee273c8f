package vn.vanthu.correct;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Quantity;

/** Amounts and quantities as a person types their numbers: 95; 22-27; 22-27/63; 42/102. */
final class AmountText {

    private static final FactField VALUE = FactField.VALUE;
    private static final Pattern RANGE = Pattern.compile("(?<=\\d)\\s*[-–]\\s*(?=\\d)");
    private static final String RANGE_NAME = "RANGE";

    private AmountText() {}

    static String of(Amount amount) {
        if (amount instanceof Amount.Between(var low, var high)) {
            return NumberText.of(low.value()) + "-" + of(high);
        }
        Quantity main = amount.main();
        return main == null ? "" : of(main);
    }

    static String of(Quantity quantity) {
        BigDecimal of = quantity.of();
        return NumberText.of(quantity.value()) + (of == null ? "" : "/" + NumberText.of(of));
    }

    static String unit(@Nullable Quantity quantity) {
        return quantity == null || quantity.unit() == null ? "" : quantity.unit();
    }

    /**
     * Reads an amount.
     *
     * @param typed one number, a ratio or a range; empty for a bare direction
     * @param comparator of the JSON contract; of a range it is always RANGE
     */
    static Amount read(String typed, String comparator, @Nullable String unit, boolean approximate)
            throws BadFieldException {
        String[] ends = RANGE.split(typed.strip());
        if (ends.length == 2) {
            Quantity high = quantity(ends[1], unit, approximate);
            BigDecimal least = NumberText.read(VALUE, ends[0]);
            var low = new Quantity(least, high.of(), unit, approximate);
            if (low.value().compareTo(high.value()) > 0) {
                throw new BadFieldException(VALUE, typed, "số nhỏ viết trước, như 22-27");
            }
            return new Amount.Between(low, high);
        }
        if (ends.length > 2 || comparator.equals(RANGE_NAME)) {
            throw new BadFieldException(VALUE, typed, "khoảng cần hai số, như 22-27");
        }
        Quantity only = typed.isBlank() ? null : quantity(typed, unit, approximate);
        return amount(comparator, only);
    }

    private static Amount amount(String comparator, @Nullable Quantity only)
            throws BadFieldException {
        switch (comparator) {
            case "INCREASE" -> {
                return new Amount.Increase(only);
            }
            case "DECREASE" -> {
                return new Amount.Decrease(only);
            }
            default -> {
                if (only == null) {
                    throw new BadFieldException(VALUE, "", "viết số như 95, 22-27 hoặc 42/102");
                }
            }
        }
        return switch (comparator) {
            case "EXACT" -> new Amount.Exact(only);
            case "AT_LEAST" -> new Amount.AtLeast(only);
            case "MORE_THAN" -> new Amount.MoreThan(only);
            case "AT_MOST" -> new Amount.AtMost(only);
            case "LESS_THAN" -> new Amount.LessThan(only);
            default ->
                    throw new BadFieldException(
                            FactField.COMPARATOR,
                            comparator,
                            "chọn một trong: EXACT, AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN,"
                                    + " RANGE, INCREASE, DECREASE");
        };
    }

    /** One number, or a ratio. */
    static Quantity quantity(String typed, @Nullable String unit, boolean approximate)
            throws BadFieldException {
        int slash = typed.indexOf('/');
        BigDecimal of = slash < 0 ? null : NumberText.read(VALUE, typed.substring(slash + 1));
        String value = slash < 0 ? typed : typed.substring(0, slash);
        return new Quantity(NumberText.read(VALUE, value), of, unit, approximate);
    }
}
