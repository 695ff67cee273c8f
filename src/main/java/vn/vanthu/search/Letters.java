package vn.vanthu.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Folds one syllable. The exact form has its tone mark taken off its vowel and put behind the last
 * letter: that is one tone placement for {@code hoà} and {@code hòa}. The folded form has neither
 * tone nor other marks, and d for đ.
 */
final class Letters {

    /** Letters up to here are looked up: all of Vietnamese in NFC. */
    private static final int TABLE = 0x1F00;

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /**
     * Syllables, tone apart, that are written with i as well as y (kỹ, kĩ; tỷ lệ, tỉ lệ). A list,
     * because elsewhere the two letters make different words: tai, tay.
     */
    private static final Set<String> WITH_Y = Set.of("ky", "ly", "my", "sy", "ty", "hy", "quy");

    private static final char[] TONELESS = new char[TABLE];
    private static final char[] BASE = new char[TABLE];
    private static final char[] TONE = new char[TABLE];

    static {
        for (char c = 0; c < TABLE; c++) {
            if (c < 0x250 || c >= 0x1E00) {
                learn(c);
            } else {
                TONELESS[c] = Character.toLowerCase(c);
                BASE[c] = TONELESS[c];
            }
        }
    }

    private Letters() {}

    /** The exact form of a syllable in NFC. */
    static String exact(String syllable) {
        var out = new StringBuilder(syllable.length() + 1);
        char tone = 0;
        for (int i = 0; i < syllable.length(); i++) {
            char c = syllable.charAt(i);
            if (c < TABLE) {
                out.append(TONELESS[c]);
                tone = TONE[c] == 0 ? tone : TONE[c];
            } else {
                out.append(Character.toLowerCase(c));
            }
        }
        foldY(out);
        return (tone == 0 ? out : out.append(tone)).toString();
    }

    /** The form of a syllable without any marks. */
    static String folded(String syllable) {
        var out = new StringBuilder(syllable.length());
        for (int i = 0; i < syllable.length(); i++) {
            char c = syllable.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(c < TABLE ? BASE[c] : Character.toLowerCase(c));
            }
        }
        foldY(out);
        return out.toString();
    }

    private static void foldY(StringBuilder syllable) {
        int last = syllable.length() - 1;
        if (last >= 1
                && last <= 2
                && syllable.charAt(last) == 'y'
                && WITH_Y.contains(syllable.toString())) {
            syllable.setCharAt(last, 'i');
        }
    }

    private static void learn(char c) {
        String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
        String parts = Normalizer.normalize(lower, Normalizer.Form.NFD);
        var toneless = new StringBuilder();
        for (char part : parts.toCharArray()) {
            if (TONES.indexOf(part) >= 0) {
                TONE[c] = part;
            } else {
                toneless.append(part);
            }
        }
        String whole = Normalizer.normalize(toneless, Normalizer.Form.NFC);
        if (whole.length() != 1) {
            TONE[c] = 0;
            whole = String.valueOf(Character.toLowerCase(c));
        }
        TONELESS[c] = whole.charAt(0);
        BASE[c] = parts.charAt(0) == 'đ' ? 'd' : parts.charAt(0);
    }
}
