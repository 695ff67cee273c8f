package vn.vanthu.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.Spaces;
import vn.vanthu.text.Span;
import vn.vanthu.text.Unmarked;

/**
 * Reads the tables of a document's body and annexes. What a page break divides is one table again;
 * tables without lines that only place text side by side are left out.
 */
public final class Sheets {

    private static final Pattern UNIT =
            Pattern.compile(
                    "(?iu)(?:đơn vị(?: tính)?|đvt|đv tính)\\s*:\\s*([^\\n;().]{1,40})\\)?\\s*$");

    private static final Pattern TITLE = Pattern.compile("^(?:bang|bieu|phu luc|mau)\\b.*");

    private static final StructuredDocument.View<List<Sheet>> ALL =
            new StructuredDocument.View<>(document -> new Sheets(document).all());

    private final StructuredDocument document;
    private final String text;

    private Sheets(StructuredDocument document) {
        this.document = document;
        this.text = document.text();
    }

    /** In text order. */
    public static List<Sheet> of(StructuredDocument document) {
        return document.view(ALL);
    }

    private List<Sheet> all() {
        var sheets = new ArrayList<Sheet>();
        List<Block> blocks = document.document().blocks();
        int at = 0;
        while (at < blocks.size()) {
            if (blocks.get(at) instanceof Block.Table table && isSheet(table)) {
                int next = at + 1;
                var parts = new ArrayList<Block.Table>(List.of(table));
                while (next < blocks.size()
                        && blocks.get(next) instanceof Block.Table more
                        && goesOn(parts.getFirst(), more)) {
                    parts.add(more);
                    next++;
                }
                Sheet sheet = sheet(parts, blocks.subList(0, at));
                if (sheet != null) {
                    sheets.add(sheet);
                }
                at = next;
            } else {
                at++;
            }
        }
        return List.copyOf(sheets);
    }

    private boolean isSheet(Block.Table table) {
        int start = table.span().start();
        var outline = document.outline();
        boolean placed = start >= outline.body().start() && !outline.closing().contains(start);
        return placed && table.grid() && table.rows().size() > 1;
    }

    /** Whether a table is the rest of another on the next page: as many columns, no other heads. */
    private boolean goesOn(Block.Table table, Block.Table next) {
        if (!next.grid() && next.rows().size() < 2
                || document.outline().closing().contains(next.span().start())) {
            return false;
        }
        List<Row> rows = Row.of(text, table);
        List<Row> more = Row.of(text, next);
        boolean wide = columns(rows) == columns(more);
        if (!wide || more.isEmpty()) {
            return false;
        }
        boolean repeated = rows.getFirst().saysTheSameAs(more.getFirst());
        boolean headed = HeadRows.count(more, marked(next)) > 0;
        return repeated || !headed;
    }

    private @Nullable Sheet sheet(List<Block.Table> parts, List<Block> before) {
        List<Row> rows = joined(parts);
        String unit = unitAbove(before);
        String caption = captionAbove(before);
        int skipped = 0;
        while (skipped < rows.size() - 1 && isTitle(rows.get(skipped), columns(rows))) {
            String words = rows.get(skipped).cells().getFirst().words();
            Matcher said = UNIT.matcher(words);
            if (said.find()) {
                unit = said.group(1).strip();
            } else {
                caption = words;
            }
            skipped++;
        }
        rows = rows.subList(skipped, rows.size());
        int headRows = HeadRows.count(rows, Math.max(0, marked(parts.getFirst()) - skipped));
        if (headRows == 0) {
            return null;
        }
        List<Row> top = rows.subList(0, headRows);
        List<Row> data = rows.subList(headRows, rows.size());
        List<Head> heads = heads(top, columns(rows));
        Span span = parts.getFirst().span().union(parts.getLast().span());
        return new Sheet(
                span,
                caption,
                unit,
                heads,
                Lines.of(top, data, serial(heads, data), columns(rows)));
    }

    private List<Row> joined(List<Block.Table> parts) {
        var rows = new ArrayList<Row>();
        for (Block.Table part : parts) {
            List<Row> more = Row.of(text, part);
            for (int i = 0; i < more.size(); i++) {
                Row row = more.get(i);
                if (i == 0 && !rows.isEmpty() && isRest(rows.getLast(), row)) {
                    rows.add(rows.removeLast().with(row));
                } else {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** Whether a row is the lower half of the last one on the page before. */
    private static boolean isRest(Row last, Row row) {
        Cell first = row.cells().getFirst();
        boolean numbered = HeadRows.LABEL.matcher(last.cells().getFirst().words()).matches();
        return numbered
                && first.isBlank()
                && row.cells().stream()
                        .anyMatch(cell ->
                                !cell.isBlank() && Character.isLowerCase(cell.words().charAt(0)));
    }

    private static int marked(Block.Table table) {
        int marked = 0;
        while (marked < table.rows().size() && table.rows().get(marked).header()) {
            marked++;
        }
        return marked;
    }

    private static int columns(List<Row> rows) {
        return rows.stream().mapToInt(Row::columns).max().orElse(0);
    }

    /** A first row in one cell: the table's own title or unit. */
    private static boolean isTitle(Row row, int columns) {
        return row.cells().size() == 1 && columns > 1 && row.cells().getFirst().columnSpan() > 1;
    }

    private static List<Head> heads(List<Row> rows, int columns) {
        var heads = new ArrayList<Head>();
        for (int c = 0; c < columns; c++) {
            var lines = new ArrayList<String>();
            for (Row row : rows) {
                Cell cell = row.at(c);
                String words = cell == null ? "" : cell.words();
                if (!words.isEmpty() && !lines.contains(words)) {
                    lines.add(words);
                }
            }
            heads.add(Head.of(c, lines));
        }
        return heads;
    }

    /** The column of numbers: by its head, or the first where its cells are mostly labels. */
    private static @Nullable Integer serial(List<Head> heads, List<Row> rows) {
        for (Head head : heads) {
            if (head.kind() == Kind.SERIAL) {
                return head.column();
            }
        }
        long labels =
                rows.stream()
                        .map(row -> row.at(0))
                        .filter(cell ->
                                cell != null && HeadRows.LABEL.matcher(cell.words()).matches())
                        .count();
        boolean unheaded = heads.isEmpty() || heads.getFirst().words().isEmpty();
        return unheaded && labels * 2 > rows.size() ? 0 : null;
    }

    private @Nullable String unitAbove(List<Block> before) {
        for (Block block : last(before, 3)) {
            if (block instanceof Block.Paragraph paragraph) {
                Matcher said = UNIT.matcher(paragraph.span().in(text).strip());
                if (said.find() && paragraph.span().length() < 120) {
                    return said.group(1).strip();
                }
            }
        }
        return null;
    }

    /** The nearest paragraph above that is a title: "Bảng 1. …", or short and in capitals. */
    private String captionAbove(List<Block> before) {
        for (Block block : last(before, 4)) {
            if (!(block instanceof Block.Paragraph paragraph)) {
                return "";
            }
            String words = Spaces.single(paragraph.span().in(text)).strip();
            boolean named = TITLE.matcher(Unmarked.of(words)).matches();
            boolean capitals = words.equals(words.toUpperCase(java.util.Locale.ROOT));
            boolean leads = words.endsWith(":") && !words.startsWith("Đơn vị");
            if (words.length() < 250 && (named && words.length() > 12 || capitals || leads)) {
                return words;
            }
            if (words.length() > 250) {
                return "";
            }
        }
        return "";
    }

    private static List<Block> last(List<Block> blocks, int most) {
        return blocks.subList(Math.max(0, blocks.size() - most), blocks.size()).stream()
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.toCollection(ArrayList::new), List::reversed));
    }
}
