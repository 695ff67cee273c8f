package vn.vanthu.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.text.Span;
import vn.vanthu.text.Unmarked;

/** The words and signs that a name of a body is read from; an index outside gives an empty one. */
final class BodyTokens {

    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\d][\\p{L}\\p{M}\\d&]*|[^\\s\\p{L}\\p{M}\\d]");

    private record Token(int start, int end, String written, String plain) {}

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    BodyTokens(String text, int start, int end) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text).region(start, Math.max(start, end));
        while (matcher.find()) {
            String written = matcher.group();
            tokens.add(new Token(matcher.start(), matcher.end(), written, Unmarked.of(written)));
        }
    }

    int size() {
        return tokens.size();
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

    private boolean isInside(int at) {
        return at >= 0 && at < tokens.size();
    }

    private char first(int at) {
        return isInside(at) ? written(at).charAt(0) : ' ';
    }
}
