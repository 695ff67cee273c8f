package vn.vanthu.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A view of a text that is easier to match, with the way back to the original.
 *
 * <p>The view is NFC; no-break and other odd spaces are plain spaces (line breaks stay); soft
 * hyphens, zero-width characters and byte order marks are gone; Icelandic eth stands no longer for
 * đ; typographic dashes and quotation marks stay as they are. Never NFKC: it would turn the
 * footnote mark in {@code 27¹} into a digit.
 */
public final class MappedText {

    private final String source;
    private final String view;

    /** Source offset of each view offset, one longer than the view; null when the two are equal. */
    private final int @org.jspecify.annotations.Nullable [] toSource;

    private MappedText(String source, String view, int @org.jspecify.annotations.Nullable [] map) {
        this.source = source;
        this.view = view;
        this.toSource = map;
    }

    public static MappedText of(String source) {
        if (isNormal(source)) {
            return new MappedText(source, source, null);
        }
        var view = new StringBuilder(source.length());
        var map = new int[source.length() + 16];
        int at = 0;
        while (at < source.length()) {
            int next = clusterEnd(source, at);
            if (next == at + 1 && isPlain(source.charAt(at))) {
                if (view.length() + 2 > map.length) {
                    map = Arrays.copyOf(map, map.length * 2);
                }
                map[view.length()] = at;
                view.append(source.charAt(at));
                at = next;
                continue;
            }
            String cluster = normal(source.substring(at, next));
            for (int i = 0; i < cluster.length(); i++) {
                if (view.length() + 2 > map.length) {
                    map = Arrays.copyOf(map, map.length * 2);
                }
                map[view.length()] = at;
                view.append(cluster.charAt(i));
            }
            at = next;
        }
        map[view.length()] = source.length();
        return new MappedText(source, view.toString(), Arrays.copyOf(map, view.length() + 1));
    }

    public String source() {
        return source;
    }

    public String view() {
        return view;
    }

    /** Whether nothing had to be changed. */
    public boolean isIdentity() {
        return toSource == null;
    }

    /** The source offset of an offset of the view, 0 to the view's length. */
    public int toSource(int offset) {
        return toSource == null ? offset : toSource[offset];
    }

    /** The words of the source that a span of the view stands for; whole letters. */
    public Span toSource(Span span) {
        if (toSource == null) {
            return span;
        }
        int start = toSource(span.start());
        // Not where the next letter begins: signs that the view leaves out may stand before it.
        return span.isEmpty()
                ? new Span(start, start)
                : new Span(start, clusterEnd(source, toSource(span.end() - 1)));
    }

    /** The view offset that shows the source offset, or the next one that is shown. */
    public int toView(int sourceOffset) {
        if (toSource == null) {
            return sourceOffset;
        }
        int found = Arrays.binarySearch(toSource, sourceOffset);
        if (found >= 0) {
            while (found > 0 && toSource[found - 1] == sourceOffset) {
                found--;
            }
            return found;
        }
        return -found - 1;
    }

    public Span toView(Span span) {
        return new Span(toView(span.start()), toView(span.end()));
    }

    /** A letter or sign that NFC leaves as it is: below the combining marks, or Vietnamese. */
    private static boolean isPlain(char c) {
        return (c < '\u0300' || c >= '\u1EA0' && c < '\u1EFA') && !isOdd(c);
    }

    private static boolean isNormal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isOdd(text.charAt(i))) {
                return false;
            }
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    private static boolean isOdd(char c) {
        return switch (c) {
            case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00D0', '\u00F0' ->
                    true;
            default -> c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR;
        };
    }

    private static int clusterEnd(String text, int at) {
        int next = at + Character.charCount(text.codePointAt(at));
        while (next < text.length()
                && Character.getType(text.codePointAt(next)) == Character.NON_SPACING_MARK) {
            next += Character.charCount(text.codePointAt(next));
        }
        return next;
    }

    private static String normal(String cluster) {
        var out = new StringBuilder(cluster.length());
        for (int i = 0; i < cluster.length(); i++) {
            char c = cluster.charAt(i);
            switch (c) {
                case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> {}
                case '\u00D0' -> out.append('\u0110');
                case '\u00F0' -> out.append('\u0111');
                default -> out.append(isOdd(c) ? ' ' : c);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }
}
