package vn.vanthu.registry;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.text.Span;
import vn.vanthu.text.Unmarked;

/**
 * The words and signs that a name of a body is read from; an index outside gives an empty one. Cut
 * only as far as somebody asks: at most places the first word already tells that no body is named.
 */
final class BodyTokens {

    private record Token(int start, int end, String written, String plain) {}

    private final String text;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    BodyTokens(String text, int start, int end) {
        this.text = text;
        this.next = start;
        this.end = Math.max(start, end);
    }

    boolean isWord(int at) {
        return Character.isLetterOrDigit(first(at));
    }

    boolean isNumber(int at) {
        return Character.isDigit(first(at));
    }

    boolean isCapital(int at) {
        return Character.isUpperCase(first(at));
    }

    String written(int at) {
        return isInside(at) ? tokens.get(at).written() : "";
    }

    /** In small letters without marks. */
    String plain(int at) {
        return isInside(at) ? tokens.get(at).plain() : "";
    }

    String pair(int at) {
        return plain(at) + " " + plain(at + 1);
    }

    String writtenPair(int at) {
        return written(at) + (isInside(at + 1) ? " " + written(at + 1) : "");
    }

    /** From the first token to the last, both included. */
    Span span(int first, int last) {
        return new Span(tokens.get(first).start(), tokens.get(last).end()).trim(text);
    }

    /** Whether a token stands at an index. */
    boolean isInside(int at) {
        while (tokens.size() <= at && next < end) {
            cut();
        }
        return at >= 0 && at < tokens.size();
    }

    /** Takes one token, or one space, in. */
    private void cut() {
        int start = next;
        int c = text.codePointAt(start);
        next = Math.min(end, start + Character.charCount(c));
        if (isWordPart(c)) {
            while (next < end && isMore(text.codePointAt(next))) {
                next = Math.min(end, next + Character.charCount(text.codePointAt(next)));
            }
        } else if (isSpace(c)) {
            return;
        }
        String written = text.substring(start, next);
        tokens.add(new Token(start, next, written, Unmarked.of(written)));
    }

    private static boolean isMore(int c) {
        return c == '&' || isWordPart(c);
    }

    private static boolean isWordPart(int c) {
        return c >= '0' && c <= '9' || Character.isLetter(c) || isMark(c);
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default -> false;
        };
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private char first(int at) {
        return isInside(at) ? tokens.get(at).written().charAt(0) : ' ';
    }
}
