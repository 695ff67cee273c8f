package vn.vanthu.read.ocr;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.read.hand.Field;
import vn.vanthu.read.hand.Gap;

/**
 * Finds where in a printed line digits were left out, by the letters beside the gap. What the
 * letters in the gap were taken for does not matter.
 */
final class Gaps {

    /** Widths of Times, in which offices write, in ems (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
    private static final double S_AND_O = 1.04;

    private static final double COLON = 0.27;
    private static final double T = 0.28;
    private static final double N = 0.53;

    /** Four letters of half an em: "háng". */
    private static final double HANG = 2;

    private static final Pattern SO = Pattern.compile("[sS][oôốồổóòơớ](?<colon>[:.;])?");

    private static final Pattern DATE =
            Pattern.compile(
                    "ng\\p{L}(?<y>[yỳý]).{0,12}?(?<t>.)(?<h>h)\\p{L}n(?<g>g).{0,12}?n(?<a>[aăâ])m\\d");

    private Gaps() {}

    /**
     * The gap between "Số:" and the symbol.
     *
     * @param line picture of "Số: ▢/KH-UBND"
     * @param symbol as read, from the slash on: "/KH-UBND"
     */
    static Optional<Gap> number(BufferedImage line, List<Letter> letters, String symbol) {
        String text = Letter.text(letters);
        Matcher so = SO.matcher(text);
        String behind = symbol.replace(" ", "");
        int slash = text.lastIndexOf(behind.substring(0, Math.min(behind.length(), 3)));
        if (!so.find() || slash < so.end()) {
            return Optional.empty();
        }
        Letter s = letters.get(so.start());
        Letter o = letters.get(so.start() + 1);
        double em = (o.right() - s.left()) / S_AND_O;
        boolean colon = so.group("colon") != null;
        double left = o.right() + (colon ? COLON : 0.04) * em;
        if (colon) {
            left = Math.min(left, letters.get(so.start("colon")).right() + 1);
        }
        return gap(line, left, letters.get(slash).left(), s, em, Field.NUMBER);
    }

    /** The gap between "ngày" and "tháng", or between "tháng" and "năm". */
    static Optional<Gap> date(BufferedImage line, List<Letter> letters, Field field) {
        Matcher date = DATE.matcher(Letter.text(letters));
        if (!date.find()) {
            return Optional.empty();
        }
        Letter h = letters.get(date.start("h"));
        Letter g = letters.get(date.start("g"));
        double em = (g.right() - h.left()) / HANG;
        if (field == Field.MONTH) {
            // Before "ăm" stands half an em of "n", whose own box takes in what touches it.
            double right = letters.get(date.start("a")).left() - N * em;
            return gap(line, g.right(), right, h, em, field);
        }
        double right = Math.min(letters.get(date.start("t")).left(), h.left() - T * em);
        return gap(line, letters.get(date.start("y")).right(), right, h, em, field);
    }

    /**
     * @param tall a letter as high as a capital one that stands on the line
     */
    private static Optional<Gap> gap(
            BufferedImage line, double left, double right, Letter tall, double em, Field field) {
        boolean usual = tall.height() > 0.5 * em && tall.height() < 0.95 * em;
        return right - left < 0.2 * em || !usual
                ? Optional.empty()
                : Optional.of(
                        new Gap(
                                line,
                                (int) Math.round(left),
                                (int) Math.round(right),
                                tall.bottom(),
                                tall.height(),
                                field));
    }
}
