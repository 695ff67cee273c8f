package vn.vanthu.search;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads ranges as people type them: {@code 2020}, {@code 2020..2023}, {@code 95..}, {@code ..5}.
 */
public final class Ranges {

    private static final String BETWEEN = "..";

    private Ranges() {}

    /** Null when the text is no range of years. */
    public static Query.@Nullable YearRange years(String text) {
        int dots = text.indexOf(BETWEEN);
        String from = dots < 0 ? text : text.substring(0, dots);
        String to = dots < 0 ? text : text.substring(dots + BETWEEN.length());
        try {
            int first = from.isBlank() ? 0 : Integer.parseInt(from.strip());
            int last = to.isBlank() ? 9999 : Integer.parseInt(to.strip());
            boolean empty = from.isBlank() && to.isBlank();
            return empty || first > last ? null : new Query.YearRange(first, last);
        } catch (NumberFormatException noYear) {
            return null;
        }
    }

    /** Null when the text is no range of numbers; a comma is a decimal comma. */
    public static Query.@Nullable ValueRange values(String text) {
        int dots = text.indexOf(BETWEEN);
        String from = dots < 0 ? text : text.substring(0, dots);
        String to = dots < 0 ? text : text.substring(dots + BETWEEN.length());
        try {
            BigDecimal low = number(from);
            BigDecimal high = number(to);
            boolean empty = low == null && high == null;
            boolean reversed = low != null && high != null && low.compareTo(high) > 0;
            return empty || reversed ? null : new Query.ValueRange(low, high);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isBlank() ? null : new BigDecimal(text.strip().replace(',', '.'));
    }
}
