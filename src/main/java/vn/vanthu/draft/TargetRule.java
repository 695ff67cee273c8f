package vn.vanthu.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Quantity;

/** How a new value of a target is proposed; whatever it is, a person decides. */
public sealed interface TargetRule {

    /** The prior plan's value stands. */
    record Keep() implements TargetRule {
        @Override
        public @Nullable BigDecimal propose(Amount prior, @Nullable Figure reached) {
            return null;
        }

        @Override
        public String words() {
            return "giữ nguyên";
        }
    }

    /** What the reports say was reached. */
    record Actual() implements TargetRule {
        @Override
        public @Nullable BigDecimal propose(Amount prior, @Nullable Figure reached) {
            return reached == null ? null : reached.quantity().value();
        }

        @Override
        public String words() {
            return "lấy kết quả đạt được";
        }
    }

    /**
     * The prior plan's value raised by a share of itself; a bound from above is left alone, for
     * more would be worse, and so are ranks.
     *
     * @param percent 5 for five per cent more
     */
    record Raise(BigDecimal percent) implements TargetRule {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        @Override
        public @Nullable BigDecimal propose(Amount prior, @Nullable Figure reached) {
            Quantity quantity = prior.main();
            if (quantity == null || quantity.of() != null || !isBetterWhenMore(prior)) {
                return null;
            }
            String unit = quantity.unit();
            if (unit != null && (unit.startsWith("hạng") || unit.startsWith("bậc"))) {
                return null;
            }
            BigDecimal raised =
                    quantity.value()
                            .multiply(HUNDRED.add(percent))
                            .divide(HUNDRED, quantity.value().scale() + 1, RoundingMode.HALF_UP)
                            .setScale(Math.max(0, quantity.value().scale()), RoundingMode.HALF_UP);
            return "%".equals(unit) ? raised.min(HUNDRED) : raised;
        }

        private static boolean isBetterWhenMore(Amount amount) {
            return switch (amount) {
                case Amount.Exact ignored -> true;
                case Amount.AtLeast ignored -> true;
                case Amount.MoreThan ignored -> true;
                case Amount.AtMost ignored -> false;
                case Amount.LessThan ignored -> false;
                case Amount.Between ignored -> false;
                case Amount.Increase ignored -> false;
                case Amount.Decrease ignored -> false;
            };
        }

        @Override
        public String words() {
            return "tăng " + percent.toPlainString().replace('.', ',') + "%";
        }
    }

    /**
     * The value to propose; null to leave the prior plan's.
     *
     * @param reached what a report says; null where none does
     */
    @Nullable BigDecimal propose(Amount prior, @Nullable Figure reached);

    /** The rule in a few Vietnamese words. */
    String words();

    /**
     * Reads {@code keep}, {@code actual} or {@code +5%}.
     *
     * @return null where it is none of these
     */
    static @Nullable TargetRule of(String words) {
        if (words.equals("keep")) {
            return new Keep();
        }
        if (words.equals("actual")) {
            return new Actual();
        }
        return words.matches("\\+\\d{1,3}(?:[.,]\\d{1,2})?%")
                ? new Raise(
                        new BigDecimal(words.substring(1, words.length() - 1).replace(',', '.')))
                : null;
    }
}
