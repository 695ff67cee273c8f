package vn.vanthu.read.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.DocumentBuilder.CellText;

/** Finds tables by their drawn lines, and puts words into their cells. */
final class Grids {

    private static final double NEAR = 3;
    private static final double SHORTEST = 8;

    /** A table with its place on the page. */
    record Found(double top, double bottom, double left, double right, Piece.Grid grid) {
        boolean holds(Word word) {
            double height = word.base() - word.size() * 0.3;
            return height > top
                    && height < bottom
                    && word.middle() > left - 2
                    && word.middle() < right + 2;
        }
    }

    private Grids() {}

    static List<Found> of(Page page) {
        var out = new ArrayList<Found>();
        for (List<Rule> cluster : clusters(page.rules())) {
            List<Double> xs = places(cluster, true);
            List<Double> ys = places(cluster, false);
            if (xs.size() >= 3 && ys.size() >= 2) {
                Found found = found(page, cluster, xs, ys);
                if (found != null) {
                    out.add(found);
                }
            }
        }
        return out;
    }

    /** Rules that touch one another, directly or through others. */
    private static List<List<Rule>> clusters(List<Rule> rules) {
        var left = new ArrayList<Rule>();
        for (Rule rule : rules) {
            if (rule.length() > SHORTEST && left.size() < 4000) {
                left.add(rule);
            }
        }
        var out = new ArrayList<List<Rule>>();
        while (!left.isEmpty()) {
            var cluster = new ArrayList<Rule>();
            cluster.add(left.removeLast());
            for (int i = 0; i < cluster.size(); i++) {
                Rule rule = cluster.get(i);
                for (int k = left.size() - 1; k >= 0; k--) {
                    if (touch(rule, left.get(k))) {
                        cluster.add(left.remove(k));
                    }
                }
            }
            if (cluster.size() > 4) {
                out.add(cluster);
            }
        }
        return out;
    }

    private static boolean touch(Rule a, Rule b) {
        if (a.upright() == b.upright()) {
            return Math.abs(a.at() - b.at()) < NEAR
                    && a.from() < b.to() + NEAR
                    && b.from() < a.to() + NEAR;
        }
        return a.at() > b.from() - NEAR
                && a.at() < b.to() + NEAR
                && b.at() > a.from() - NEAR
                && b.at() < a.to() + NEAR;
    }

    private static List<Double> places(List<Rule> rules, boolean upright) {
        var sorted = new ArrayList<Double>();
        for (Rule rule : rules) {
            if (rule.upright() == upright) {
                sorted.add(rule.at());
            }
        }
        Collections.sort(sorted);
        var out = new ArrayList<Double>();
        for (double at : sorted) {
            if (out.isEmpty() || at - out.getLast() > NEAR) {
                out.add(at);
            }
        }
        return out;
    }

    private static @Nullable Found found(
            Page page, List<Rule> rules, List<Double> xs, List<Double> ys) {
        int rows = ys.size() - 1;
        int columns = xs.size() - 1;
        if ((long) rows * columns > 20_000) {
            return null;
        }
        int[][] owner = owners(rules, xs, ys);
        var words = new ArrayList<List<Word>>();
        for (int i = 0; i < rows * columns; i++) {
            words.add(new ArrayList<>());
        }
        var bounds = new Found(ys.getFirst(), ys.getLast(), xs.getFirst(), xs.getLast(), empty());
        for (Word word : page.words()) {
            if (bounds.holds(word)) {
                int row = index(ys, word.base() - word.size() * 0.3);
                int column = index(xs, word.middle());
                words.get(owner[row][column]).add(word);
            }
        }
        var out = new ArrayList<List<CellText>>();
        for (int r = 0; r < rows; r++) {
            var cells = new ArrayList<CellText>();
            for (int c = 0; c < columns; c++) {
                int id = r * columns + c;
                if (owner[r][c] == id) {
                    cells.add(cell(words.get(id), owner, id, r, c, xs));
                }
            }
            if (!cells.isEmpty()) {
                out.add(cells);
            }
        }
        if (words.stream().filter(list -> !list.isEmpty()).count() < 2) {
            return null;
        }
        var grid = new Piece.Grid(out, xs, true, page.number());
        return new Found(ys.getFirst(), ys.getLast(), xs.getFirst(), xs.getLast(), grid);
    }

    private static Piece.Grid empty() {
        return new Piece.Grid(List.of(), List.of(), true, 0);
    }

    private static CellText cell(
            List<Word> words, int[][] owner, int id, int row, int column, List<Double> xs) {
        int columnSpan = 1;
        while (column + columnSpan < owner[row].length && owner[row][column + columnSpan] == id) {
            columnSpan++;
        }
        int rowSpan = 1;
        while (row + rowSpan < owner.length && owner[row + rowSpan][column] == id) {
            rowSpan++;
        }
        List<Line> lines = Line.of(words);
        double left = xs.get(column);
        double right = xs.get(column + columnSpan);
        double inset = lines.isEmpty() ? 4 : Math.min(6, lines.getFirst().size() * 0.5);
        var paragraphs = new Paragraphs(left + inset, right - inset, 0);
        return new CellText(paragraphs.inCell(lines), column, columnSpan, rowSpan);
    }

    /** For each field of the grid the first field of the cell that covers it. */
    private static int[][] owners(List<Rule> rules, List<Double> xs, List<Double> ys) {
        int rows = ys.size() - 1;
        int columns = xs.size() - 1;
        var owner = new int[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                boolean joinsLeft =
                        c > 0 && !drawn(rules, true, xs.get(c), ys.get(r), ys.get(r + 1));
                boolean joinsAbove =
                        r > 0 && !drawn(rules, false, ys.get(r), xs.get(c), xs.get(c + 1));
                if (joinsAbove && (!joinsLeft || owner[r - 1][c] == owner[r][c - 1])) {
                    owner[r][c] = owner[r - 1][c];
                } else if (joinsLeft && owner[r][c - 1] / columns == r) {
                    owner[r][c] = owner[r][c - 1];
                } else if (joinsAbove && owner[r - 1][c] % columns == c) {
                    owner[r][c] = owner[r - 1][c];
                } else {
                    owner[r][c] = r * columns + c;
                }
            }
        }
        return owner;
    }

    /** Whether the rules cover most of a stretch. */
    private static boolean drawn(
            List<Rule> rules, boolean upright, double at, double from, double to) {
        double covered = 0;
        for (Rule rule : rules) {
            if (rule.upright() == upright && Math.abs(rule.at() - at) <= NEAR + 0.5) {
                covered += Math.max(0, Math.min(to, rule.to()) - Math.max(from, rule.from()));
            }
        }
        return covered > (to - from) * 0.5;
    }

    private static int index(List<Double> edges, double at) {
        int i = 0;
        while (i + 2 < edges.size() && at > edges.get(i + 1)) {
            i++;
        }
        return i;
    }
}
