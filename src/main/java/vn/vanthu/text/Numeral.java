package vn.vanthu.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that was read from tokens.
 *
 * @param value exact
 * @param from index of its first token
 * @param to index after its last token
 * @param form how it is written
 * @param mantissa the number before the last scale word: 1.5 in "1,5 triệu", 2.5 in "2 tỷ 500
 *     triệu"; equal to {@code value} where there is none
 * @param scale the scale that goes with {@code mantissa}: "triệu", "nghìn tỷ"; null where none
 * @param other what the digits say when the separator is taken the other way: 12500 for "12,500";
 *     null where only one reading is possible
 */
public record Numeral(
        BigDecimal value,
        int from,
        int to,
        Form form,
        BigDecimal mantissa,
        @Nullable String scale,
        @Nullable BigDecimal other) {

    /** How a number is written. */
    public enum Form {
        /** 24.489; 06; 41,12. */
        DIGITS,
        /** hai mươi tư; ba phẩy năm. */
        WORDS,
        /** 5 nghìn; 1,2 triệu. */
        MIXED
    }

    public boolean isWhole() {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
