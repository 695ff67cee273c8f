package vn.vanthu.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be shown, saved as CSV or put into a workbook.
 *
 * @param name short Vietnamese name, also the name of the sheet
 * @param columns heads
 * @param rows cells: String, BigDecimal, Integer, LocalDate, Link, or null for an empty one; each
 *     row has as many as there are columns
 */
public record Table(String name, List<String> columns, List<List<@Nullable Object>> rows) {

    /** A cell as a person reads it, on one line; empty for null. */
    public static String words(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> Words.number(number);
            case LocalDate date -> Words.date(date);
            default -> cell.toString().replaceAll("\\s+", " ").strip();
        };
    }

    /**
     * A text that leads to a file.
     *
     * @param target URI, absolute or relative to where the table is saved
     */
    public record Link(String text, String target) {
        @Override
        public String toString() {
            return text;
        }
    }
}
