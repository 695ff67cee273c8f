package vn.vanthu.extract.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Span;

/**
 * A row of a table that is no head and names no group.
 *
 * @param span all of it in the document's text
 * @param cells in the order of columns, those that reach down from rows above too
 * @param label its number or letter ("1", "a", "II"); empty where it has none
 * @param above the rows it belongs to, outermost first
 */
public record Line(Span span, List<Cell> cells, String label, List<Above> above) {

    /**
     * A row that others belong to.
     *
     * @param name without its label
     * @param group whether it only names a group, and holds nothing of its own
     */
    public record Above(String name, boolean group) {}

    public Line {
        cells = List.copyOf(cells);
        above = List.copyOf(above);
    }

    /** The cell of a column; null where the row has none there. */
    public @Nullable Cell at(int column) {
        for (Cell cell : cells) {
            if (cell.covers(column)) {
                return cell;
            }
        }
        return null;
    }

    /** The words of a column's cell on one line; empty where there are none. */
    public String words(int column) {
        Cell cell = at(column);
        return cell == null ? "" : cell.words();
    }

    /** The groups that it stands in, outermost first ("Cải cách thể chế"). */
    public List<String> groups() {
        return above.stream().filter(Above::group).map(Above::name).toList();
    }
}
