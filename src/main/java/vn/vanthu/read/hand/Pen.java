package vn.vanthu.read.hand;

import java.util.random.RandomGenerator;

/** Draws digits as different hands would: larger, leaning, turned, with a thin or a thick pen. */
final class Pen {

    private final RandomGenerator chance;

    Pen(RandomGenerator chance) {
        this.chance = chance;
    }

    /** A number between two others. */
    double between(double low, double high) {
        return low + (high - low) * chance.nextDouble();
    }

    boolean mostly(double share) {
        return chance.nextDouble() < share;
    }

    int below(int bound) {
        return chance.nextInt(bound);
    }

    /**
     * A digit of a set in the hand of this moment.
     *
     * @param height of its ink, about, in dots
     */
    Ink copy(DigitSet.Digit digit, double height) {
        double size = height / 20;
        double wide = size * between(0.8, 1.2);
        double lean = between(-0.1, 0.45);
        double turn = between(-0.12, 0.12);
        int limit = (int) between(70, 170);
        int middle = digit.side() / 2;
        int w = (int) Math.ceil(digit.side() * wide * 1.6);
        int h = (int) Math.ceil(digit.side() * size * 1.2);
        var out = new Ink(w, h);
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double v = (y - h / 2.0) / size;
                double u = (x - w / 2.0) / wide + lean * v;
                double px = cos * u - sin * v + middle;
                double py = sin * u + cos * v + middle;
                if (grey(digit, px, py) > limit) {
                    out.darken(x, y);
                }
            }
        }
        return trimmed(mostly(0.6) ? redrawn(out, height * between(0.02, 0.065)) : out);
    }

    /** The same lines drawn with a pen of this radius. */
    private static Ink redrawn(Ink ink, double radius) {
        int r = (int) Math.ceil(radius);
        Ink thin = Skeleton.of(ink);
        var out = new Ink(ink.width() + 2 * r, ink.height() + 2 * r);
        for (int y = 0; y < ink.height(); y++) {
            for (int x = 0; x < ink.width(); x++) {
                if (thin.isDark(x, y)) {
                    blot(out, x + r, y + r, radius);
                }
            }
        }
        return out;
    }

    private static void blot(Ink ink, int x, int y, double radius) {
        int r = (int) Math.ceil(radius);
        for (int dy = -r; dy <= r; dy++) {
            for (int dx = -r; dx <= r; dx++) {
                if (dx * dx + dy * dy <= radius * radius) {
                    ink.darken(x + dx, y + dy);
                }
            }
        }
    }

    private static double grey(DigitSet.Digit digit, double px, double py) {
        int x = (int) Math.floor(px);
        int y = (int) Math.floor(py);
        double fx = px - x;
        double fy = py - y;
        return at(digit, x, y) * (1 - fx) * (1 - fy)
                + at(digit, x + 1, y) * fx * (1 - fy)
                + at(digit, x, y + 1) * (1 - fx) * fy
                + at(digit, x + 1, y + 1) * fx * fy;
    }

    private static int at(DigitSet.Digit digit, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < digit.side() && y < digit.side();
        return inside ? digit.greys()[y * digit.side() + x] & 0xFF : 0;
    }

    /**
     * Strokes from point to point, in a square of 1 by 1 with the upper left at 0, 0; points go
     * astray a little.
     *
     * @param height of the square in dots
     */
    Ink draw(double[][][] strokes, double height) {
        double wide = height * between(0.45, 0.75);
        double lean = between(-0.05, 0.4) * height;
        double thick = Math.max(1, height * between(0.02, 0.07));
        int edge = (int) Math.ceil(height);
        var out = new Ink(3 * edge, 3 * edge);
        for (double[][] stroke : strokes) {
            double[] last = null;
            for (double[] point : stroke) {
                double v = point[1] + chance.nextGaussian() * 0.025;
                double u = point[0] + chance.nextGaussian() * 0.025;
                double[] now = {edge + u * wide + (1 - v) * lean, edge + v * height};
                if (last != null) {
                    line(out, last, now, thick);
                }
                last = now;
            }
        }
        return trimmed(out);
    }

    static void line(Ink ink, double[] from, double[] to, double thick) {
        double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
        int steps = (int) Math.ceil(length * 2) + 1;
        for (int i = 0; i <= steps; i++) {
            double x = from[0] + (to[0] - from[0]) * i / steps;
            double y = from[1] + (to[1] - from[1]) * i / steps;
            blot(ink, (int) Math.round(x), (int) Math.round(y), thick);
        }
    }

    static Ink trimmed(Ink ink) {
        Ink.Box box = ink.box();
        var out = new Ink(box.width(), box.height());
        for (int y = box.top(); y < box.bottom(); y++) {
            for (int x = box.left(); x < box.right(); x++) {
                if (ink.isDark(x, y)) {
                    out.darken(x - box.left(), y - box.top());
                }
            }
        }
        return out;
    }

    /** A 1 as taught in Vietnam: a long upstroke, often from the line itself, and often a base. */
    double[][][] one() {
        double foot = between(0.45, 0.65);
        double[][] body = {{between(-0.15, 0.35), between(0.2, 1)}, {0.6, 0}, {foot, 1}};
        double[][] base = {{foot - between(0.2, 0.6), 1}, {foot + between(0.2, 0.9), 0.98}};
        return mostly(0.6) ? new double[][][] {body, base} : new double[][][] {body};
    }

    double[][][] four() {
        return mostly(0.5)
                ? new double[][][] {
                    {{0.45, 0}, {0.05, 0.65}, {0.95, 0.62}}, {{0.65, 0.3}, {0.6, 1}}
                }
                : new double[][][] {
                    {{0.15, 0.05}, {0.1, 0.5}, {0.9, between(0.45, 0.6)}}, {{0.8, 0}, {0.75, 1}}
                };
    }

    double[][][] seven() {
        double[][] body = {{0.05, between(0.05, 0.2)}, {0.1, 0.06}, {0.9, 0.03}, {0.4, 1}};
        double[][] cross = {{between(0.15, 0.4), 0.5}, {between(0.75, 0.95), 0.47}};
        return mostly(0.7) ? new double[][][] {body, cross} : new double[][][] {body};
    }
}
