package vn.vanthu.draft.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /** "tăng 1,2 điểm %", "giảm 120 hồ sơ (10,5%)", "không thay đổi". */
    static String change(BigDecimal before, BigDecimal now, @Nullable String unit) {
        BigDecimal by = now.subtract(before);
        return switch (by.signum()) {
            case 0 -> "không thay đổi";
            case 1 -> "tăng " + amount(before, by, unit);
            default -> "giảm " + amount(before, by.negate(), unit);
        };
    }

    /** "+1,2 điểm %", "-120; 10,5%", "0": for a table, which has the unit elsewhere. */
    static String signed(BigDecimal before, BigDecimal now, @Nullable String unit) {
        return change(before, now, unit != null && unit.startsWith("%") ? unit : null)
                .replace("tăng ", "+")
                .replace("giảm ", "-")
                .replace("không thay đổi", "0")
                .replace(" (", "; ")
                .replace(")", "");
    }

    /** A share changes by points, a count by so many and a share of what it was. */
    private static String amount(BigDecimal before, BigDecimal by, @Nullable String unit) {
        if (unit != null && unit.startsWith("%")) {
            return plain(by.stripTrailingZeros()) + " điểm %";
        }
        String share =
                before.signum() <= 0
                        ? ""
                        : " ("
                                + plain(
                                        by.multiply(BigDecimal.valueOf(100))
                                                .divide(before, 1, RoundingMode.HALF_UP))
                                + "%)";
        return withUnit(by, unit) + share;
    }
}
