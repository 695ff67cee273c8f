package vn.vanthu.document;

import java.util.List;
import vn.vanthu.text.Span;

/**
 * One block of a document in reading order. All spans count in the document's plain text; the
 * blocks of a document do not overlap, and come in the order of their spans.
 */
public sealed interface Block {

    Span span();

    /** Page on which it begins, from 1; 0 where the format has no pages. */
    int page();

    /**
     * A paragraph or list item.
     *
     * @param span its text without the line break at the end. A label that the file's numbering
     *     computes ("I.", "a)") stands at the beginning of the text like a typed one; so does "- "
     *     for a bullet. A footnote's mark in the text is written in superscript digits.
     */
    record Paragraph(Span span, Format format, int page) implements Block {}

    /**
     * A table. Its text is written row by row, the cells of a row divided by a tab and each row
     * ended by a line break; line breaks inside a cell stay.
     *
     * @param grid false for a table without visible lines that only places text side by side, as
     *     the letterhead (tiêu đề) and the signature block have; true or unknown otherwise
     */
    record Table(Span span, List<Row> rows, boolean grid, int page) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A footnote or endnote; stands after the paragraph that has its mark.
     *
     * @param mark as in the text, digits or signs without formatting ("4", "*")
     * @param span its text, without the mark
     */
    record Footnote(String mark, Span span, int page) implements Block {}

    /** A row of a table. */
    record Row(Span span, List<Cell> cells, boolean header) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a table.
     *
     * @param column first grid column, from 0
     * @param columnSpan grid columns covered, at least 1
     * @param rowSpan rows covered, at least 1; the rows below do not list the cell again
     * @param paragraphs its paragraphs, in order; those of a nested table are listed row by row
     */
    record Cell(Span span, int column, int columnSpan, int rowSpan, List<Paragraph> paragraphs) {
        public Cell {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
