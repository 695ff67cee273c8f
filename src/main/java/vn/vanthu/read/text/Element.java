package vn.vanthu.read.text;

import java.util.List;
import vn.vanthu.document.DocumentBuilder.CellText;
import vn.vanthu.document.Format;

/** What follows one another in a text file, before sentences cut by pages are joined. */
sealed interface Element {

    /**
     * Words that stand together.
     *
     * @param page from 1; 0 where the file marks no pages
     * @param alone whether blank lines or page ends stand before and after it
     */
    record Words(String text, Format format, int page, boolean alone) implements Element {}

    /**
     * A table.
     *
     * @param drawn whether it is a table of its own, not only text side by side
     */
    record Grid(List<List<CellText>> rows, int headerRows, boolean drawn, int page)
            implements Element {}

    /** A ruled line, as stands above footnotes. */
    record Rule() implements Element {}

    /** A page's end. */
    record PageEnd() implements Element {}
}
