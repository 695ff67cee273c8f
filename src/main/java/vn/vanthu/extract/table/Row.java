package vn.vanthu.extract.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.text.Span;

/**
 * A row with the cells that reach into it from above.
 *
 * @param cells in the order of columns
 * @param deepest rows that the tallest of its own cells covers
 */
record Row(Span span, List<Cell> cells, int deepest) {

    private record Reaching(Cell cell, int lastRow) {}

    /** All rows of a table. */
    static List<Row> of(String text, Block.Table table) {
        var rows = new ArrayList<Row>();
        var reaching = new ArrayList<Reaching>();
        for (int i = 0; i < table.rows().size(); i++) {
            int index = i;
            Block.Row row = table.rows().get(i);
            reaching.removeIf(cell -> cell.lastRow() < index);
            var cells = new ArrayList<Cell>();
            reaching.forEach(cell -> cells.add(cell.cell()));
            int deepest = 1;
            for (Block.Cell own : row.cells()) {
                Cell cell = cell(text, own);
                cells.add(cell);
                if (own.rowSpan() > 1) {
                    reaching.add(new Reaching(cell, i + own.rowSpan() - 1));
                    deepest = Math.max(deepest, own.rowSpan());
                }
            }
            cells.sort((a, b) -> Integer.compare(a.column(), b.column()));
            rows.add(new Row(row.span().trim(text), cells, deepest));
        }
        return rows;
    }

    private static Cell cell(String text, Block.Cell cell) {
        List<Span> parts =
                cell.paragraphs().isEmpty() && !cell.span().isEmpty()
                        ? List.of(cell.span())
                        : cell.paragraphs().stream().map(Block.Paragraph::span).toList();
        return new Cell(cell.column(), cell.columnSpan(), parts, cell.span().in(text).strip());
    }

    @Nullable Cell at(int column) {
        for (Cell cell : cells) {
            if (cell.column() <= column && column < cell.column() + cell.columnSpan()) {
                return cell;
            }
        }
        return null;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    int columns() {
        return cells.stream().mapToInt(cell -> cell.column() + cell.columnSpan()).max().orElse(0);
    }

    boolean saysTheSameAs(Row other) {
        return !isBlank() && words().equals(other.words());
    }

    private List<String> words() {
        return cells.stream()
                .map(cell -> vn.vanthu.text.Unmarked.of(cell.words()))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** This row and the rest of it behind a page break. */
    Row with(Row rest) {
        var joined = new ArrayList<Cell>();
        for (Cell cell : cells) {
            Cell more = rest.at(cell.column());
            if (more == null || more.isBlank() || cell.parts().containsAll(more.parts())) {
                joined.add(cell);
                continue;
            }
            var parts = new ArrayList<>(cell.parts());
            parts.addAll(more.parts());
            joined.add(
                    new Cell(
                            cell.column(),
                            cell.columnSpan(),
                            parts,
                            (cell.lines() + "\n" + more.lines()).strip()));
        }
        return new Row(span.union(rest.span), joined, deepest);
    }
}
