package vn.vanthu.check.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.NumberWords;
import vn.vanthu.text.Span;

/**
 * Finds the sums that a table itself proves, whatever its heads say: a column that is the sum of
 * its neighbours in nearly all rows, and a row that is the sum of the rows next to it in nearly all
 * columns. The cell where such a sum fails is raised; two that fail are raised only where at least
 * twice as many hold.
 */
final class TableIdentities {

    private static final int MOST_COLUMNS = 6;

    /** Numbers below this make sums by chance too often to prove anything alone. */
    private static final BigDecimal SMALL = BigDecimal.valueOf(100);

    private static final BigDecimal FAR = new BigDecimal("0.2");

    /** How often a sum holds, and where it does not. */
    private record Trial(int holding, boolean large, List<Finding> failures) {

        boolean proves() {
            return holding >= (large ? 2 : 4)
                    && !failures.isEmpty()
                    && failures.size() * 2 <= holding;
        }
    }

    private final StructuredDocument document;
    private final List<TableTotals.Line> lines;
    private final List<Integer> columns;
    private final Map<Integer, RunningSums> sums = new HashMap<>();

    /**
     * @param columns the columns that hold counts, from left to right
     */
    TableIdentities(
            StructuredDocument document, List<TableTotals.Line> lines, List<Integer> columns) {
        this.document = document;
        this.lines = List.copyOf(lines);
        this.columns = List.copyOf(columns);
        boolean[] groups = new boolean[lines.size()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = TableTotals.isGroup(document.text(), lines.get(i).row());
        }
        this.columns.forEach(column -> sums.put(column, RunningSums.of(lines, column, groups)));
    }

    List<Finding> find() {
        var found = new ArrayList<Finding>();
        columns(found);
        for (int row = 0; row < lines.size(); row++) {
            rows(row, found);
        }
        return found;
    }

    private void columns(List<Finding> found) {
        for (int total = 0; total < columns.size(); total++) {
            for (int size = Math.min(MOST_COLUMNS, columns.size() - 1); size >= 2; size--) {
                Trial after = across(total, total + 1, total + 1 + size);
                Trial before = across(total, total - size, total);
                Trial sure = after != null && after.proves() ? after : before;
                if (sure != null && sure.proves()) {
                    found.addAll(sure.failures());
                    break;
                }
            }
        }
    }

    private @Nullable Trial across(int total, int from, int to) {
        if (from < 0 || to > columns.size()) {
            return null;
        }
        int holding = 0;
        boolean large = false;
        var failures = new ArrayList<Finding>();
        for (TableTotals.Line line : lines) {
            TableTotals.Cell whole = line.numbers().get(columns.get(total));
            var parts = new ArrayList<TableTotals.Cell>();
            for (int i = from; i < to; i++) {
                TableTotals.Cell part = line.numbers().get(columns.get(i));
                if (part != null) {
                    parts.add(part);
                }
            }
            if (whole == null || parts.size() < to - from || trivial(parts)) {
                continue;
            }
            BigDecimal sum = sum(parts);
            if (sum.compareTo(whole.value()) == 0) {
                holding++;
                large |= whole.value().compareTo(SMALL) >= 0;
            } else if (isFar(sum, whole.value())) {
                return null;
            } else {
                failures.add(finding(line.row(), whole, parts, "Các cột", "dòng này"));
            }
        }
        return new Trial(holding, large, said(failures, holding, "dòng"));
    }

    private void rows(int row, List<Finding> found) {
        int most = Math.max(row, lines.size() - row - 1);
        for (int size = most; size >= 2; size--) {
            if (isExplained(down(row, row + 1, row + 1 + size))
                    || isExplained(down(row, row - size, row))) {
                return;
            }
        }
        for (int size = most; size >= 2; size--) {
            Trial below = down(row, row + 1, row + 1 + size);
            Trial above = down(row, row - size, row);
            Trial sure = below != null && below.proves() ? below : above;
            if (sure != null && sure.proves()) {
                found.addAll(sure.failures());
                return;
            }
        }
    }

    private static boolean isExplained(@Nullable Trial trial) {
        return trial != null && trial.holding() >= 2 && trial.failures().isEmpty();
    }

    private @Nullable Trial down(int row, int from, int to) {
        if (from < 0 || to > lines.size()) {
            return null;
        }
        int holding = 0;
        boolean large = false;
        var failures = new ArrayList<Finding>();
        for (int column : columns) {
            TableTotals.Cell whole = lines.get(row).numbers().get(column);
            RunningSums parts = sums.get(column);
            // Fewer than two parts that are not nought: every such sum holds and proves nothing.
            if (whole == null || parts == null || parts.filled(from, to) < 2) {
                continue;
            }
            BigDecimal sum = parts.sum(from, to);
            // The rows of groups (I, II, A) alone may make the total, whatever stands under them.
            if (sum.compareTo(whole.value()) == 0 || parts.groupsMake(whole.value(), from, to)) {
                holding++;
                large |= whole.value().compareTo(SMALL) >= 0;
            } else if (isFar(sum, whole.value())) {
                return null;
            } else {
                failures.add(
                        finding(
                                lines.get(row).row(),
                                whole,
                                parts(column, from, to),
                                "Các dòng",
                                "cột này"));
            }
        }
        return new Trial(holding, large, said(failures, holding, "cột"));
    }

    private List<TableTotals.Cell> parts(int column, int from, int to) {
        var parts = new ArrayList<TableTotals.Cell>();
        for (int i = from; i < to; i++) {
            TableTotals.Cell part = lines.get(i).numbers().get(column);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Fewer than two parts that are not nought: every such sum holds and proves nothing. */
    private static boolean trivial(List<TableTotals.Cell> parts) {
        return parts.stream().filter(part -> part.value().signum() != 0).count() < 2;
    }

    private static BigDecimal sum(List<TableTotals.Cell> parts) {
        return parts.stream().map(TableTotals.Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether a sum is too far off for a slip: then the columns or rows do not belong together. */
    private static boolean isFar(BigDecimal sum, BigDecimal whole) {
        BigDecimal off = sum.subtract(whole).abs();
        return off.compareTo(whole.abs().multiply(FAR)) > 0;
    }

    private static List<Finding> said(List<Finding> failures, int holding, String where) {
        var said = new ArrayList<Finding>();
        for (Finding failure : failures) {
            said.add(
                    new Finding(
                            failure.evidence(),
                            failure.kind(),
                            failure.severity(),
                            failure.message()
                                    + " Cách cộng này đúng ở "
                                    + holding
                                    + " "
                                    + where
                                    + " khác của bảng.",
                            failure.related()));
        }
        return said;
    }

    private Finding finding(
            Block.Row row,
            TableTotals.Cell whole,
            List<TableTotals.Cell> parts,
            String what,
            String where) {
        BigDecimal sum = sum(parts);
        var spans = new ArrayList<Span>();
        spans.add(whole.span());
        parts.forEach(part -> spans.add(part.span()));
        String message =
                what
                        + " cộng lại không bằng tổng ở "
                        + where
                        + ": "
                        + String.join(
                                " + ",
                                parts.stream()
                                        .map(part -> NumberWords.inDigits(part.value()))
                                        .toList())
                        + " = "
                        + NumberWords.inDigits(sum)
                        + ", trong khi bảng ghi "
                        + NumberWords.inDigits(whole.value())
                        + ".";
        return new Finding(
                document.evidence(row.span()),
                Finding.Kind.SUM,
                Finding.Severity.ERROR,
                message,
                spans);
    }

    /** The columns of counts: in two lines or more, no shares, no serial numbers. */
    static List<Integer> counts(String text, List<Block.Row> heads, List<TableTotals.Line> lines) {
        var columns = new ArrayList<Integer>();
        lines.stream()
                .flatMap(line -> line.numbers().keySet().stream())
                .distinct()
                .sorted()
                .filter(column -> !isSerial(lines, column) && !isShare(text, heads, lines, column))
                .forEach(columns::add);
        return columns;
    }

    private static boolean isSerial(List<TableTotals.Line> lines, int column) {
        int expected = 0;
        for (TableTotals.Line line : lines) {
            TableTotals.Cell cell = line.numbers().get(column);
            if (cell != null) {
                int value = cell.value().signum() < 0 ? -1 : cell.value().intValue();
                if (value != expected + 1 && value != 1) {
                    return false;
                }
                expected = value;
            }
        }
        return true;
    }

    private static boolean isShare(
            String text, List<Block.Row> heads, List<TableTotals.Line> lines, int column) {
        for (Block.Row head : heads) {
            for (Block.Cell cell : head.cells()) {
                boolean over =
                        cell.column() <= column && column < cell.column() + cell.columnSpan();
                if (over && SHARE.matcher(cell.span().in(text)).find()) {
                    return true;
                }
            }
        }
        return lines.stream()
                .map(TableTotals.Line::numbers)
                .map((Map<Integer, TableTotals.Cell> numbers) -> numbers.get(column))
                .anyMatch(cell -> cell != null && cell.share());
    }

    private static final java.util.regex.Pattern SHARE =
            java.util.regex.Pattern.compile(
                    "%|tỷ lệ|tỉ lệ|bình quân|trung bình|điểm|xếp hạng|thứ hạng",
                    java.util.regex.Pattern.CASE_INSENSITIVE
                            | java.util.regex.Pattern.UNICODE_CASE);
}
