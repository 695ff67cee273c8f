package vn.vanthu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Divides a text into sentences (câu). A full stop in a number (24.489), in a label (1.1.) or after
 * an abbreviation (TP., KT., tr.) ends none; a line break does.
 */
public final class Sentences {

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "tp", "tx", "tt", "kt", "tm", "tl", "tuq", "q", "ts", "ths", "pgs", "gs", "bs",
                    "cn", "ks", "ls", "tr", "st", "stt", "đ", "đc", "p", "h", "vv", "v", "x",
                    "ncs");

    private Sentences() {}

    /** Sentences of the whole text, without white space at their ends, in order. */
    public static List<Span> split(String text) {
        return split(text, new Span(0, text.length()));
    }

    /** Sentences of a part; their offsets count in the whole text. */
    public static List<Span> split(String text, Span within) {
        var sentences = new ArrayList<Span>();
        int start = within.start();
        for (int i = within.start(); i < within.end(); i++) {
            if (endsAt(text, start, i, within.end())) {
                add(sentences, text, start, i + 1);
                start = i + 1;
            }
        }
        add(sentences, text, start, within.end());
        return sentences;
    }

    private static void add(List<Span> sentences, String text, int from, int to) {
        Span span = new Span(from, to).trim(text);
        if (!span.isEmpty()) {
            sentences.add(span);
        }
    }

    private static boolean endsAt(String text, int start, int i, int limit) {
        char c = text.charAt(i);
        if (c == '\n') {
            return true;
        }
        if (c != '.' && c != '?' && c != '!') {
            return false;
        }
        int next = i + 1;
        while (next < limit && "\"”’)*]}".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next < limit && isMark(text.charAt(next))) {
            next++;
        }
        if (next >= limit) {
            return true;
        }
        if (!Character.isWhitespace(text.charAt(next))) {
            return next == i + 1 && gluedCapital(text, i, limit);
        }
        boolean closed = next > i + 1 || c != '.' || !isAbbreviation(text, start, i);
        return closed && startsAnew(text, next, limit);
    }

    /** "… quy định.Tỉnh": the space was forgotten. */
    private static boolean gluedCapital(String text, int i, int limit) {
        return text.charAt(i) == '.'
                && i > 1
                && i + 2 < limit
                && Character.isLowerCase(text.charAt(i - 1))
                && Character.isLowerCase(text.charAt(i - 2))
                && Character.isUpperCase(text.charAt(i + 1))
                && Character.isLowerCase(text.charAt(i + 2));
    }

    private static boolean startsAnew(String text, int at, int limit) {
        int next = at;
        while (next < limit && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next >= limit || !Character.isLowerCase(text.charAt(next));
    }

    private static boolean isAbbreviation(String text, int start, int stop) {
        int from = stop;
        while (from > start && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, stop);
        if (word.isEmpty()) {
            return false;
        }
        boolean first = text.substring(start, from).isBlank();
        if (Character.isDigit(word.charAt(0))) {
            return first && word.length() < 3; // "1. Sở Nội vụ": a label
        }
        String lower = word.toLowerCase(Locale.ROOT);
        boolean short1 = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean roman = first && word.chars().allMatch(c -> "IVXLC".indexOf(c) >= 0);
        return short1
                || roman
                || ABBREVIATIONS.contains(lower) && Character.isUpperCase(word.charAt(0))
                || lower.equals("tr");
    }

    private static boolean isMark(char c) {
        return c == '\u00B9' || c == '\u00B2' || c == '\u00B3' || c >= '\u2070' && c <= '\u2079';
    }
}
