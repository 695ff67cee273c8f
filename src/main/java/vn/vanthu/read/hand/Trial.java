package vn.vanthu.read.hand;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Lines of letterheads as offices scan them, put together from digits that a model has not learned:
 * print, digits between it in one hand, dotted lines, specks, and what scanning leaves of them.
 */
final class Trial {

    private static final int HEIGHT = 160;
    private static final int BASE = 100;

    private final Pen pen;
    private final List<DigitSet.Digit> digits;

    Trial(List<DigitSet.Digit> digits, long seed) {
        this.digits = digits;
        this.pen = new Pen(new Random(seed));
    }

    /** A gap, and what was written into it. */
    record Line(Gap gap, String digits) {}

    Line next() {
        Field field = Field.values()[pen.below(3)];
        String value = value(field);
        boolean slanted = field != Field.NUMBER;
        String[] print =
                switch (field) {
                    case NUMBER ->
                            pen.mostly(0.5)
                                    ? new String[] {"Số:", "/KH-UBND"}
                                    : new String[] {"Số", "/BC-SNV"};
                    case DAY -> new String[] {"ngày", "tháng"};
                    case MONTH -> new String[] {"tháng", "năm 2012"};
                };
        var line = new BufferedImage(900, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D draw = line.createGraphics();
        draw.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        draw.setColor(Color.WHITE);
        draw.fillRect(0, 0, line.getWidth(), line.getHeight());
        draw.setColor(Color.BLACK);
        float em = (float) pen.between(52, 62);
        draw.setFont(new Font(Font.SERIF, slanted ? Font.ITALIC : Font.PLAIN, 1).deriveFont(em));
        double capital = 0.66 * em;
        int left = 20;
        draw.drawString(print[0], left, BASE);
        left += draw.getFontMetrics().stringWidth(print[0]);
        int right = write(line, value, left, capital, pen.mostly(0.35));
        draw.drawString(print[1], right, BASE);
        if (pen.mostly(0.25)) {
            for (int x = left; x < right; x += (int) (em * 0.17)) {
                draw.fillOval(x, BASE - 3, 4, 4);
            }
        }
        for (int i = pen.below(12); i > 0; i--) {
            draw.fillRect(pen.below(900), pen.below(HEIGHT), 1 + pen.below(3), 1 + pen.below(3));
        }
        draw.dispose();
        return new Line(
                new Gap(
                        scanned(line),
                        left + (int) pen.between(-4, 5),
                        right + (int) pen.between(-5, 4),
                        BASE + (int) pen.between(-3, 4),
                        capital * pen.between(0.93, 1.07),
                        field),
                value);
    }

    private String value(Field field) {
        return switch (field) {
            case NUMBER -> {
                int most = new int[] {9, 99, 999, 9999, 99999}[pen.below(5)];
                int number = 1 + pen.below(most);
                yield (number < 10 && pen.mostly(0.8) ? "0" : "") + number;
            }
            case DAY -> twoDigits(1 + pen.below(31), 3);
            case MONTH -> twoDigits(1 + pen.below(12), 2);
        };
    }

    /** With the zero that the rule wants, and for larger ones that people often write. */
    private String twoDigits(int value, int zeroUpTo) {
        boolean zero = value <= zeroUpTo || value < 10 && pen.mostly(0.5);
        return (zero ? "0" : "") + value;
    }

    /** Returns the column where the print goes on. */
    private int write(BufferedImage line, String value, int left, double capital, boolean tight) {
        double height = capital * pen.between(0.75, 1.7);
        int x = left + (int) (capital * (tight ? 0.1 : pen.between(0.1, 0.9)));
        int base = BASE + (int) (capital * pen.between(-0.12, 0.18));
        for (char digit : value.toCharArray()) {
            double size = height * pen.between(0.88, 1.12);
            Ink ink = digit(digit - '0', size);
            int top = base - ink.height() + (int) (height * pen.between(-0.06, 0.06));
            for (int v = 0; v < ink.height(); v++) {
                for (int u = 0; u < ink.width(); u++) {
                    boolean inside = top + v >= 0 && top + v < HEIGHT && x + u < line.getWidth();
                    if (inside && ink.isDark(u, v)) {
                        line.getRaster().setSample(x + u, top + v, 0, 0);
                    }
                }
            }
            x += ink.width() + (int) (height * pen.between(-0.08, 0.25));
        }
        return x + (int) (capital * (tight ? pen.between(-0.1, 0.1) : pen.between(0.1, 0.8)));
    }

    private Ink digit(int digit, double height) {
        if (digit == 1 && pen.mostly(0.6)) {
            return pen.draw(pen.one(), height);
        }
        while (true) {
            DigitSet.Digit any = digits.get(pen.below(digits.size()));
            if (any.digit() == digit) {
                return pen.copy(any, height);
            }
        }
    }

    /** Sharp, or as a coarse scan and its compression leave it. */
    private BufferedImage scanned(BufferedImage line) {
        if (pen.mostly(0.5)) {
            return line;
        }
        BufferedImage coarse = scaled(line, line.getWidth() / 2, line.getHeight() / 2);
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(coarse, "jpeg", bytes);
            coarse = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot be written", impossible);
        }
        return scaled(coarse, line.getWidth(), line.getHeight());
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        var out = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D draw = out.createGraphics();
        draw.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        draw.drawImage(image, 0, 0, width, height, null);
        draw.dispose();
        return out;
    }
}
