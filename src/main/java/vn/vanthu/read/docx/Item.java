package vn.vanthu.read.docx;

import java.util.List;
import vn.vanthu.document.DocumentBuilder.CellText;
import vn.vanthu.document.DocumentBuilder.ParagraphText;

/** What stands one below the other in a story (text flow) of the document. */
sealed interface Item {

    /** Notes whose marks are in it, in order. */
    List<Note> notes();

    /**
     * A paragraph; several where line breaks divide it.
     *
     * @param page by Word's own breaks, from 1
     */
    record Words(List<ParagraphText> paragraphs, int page, List<Note> notes) implements Item {}

    /** A table. */
    record Grid(List<List<CellText>> rows, int headerRows, boolean grid, int page, List<Note> notes)
            implements Item {}

    /**
     * A note's mark.
     *
     * @param id of the note in its part
     * @param end whether it is an endnote
     */
    record Note(String mark, int id, boolean end) {}
}
