package vn.vanthu.read.tika;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.vanthu.document.DocumentBuilder.CellText;
import vn.vanthu.document.DocumentBuilder.ParagraphText;

/** A table as it is collected row by row. Formats give a cell its place in one of two ways. */
final class Table {

    /** Edges nearer to each other than this are the same line, in twentieths of a point. */
    private static final int SAME_EDGE = 60;

    private final List<Row> rows = new ArrayList<>();
    private final List<Item.Note> notes = new ArrayList<>();

    /** Rows that cells above still cover, by column. */
    private final Map<Integer, Integer> covered = new HashMap<>();

    /** How a cell belongs to those above and below it. */
    enum Merge {
        NONE,
        FIRST,
        GOES_ON
    }

    private static final class Row {
        private final boolean header;
        private final List<Cell> cells = new ArrayList<>();

        private Row(boolean header) {
            this.header = header;
        }
    }

    private static final class Cell {
        private int column;
        private int columns;
        private int rows = 1;
        private int left;
        private int right;
        private Merge merge = Merge.NONE;
        private int sides;
        private List<ParagraphText> paragraphs = List.of();
    }

    void row(boolean header) {
        rows.add(new Row(header));
        covered.replaceAll((column, left) -> left - 1);
        covered.values().removeIf(left -> left <= 0);
    }

    /**
     * Adds a cell at the next free column of the last row.
     *
     * @param sides lines drawn around it, 0 to 4
     */
    void cell(Story content, int columns, int height, int sides) {
        Row row = rows.getLast();
        Cell left = row.cells.isEmpty() ? null : row.cells.getLast();
        Cell cell = cell(content, sides);
        cell.column = left == null ? 0 : left.column + left.columns;
        while (covered.containsKey(cell.column)) {
            cell.column++;
        }
        cell.columns = columns;
        cell.rows = height;
        for (int column = 0; column < columns && height > 1; column++) {
            covered.put(cell.column + column, height);
        }
    }

    /** Adds a cell between two edges, in twentieths of a point, to the last row. */
    void cell(Story content, int left, int right, Merge merge, int sides) {
        Cell cell = cell(content, sides);
        cell.left = left;
        cell.right = right;
        cell.merge = merge;
    }

    /** Lets the last cell of the last row reach as far as another edge. */
    void widen(Story more, int right) {
        Cell cell = rows.getLast().cells.getLast();
        cell.right = right;
        var all = new ArrayList<>(cell.paragraphs);
        all.addAll(more.forCell());
        cell.paragraphs = all;
    }

    private Cell cell(Story content, int sides) {
        var cell = new Cell();
        cell.paragraphs = content.forCell();
        cell.sides = sides;
        notes.addAll(content.notes());
        rows.getLast().cells.add(cell);
        return cell;
    }

    boolean hasCells() {
        return !rows.isEmpty() && !rows.getLast().cells.isEmpty();
    }

    /** The table with its cells between edges. */
    Item.Grid fromEdges() {
        NavigableMap<Integer, Integer> columns = columns();
        for (Row row : rows) {
            for (Cell cell : row.cells) {
                cell.column = column(columns, cell.left);
                cell.columns = Math.max(1, column(columns, cell.right) - cell.column);
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            for (Cell cell : rows.get(r).cells) {
                if (cell.merge == Merge.GOES_ON && !raise(r, cell.column)) {
                    cell.merge = Merge.NONE;
                }
            }
        }
        return grid(isDrawn());
    }

    /** The table with its cells in columns. */
    Item.Grid grid(boolean drawn) {
        var out = new ArrayList<List<CellText>>();
        int headers = 0;
        for (Row row : rows) {
            var cells = new ArrayList<CellText>();
            for (Cell cell : row.cells) {
                if (cell.merge != Merge.GOES_ON) {
                    cells.add(new CellText(cell.paragraphs, cell.column, cell.columns, cell.rows));
                }
            }
            if (!cells.isEmpty()) {
                headers += row.header && headers == out.size() ? 1 : 0;
                out.add(cells);
            }
        }
        return new Item.Grid(out, headers, drawn, List.copyOf(notes));
    }

    /** Whether at least a third of the cells have lines on two sides. */
    boolean isDrawn() {
        int cells = 0;
        int drawn = 0;
        for (Row row : rows) {
            for (Cell cell : row.cells) {
                cells++;
                drawn += cell.sides >= 2 ? 1 : 0;
            }
        }
        return drawn * 3 >= cells && drawn > 0;
    }

    /** Number of rows, and of cells in the longest. */
    boolean isSmall() {
        return rows.size() <= 3 && rows.stream().allMatch(row -> row.cells.size() <= 2);
    }

    private NavigableMap<Integer, Integer> columns() {
        var edges = new TreeMap<Integer, Integer>();
        for (Row row : rows) {
            for (Cell cell : row.cells) {
                edges.put(cell.left, 0);
                edges.put(cell.right, 0);
            }
        }
        int column = -1;
        int last = Integer.MIN_VALUE / 2;
        for (Map.Entry<Integer, Integer> edge : edges.entrySet()) {
            if (edge.getKey() - last > SAME_EDGE) {
                column++;
                last = edge.getKey();
            }
            edge.setValue(column);
        }
        return edges;
    }

    private static int column(NavigableMap<Integer, Integer> columns, int edge) {
        Map.Entry<Integer, Integer> entry = columns.floorEntry(edge);
        return entry == null ? 0 : entry.getValue();
    }

    /** Makes the cell that a merge began with one row higher; false when there is none. */
    private boolean raise(int row, int column) {
        for (int r = row - 1; r >= 0; r--) {
            for (Cell cell : rows.get(r).cells) {
                if (cell.column == column && cell.merge == Merge.FIRST) {
                    cell.rows++;
                    return true;
                }
            }
        }
        return false;
    }
}
