package vn.vanthu.read.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * A word that Tesseract saw in a picture, in points of the page.
 *
 * @param sure how sure it is, 0 to 100
 * @param line of the picture in which it stands, counted from 0 in the order of reading
 */
record Seen(
        String text, double left, double top, double width, double height, double sure, int line) {

    /**
     * The words in rows of the TSV form: level, page, block, paragraph, line, word, left, top,
     * width, height, confidence, text.
     *
     * @param scale points of the page in a dot of the picture
     */
    static List<Seen> of(List<String> rows, double scale) {
        var out = new ArrayList<Seen>();
        int line = -1;
        for (String row : rows) {
            String[] fields = row.split("\t", -1);
            if (fields.length < 12) {
                continue;
            }
            if (fields[0].equals("4")) {
                line++;
            } else if (fields[0].equals("5") && !fields[11].isBlank()) {
                out.add(
                        new Seen(
                                fields[11],
                                Double.parseDouble(fields[6]) * scale,
                                Double.parseDouble(fields[7]) * scale,
                                Double.parseDouble(fields[8]) * scale,
                                Double.parseDouble(fields[9]) * scale,
                                Math.max(0, Double.parseDouble(fields[10])),
                                line));
            }
        }
        return out;
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double middle() {
        return left + width / 2;
    }

    /** Whether two words stand on one line of the page, though boxes depend on their letters. */
    boolean isBeside(Seen other) {
        double apart = Math.abs(top + height / 2 - other.top - other.height / 2);
        return apart < 0.6 * Math.max(height, other.height);
    }

    /** The same word on another line, and as sure as several readings are together. */
    Seen in(int otherLine, double otherSure) {
        return new Seen(text, left, top, width, height, otherSure, otherLine);
    }

    Seen as(String otherText) {
        return new Seen(otherText, left, top, width, height, sure, line);
    }

    /** Another word on the same line. */
    Seen from(String otherText, double otherLeft, double otherRight) {
        return new Seen(otherText, otherLeft, top, otherRight - otherLeft, height, sure, line);
    }
}
