package vn.vanthu.read.tika;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.read.StyledText;
import vn.vanthu.read.Symbols;
import vn.vanthu.text.LegacyEncoding;

/** The runs of a paragraph as they are read, before fonts of old encodings are made Unicode. */
final class Line {

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Item.Note> notes = new ArrayList<>();

    private record Piece(String text, Look look, @Nullable LegacyEncoding encoding) {}

    void add(String text, Look look) {
        if (text.isEmpty()) {
            return;
        }
        LegacyEncoding encoding = LegacyEncoding.ofFont(look.font()).orElse(null);
        String words = encoding != null ? text : Symbols.replace(look.font(), text);
        Piece last = pieces.isEmpty() ? null : pieces.getLast();
        if (last != null && last.look().equals(look)) {
            pieces.removeLast();
            words = last.text() + words;
        }
        pieces.add(new Piece(words, look, encoding));
    }

    /** Adds a note's mark behind the word that it belongs to. */
    void note(Item.Note note, Look look) {
        notes.add(note);
        add(DocumentBuilder.superscript(note.mark()), look.raised(false).font(null));
    }

    /** Adds a note whose mark stands in the text already. */
    void noteBehind(Item.Note note) {
        notes.add(note);
    }

    List<Item.Note> notes() {
        return List.copyOf(notes);
    }

    boolean isBlank() {
        return pieces.stream().allMatch(piece -> piece.text().isBlank());
    }

    /** Whether a space would be the second in a row, or the first in the line. */
    boolean endsWithSpace() {
        if (pieces.isEmpty()) {
            return true;
        }
        String text = pieces.getLast().text();
        return Character.isWhitespace(text.charAt(text.length() - 1));
    }

    /** The text as it is seen: decoded, in capitals where the look says so. */
    StyledText styled() {
        // Someone who types Unicode into a paragraph of an old font does so in all of it.
        boolean unicode =
                pieces.stream()
                        .anyMatch(piece ->
                                piece.encoding() != null
                                        && LegacyEncoding.hasUnicodeVietnamese(piece.text()));
        var out = new StyledText();
        for (Piece piece : pieces) {
            Look look = piece.look();
            out.append(seen(piece, unicode), look.bold(), look.italic(), look.size());
        }
        return out;
    }

    private static String seen(Piece piece, boolean unicode) {
        Look look = piece.look();
        String text = piece.text();
        if (piece.encoding() != null && !unicode) {
            text = piece.encoding().decode(text);
        }
        if (look.raised() && isNumber(text)) {
            return DocumentBuilder.superscript(text);
        }
        String font = look.font();
        boolean capitals = look.caps() || font != null && LegacyEncoding.isCapitalFont(font);
        return capitals ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static boolean isNumber(String text) {
        return !text.isBlank()
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == ' ' || c == ',');
    }
}
