package vn.vanthu.read.tika;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Format;

/** A text flow of an RTF file with the tables that are open in it. */
final class RtfFlow {

    private static final int DEEPEST = 20;

    private final Story story = new Story();
    private final List<Level> tables = new ArrayList<>();
    private final Story boxes = new Story();
    private Line line = new Line();
    private @Nullable StringBuilder label;
    private boolean autoMark;

    /** A table that is open, and the row of it that is. */
    private static final class Level {
        private final Table table = new Table();
        private final List<Story> cells = new ArrayList<>();
        private Story cell = new Story();
        private RtfRow row = new RtfRow();
    }

    Line line() {
        return line;
    }

    /** The label that a list gives the next paragraph, as it is written in front of it. */
    StringBuilder label() {
        if (label == null) {
            label = new StringBuilder();
        }
        return label;
    }

    /** Words of a text box that is anchored in the open paragraph. */
    void box(Story words) {
        words.items().forEach(boxes::add);
    }

    void autoMark() {
        autoMark = true;
    }

    /** Whether the mark of the note that comes is a number that Word counts. */
    boolean takeAutoMark() {
        boolean was = autoMark;
        autoMark = false;
        return was;
    }

    /**
     * Ends the open paragraph.
     *
     * @param depth tables around it
     * @param shown false for one that repeats what stands elsewhere
     */
    void endParagraph(int depth, Format format, boolean shown) {
        Story into = at(depth);
        if (shown) {
            into.paragraph(line, format, label(label), depth > 0);
        }
        boxes.items().forEach(into::add);
        boxes.clear();
        line = new Line();
        label = null;
    }

    void endCell(int depth, Format format) {
        int level = Math.clamp(depth, 1, DEEPEST);
        endParagraph(level, format, true);
        Level table = tables.get(level - 1);
        table.cells.add(table.cell);
        table.cell = new Story();
    }

    void endRow(int depth) {
        int level = Math.clamp(depth, 1, DEEPEST);
        at(level);
        Level table = tables.get(level - 1);
        if (!table.cells.isEmpty()) {
            table.row.write(table.cells, table.table);
            table.cells.clear();
        }
    }

    /** Begins the description of a row. */
    void newRow(int depth) {
        int level = Math.clamp(depth, 1, DEEPEST);
        open(level);
        tables.get(level - 1).row = new RtfRow();
    }

    void rowWord(int depth, String word, int number) {
        int level = Math.clamp(depth, 1, DEEPEST);
        if (level <= tables.size()) {
            tables.get(level - 1).row.word(word, number);
        }
    }

    Story end(int depth, Format format, boolean shown) {
        if (!line.isBlank()) {
            endParagraph(depth, format, shown);
        }
        closeTo(0);
        boxes.items().forEach(story::add);
        return story;
    }

    private static @Nullable String label(@Nullable StringBuilder written) {
        if (written == null) {
            return null;
        }
        String label = written.toString().replace('\u00A0', ' ').strip();
        boolean letters = label.codePoints().anyMatch(Character::isLetterOrDigit);
        return !letters || label.equals("o") ? WordLists.bullet(label) : label;
    }

    /** Where a paragraph inside so many tables goes; closes the tables that it is not in. */
    private Story at(int depth) {
        int level = Math.clamp(depth, 0, DEEPEST);
        closeTo(level);
        open(level);
        return level == 0 ? story : tables.get(level - 1).cell;
    }

    private void open(int level) {
        while (tables.size() < level) {
            tables.add(new Level());
        }
    }

    private void closeTo(int level) {
        while (tables.size() > level) {
            Level inner = tables.removeLast();
            if (!inner.cell.isEmpty()) {
                inner.cells.add(inner.cell);
            }
            if (!inner.cells.isEmpty()) {
                inner.row.write(inner.cells, inner.table);
            }
            Story into = tables.isEmpty() ? story : tables.getLast().cell;
            if (inner.table.hasCells()) {
                into.add(inner.table.fromEdges());
            }
        }
    }
}
