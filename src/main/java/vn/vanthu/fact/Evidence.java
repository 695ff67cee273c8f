package vn.vanthu.fact;

import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Span;

/**
 * The words that prove a fact.
 *
 * @param span sentence, clause, list item or table row, in the document's plain text
 * @param section outline path ("II.1.2.a"); null outside of all sections
 * @param page from 1; null where the format has no pages
 */
public record Evidence(Span span, @Nullable String section, @Nullable Integer page) {

    public Evidence at(Span moved) {
        return new Evidence(moved, section, page);
    }
}
