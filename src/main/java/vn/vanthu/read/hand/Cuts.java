package vn.vanthu.read.hand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts ink into parts of which a digit has one or several: the pieces that do not touch, and wide
 * ones once more where few dots lie above each other.
 */
final class Cuts {

    private static final int MOST = 12;

    private Cuts() {}

    /** From left to right, each in a picture of the same size; empty when there are too many. */
    static List<Ink> of(Ink ink) {
        var out = new ArrayList<Ink>();
        for (Ink piece : ink.pieces()) {
            cut(piece, out);
        }
        out.sort(Comparator.comparingDouble(Cuts::middle));
        return out.size() > MOST ? List.of() : out;
    }

    private static double middle(Ink part) {
        Ink.Box box = part.box();
        return (box.left() + box.right()) / 2.0;
    }

    private static void cut(Ink piece, List<Ink> out) {
        Ink.Box box = piece.box();
        int[] columns = piece.columns();
        double least = 0.22 * box.height();
        int from = box.left();
        if (box.width() >= 0.6 * box.height()) {
            for (int at : minima(columns, box)) {
                if (at - from >= least && box.right() - at >= least) {
                    out.add(part(piece, from, at));
                    from = at;
                }
            }
        }
        out.add(part(piece, from, box.right()));
    }

    /** Columns with less ink than those about them, in the middle of each such stretch. */
    private static List<Integer> minima(int[] columns, Ink.Box box) {
        double few = 0.3 * box.height();
        int about = Math.max(2, box.height() / 8);
        var out = new ArrayList<Integer>();
        int x = box.left() + 1;
        while (x < box.right() - 1) {
            int end = x;
            while (end < box.right() - 1 && columns[end] == columns[x]) {
                end++;
            }
            if (columns[x] <= few && isLeast(columns, x, end, about, box)) {
                out.add((x + end) / 2);
            }
            x = end;
        }
        return out;
    }

    private static boolean isLeast(int[] columns, int from, int to, int about, Ink.Box box) {
        for (int i = Math.max(box.left(), from - about); i < from; i++) {
            if (columns[i] < columns[from]) {
                return false;
            }
        }
        for (int i = to; i < Math.min(box.right(), to + about); i++) {
            if (columns[i] < columns[from]) {
                return false;
            }
        }
        return true;
    }

    private static Ink part(Ink piece, int left, int right) {
        var out = new Ink(piece.width(), piece.height());
        for (int y = 0; y < piece.height(); y++) {
            for (int x = left; x < right; x++) {
                if (piece.isDark(x, y)) {
                    out.darken(x, y);
                }
            }
        }
        return out;
    }
}
