package vn.vanthu.draft;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A table of a draft; as a value it stands in the stead of the paragraph that asks for it. */
public record Grid(List<Row> rows, Ruling ruling) implements Value, Draft.Block {

    /** What a table is drawn with. */
    public enum Ruling {
        /** Lines around all cells. */
        LINED,
        /** No lines: it only sets words side by side, as those of a signature block. */
        OPEN,
        /** No lines, words in the middle of their cells, as those of a letterhead. */
        OPEN_CENTRED
    }

    public Grid {
        rows = List.copyOf(rows);
    }

    public Grid(List<Row> rows) {
        this(rows, Ruling.LINED);
    }

    /**
     * A row.
     *
     * @param header whether it repeats at the top of each page
     */
    public record Row(List<Cell> cells, boolean header, Fate fate) {
        public Row {
            cells = List.copyOf(cells);
        }

        public Row(List<Cell> cells, boolean header) {
            this(cells, header, Fate.KEPT);
        }

        /** The cells with the words of each paragraph made anew, in reading order. */
        List<Cell> rewritten(UnaryOperator<List<Piece>> words) {
            return cells.stream().map(cell -> cell.with(words)).toList();
        }
    }

    /**
     * A cell.
     *
     * @param column first grid column, from 0
     * @param columnSpan grid columns covered, at least 1
     * @param rowSpan rows covered, at least 1; the rows below do not list the cell again
     */
    public record Cell(List<List<Piece>> paragraphs, int column, int columnSpan, int rowSpan) {
        public Cell {
            paragraphs = List.copyOf(paragraphs);
        }

        private Cell with(UnaryOperator<List<Piece>> words) {
            return new Cell(paragraphs.stream().map(words).toList(), column, columnSpan, rowSpan);
        }

        /** Its words on one line. */
        String words() {
            return paragraphs.stream().map(Piece::words).collect(Collectors.joining(" "));
        }
    }

    /** Grid columns of the widest row. */
    public int columns() {
        int columns = 1;
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                columns = Math.max(columns, cell.column() + cell.columnSpan());
            }
        }
        return columns;
    }
}
