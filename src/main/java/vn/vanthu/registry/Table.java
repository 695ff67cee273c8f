package vn.vanthu.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A tab-separated file: UTF-8, first line the column names, {@code #} begins a comment line. A list
 * in a cell is separated by {@code |}.
 */
public record Table(String file, List<Row> rows) {

    /** Reads a file of this package's resource folder, or one of the jar by its whole path. */
    public static Table bundled(String name) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new MalformedTableException(
                        name + ": is not in the jar beside vn.vanthu.registry. Build again.");
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read", e);
        }
    }

    static Table parse(String file, String content) {
        List<String> lines = content.lines().toList();
        List<String> columns = lines.isEmpty() ? List.of() : cells(lines.getFirst());
        if (!columns.contains("source")) {
            throw new MalformedTableException(
                    file
                            + ", line 1: no column \"source\". Name the columns in the first line,"
                            + " separated by tabs, and give every row its source.");
        }
        var rows = new ArrayList<Row>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(row(file, i + 1, columns, cells(line)));
            }
        }
        return new Table(file, List.copyOf(rows));
    }

    /** Makes a value of each row; what the row's content does not allow is told with its line. */
    public <T> List<T> map(Function<Row, T> reading) {
        return rows.stream().map(row -> row.read(reading)).toList();
    }

    private static Row row(String file, int line, List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new MalformedTableException(
                    file
                            + ", line "
                            + line
                            + ": "
                            + cells.size()
                            + " cells, but the first line"
                            + " names "
                            + columns.size()
                            + " columns. Separate the cells by one tab"
                            + " each; leave an unknown one empty.");
        }
        var byColumn = new HashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            byColumn.put(columns.get(i), cells.get(i));
        }
        var row = new Row(file, line, byColumn);
        if (row.text("source").isEmpty()) {
            throw row.fault("\"source\" is empty", "Say where the fact comes from, or [K]");
        }
        return row;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
    }

    /** One line of the file. */
    public record Row(String file, int line, Map<String, String> cells) {

        /** The cell, empty when nothing is written there. */
        public String text(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw fault("there is no column \"" + column + "\"", "Add it to the first line");
            }
            return cell;
        }

        public String required(String column) {
            String cell = text(column);
            if (cell.isEmpty()) {
                throw fault("\"" + column + "\" is empty", "Write it");
            }
            return cell;
        }

        public List<String> list(String column) {
            return Arrays.stream(text(column).split("\\|"))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList();
        }

        @Nullable LocalDate date(String column) {
            String cell = text(column);
            if (cell.isEmpty()) {
                return null;
            }
            try {
                return LocalDate.parse(cell);
            } catch (DateTimeParseException e) {
                throw fault(
                        "\"" + cell + "\" in \"" + column + "\" is no date",
                        "Write year-month-day, as in 2025-07-01");
            }
        }

        LocalDate requiredDate(String column) {
            required(column);
            return Objects.requireNonNull(date(column));
        }

        public int number(String column) {
            String cell = required(column);
            try {
                return Integer.parseInt(cell);
            } catch (NumberFormatException e) {
                throw fault(
                        "\"" + cell + "\" in \"" + column + "\" is no whole number",
                        "Write digits only");
            }
        }

        public <E extends Enum<E>> E choice(String column, Class<E> type) {
            return choice(column, required(column), type);
        }

        public <E extends Enum<E>> E choice(String column, String word, Class<E> type) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(word))
                    .findFirst()
                    .orElseThrow(() ->
                            fault(
                                    "\"" + word + "\" in \"" + column + "\" is unknown",
                                    "Write one of " + Arrays.toString(type.getEnumConstants())));
        }

        MalformedTableException fault(String what, String remedy) {
            return new MalformedTableException(
                    file + ", line " + line + ": " + what + ". " + remedy + ".");
        }

        private <T> T read(Function<Row, T> reading) {
            try {
                return reading.apply(this);
            } catch (IllegalArgumentException e) {
                throw fault(String.valueOf(e.getMessage()), "Correct the row");
            }
        }
    }
}
