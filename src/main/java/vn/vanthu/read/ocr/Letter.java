package vn.vanthu.read.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A letter that Tesseract saw in the picture of one line; columns and rows in dots from the upper
 * left.
 */
record Letter(String text, int left, int top, int right, int bottom) {

    /**
     * The letters in rows of the box form: letter, left, bottom, right, top, page, counted from the
     * lower left.
     *
     * @param height of the picture in dots
     */
    static List<Letter> of(List<String> rows, int height) {
        var out = new ArrayList<Letter>();
        for (String row : rows) {
            String[] fields = row.split(" ");
            if (fields.length == 6 && fields[0].length() == 1) {
                out.add(
                        new Letter(
                                fields[0],
                                Integer.parseInt(fields[1]),
                                height - Integer.parseInt(fields[4]),
                                Integer.parseInt(fields[3]),
                                height - Integer.parseInt(fields[2])));
            }
        }
        return out;
    }

    /** One letter a code unit, so that a place in it is a place in the list. */
    static String text(List<Letter> letters) {
        return letters.stream().map(Letter::text).collect(Collectors.joining());
    }

    int height() {
        return bottom - top;
    }
}
