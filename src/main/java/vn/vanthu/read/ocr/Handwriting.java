package vn.vanthu.read.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Hides what was guessed of handwriting. The number and the day of a document are often written by
 * hand into printed words, and Tesseract reads of that what it can read, which is print: "324"
 * becomes "422". A wrong number is worse than none, so each digit there that it is not sure of
 * becomes a question mark.
 */
final class Handwriting {

    /** Digits that are printed are read with more than this, also on coarse scans. */
    private static final double PRINTED = 70;

    private static final String UNREAD = "?";

    /** "Số: 61 /SKH-TH", whatever the digits have become. */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[sS]\\p{L}\\s?[:.;]?[^\\p{Ll}/]{0,12}/\\s?(?:\\d{4}\\s?/\\s?)?\\p{Lu}.*");

    /** "Bắc Giang, ngày 31 tháng 01 năm 2012", and nothing else on the line. */
    private static final Pattern DATE =
            Pattern.compile("[^.;]{0,45}ng.y(?<day>.{0,12})th.ng(?<month>.{0,12})n.m ?\\d{4}.?");

    private static final Pattern DIGITS = Pattern.compile("(?<![\\d?])[\\d?]+");

    private Handwriting() {}

    static List<Seen> hide(List<Seen> words) {
        var out = new ArrayList<Seen>(words.size());
        int from = 0;
        while (from < words.size()) {
            int to = from;
            while (to < words.size() && words.get(to).line() == words.get(from).line()) {
                to++;
            }
            line(words.subList(from, to), out);
            from = to;
        }
        return out;
    }

    private static void line(List<Seen> line, List<Seen> out) {
        String text = String.join(" ", line.stream().map(Seen::text).toList());
        boolean number = NUMBER.matcher(text).matches();
        boolean date = DATE.matcher(text).matches();
        for (Seen word : line) {
            boolean guessed = (number || date) && word.sure() < PRINTED;
            out.add(guessed ? word.as(hidden(word.text())) : word);
            number &= word.text().indexOf('/') < 0;
            date &= !word.text().matches(".*n.m");
        }
    }

    /** The digits before the symbol; those within it, as in "QH15", stay. */
    private static String hidden(String word) {
        int symbol = word.indexOf('/');
        String digits = symbol < 0 ? word : word.substring(0, symbol);
        return DIGITS.matcher(digits).replaceAll(UNREAD) + word.substring(digits.length());
    }
}
