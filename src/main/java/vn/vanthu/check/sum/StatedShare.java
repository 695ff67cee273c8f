package vn.vanthu.check.sum;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.text.NumberWords;

/**
 * A percentage as a text states it.
 *
 * @param value percentage points
 */
record StatedShare(BigDecimal value, Bound bound) {

    /** What the word right before the number claims. */
    enum Bound {
        NONE(""),
        MORE("trên "),
        LESS("dưới ");

        private final String words;

        Bound(String words) {
            this.words = words;
        }
    }

    private static final Pattern BOUND =
            Pattern.compile(
                    "(?<!\\p{L})(?:(?<more>trên|hơn)|(?<less>dưới|chưa đến|chưa tới))\\s+$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The bound that the words before a number end with. */
    static Bound boundOf(String before) {
        Matcher bound = BOUND.matcher(before);
        if (!bound.find()) {
            return Bound.NONE;
        }
        return bound.group("more") == null ? Bound.LESS : Bound.MORE;
    }

    /**
     * Whether a share can be written so: rounded or cut off at the last digit, within its bound.
     */
    boolean holds(BigDecimal exact) {
        return switch (bound) {
            case NONE -> off(exact).compareTo(lastDigit()) < 0;
            case MORE -> exact.compareTo(value) >= 0;
            case LESS -> exact.compareTo(value) <= 0;
        };
    }

    BigDecimal off(BigDecimal exact) {
        return exact.subtract(value).abs();
    }

    /** One unit of the last digit that is written. */
    BigDecimal lastDigit() {
        return BigDecimal.ONE.scaleByPowerOfTen(-Math.max(value.scale(), 0));
    }

    /** "trên 30%". */
    String words() {
        return bound.words + NumberWords.inDigits(value) + "%";
    }
}
