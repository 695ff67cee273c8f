package vn.vanthu.draft;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A run of words in a draft.
 *
 * @param text without line breaks
 * @param look how it differs from the place's own formatting
 * @param note what the reader must know or decide, shown as a comment in Word; null for none
 * @param footnote text of the footnote whose mark stands right after the words; null for none
 * @param before what stood here in the prior plan, empty for nothing; null where the words are the
 *     same
 */
public record Piece(
        String text,
        Look look,
        @Nullable String note,
        @Nullable List<Piece> footnote,
        @Nullable String before) {

    /** Emphasis beyond the place's own formatting. */
    public enum Look {
        PLAIN,
        BOLD,
        ITALIC,
        /** Marked in colour: a person has to decide here. */
        DECIDE
    }

    public static Piece of(String text) {
        return new Piece(text, Look.PLAIN, null, null, null);
    }

    public static Piece noted(String text, String note) {
        return new Piece(text, Look.DECIDE, note, null, null);
    }

    /** Words that take the place of others; with a note where there is one to give. */
    public static Piece changed(String before, String text, @Nullable String note) {
        Look look = note == null ? Look.PLAIN : Look.DECIDE;
        return new Piece(text, look, note, null, before.equals(text) ? null : before);
    }

    public Piece withFootnote(List<Piece> words) {
        return new Piece(text, look, note, List.copyOf(words), before);
    }

    /** As it stands in the new plan, with no memory of the prior one. */
    Piece accepted() {
        return new Piece(text, look, note, each(footnote, Piece::accepted), null);
    }

    /** As it stood in the prior plan. */
    Piece rejected() {
        return new Piece(
                Objects.requireNonNullElse(before, text),
                Look.PLAIN,
                null,
                each(footnote, Piece::rejected),
                null);
    }

    private static @Nullable List<Piece> each(
            @Nullable List<Piece> pieces, UnaryOperator<Piece> change) {
        return pieces == null ? null : pieces.stream().map(change).toList();
    }
}
