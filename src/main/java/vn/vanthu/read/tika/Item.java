package vn.vanthu.read.tika;

import java.util.List;
import vn.vanthu.document.DocumentBuilder.CellText;
import vn.vanthu.document.DocumentBuilder.ParagraphText;

/** What stands one below the other in a story (text flow) of the document. */
sealed interface Item {

    /** Notes whose marks are in it, in order. */
    List<Note> notes();

    /** A paragraph; several where line breaks divide it. */
    record Words(List<ParagraphText> paragraphs, List<Note> notes) implements Item {}

    /** A table. */
    record Grid(List<List<CellText>> rows, int headerRows, boolean grid, List<Note> notes)
            implements Item {}

    /** A footnote or endnote: its mark without formatting, and its text without the mark. */
    record Note(String mark, String text) {}
}
