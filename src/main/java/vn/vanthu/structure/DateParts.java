package vn.vanthu.structure;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date of which some parts may be blank, as an unnumbered draft has it. */
final class DateParts {

    private DateParts() {}

    /**
     * ISO, as much as is filled in and possible: "2024-03-05", "2024-03", "2024"; null where not
     * even the year is. A day without a month says nothing.
     */
    static @Nullable String of(
            @Nullable String day, @Nullable String month, @Nullable String year) {
        int y = number(year);
        int m = number(month);
        int d = number(day);
        if (y < 1900 || y > 2100) {
            return null;
        }
        if (m < 1 || m > 12) {
            return Integer.toString(y);
        }
        try {
            return d < 1 ? y + "-" + (m < 10 ? "0" : "") + m : LocalDate.of(y, m, d).toString();
        } catch (DateTimeException impossible) {
            return y + "-" + (m < 10 ? "0" : "") + m;
        }
    }

    private static int number(@Nullable String digits) {
        String bare = digits == null ? "" : digits.replaceAll("[\\s.…_]", "");
        if (!bare.matches("\\d*")) {
            // A sign among the digits is one that nobody could read.
            return -1;
        }
        return bare.isEmpty() || bare.length() > 4 ? -1 : Integer.parseInt(bare);
    }
}
