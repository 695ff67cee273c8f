package vn.vanthu.draft;

import java.util.List;

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
