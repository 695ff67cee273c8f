package vn.vanthu.registry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vanthu.text.Spellings;

/**
 * One syllable, abbreviation or number of a text (âm tiết), or the sign {@code &}, with the keys by
 * which it is compared.
 *
 * <p>Two spellings of one syllable have one key: capitals, the place of the tone mark (hòa, hoà), i
 * and y after h, k, l, m, s, t (lí, lý), Ð for Đ, and decomposed letters make no difference; "và"
 * is {@code &}. The plain key has no marks at all.
 *
 * @param start first UTF-16 code unit in the text
 * @param end first UTF-16 code unit after the word
 */
record Word(int start, int end, Spelling spelling) {

    /**
     * What follows from how a word is written.
     *
     * @param written as the text has it
     * @param key letters without tone, then the tone as a digit: "Ủy" is {@code uy3}
     * @param plain letters without any mark: {@code uy}
     */
    record Spelling(String written, String key, String plain, boolean isUnmarked) {}

    private static final Spelling AND = new Spelling("&", "&", "&", true);
    private static final int TABLE_SIZE = 0x2000;
    private static final char[] LETTER = new char[TABLE_SIZE];
    private static final char[] BASE = new char[TABLE_SIZE];
    private static final byte[] TONE = new byte[TABLE_SIZE];
    private static final String TONE_MARKS = "\u0300\u0301\u0309\u0303\u0323";

    static {
        for (char c = 0; c < TABLE_SIZE; c++) {
            enter(c);
        }
    }

    /** The words of a text in text order; what is neither letter, digit nor {@code &} divides. */
    static List<Word> of(String text) {
        var words = new ArrayList<Word>(text.length() / 5 + 1);
        var spellings = new Spellings<Spelling>(Word::spelling);
        int i = 0;
        while (i < text.length()) {
            int start = i;
            if (text.charAt(i) == '&') {
                words.add(new Word(start, ++i, AND));
            } else if (isInside(text.charAt(i))) {
                while (i < text.length() && isInside(text.charAt(i))) {
                    i++;
                }
                words.add(new Word(start, i, spellings.at(text, start, i)));
            } else {
                i++;
            }
        }
        return words;
    }

    String written() {
        return spelling.written();
    }

    String key() {
        return spelling.key();
    }

    String plain() {
        return spelling.plain();
    }

    /** Whether the text writes this word with no mark, as in unmarked Vietnamese. */
    boolean isUnmarked() {
        return spelling.isUnmarked();
    }

    boolean hasCapital() {
        return written().chars().anyMatch(Character::isUpperCase);
    }

    boolean beginsWithCapital() {
        return Character.isUpperCase(written().charAt(0));
    }

    /** Whether it is written like an abbreviation: at least two letters, all of them capitals. */
    boolean isAllCapitals() {
        return written().length() > 1
                && written().chars().noneMatch(Character::isLowerCase)
                && hasCapital();
    }

    private static Spelling spelling(String written) {
        String composed = isComposed(written) ? written : nfc(written);
        char[] key = composed.toCharArray();
        char[] plain = composed.toCharArray();
        String tones = "";
        for (int i = 0; i < key.length; i++) {
            char c = key[i];
            if (c < TABLE_SIZE) {
                key[i] = LETTER[c];
                plain[i] = BASE[c];
                tones = TONE[c] == 0 ? tones : tones + TONE[c];
            }
        }
        unifyFinalY(key);
        unifyFinalY(plain);
        String full = new String(key) + tones;
        return full.equals("va1")
                ? new Spelling(written, "&", "&", isAscii(written))
                : new Spelling(written, full, new String(plain), isAscii(written));
    }

    private static boolean isAscii(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** "kỹ" and "kĩ", "lý" and "lí", "tỷ" and "tỉ" are one syllable; "quy" and "qui" are left. */
    private static void unifyFinalY(char[] syllable) {
        if (syllable.length == 2 && syllable[1] == 'y' && "hklmst".indexOf(syllable[0]) >= 0) {
            syllable[1] = 'i';
        }
    }

    private static boolean isInside(char c) {
        return Character.isLetterOrDigit(c) || isCombining(c);
    }

    private static boolean isComposed(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (isCombining(written.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCombining(char c) {
        return c >= 0x300 && c < 0x370;
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static void enter(char c) {
        char lower = c == '\u00D0' || c == '\u00F0' ? 'đ' : Character.toLowerCase(c);
        var quality = new StringBuilder();
        for (char part :
                Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).toCharArray()) {
            int tone = TONE_MARKS.indexOf(part);
            if (tone >= 0) {
                TONE[c] = (byte) (tone + 1);
            } else {
                quality.append(part);
            }
        }
        String letter = nfc(quality.toString()).toLowerCase(Locale.ROOT);
        LETTER[c] = letter.length() == 1 ? letter.charAt(0) : lower;
        BASE[c] = lower == 'đ' ? 'd' : quality.isEmpty() ? lower : quality.charAt(0);
    }
}
