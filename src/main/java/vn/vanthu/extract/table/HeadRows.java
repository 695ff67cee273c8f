package vn.vanthu.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the rows of heads at the top of a table: those marked as such, the first that names its
 * columns, what its cells reach down to, and rows that divide a head.
 */
final class HeadRows {

    private static final int MOST = 4;
    private static final int LONGEST_HEAD = 200;

    private static final Pattern COLUMN_NUMBER =
            Pattern.compile("\\(?(?:\\d{1,2}|[A-Za-z])\\)?(?:\\s*=.*|\\s*\\(.*)?");

    /** A label that begins a line of data: "1", "I.", "a)", "1.1". */
    static final Pattern LABEL =
            Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,2})*|[IVX]{1,5}|[A-Z]|[a-zđ])[.)]?");

    private HeadRows() {}

    /**
     * How many rows at the top are heads.
     *
     * @param marked rows that the file itself marks as heads
     */
    static int count(List<Row> rows, int marked) {
        int heads = marked > 0 && marked < rows.size() ? marked : 0;
        if (heads == 0 && (rows.size() < 2 || !opens(rows.getFirst()))) {
            return 0;
        }
        heads = Math.max(1, heads);
        for (int i = 0; i < heads; i++) {
            heads = Math.max(heads, i + rows.get(i).deepest());
        }
        while (heads < Math.min(MOST, rows.size() - 1)
                && divides(rows.get(heads - 1), rows.get(heads))) {
            heads++;
        }
        return Math.min(heads, rows.size());
    }

    /** "(1) (2) (3)", "A B 1 2 3=1+2". */
    static boolean numbersColumns(Row row) {
        var filled = new ArrayList<String>();
        for (Cell cell : row.cells()) {
            if (!cell.isBlank()) {
                filled.add(cell.words());
            }
        }
        return filled.size() > 1
                && filled.size() >= row.cells().size() - 1
                && filled.stream().allMatch(words -> COLUMN_NUMBER.matcher(words).matches())
                && rises(filled);
    }

    private static boolean rises(List<String> numbers) {
        int last = -1;
        for (String words : numbers) {
            String digits = words.replaceAll("=.*|\\(.*(?<=.)\\d*=.*", "").replaceAll("[^0-9]", "");
            if (digits.isEmpty()) {
                continue;
            }
            int number = Integer.parseInt(digits.substring(0, Math.min(3, digits.length())));
            if (last >= 0 && number != last + 1) {
                return false;
            }
            last = number;
        }
        return last != -1;
    }

    /** Whether a first row names columns: several short cells, none with a number of its own. */
    private static boolean opens(Row row) {
        int named = 0;
        boolean known = false;
        for (Cell cell : row.cells()) {
            String words = cell.words();
            if (words.length() > LONGEST_HEAD || isValue(words)) {
                return false;
            }
            named += words.isEmpty() ? 0 : 1;
            known |= ColumnWords.of(words) != Kind.UNKNOWN;
        }
        String first = row.cells().getFirst().words();
        return named > 1 && (known || !LABEL.matcher(first).matches());
    }

    /** Whether a row stands under heads that cover several columns, and divides them. */
    private static boolean divides(Row above, Row row) {
        boolean under = false;
        for (Cell cell : row.cells()) {
            String words = cell.words();
            if (words.length() > LONGEST_HEAD || isValue(words)) {
                return false;
            }
            if (words.isEmpty()) {
                continue;
            }
            Cell upper = above.at(cell.column());
            boolean part = upper != null && upper.columnSpan() > cell.columnSpan();
            if (!part && (upper == null || !upper.words().equals(words))) {
                return false;
            }
            under |= part;
        }
        return under;
    }

    private static boolean isValue(String words) {
        boolean year = words.matches("(?:19|20)\\d\\d");
        return !year && words.matches("[-+]?\\d[\\d.,\\s]*(?:%|/\\d+)?");
    }
}
