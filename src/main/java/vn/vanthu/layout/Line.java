package vn.vanthu.layout;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import vn.vanthu.text.Unmarked;

/**
 * A line that its author ended: a paragraph, or the part of one between line breaks or tabs.
 *
 * @param start offset in the paragraph's text of its first sign that is no space, UTF-16
 * @param end first offset behind its last one
 */
record Line(Paragraph paragraph, int start, int end) {

    String text() {
        return paragraph.text().substring(start, end);
    }

    /** The text with single spaces and whole letters (NFC). */
    String words() {
        String whole = Normalizer.normalize(text(), Normalizer.Form.NFC);
        return whole.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /** The words in small letters without marks. */
    String plain() {
        return Unmarked.of(words());
    }

    boolean isBlank() {
        return start == end;
    }

    boolean isWhole() {
        return paragraph.text().substring(0, start).isBlank()
                && paragraph.text().substring(end).isBlank();
    }

    /** Share of the signs, spaces aside, whose look is such; 0 to 1. */
    double share(Predicate<Look> look) {
        int all = 0;
        int such = 0;
        for (Stretch stretch : paragraph.stretches()) {
            int signs = signs(stretch);
            all += signs;
            such += look.test(stretch.look()) ? signs : 0;
        }
        return all == 0 ? 0 : (double) such / all;
    }

    /** Size of most of the signs, in half points; 0 for a blank line. */
    int halfPoints() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Stretch stretch : paragraph.stretches()) {
            int signs = signs(stretch);
            if (signs > 0) {
                counts.merge(stretch.look().halfPoints(), signs, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** Whether there are letters and none is a small one. */
    boolean isUpper() {
        String text = text();
        boolean some = false;
        for (Stretch stretch : paragraph.stretches()) {
            for (int i = Math.max(start, stretch.start()); i < Math.min(end, stretch.end()); i++) {
                char c = paragraph.text().charAt(i);
                some |= Character.isLetter(c);
                if (Character.isLowerCase(c) && !stretch.look().capitals()) {
                    return false;
                }
            }
        }
        return some && !text.isEmpty();
    }

    /** Whether the line lies in a stretch, in part at least. */
    boolean touches(Stretch stretch) {
        return signs(stretch) > 0;
    }

    /** Signs of a stretch that belong to the line and are no spaces. */
    int signs(Stretch stretch) {
        int signs = 0;
        for (int i = Math.max(start, stretch.start()); i < Math.min(end, stretch.end()); i++) {
            signs += Character.isWhitespace(paragraph.text().charAt(i)) ? 0 : 1;
        }
        return signs;
    }

    /** The first words, for a list of findings. */
    String excerpt() {
        String words = words();
        if (words.length() <= 60) {
            return words;
        }
        int space = words.lastIndexOf(' ', 58);
        return words.substring(0, space < 30 ? 58 : space) + " …";
    }

    static boolean startsUpper(String words) {
        return !words.isEmpty()
                && words.substring(0, 1).equals(words.substring(0, 1).toUpperCase(Locale.ROOT));
    }
}
