package vn.vanthu.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Tables as CSV: comma, quotes where needed, CRLF at line ends. A text cell that a spreadsheet
 * would take for a formula begins with an apostrophe instead. Several tables stand one below the
 * other with a first column that names the table.
 */
public final class Csv {

    private Csv() {}

    public static String write(Table table) {
        return write(List.of(table), false);
    }

    /** Several tables, each with its own line of heads. */
    public static String write(List<Table> tables) {
        return write(tables, true);
    }

    private static String write(List<Table> tables, boolean named) {
        var out = new StringBuilder();
        try (var printer = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            for (Table table : tables) {
                if (named && table.rows().isEmpty()) {
                    continue;
                }
                printer.printRecord(cells(named ? "Bảng" : null, table.columns()));
                for (var row : table.rows()) {
                    printer.printRecord(cells(named ? table.name() : null, row));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static List<@Nullable Object> cells(@Nullable String first, List<?> row) {
        var cells = new ArrayList<@Nullable Object>();
        if (first != null) {
            cells.add(first);
        }
        for (Object cell : row) {
            cells.add(
                    switch (cell) {
                        case null -> null;
                        case BigDecimal number -> number.toPlainString();
                        case String text -> harmless(text);
                        case Table.Link(var text, var target) -> harmless(text);
                        default -> cell;
                    });
        }
        return cells;
    }

    /** Spreadsheets run cells that begin with these signs as formulas. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
