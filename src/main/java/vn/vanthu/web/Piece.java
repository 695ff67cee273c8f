package vn.vanthu.web;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.search.Snippet;
import vn.vanthu.text.Span;

/** A run of text, marked or not. */
record Piece(String text, boolean marked) {

    /** A snippet cut at its marks. */
    static List<Piece> of(Snippet snippet) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        if (snippet.cutBefore()) {
            pieces.add(new Piece("… ", false));
        }
        for (Span mark : snippet.marks()) {
            add(pieces, snippet.text().substring(at, mark.start()), false);
            add(pieces, mark.in(snippet.text()), true);
            at = mark.end();
        }
        add(pieces, snippet.text().substring(at), false);
        if (snippet.cutAfter()) {
            pieces.add(new Piece(" …", false));
        }
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
