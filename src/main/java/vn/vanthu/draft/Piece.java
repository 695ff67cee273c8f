package vn.vanthu.draft;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
 * @param fate of the words with the footnote behind them; those with {@code before} are kept
 */
public record Piece(
        String text,
        Look look,
        @Nullable String note,
        @Nullable List<Piece> footnote,
        @Nullable String before,
        Fate fate) {

    /** Words that are kept, or take the place of others. */
    public Piece(
            String text,
            Look look,
            @Nullable String note,
            @Nullable List<Piece> footnote,
            @Nullable String before) {
        this(text, look, note, footnote, before, Fate.KEPT);
    }

    /** Emphasis beyond the place's own formatting. */
    public enum Look {
        PLAIN,
        BOLD,
        ITALIC,
        /** Marked in colour: a person has to decide here. */
        DECIDE,
        /** Marked in colour in a line that is in italics. */
        DECIDE_ITALIC
    }

    /** The words of some pieces, one after the other. */
    public static String words(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
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
        return new Piece(text, look, note, List.copyOf(words), before, fate);
    }

    /** As they stand in the new plan, with no memory of the prior one. */
    static List<Piece> accepted(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.fate != Fate.DROPPED)
                .map(piece ->
                        new Piece(
                                piece.text,
                                piece.look,
                                piece.note,
                                piece.footnote == null ? null : accepted(piece.footnote),
                                null))
                .toList();
    }

    /** As they stood in the prior plan. */
    static List<Piece> rejected(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.fate != Fate.ADDED)
                .map(piece ->
                        new Piece(
                                Objects.requireNonNullElse(piece.before, piece.text),
                                Look.PLAIN,
                                null,
                                piece.footnote == null ? null : rejected(piece.footnote),
                                null))
                .toList();
    }
}
