package vn.vanthu.search;

import java.util.List;
import vn.vanthu.text.Span;

/**
 * A piece of an entry's text to show.
 *
 * @param text as in the entry, letter by letter, with spaces for line breaks and tabs
 * @param marks whole words that were asked for, as spans of this text, in order
 * @param start where it begins in the entry's text
 * @param cutBefore whether there is more before it
 * @param cutAfter whether there is more after it
 */
public record Snippet(
        String text, List<Span> marks, int start, boolean cutBefore, boolean cutAfter) {

    public Snippet {
        marks = List.copyOf(marks);
    }

    /** The text with an opening and a closing sign about each mark, and "…" where it is cut. */
    public String marked(String open, String close) {
        var out = new StringBuilder(cutBefore ? "… " : "");
        int at = 0;
        for (Span mark : marks) {
            out.append(text, at, mark.start()).append(open).append(mark.in(text)).append(close);
            at = mark.end();
        }
        return out.append(text, at, text.length()).append(cutAfter ? " …" : "").toString();
    }
}
