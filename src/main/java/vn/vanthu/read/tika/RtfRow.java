package vn.vanthu.read.tika;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an RTF file says about a row of a table before or after its cells. */
final class RtfRow {

    private final List<Cell> cells = new ArrayList<>();
    private final Set<Character> lines = new HashSet<>();
    private Cell open = new Cell();
    private int left;
    private boolean header;

    /** Where a border that is described next belongs; null for a paragraph's. */
    private @org.jspecify.annotations.Nullable Runnable border;

    private static final class Cell {
        private int right;
        private boolean joinsLeft;
        private Table.Merge merge = Table.Merge.NONE;
        private final Set<Character> lines = new HashSet<>();
    }

    /** Takes a control word about rows or cells; others are left alone. */
    void word(String word, int number) {
        switch (word) {
            case "trleft" -> left = number;
            case "trhdr" -> header = true;
            case "clmrg" -> open.joinsLeft = true;
            case "clvmgf" -> open.merge = Table.Merge.FIRST;
            case "clvmrg" -> open.merge = Table.Merge.GOES_ON;
            case "cellx" -> {
                open.right = number;
                cells.add(open);
                open = new Cell();
                border = null;
            }
            case "clbrdrt", "clbrdrb", "clbrdrl", "clbrdrr" -> {
                Set<Character> own = open.lines;
                char side = word.charAt(6);
                border = () -> own.add(side);
            }
            case "trbrdrt", "trbrdrb", "trbrdrl", "trbrdrr", "trbrdrh", "trbrdrv" -> {
                char side = word.charAt(6);
                border = () -> lines.add(side);
            }
            case "brdrt", "brdrb", "brdrl", "brdrr", "box", "brdrbtw", "brdrbar", "pard" ->
                    border = null;
            case "brdrs",
                    "brdrth",
                    "brdrsh",
                    "brdrdb",
                    "brdrdot",
                    "brdrdash",
                    "brdrhair",
                    "brdrdashsm",
                    "brdrdashd",
                    "brdrdashdd",
                    "brdrtriple",
                    "brdrwavy" -> {
                if (border != null) {
                    border.run();
                }
            }
            default -> {}
        }
    }

    /** Writes a row with these cells. */
    void write(List<Story> contents, Table table) {
        table.row(header);
        int edge = left;
        for (int i = 0; i < contents.size(); i++) {
            boolean known = i < cells.size();
            Cell cell = known ? cells.get(i) : new Cell();
            int right = known && cell.right > edge ? cell.right : edge + 1000;
            if (cell.joinsLeft && table.hasCells()) {
                table.widen(contents.get(i), right);
            } else {
                table.cell(contents.get(i), edge, right, cell.merge, sides(cell));
            }
            edge = right;
        }
    }

    private int sides(Cell cell) {
        int count = 0;
        for (char side : new char[] {'t', 'b', 'l', 'r'}) {
            boolean all = lines.contains(side == 't' || side == 'b' ? 'h' : 'v');
            count += all || cell.lines.contains(side) ? 1 : 0;
        }
        return count;
    }
}
