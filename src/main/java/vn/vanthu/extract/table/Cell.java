package vn.vanthu.extract.table;

import java.util.List;
import vn.vanthu.text.Spaces;
import vn.vanthu.text.Span;

/**
 * A cell of a table as it is read.
 *
 * @param column first column it covers, from 0
 * @param columnSpan columns it covers, at least 1
 * @param parts its paragraphs in the document's text; those behind a page break too
 * @param lines its words, a line for each paragraph
 * @param words the same on one line
 */
public record Cell(int column, int columnSpan, List<Span> parts, String lines, String words) {

    public Cell {
        parts = List.copyOf(parts);
    }

    Cell(int column, int columnSpan, List<Span> parts, String lines) {
        this(column, columnSpan, parts, lines, Spaces.single(lines).strip());
    }

    public boolean isBlank() {
        return lines.isBlank();
    }

    boolean covers(int other) {
        return column <= other && other < column + columnSpan;
    }
}
