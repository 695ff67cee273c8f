package vn.vanthu.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a document as the page shows it, in reading order. */
sealed interface Shown {

    /**
     * Here a page of the file begins.
     *
     * @param picture address of the page as it looks; null where there is none
     */
    record PageMark(int page, @Nullable String picture) implements Shown {}

    /**
     * @param level of the HTML heading, 2 to 6
     * @param id by which the outline links to it
     */
    record Heading(int level, String id, String styles, List<Run> runs) implements Shown {}

    /**
     * @param id by which the outline links to it; empty for none
     */
    record Paragraph(String id, String styles, List<Run> runs) implements Shown {}

    record Footnote(String mark, List<Run> runs) implements Shown {}

    /**
     * @param grid whether its lines are drawn
     */
    record Table(boolean grid, List<List<Cell>> rows) implements Shown {}

    /**
     * @param paragraphs the runs of each
     */
    record Cell(boolean header, int columns, int rows, List<List<Run>> paragraphs) {}

    /**
     * What a careful checker would raise about what stands above.
     *
     * @param badge style of its severity
     */
    record Note(String id, String badge, String severity, String message) implements Shown {}
}
