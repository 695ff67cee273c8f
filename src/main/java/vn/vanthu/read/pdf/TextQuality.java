package vn.vanthu.read.pdf;

import java.util.Locale;
import vn.vanthu.read.layout.Page;
import vn.vanthu.read.layout.Word;
import vn.vanthu.text.Syllables;

/**
 * Tells whether the letters of a page say what one sees. Files whose fonts lack a right table give
 * other letters than they draw, and scanners add a hidden text in the wrong language.
 */
final class TextQuality {

    private static final int ENOUGH = 25;
    private static final double SYLLABLES = 0.75;

    /** Of running Vietnamese text, more than half of the words bear a mark. */
    private static final double MARKED = 0.25;

    private TextQuality() {}

    static boolean isBroken(Page page) {
        var text = new StringBuilder();
        int words = 0;
        int strange = 0;
        for (Word word : page.words()) {
            text.append(word.text()).append(' ');
            boolean letters = word.text().codePoints().filter(Character::isLetter).count() > 1;
            words += letters ? 1 : 0;
            strange += isStrange(word.text()) ? 1 : 0;
        }
        if (words < ENOUGH) {
            return strange * 3 > page.words().size() && strange > 3;
        }
        if (strange * 20 > words) {
            return true;
        }
        Syllables.Census census = Syllables.census(text.toString());
        if (census.marked() < words * MARKED) {
            return !isForeign(text.toString());
        }
        return census.share() < SYLLABLES;
    }

    /** Private-use and replacement characters, and letters of scripts that no office here uses. */
    private static boolean isStrange(String word) {
        return word.codePoints()
                .anyMatch(c ->
                        c >= 0xE000 && c <= 0xF8FF && c != 0xF0B7 && c != 0xF02D
                                || c >= 0x400 && Character.isLetter(c) && !isKnown(c)
                                || c == 0xFFFD
                                || c < 0x20);
    }

    private static boolean isKnown(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN, GREEK, COMMON, INHERITED, HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    /** Whether a page is in English, and so rightly without marks. */
    private static boolean isForeign(String text) {
        String words = " " + text.toLowerCase(Locale.ROOT) + " ";
        int found = 0;
        for (String word : new String[] {" the ", " of ", " and ", " in ", " to ", " for "}) {
            found += words.contains(word) ? 1 : 0;
        }
        return found >= 4;
    }
}
