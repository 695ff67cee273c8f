package vn.vanthu.draft.report;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as Vietnamese reports write them: 24.489 and 41,12. */
final class Numbers {

    private Numbers() {}

    static String plain(BigDecimal value) {
        String digits = value.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        var grouped = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, '.');
        }
        return (value.signum() < 0 ? "-" : "")
                + grouped
                + (point < 0 ? "" : "," + digits.substring(point + 1));
    }

    /** With a capital, as a cell of a table begins. */
    static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String withUnit(BigDecimal value, @Nullable String unit) {
        return plain(value) + (unit == null ? "" : unit.startsWith("%") ? unit : " " + unit);
    }
}
