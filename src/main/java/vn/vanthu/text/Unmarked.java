package vn.vanthu.text;

import java.text.Normalizer;

/**
 * A text in small letters without marks, one character for each of the source's, so that what a
 * pattern finds in it stands at the same offsets of the source: "Kế hoạch số 5" is "ke hoach so 5".
 * Expects NFC; characters without a plain letter stay as they are.
 */
public final class Unmarked {

    private static final int TABLE_SIZE = 0x2000;
    private static final char[] PLAIN = new char[TABLE_SIZE];

    static {
        for (char c = 0; c < TABLE_SIZE; c++) {
            PLAIN[c] = plain(c);
        }
    }

    private Unmarked() {}

    public static String of(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] < TABLE_SIZE) {
                letters[i] = PLAIN[letters[i]];
            }
        }
        return new String(letters);
    }

    private static char plain(char c) {
        char lower = Character.toLowerCase(c);
        if (lower == 'đ' || lower == 'ð') {
            return 'd';
        }
        if (!Character.isLetter(lower)) {
            return c;
        }
        char base = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
        return Character.isLetter(base) ? base : lower;
    }
}
