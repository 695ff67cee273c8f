package vn.vanthu.read.hand;

/**
 * What a digit looks like, in numbers: where its edges lie and which way they run (histograms of
 * oriented gradients), where its ink lies, and how wide it is. It is brought upright and to one
 * size before.
 */
final class Gradients {

    private static final int SIDE = 28;
    private static final int BOX = 22;
    private static final int DIRECTIONS = 8;

    /** Cells of a row and of a column, fine and coarse. */
    private static final int[] CELLS = {7, 4};

    private static final int INK_CELLS = 7;
    private static final int WIDTHS = 6;
    private static final float FAINT = 0.04f;
    private static final double MOST_LEAN = 0.6;

    /** How many numbers tell of a digit. */
    static final int COUNT = DIRECTIONS * (7 * 7 + 4 * 4) + INK_CELLS * INK_CELLS + WIDTHS;

    private Gradients() {}

    /** Numbers from 0 to 1; all 0 where there is no ink. */
    static float[] of(Ink ink) {
        var out = new float[COUNT];
        Ink.Box box = ink.box();
        if (box.width() == 0) {
            return out;
        }
        float[] picture = picture(ink, box);
        int at = 0;
        for (int cells : CELLS) {
            edges(picture, cells, out, at);
            at += cells * cells * DIRECTIONS;
        }
        inks(picture, out, at);
        at += INK_CELLS * INK_CELLS;
        widths((double) box.width() / box.height(), out, at);
        return out;
    }

    /** Grey from 0 to 1, {@link #SIDE} columns and rows, the digit upright in the middle. */
    static float[] picture(Ink ink, Ink.Box box) {
        double n = 0;
        double sx = 0;
        double sy = 0;
        for (int y = box.top(); y < box.bottom(); y++) {
            for (int x = box.left(); x < box.right(); x++) {
                if (ink.isDark(x, y)) {
                    n++;
                    sx += x;
                    sy += y;
                }
            }
        }
        double mx = sx / n;
        double my = sy / n;
        double xy = 0;
        double yy = 0;
        for (int y = box.top(); y < box.bottom(); y++) {
            for (int x = box.left(); x < box.right(); x++) {
                if (ink.isDark(x, y)) {
                    xy += (x - mx) * (y - my);
                    yy += (y - my) * (y - my);
                }
            }
        }
        double lean = Math.clamp(yy == 0 ? 0 : xy / yy, -MOST_LEAN, MOST_LEAN);
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        for (int y = box.top(); y < box.bottom(); y++) {
            for (int x = box.left(); x < box.right(); x++) {
                if (ink.isDark(x, y)) {
                    double moved = x - lean * (y - my);
                    left = Math.min(left, moved);
                    right = Math.max(right, moved + 1);
                }
            }
        }
        double size = BOX / Math.max(right - left, box.height());
        int parts = (int) Math.ceil(size * 1.5);
        double ink1 = size * size / parts / parts;
        double startX = (SIDE - size * (right - left)) / 2;
        double startY = (SIDE - size * box.height()) / 2;
        var out = new float[SIDE * SIDE];
        for (int y = box.top(); y < box.bottom(); y++) {
            for (int x = box.left(); x < box.right(); x++) {
                if (!ink.isDark(x, y)) {
                    continue;
                }
                double moved = x - lean * (y - my) - left;
                for (int i = 0; i < parts * parts; i++) {
                    double u = startX + size * (moved + (i % parts + 0.5) / parts);
                    double v = startY + size * (y - box.top() + (i / parts + 0.5) / parts);
                    splat(out, u - 0.5, v - 0.5, ink1);
                }
            }
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.min(1, out[i]);
        }
        return out;
    }

    private static void splat(float[] out, double u, double v, double amount) {
        int x = (int) Math.floor(u);
        int y = (int) Math.floor(v);
        double fx = u - x;
        double fy = v - y;
        put(out, x, y, amount * (1 - fx) * (1 - fy));
        put(out, x + 1, y, amount * fx * (1 - fy));
        put(out, x, y + 1, amount * (1 - fx) * fy);
        put(out, x + 1, y + 1, amount * fx * fy);
    }

    private static void put(float[] out, int x, int y, double amount) {
        if (x >= 0 && y >= 0 && x < SIDE && y < SIDE) {
            out[y * SIDE + x] += (float) amount;
        }
    }

    /** Shares of the edges' strength, square roots of them so that weak ones count too. */
    private static void edges(float[] picture, int cells, float[] out, int from) {
        double cell = (double) SIDE / cells;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double dx = grey(picture, x + 1, y) - grey(picture, x - 1, y);
                double dy = grey(picture, x, y + 1) - grey(picture, x, y - 1);
                double strength = Math.hypot(dx, dy);
                if (strength < 0.02) {
                    continue;
                }
                double turn = (Math.atan2(dy, dx) / (2 * Math.PI) + 1) * DIRECTIONS;
                int direction = (int) Math.floor(turn);
                double past = turn - direction;
                double u = (x + 0.5) / cell - 0.5;
                double v = (y + 0.5) / cell - 0.5;
                int cu = (int) Math.floor(u);
                int cv = (int) Math.floor(v);
                for (int i = 0; i < 4; i++) {
                    int ux = cu + i % 2;
                    int vy = cv + i / 2;
                    if (ux < 0 || vy < 0 || ux >= cells || vy >= cells) {
                        continue;
                    }
                    double share = strength * (1 - Math.abs(u - ux)) * (1 - Math.abs(v - vy));
                    int base = from + (vy * cells + ux) * DIRECTIONS;
                    out[base + direction % DIRECTIONS] += (float) (share * (1 - past));
                    out[base + (direction + 1) % DIRECTIONS] += (float) (share * past);
                }
            }
        }
        double sum = 0;
        int count = cells * cells * DIRECTIONS;
        for (int i = from; i < from + count; i++) {
            sum += out[i];
        }
        for (int i = from; i < from + count; i++) {
            // Mean share is 1/count; scaled so that usual values are about 1.
            float value = sum == 0 ? 0 : (float) Math.sqrt(out[i] / sum * count) / 4;
            out[i] = value < FAINT ? 0 : value;
        }
    }

    private static void inks(float[] picture, float[] out, int from) {
        int cell = SIDE / INK_CELLS;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                out[from + y / cell * INK_CELLS + x / cell] +=
                        picture[y * SIDE + x] / (cell * cell);
            }
        }
    }

    private static void widths(double aspect, float[] out, int from) {
        double at = Math.clamp(aspect * 4, 0, WIDTHS - 1);
        int low = Math.min((int) at, WIDTHS - 2);
        out[from + low] = (float) (1 - (at - low));
        out[from + low + 1] = (float) (at - low);
    }

    private static float grey(float[] picture, int x, int y) {
        return x < 0 || y < 0 || x >= SIDE || y >= SIDE ? 0 : picture[y * SIDE + x];
    }
}
