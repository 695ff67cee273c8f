package vn.vanthu.read.hand;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;

/** Digits as a clerk writes them, drawn by us stroke by stroke in a square of 100 by 100. */
public final class Strokes {

    private static final String[] DIGITS = {
        "55,2 25,15 8,50 20,88 50,98 80,80 90,45 78,12 52,2",
        "15,45 60,2 50,98;22,98 82,96",
        "12,28 28,6 60,2 82,20 72,48 42,74 10,96 50,92 92,94",
        "14,12 45,2 78,12 76,34 42,47 78,58 84,80 52,98 12,90",
        "50,2 10,66 92,62;66,36 60,98",
        "28,6 20,44 56,38 84,58 78,86 44,98 12,88;28,6 84,4",
        "72,2 36,28 14,66 26,94 60,96 80,74 62,54 30,62",
        "8,12 88,6 60,50 38,98;30,50 82,46",
        "76,14 48,2 22,18 36,40 70,60 82,84 52,98 20,84 30,58 66,38 78,16",
        "80,22 52,2 20,16 22,42 52,50 78,24 76,60 62,98",
    };

    private Strokes() {}

    /**
     * Writes digits side by side.
     *
     * @param left column of the first, about
     * @param base row on which they stand
     * @param height of a digit in dots
     * @return the column behind the last
     */
    public static int write(Graphics2D pen, String digits, int left, int base, int height) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke(height / 11f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double width = height * 0.6;
        double x = left;
        for (char digit : digits.toCharArray()) {
            for (String stroke : DIGITS[digit - '0'].split(";")) {
                pen.draw(path(stroke, x, base - height, width, height));
            }
            x += width * 1.3;
        }
        return (int) x;
    }

    private static Path2D path(
            String stroke, double left, double top, double width, double height) {
        var path = new Path2D.Double();
        double[] last = null;
        for (String point : stroke.split(" ")) {
            String[] at = point.split(",");
            // Hands lean to the right.
            double v = Double.parseDouble(at[1]) / 100;
            double x = left + width * Double.parseDouble(at[0]) / 100 + (1 - v) * 0.2 * height;
            double y = top + height * v;
            if (last == null) {
                path.moveTo(x, y);
            } else {
                path.quadTo(last[0], last[1], (last[0] + x) / 2, (last[1] + y) / 2);
            }
            last = new double[] {x, y};
        }
        if (last != null) {
            path.lineTo(last[0], last[1]);
        }
        return path;
    }
}
