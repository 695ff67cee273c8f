package vn.vanthu.check.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.NumberGrammar;
import vn.vanthu.text.NumberWords;
import vn.vanthu.text.Numeral;
import vn.vanthu.text.Span;
import vn.vanthu.text.Tokens;

/**
 * Checks the row "Tổng cộng" of a table against the rows above or below it. A table with rows of
 * groups (I, II, A, B) has totals with parts of their own: there only the sums count that the table
 * itself proves ({@link TableIdentities}).
 */
final class TableTotals {

    /** A number in a cell; {@code share} where a percent sign stands behind it. */
    record Cell(BigDecimal value, Span span, boolean share) {}

    /** A row with the numbers of its columns. */
    record Line(Block.Row row, Map<Integer, Cell> numbers) {}

    private TableTotals() {}

    static List<Finding> check(StructuredDocument document) {
        var found = new ArrayList<Finding>();
        for (Block block : document.document().blocks()) {
            if (block instanceof Block.Table table && table.grid()) {
                int before = found.size();
                identities(document, table, found);
                if (found.size() == before) {
                    check(document, table, found);
                }
            }
        }
        return found;
    }

    /** Sums that hold in most of the table prove the cells wrong where they do not. */
    private static void identities(
            StructuredDocument document, Block.Table table, List<Finding> found) {
        var lines = new ArrayList<Line>();
        var heads = new ArrayList<Block.Row>();
        for (Block.Row row : table.rows()) {
            Line line = line(document.text(), row);
            if (row.header() || line.numbers().isEmpty()) {
                heads.add(row);
            } else {
                lines.add(line);
            }
        }
        var columns = TableIdentities.counts(document.text(), heads, lines);
        found.addAll(new TableIdentities(document, lines, columns).find());
    }

    private static void check(StructuredDocument document, Block.Table table, List<Finding> found) {
        var lines = new ArrayList<Line>();
        Line total = null;
        for (Block.Row row : table.rows()) {
            if (isTotal(document.text(), row)) {
                if (total != null) {
                    return;
                }
                total = line(document.text(), row);
            } else if (isGroup(document.text(), row)) {
                return;
            } else if (!row.header()) {
                lines.add(line(document.text(), row));
            }
        }
        if (total == null || lines.size() < 2) {
            return;
        }
        Line sums = total;
        sums.numbers()
                .forEach((column, cell) -> compare(document, lines, sums, column, cell, found));
    }

    private static void compare(
            StructuredDocument document,
            List<Line> lines,
            Line total,
            int column,
            Cell cell,
            List<Finding> found) {
        BigDecimal sum = BigDecimal.ZERO;
        int counted = 0;
        boolean serial = true;
        var spans = new ArrayList<Span>();
        for (Line line : lines) {
            Cell part = line.numbers().get(column);
            if (part == null) {
                if (!isBlankOrDash(document.text(), line.row(), column)) {
                    continue;
                }
                return;
            }
            counted++;
            serial &= part.value().compareTo(BigDecimal.valueOf(counted)) == 0;
            sum = sum.add(part.value());
            spans.add(part.span());
        }
        BigDecimal off = sum.subtract(cell.value());
        boolean share = isShare(document.text(), total.row(), column);
        if (counted < 2 || serial || share || off.signum() == 0 || cell.value().signum() == 0) {
            return;
        }
        if (off.abs().compareTo(cell.value().abs().multiply(new BigDecimal("0.2"))) > 0) {
            return; // so far off that the rows are no parts: shares, codes or sub-rows
        }
        String message =
                "Dòng tổng không bằng các dòng cộng lại: "
                        + NumberWords.inDigits(sum)
                        + ", trong khi bảng ghi "
                        + NumberWords.inDigits(cell.value())
                        + (off.signum() > 0 ? " (thiếu " : " (thừa ")
                        + NumberWords.inDigits(off.abs())
                        + ").";
        found.add(
                new Finding(
                        document.evidence(total.row().span()),
                        Finding.Kind.SUM,
                        Finding.Severity.ERROR,
                        message,
                        spans));
    }

    /** Whether a column holds percentages, whose total is no sum. */
    private static boolean isShare(String text, Block.Row row, int column) {
        return row.cells().stream()
                .filter(cell -> cell.column() == column)
                .anyMatch(cell -> cell.span().in(text).contains("%"));
    }

    private static boolean isBlankOrDash(String text, Block.Row row, int column) {
        return row.cells().stream()
                .filter(cell -> cell.column() == column)
                .map(cell -> cell.span().in(text).strip())
                .anyMatch(words -> !words.isEmpty() && !words.equals("-") && !words.equals("0"));
    }

    private static boolean isTotal(String text, Block.Row row) {
        for (Block.Cell cell : row.cells()) {
            String words = cell.span().in(text).strip().toLowerCase(Locale.ROOT);
            if (!words.isEmpty()) {
                return words.equals("tổng")
                        || words.startsWith("tổng cộng")
                        || words.equals("tổng số")
                        || words.equals("cộng")
                        || words.equals("toàn tỉnh");
            }
        }
        return false;
    }

    static boolean isGroup(String text, Block.Row row) {
        if (row.cells().isEmpty()) {
            return false;
        }
        String first = row.cells().getFirst().span().in(text).strip();
        boolean letter = first.length() == 1 && Character.isUpperCase(first.charAt(0));
        return letter
                || !first.isEmpty() && first.chars().allMatch(c -> "IVX".indexOf(c) >= 0)
                || first.contains(".") && NumberGrammar.read(Tokens.of(first), 0) == null;
    }

    private static Line line(String text, Block.Row row) {
        var numbers = new HashMap<Integer, Cell>();
        for (Block.Cell cell : row.cells()) {
            String words = cell.span().in(text).strip();
            boolean share = words.endsWith("%");
            BigDecimal value = number(share ? words.substring(0, words.length() - 1) : words);
            if (value != null) {
                numbers.put(cell.column(), new Cell(value, cell.span(), share));
            }
        }
        return new Line(row, numbers);
    }

    private static @Nullable BigDecimal number(String words) {
        Tokens tokens = Tokens.of(words.strip());
        Numeral numeral = NumberGrammar.readDigits(tokens, 0);
        return numeral == null || numeral.to() != tokens.size() ? null : numeral.value();
    }
}
