package vn.vanthu.text;

import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Token.Kind;

/**
 * The tokens of a text, in order. Asterisks and other marks of emphasis are left out, so that
 * {@code **5** xã} reads like {@code 5 xã}. An index outside of them gives a token of the kind
 * NOTHING, so that grammars need not look where they end.
 */
public final class Tokens {

    private final String text;
    private final Token[] tokens;
    private final int first;
    private final int size;
    private final Token before;
    private final Token after;

    private Tokens(String text, Span within, Token[] tokens, int first, int size) {
        this.text = text;
        this.tokens = tokens;
        this.first = first;
        this.size = size;
        this.before = new Token(Kind.NOTHING, within.start(), within.start(), "");
        this.after = new Token(Kind.NOTHING, within.end(), within.end(), "");
    }

    public static Tokens of(String text) {
        return of(text, new Span(0, text.length()));
    }

    /** The tokens of a part; their offsets count in the whole text. */
    public static Tokens of(String text, Span within) {
        var found = new ArrayList<Token>();
        var small = new Spellings<String>(word -> word.toLowerCase(Locale.ROOT));
        int at = within.start();
        while (at < within.end()) {
            int next = end(text, at, within.end());
            Token token = token(text, at, next, small);
            if (token != null) {
                found.add(token);
            }
            at = next;
        }
        return new Tokens(text, within, found.toArray(new Token[0]), 0, found.size());
    }

    /** The tokens of a part, as {@link #of(String, Span)} would cut them anew, from these. */
    public Tokens part(Span within) {
        int from = indexAt(within.start());
        int to = indexAt(within.end());
        boolean inside = before.start() <= within.start() && within.end() <= after.end();
        return inside && !divides(from, within.start()) && !divides(to, within.end())
                ? new Tokens(text, within, tokens, first + from, to - from)
                : of(text, within);
    }

    /** Whether an offset lies inside of a token. */
    private boolean divides(int index, int offset) {
        return index < size && at(index).start() < offset;
    }

    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    public Token at(int index) {
        if (index < 0) {
            return before;
        }
        return index < size ? tokens[first + index] : after;
    }

    /** The word or sign at an index, in lower case; empty outside. */
    public String word(int index) {
        return at(index).word();
    }

    public boolean is(int index, String word) {
        return at(index).word().equals(word);
    }

    /** Whether these words and signs stand one after the other from the index on. */
    public boolean has(int index, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!is(index + i, words[i])) {
                return false;
            }
        }
        return true;
    }

    public boolean isDigits(int index) {
        return at(index).isDigits();
    }

    /** Whether nothing stands between the token and the one before it. */
    public boolean glued(int index) {
        return index > 0 && index < size() && at(index - 1).end() == at(index).start();
    }

    /** From the first token to the last but one; empty when the two are equal. */
    public Span span(int from, int to) {
        int start = at(from).start();
        return new Span(start, Math.max(start, at(to - 1).end()));
    }

    /** The words as they stand in the text. */
    public String words(int from, int to) {
        return from >= to ? "" : span(from, to).in(text);
    }

    /** Index of the first token that ends after the offset; {@link #size()} when there is none. */
    public int indexAt(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens[first + middle].end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static int end(String text, int at, int limit) {
        char c = text.charAt(at);
        int next = at + 1;
        if (Character.isLetter(c)) {
            while (next < limit && isLetterPart(text.charAt(next))) {
                next++;
            }
        } else if (isDigit(c)) {
            while (next < limit && isDigit(text.charAt(next))) {
                next++;
            }
        } else if (isSuperscript(c)) {
            while (next < limit && isSuperscript(text.charAt(next))) {
                next++;
            }
        } else if (Character.isWhitespace(c)) {
            while (next < limit && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
        } else if (c == '<' && text.startsWith("<sup>", at)) {
            int close = text.indexOf("</sup>", at);
            next = close < 0 || close > at + 20 || close + 6 > limit ? next : close + 6;
        }
        return next;
    }

    private static @Nullable Token token(String text, int at, int next, Spellings<String> small) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            boolean breaks = text.indexOf('\n', at, next) >= 0;
            return breaks ? new Token(Kind.BREAK, at, next, "\n") : null;
        }
        if (Character.isLetter(c)) {
            return new Token(Kind.WORD, at, next, small.at(text, at, next));
        }
        if (isDigit(c)) {
            return new Token(Kind.DIGITS, at, next, small.at(text, at, next));
        }
        String words = text.substring(at, next);
        if (isSuperscript(c)) {
            return new Token(Kind.MARK, at, next, plain(words));
        }
        if (words.startsWith("<sup>")) {
            String mark = words.substring(5, words.length() - 6).strip();
            return new Token(Kind.MARK, at, next, mark);
        }
        return switch (c) {
            case '*', '`' -> null;
            case '–', '—', '−' -> new Token(Kind.SIGN, at, next, "-");
            default -> new Token(Kind.SIGN, at, next, words);
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetterPart(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isSuperscript(char c) {
        return c == '\u00B2' || c == '\u00B3' || c == '\u00B9' || c >= '\u2070' && c <= '\u2079';
    }

    private static String plain(String superscripts) {
        var out = new StringBuilder();
        for (char c : superscripts.toCharArray()) {
            out.append(
                    switch (c) {
                        case '\u00B9' -> '1';
                        case '\u00B2' -> '2';
                        case '\u00B3' -> '3';
                        default -> (char) ('0' + (c - '\u2070'));
                    });
        }
        return out.toString();
    }
}
