package vn.vanthu.read.docx;

import org.jspecify.annotations.Nullable;
import vn.vanthu.read.ReadException;

/**
 * Which lines of a table or cell are drawn; null where nothing is said.
 *
 * @param across the lines between rows
 * @param down the lines between columns
 */
record Borders(
        @Nullable Boolean top,
        @Nullable Boolean bottom,
        @Nullable Boolean left,
        @Nullable Boolean right,
        @Nullable Boolean across,
        @Nullable Boolean down) {

    static final Borders NONE = new Borders(null, null, null, null, null, null);

    /** Reads the {@code w:tblBorders} or {@code w:tcBorders} that the cursor stands on. */
    static Borders read(XmlCursor xml) throws ReadException {
        var sides = new @Nullable Boolean[6];
        xml.children(name -> {
            int side =
                    switch (name) {
                        case "top" -> 0;
                        case "bottom" -> 1;
                        case "left", "start" -> 2;
                        case "right", "end" -> 3;
                        case "insideH" -> 4;
                        case "insideV" -> 5;
                        default -> -1;
                    };
            if (side >= 0) {
                String line = xml.value();
                sides[side] = line != null && !line.equals("nil") && !line.equals("none");
            }
        });
        return new Borders(sides[0], sides[1], sides[2], sides[3], sides[4], sides[5]);
    }

    Borders over(Borders base) {
        return new Borders(
                top == null ? base.top : top,
                bottom == null ? base.bottom : bottom,
                left == null ? base.left : left,
                right == null ? base.right : right,
                across == null ? base.across : across,
                down == null ? base.down : down);
    }

    /** How many sides of a cell with these own lines are drawn inside such a table, 0 to 4. */
    static int drawn(Borders cell, Borders table) {
        boolean across = RunFormat.is(table.across) || RunFormat.is(table.top);
        boolean down = RunFormat.is(table.down) || RunFormat.is(table.left);
        return side(cell.top, across)
                + side(cell.bottom, across)
                + side(cell.left, down)
                + side(cell.right, down);
    }

    private static int side(@Nullable Boolean own, boolean table) {
        return (own == null ? table : own) ? 1 : 0;
    }
}
