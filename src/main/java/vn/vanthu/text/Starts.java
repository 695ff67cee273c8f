package vn.vanthu.text;

import java.util.function.IntPredicate;

/** The characters that a match can begin with. Asked for each character of a text: a mere table. */
public final class Starts {

    public static final Starts DIGITS = where(Character::isDigit);

    private static final int WORD_BITS = 6;

    private final long[] bits = new long[1 << Character.SIZE - WORD_BITS];

    private Starts() {}

    public static Starts of(String characters) {
        return where(c -> characters.indexOf(c) >= 0);
    }

    /** Those that a rule holds for, which is asked once for each UTF-16 code unit. */
    public static Starts where(IntPredicate rule) {
        var starts = new Starts();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (rule.test(c)) {
                starts.bits[c >> WORD_BITS] |= 1L << c;
            }
        }
        return starts;
    }

    public boolean has(char c) {
        return (bits[c >> WORD_BITS] & 1L << c) != 0;
    }

    /** The first offset from {@code from} on where one of them stands; the length where none. */
    public int next(String text, int from) {
        int at = from;
        while (at < text.length() && !has(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
