package vn.vanthu.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of words in a draft.
 *
 * @param text without line breaks
 * @param look how it differs from the place's own formatting
 * @param note what the reader must know or decide, shown as a comment in Word; null for none
 * @param footnote text of the footnote whose mark stands right after the words; null for none
 */
public record Piece(String text, Look look, @Nullable String note, @Nullable List<Piece> footnote) {

    /** Emphasis beyond the place's own formatting. */
    public enum Look {
        PLAIN,
        BOLD,
        ITALIC,
        /** Marked in colour: a person has to decide here. */
        DECIDE
    }

    public static Piece of(String text) {
        return new Piece(text, Look.PLAIN, null, null);
    }

    public static Piece noted(String text, String note) {
        return new Piece(text, Look.DECIDE, note, null);
    }

    public Piece withFootnote(List<Piece> words) {
        return new Piece(text, look, note, List.copyOf(words));
    }
}
