package vn.vanthu.structure;

import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Span;

/**
 * A labelled line that may be a heading.
 *
 * @param line index of the line
 * @param strength how sure it is that it is a heading by itself
 * @param title its words; for a weak one what would be its title
 * @param span label and title in the document's text
 */
record Heading(Label label, int line, Strength strength, String title, Span span) {

    enum Strength {
        /** A heading by its form, or by naming its subject before a colon. */
        SURE,
        /** "1. Cụm công nghiệp A: thuộc …": a heading only if all beside it are built alike. */
        RUN_IN,
        /** A paragraph; a heading only if those beside it are. */
        WEAK,
        /** An item of a list. */
        NONE
    }

    Heading with(String words, @Nullable Span moved) {
        return new Heading(label, line, Strength.SURE, words, moved == null ? span : moved);
    }
}
