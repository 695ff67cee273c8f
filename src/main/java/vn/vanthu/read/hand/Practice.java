package vn.vanthu.read.hand;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes examples to learn from: digits of a set in many hands, own ones, and what is no digit. */
final class Practice {

    private final Pen pen;
    private final List<DigitSet.Digit> digits;
    private final List<DigitModel.Example> out = new ArrayList<>();

    Practice(List<DigitSet.Digit> digits, long seed) {
        this.digits = digits;
        this.pen = new Pen(new Random(seed));
    }

    List<DigitModel.Example> examples() {
        for (DigitSet.Digit digit : digits) {
            add(pen.copy(digit, pen.between(36, 90)), digit.digit(), "set");
        }
        int share = digits.size() / 10;
        for (int i = 0; i < share; i++) {
            add(pen.draw(pen.one(), pen.between(36, 90)), 1, "drawn");
            if (i % 4 == 0) {
                add(pen.draw(pen.four(), pen.between(36, 90)), 4, "set");
                add(pen.draw(pen.seven(), pen.between(36, 90)), 7, "set");
            }
            add(pair(), DigitModel.NONE, "pair");
            add(pair(), DigitModel.NONE, "pair");
            half();
            scrap();
        }
        return out;
    }

    private void add(Ink ink, int digit, String form) {
        out.add(new DigitModel.Example(Gradients.of(ink), digit, form));
    }

    private Ink some(double height) {
        return pen.mostly(0.15)
                ? pen.draw(pen.one(), height)
                : pen.copy(digits.get(pen.below(digits.size())), height);
    }

    private Ink pair() {
        double height = pen.between(36, 80);
        Ink left = some(height * pen.between(0.85, 1.15));
        Ink right = some(height * pen.between(0.85, 1.15));
        int apart = left.width() + (int) (height * pen.between(-0.12, 0.12));
        int width = Math.max(left.width(), apart + right.width());
        var out = new Ink(width, Math.max(left.height(), right.height()));
        place(left, out, 0, out.height() - left.height());
        place(right, out, apart, out.height() - right.height());
        return out;
    }

    static void place(Ink from, Ink to, int x, int y) {
        for (int v = 0; v < from.height(); v++) {
            for (int u = 0; u < from.width(); u++) {
                if (from.isDark(u, v)) {
                    to.darken(x + u, y + v);
                }
            }
        }
    }

    /** One side of a wide digit: what a wrong cut leaves. */
    private void half() {
        Ink whole = some(pen.between(36, 80));
        if (whole.width() < 0.55 * whole.height()) {
            return;
        }
        int cut = (int) (whole.width() * pen.between(0.38, 0.62));
        if (pen.mostly(0.5)) {
            add(whole.between(0, cut), DigitModel.NONE, "left");
        } else {
            add(whole.between(cut, whole.width()), DigitModel.NONE, "right");
        }
    }

    /** A piece of a printed rule, dots of a dotted line, or the upper or lower part of a digit. */
    private void scrap() {
        double size = pen.between(20, 60);
        int kind = pen.below(3);
        double[][][] strokes =
                switch (kind) {
                    case 0 ->
                            new double[][][] {
                                {{0, 0}, {pen.between(0.5, 3), pen.between(-0.1, 0.1)}}
                            };
                    case 1 ->
                            new double[][][] {
                                {{0, 0}, {0.02, 0}}, {{0.5, 0}, {0.52, 0}}, {{1, 0}, {1.02, 0}}
                            };
                    default ->
                            new double[][][] {
                                {
                                    {pen.between(0, 1), pen.between(0, 1)},
                                    {pen.between(0, 1), pen.between(0, 1)},
                                    {pen.between(0, 1), pen.between(0, 1)},
                                    {pen.between(0, 1), pen.between(0, 1)}
                                }
                            };
                };
        add(pen.draw(strokes, size), DigitModel.NONE, "scrap" + kind);
    }
}
