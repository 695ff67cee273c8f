package vn.vanthu.compare;

import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Section;
import vn.vanthu.text.Span;

/**
 * A sentence, a row of a table or a footnote.
 *
 * @param span in the document's plain text
 * @param section that it stands in; null outside of all
 */
public record Sentence(Span span, @Nullable Section section, Wording wording)
        implements Comparable<Sentence> {

    int likeness(Sentence other) {
        return wording.likeness(other.wording);
    }

    /** On one line, the cells of a row divided by bars. */
    public String text() {
        return wording.text();
    }

    @Override
    public int compareTo(Sentence other) {
        return wording.compareTo(other.wording);
    }
}
