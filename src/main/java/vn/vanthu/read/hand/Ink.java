package vn.vanthu.read.hand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Ink on paper: which dots of a rectangle are dark. Columns and rows count from the upper left. */
final class Ink {

    private final int width;
    private final int height;
    private final boolean[] dark;

    Ink(int width, int height) {
        this.width = width;
        this.height = height;
        this.dark = new boolean[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean isDark(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && dark[y * width + x];
    }

    /** Dots outside are lost. */
    void darken(int x, int y) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            dark[y * width + x] = true;
        }
    }

    int count() {
        int count = 0;
        for (boolean dot : dark) {
            count += dot ? 1 : 0;
        }
        return count;
    }

    /** Dark dots of each column. */
    int[] columns() {
        var columns = new int[width];
        for (int i = 0; i < dark.length; i++) {
            columns[i % width] += dark[i] ? 1 : 0;
        }
        return columns;
    }

    /** Dark dots of each row. */
    int[] rows() {
        var rows = new int[height];
        for (int i = 0; i < dark.length; i++) {
            rows[i / width] += dark[i] ? 1 : 0;
        }
        return rows;
    }

    /** The part between two columns, with the same rows. */
    Ink between(int left, int right) {
        var out = new Ink(right - left, height);
        for (int y = 0; y < height; y++) {
            for (int x = left; x < right; x++) {
                if (isDark(x, y)) {
                    out.darken(x - left, y);
                }
            }
        }
        return out;
    }

    /** Ink of both, which are of the same size. */
    Ink with(Ink other) {
        var out = new Ink(width, height);
        for (int i = 0; i < dark.length; i++) {
            out.dark[i] = dark[i] || other.dark[i];
        }
        return out;
    }

    /** The same ink leaning less to the right: rows move by so much for each row below the top. */
    Ink upright(double lean) {
        int more = (int) Math.ceil(Math.abs(lean) * height);
        var out = new Ink(width + more, height);
        for (int y = 0; y < height; y++) {
            double moved = lean >= 0 ? lean * y : lean * (y - height);
            int by = (int) Math.round(moved);
            for (int x = 0; x < width; x++) {
                if (dark[y * width + x]) {
                    out.darken(x + by, y);
                }
            }
        }
        return out;
    }

    /** Pieces of ink whose dots touch, also by corners, each in a picture of the same size. */
    List<Ink> pieces() {
        var out = new ArrayList<Ink>();
        var seen = new boolean[dark.length];
        var open = new ArrayDeque<Integer>();
        for (int start = 0; start < dark.length; start++) {
            if (!dark[start] || seen[start]) {
                continue;
            }
            var piece = new Ink(width, height);
            seen[start] = true;
            open.add(start);
            while (!open.isEmpty()) {
                int at = open.remove();
                piece.dark[at] = true;
                int x = at % width;
                int y = at / width;
                for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                    for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                        int next = ny * width + nx;
                        if (dark[next] && !seen[next]) {
                            seen[next] = true;
                            open.add(next);
                        }
                    }
                }
            }
            out.add(piece);
        }
        return out;
    }

    /** The least rectangle that holds all ink. */
    Box box() {
        int left = width;
        int top = height;
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (dark[y * width + x]) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = y + 1;
                }
            }
        }
        return left >= right ? new Box(0, 0, 0, 0) : new Box(left, top, right, bottom);
    }

    /** Columns {@code [left, right)} and rows {@code [top, bottom)}. */
    record Box(int left, int top, int right, int bottom) {

        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }
    }
}
