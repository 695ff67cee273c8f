package vn.vanthu.draft;

import vn.vanthu.document.Block;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.text.Span;

/** Finds the whole clause around a fact, so that it can be read without the words beside it. */
final class Clauses {

    private static final String ENDS = ";:.\n\t";

    private Clauses() {}

    /** From the stop before a span to the one behind it, inside the same paragraph. */
    static Span around(AnalysedDocument document, Span span) {
        String text = document.text();
        Span inside = span.trim(text);
        for (Block block : document.document().blocks()) {
            if (block instanceof Block.Paragraph && block.span().contains(inside.start())) {
                Span paragraph = block.span().trim(text);
                int from = inside.start();
                while (from > paragraph.start() && !isEnd(text, from - 1)) {
                    from--;
                }
                int to = Math.min(inside.end(), paragraph.end());
                while (to < paragraph.end() && !isEnd(text, to - 1) && !isEnd(text, to)) {
                    to++;
                }
                if (to < paragraph.end() && text.charAt(to) == '.') {
                    to++;
                }
                return Span.of(Math.min(from, to), to).trim(text);
            }
        }
        return inside;
    }

    /** A stop inside of a number ("1.250") or an abbreviation ("TP.Huế") ends nothing. */
    private static boolean isEnd(String text, int at) {
        return ENDS.indexOf(text.charAt(at)) >= 0
                && (at + 1 >= text.length()
                        || Character.isWhitespace(text.charAt(at + 1))
                        || text.charAt(at) == '\n'
                        || text.charAt(at) == '\t');
    }
}
