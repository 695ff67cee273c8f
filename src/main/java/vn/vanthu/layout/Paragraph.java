package vn.vanthu.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A paragraph as it was measured, all tracked changes taken.
 *
 * @param number among the paragraphs with text, from 1; that of the one before for an empty one
 * @param text a tab is {@code \t}, a line break {@code \n}
 * @param label number that Word gives it: "I.", "-"; empty for none
 * @param cell where it stands in a table; null outside of tables
 * @param section number of the Word section that it lies in, from 0
 * @param rules lengths of lines drawn here, in twentieths of a point; 0 where it is not known
 * @param picture whether something is drawn here that is no line
 */
record Paragraph(
        int number,
        Element element,
        String text,
        List<Stretch> stretches,
        Setting setting,
        String label,
        @Nullable Cell cell,
        int section,
        List<Integer> rules,
        boolean picture) {

    /**
     * A place in a table.
     *
     * @param table number of the outermost table, from 0
     * @param row from 0
     * @param column from 0; merged columns count as one
     * @param width in twentieths of a point; 0 where it is not told
     */
    record Cell(int table, int row, int column, int width) {}

    boolean isBlank() {
        return text.isBlank();
    }

    boolean isIn(int table) {
        return cell != null && cell.table() == table;
    }
}
