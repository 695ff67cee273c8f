package vn.vanthu.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An exact number of something.
 *
 * @param value exact decimal
 * @param of denominator of a ratio or rank (102 in 42/102); null otherwise
 * @param unit what is counted or measured by, as written ("%", "hồ sơ", "tỷ đồng", "hạng"); null
 *     where the text gives none
 * @param approximate whether the text says khoảng, gần, hơn, xấp xỉ
 */
public record Quantity(
        BigDecimal value, @Nullable BigDecimal of, @Nullable String unit, boolean approximate) {

    public static Quantity of(String value, @Nullable String unit) {
        return new Quantity(new BigDecimal(value), null, unit, false);
    }
}
