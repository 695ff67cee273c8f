package vn.vanthu.extract.assignment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.fact.TaskAssignment.Role;
import vn.vanthu.text.Span;
import vn.vanthu.text.Unmarked;

/**
 * Reads a table of tasks (phụ lục phân công nhiệm vụ). Its columns are told by their heads, in any
 * order and over several rows of heads; a merged cell counts for each row it covers; rows that only
 * name a group of tasks are left out.
 */
final class TaskTable {

    private enum Column {
        CONTENT,
        LEAD,
        DOER,
        PARTNER,
        TIME,
        PRODUCT
    }

    /** A cell that names both: "Chủ trì: Sở Xây dựng. Phối hợp: UBND các xã". */
    private static final Pattern BOTH =
            Pattern.compile(
                    "(?s)\\s*[-+]?\\s*(?:Cơ quan |Đơn vị )?[Cc]hủ"
                            + " trì\\s*:\\s*(.*?)(?:[.;,]?\\s*[-+]?\\s*(?:Cơ quan |Đơn vị )?[Pp]hối"
                            + " hợp\\s*:\\s*(.*))?");

    private TaskTable() {}

    static List<TaskAssignment> read(
            StructuredDocument document, Block.Table table, @Nullable Integer year) {
        String text = document.text();
        int heads = headRows(text, table);
        Map<Column, Integer> columns = columns(text, table, heads);
        Integer content = columns.get(Column.CONTENT);
        Integer doer = columns.getOrDefault(Column.LEAD, columns.get(Column.DOER));
        if (content == null || doer == null) {
            return List.of();
        }
        var found = new ArrayList<TaskAssignment>();
        var carried = new HashMap<Integer, Covering>();
        for (int i = 0; i < table.rows().size(); i++) {
            Block.Row row = table.rows().get(i);
            Map<Integer, Span> cells = cells(row, i, carried);
            if (i < heads || isGroup(text, row, cells, content)) {
                continue;
            }
            TaskAssignment task = task(document, row, cells, columns, content, doer, year);
            if (task != null) {
                found.add(task);
            }
        }
        return found;
    }

    private record Covering(Span span, int lastRow) {}

    /** The cell of each column of a row, those that reach down from above too. */
    private static Map<Integer, Span> cells(
            Block.Row row, int index, Map<Integer, Covering> carried) {
        var cells = new HashMap<Integer, Span>();
        carried.values().removeIf(covering -> covering.lastRow() < index);
        carried.forEach((column, covering) -> cells.put(column, covering.span()));
        for (Block.Cell cell : row.cells()) {
            for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                cells.put(c, cell.span());
                if (cell.rowSpan() > 1) {
                    carried.put(c, new Covering(cell.span(), index + cell.rowSpan() - 1));
                }
            }
        }
        return cells;
    }

    /** Rows of heads at the top: up to the first that is numbered or says something at length. */
    private static int headRows(String text, Block.Table table) {
        int rows = 0;
        for (Block.Row row : table.rows()) {
            boolean head = row.header() || rows < 4 && looksLikeHead(text, row, rows);
            if (!head) {
                break;
            }
            rows++;
        }
        return rows;
    }

    private static boolean looksLikeHead(String text, Block.Row row, int index) {
        boolean named = false;
        for (Block.Cell cell : row.cells()) {
            String plain = Unmarked.of(cell.span().in(text)).strip();
            if (plain.length() > 90) {
                return false;
            }
            named |= column(plain) != null;
        }
        boolean numbers =
                row.cells().stream()
                        .allMatch(cell -> cell.span().in(text).matches("\\s*\\(?\\d{0,2}\\)?\\s*"));
        String first = row.cells().isEmpty() ? "" : row.cells().getFirst().span().in(text).strip();
        return numbers || named && !first.matches("(?:\\d+|[IVX]+|[A-E])[.)]?");
    }

    private static Map<Column, Integer> columns(String text, Block.Table table, int heads) {
        var titles = new HashMap<Integer, StringBuilder>();
        for (Block.Row row : table.rows().subList(0, heads)) {
            for (Block.Cell cell : row.cells()) {
                String plain = Unmarked.of(cell.span().in(text)).replaceAll("\\s+", " ");
                for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                    titles.computeIfAbsent(c, k -> new StringBuilder()).append(plain).append(" | ");
                }
            }
        }
        var columns = new EnumMap<Column, Integer>(Column.class);
        titles.keySet().stream()
                .sorted()
                .forEach(c -> {
                    Column column = deepest(String.valueOf(titles.get(c)));
                    if (column != null) {
                        columns.putIfAbsent(column, c);
                    }
                });
        return columns;
    }

    /** The lowest head that tells counts: "Cơ quan thực hiện | Phối hợp". */
    private static @Nullable Column deepest(String heads) {
        Column found = null;
        for (String head : heads.split("\\|")) {
            Column column = column(head.strip());
            found = column == null ? found : column;
        }
        return found;
    }

    private static @Nullable Column column(String head) {
        if (head.isEmpty() || head.length() > 90) {
            return null;
        }
        if (head.contains("chu tri") || head.contains("dau moi")) {
            return Column.LEAD;
        }
        if (head.contains("phoi hop")) {
            return Column.PARTNER;
        }
        if (head.matches(
                        ".*\\b(thoi gian|thoi han|tien do|han hoan thanh|hoan thanh|thoi"
                                + " diem)\\b.*")
                && !head.contains("san pham")
                && !head.contains("ket qua")) {
            return Column.TIME;
        }
        if (head.matches(".*\\b(san pham|ket qua|dau ra)\\b.*")) {
            return Column.PRODUCT;
        }
        if (head.matches(
                ".*\\b(co quan|don vi|bo phan|phong|nguoi|to chuc|trach nhiem|phan cong)\\b.*")) {
            return Column.DOER;
        }
        return head.matches(
                        ".*\\b(noi dung|nhiem vu|cong viec|hoat dong|giai phap|van ban|de an)\\b.*")
                ? Column.CONTENT
                : null;
    }

    /** A row that names a group: all its words in one cell, or only in label and content. */
    private static boolean isGroup(
            String text, Block.Row row, Map<Integer, Span> cells, int content) {
        long filled = row.cells().stream().filter(cell -> !cell.span().in(text).isBlank()).count();
        Span task = cells.get(content);
        return filled <= 1 && row.cells().size() > 1
                || row.cells().size() == 1
                || task == null
                || task.in(text).isBlank();
    }

    private static @Nullable TaskAssignment task(
            StructuredDocument document,
            Block.Row row,
            Map<Integer, Span> cells,
            Map<Column, Integer> columns,
            int content,
            int doer,
            @Nullable Integer year) {
        String text = document.text();
        Span body = cells.get(doer);
        Span task = cells.get(content);
        if (body == null || task == null || body.in(text).isBlank() || body.equals(task)) {
            return null;
        }
        Matcher both = BOTH.matcher(body.in(text));
        boolean split = both.matches();
        List<String> agencies = KeyLines.names(text, split ? part(body, both, 1) : body);
        boolean helped = split && both.group(2) != null;
        if (agencies.isEmpty() || agencies.getFirst().matches("[\\d.,%\\s]+|[xX✓]")) {
            return null;
        }
        Span partner = cell(cells, columns.get(Column.PARTNER));
        Span time = cell(cells, columns.get(Column.TIME));
        Span product = cell(cells, columns.get(Column.PRODUCT));
        String words = TaskWords.oneLine(task.in(text));
        Due due = time == null ? null : TableDue.of(text, time, year);
        String result = product == null ? "" : TaskWords.oneLine(product.in(text));
        boolean leads = columns.containsKey(Column.LEAD);
        return new TaskAssignment(
                document.evidence(row.span().trim(text)),
                agencies,
                leads || split ? Role.LEAD : TaskWords.role(words),
                partner != null
                        ? KeyLines.names(text, partner)
                        : helped ? KeyLines.names(text, part(body, both, 2)) : List.of(),
                words,
                due == null ? TaskWords.due(text, task, year) : due,
                result.isEmpty() ? null : result);
    }

    private static Span part(Span cell, Matcher matcher, int group) {
        return new Span(cell.start() + matcher.start(group), cell.start() + matcher.end(group));
    }

    private static @Nullable Span cell(Map<Integer, Span> cells, @Nullable Integer column) {
        return column == null ? null : cells.get(column);
    }
}
