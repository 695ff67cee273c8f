package vn.vanthu.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vanthu.report.Words;

/** Dates of which a part may be unknown, as officials write them. */
final class Days {

    private static final int WHOLE = "2024-06-05".length();
    private static final int MONTH = "2024-06".length();

    private Days() {}

    /**
     * @param iso as much of a date as is known: "2024-06-05", "2024-06", "2024"
     * @return "05/6/2024", "6/2024", "2024"; empty for null
     */
    static String of(@Nullable String iso) {
        if (iso == null) {
            return "";
        }
        if (iso.length() == WHOLE) {
            return Words.date(LocalDate.parse(iso));
        }
        return iso.length() == MONTH
                ? Integer.parseInt(iso.substring(5)) + "/" + iso.substring(0, 4)
                : iso;
    }
}
