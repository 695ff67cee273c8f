package vn.vanthu.check;

import vn.vanthu.document.Block;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.Sentences;
import vn.vanthu.text.Span;

/** Finds the sentence that a place lies in. */
public final class SentenceAt {

    private SentenceAt() {}

    /** The sentence around a span; the span itself where it lies in no block. */
    public static Span of(StructuredDocument document, Span place) {
        for (Block block : document.document().blocks()) {
            if (block.span().contains(place)) {
                for (Span sentence : Sentences.split(document.text(), block.span())) {
                    if (sentence.contains(place)) {
                        return sentence;
                    }
                }
            }
        }
        return place;
    }
}
