package vn.vanthu.text;

/**
 * A word, a run of digits or a sign in a text.
 *
 * @param start first UTF-16 code unit in the whole text
 * @param end first code unit after it
 * @param word its letters or digits in lower case; the character itself for a sign; the digits of a
 *     footnote mark
 */
public record Token(Kind kind, int start, int end, String word) {

    /** Kinds of tokens. */
    public enum Kind {
        /** A run of letters. */
        WORD,
        /** A run of digits 0 to 9. */
        DIGITS,
        /** A footnote mark: superscript digits, or what stands in {@code <sup>…</sup>}. */
        MARK,
        /** One other character that is no white space. */
        SIGN,
        /** One or more line breaks with the white space around them. */
        BREAK,
        /** What stands before the first and after the last token. */
        NOTHING
    }

    public Span span() {
        return new Span(start, end);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isDigits() {
        return kind == Kind.DIGITS;
    }
}
