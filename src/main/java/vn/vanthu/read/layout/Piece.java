package vn.vanthu.read.layout;

import java.util.List;
import vn.vanthu.document.DocumentBuilder.CellText;
import vn.vanthu.document.Format;

/** What follows one another on the pages, before sentences cut by pages are joined. */
sealed interface Piece {

    int page();

    /**
     * A paragraph, or what one page has of it.
     *
     * @param fills whether its last line reaches the right edge, so that it may go on
     * @param starts whether its first line is set off from the text before it
     */
    record Words(String text, Format format, int page, boolean fills, boolean starts)
            implements Piece {}

    /**
     * A table.
     *
     * @param edges of its columns in points, one more than columns; empty without drawn lines
     * @param grid whether its lines are drawn
     */
    record Grid(List<List<CellText>> rows, List<Double> edges, boolean grid, int page)
            implements Piece {
        public Grid {
            rows = List.copyOf(rows);
            edges = List.copyOf(edges);
        }
    }

    /** A footnote. */
    record Note(String mark, String text, int page) implements Piece {}
}
