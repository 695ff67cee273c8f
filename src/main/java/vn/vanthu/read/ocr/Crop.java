package vn.vanthu.read.ocr;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * The picture of a part of a line, in grey, with what stands above and below it, at the size at
 * which handwriting is read.
 *
 * @param left of the picture in points of the page
 * @param scale points of the page in a dot of the picture
 */
record Crop(BufferedImage image, double left, double scale) {

    static final double DOTS = 300;

    /** Shares of the height of the words: hands reach far above the print. */
    private static final double ABOVE = 0.5;

    private static final double BELOW = 0.5;
    private static final double ASIDE = 0.4;

    /**
     * @param dots of the page to the inch
     * @param words of one line, one at least
     */
    static Crop of(BufferedImage page, double dots, List<Seen> words) {
        // One word may reach into the line below, or into a stamp.
        double top = words.stream().mapToDouble(Seen::top).sorted().toArray()[words.size() / 2];
        double height =
                words.stream().mapToDouble(Seen::height).sorted().toArray()[(words.size() - 1) / 2];
        double bottom = top + height;
        double left = words.stream().mapToDouble(Seen::left).min().orElseThrow();
        double right = words.stream().mapToDouble(Seen::right).max().orElseThrow();
        double to = dots / 72;
        int x = (int) Math.max(0, (left - ASIDE * height) * to);
        int y = (int) Math.max(0, (top - ABOVE * height) * to);
        int width = (int) Math.min(page.getWidth() - x, (right + ASIDE * height) * to - x);
        int rows = (int) Math.min(page.getHeight() - y, (bottom + BELOW * height) * to - y);
        BufferedImage part = page.getSubimage(x, y, Math.max(1, width), Math.max(1, rows));
        return new Crop(grey(part, DOTS / dots), x / to, 72 / DOTS);
    }

    /** The place on the page of a column of the picture, in points. */
    double points(int column) {
        return left + column * scale;
    }

    /** The picture in grey, so many times as large. */
    static BufferedImage grey(BufferedImage image, double factor) {
        var out =
                new BufferedImage(
                        (int) Math.max(1, Math.round(image.getWidth() * factor)),
                        (int) Math.max(1, Math.round(image.getHeight() * factor)),
                        BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = out.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, out.getWidth(), out.getHeight(), null);
        pen.dispose();
        return out;
    }
}
