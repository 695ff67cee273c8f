package vn.vanthu.extract.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Unmarked;

/**
 * Makes lines of rows: heads that come again are left out, rows that name a group become what the
 * lines behind them belong to, and parts ("- Đúng hạn", "a)", "trong đó") belong to the line above.
 */
final class Lines {

    private static final Pattern NUMBERED =
            Pattern.compile(
                    "^(\\d{1,3}(?:\\.\\d{1,2})*[.)]|[IVX]{1,5}[.)]|[A-Z][.)]|[a-zđ][.)]|[-–+•*])\\s*"
                        + "(?=\\S)");

    private static final Pattern TOTAL =
            Pattern.compile(
                    "^(?:tong(?: cong| so)?|cong|toan (?:tinh|thanh pho|huyen|xa|quoc))\\b.*");

    private static final Pattern PART =
            Pattern.compile("^(?:trong do|bao gom|gom|trong tong so|chia ra)\\b.*");

    private record Open(Line.Above above, int level) {}

    private final List<Row> heads;
    private final @Nullable Integer serial;
    private final int columns;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Line> lines = new ArrayList<>();

    private Lines(List<Row> heads, @Nullable Integer serial, int columns) {
        this.heads = heads;
        this.serial = serial;
        this.columns = columns;
    }

    static List<Line> of(List<Row> heads, List<Row> rows, @Nullable Integer serial, int columns) {
        var lines = new Lines(heads, serial, columns);
        boolean underHeads = true;
        for (Row row : rows) {
            boolean repeated = heads.stream().anyMatch(row::saysTheSameAs);
            if (row.isBlank() || repeated || underHeads && HeadRows.numbersColumns(row)) {
                underHeads = underHeads || repeated;
                continue;
            }
            underHeads = false;
            lines.add(row);
        }
        return lines.lines;
    }

    private void add(Row row) {
        Optional<Cell> first = name(row);
        String words = first.map(Cell::words).orElse("");
        String label = label(row);
        Matcher own = NUMBERED.matcher(words);
        if (own.find()) {
            label = label.isEmpty() ? own.group(1) : label;
            words = words.substring(own.end());
        }
        int level = level(label, words);
        while (!open.isEmpty() && open.peek().level() >= level) {
            open.pop();
        }
        boolean group = first.isPresent() && isGroup(row, first.get());
        if (!group) {
            var above = new ArrayList<Line.Above>();
            open.descendingIterator().forEachRemaining(o -> above.add(o.above()));
            lines.add(new Line(row.span(), row.cells(), label, above));
        }
        if (!words.isEmpty() && level > 0) {
            open.push(new Open(new Line.Above(words.replaceAll("[\\s:;.]+$", ""), group), level));
        }
    }

    /** The first cell with words, behind the one for the number. */
    private Optional<Cell> name(Row row) {
        return row.cells().stream()
                .filter(cell -> serial == null || cell.columnSpan() > 1 || !cell.covers(serial))
                .filter(cell -> cell.words().chars().filter(Character::isLetter).count() > 1)
                .findFirst();
    }

    private String label(Row row) {
        Cell cell = serial == null ? null : row.at(serial);
        if (cell == null || cell.columnSpan() > 1) {
            return "";
        }
        String words = cell.words();
        boolean mark = words.matches("[-–+•*]") || HeadRows.LABEL.matcher(words).matches();
        return mark ? words : "";
    }

    /** A row with nothing but a label and a name. */
    private boolean isGroup(Row row, Cell name) {
        if (columns - (serial == null ? 0 : 1) < 2) {
            return false;
        }
        return row.cells().stream()
                .filter(cell -> cell != name && !cell.isBlank())
                .allMatch(cell -> serial != null && cell.covers(serial));
    }

    /** The deeper a row stands the higher; 0 for a total. */
    private int level(String label, String words) {
        String plain = Unmarked.of(words);
        String bare = label.replaceAll("[.)]", "");
        if (TOTAL.matcher(plain).matches()) {
            return 0;
        }
        if (PART.matcher(plain).matches()) {
            return 7;
        }
        if (bare.isEmpty() && label.isEmpty()) {
            return serial == null ? 5 : hasNumber() ? 8 : 1;
        }
        if (bare.matches("[A-H]") || bare.matches("[J-U]|[WYZ]")) {
            return 2;
        }
        if (bare.matches("[IVX]+")) {
            return 3;
        }
        if (label.matches("\\d+(\\.\\d+)+[.)]?")) {
            return 4 + Math.min(2, (int) label.chars().filter(c -> c == '.').count());
        }
        if (bare.matches("\\d+")) {
            return 4;
        }
        return bare.matches("[a-zđ]") ? 7 : label.equals("+") ? 10 : 9;
    }

    /** Whether a numbered line stands open that a line without a number can belong to. */
    private boolean hasNumber() {
        return open.stream().anyMatch(o -> o.level() >= 4 && o.level() < 8 || !o.above().group());
    }
}
