package vn.vanthu.read.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.read.StyledText;
import vn.vanthu.read.Symbols;
import vn.vanthu.text.LegacyEncoding;

/** The runs of a paragraph as they are read, before fonts of old encodings are made Unicode. */
final class ParagraphBuffer {

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Item.Note> notes = new ArrayList<>();
    private final List<Item> boxes = new ArrayList<>();
    private int page;

    private record Piece(String text, RunFormat format, @Nullable LegacyEncoding encoding) {}

    /** Adds text in a format; the first letters fix the page. */
    void add(String text, RunFormat format, int onPage) {
        if (text.isEmpty()) {
            return;
        }
        if (page == 0 && !text.isBlank()) {
            page = onPage;
        }
        Optional<LegacyEncoding> encoding = LegacyEncoding.ofFont(format.font());
        String words = encoding.isPresent() ? text : Symbols.replace(format.font(), text);
        Piece last = pieces.isEmpty() ? null : pieces.getLast();
        if (last != null && last.format().equals(format)) {
            pieces.removeLast();
            words = last.text() + words;
        }
        pieces.add(new Piece(words, format, encoding.orElse(null)));
    }

    /** Adds a note's mark behind the word that it belongs to. */
    void note(Item.Note note, RunFormat format, int onPage) {
        notes.add(note);
        add(DocumentBuilder.superscript(note.mark()), plain(format), onPage);
    }

    void box(List<Item> items) {
        boxes.addAll(items);
    }

    List<Item.Note> notes() {
        return List.copyOf(notes);
    }

    /** What stands in text boxes anchored here. */
    List<Item> boxes() {
        return List.copyOf(boxes);
    }

    /** The page of its first letters; 0 when there are none. */
    int page() {
        return page;
    }

    boolean isBlank() {
        return pieces.stream().allMatch(piece -> piece.text().isBlank());
    }

    /** The text as it is seen: decoded, in capitals where the format says so. */
    StyledText styled() {
        // Someone who types Unicode into a paragraph of an old font does so in all of it.
        boolean unicode =
                pieces.stream()
                        .anyMatch(piece ->
                                piece.encoding() != null
                                        && LegacyEncoding.hasUnicodeVietnamese(piece.text()));
        var out = new StyledText();
        for (Piece piece : pieces) {
            RunFormat format = piece.format();
            String text = seen(piece, unicode);
            Double size = format.size();
            out.append(
                    text,
                    RunFormat.is(format.bold()),
                    RunFormat.is(format.italic()),
                    size == null ? 0 : size);
        }
        return out;
    }

    private static String seen(Piece piece, boolean unicode) {
        RunFormat format = piece.format();
        String text = piece.text();
        boolean capitals = RunFormat.is(format.caps());
        String font = format.font();
        if (piece.encoding() != null && !unicode) {
            text = piece.encoding().decode(text);
        }
        if (font != null && LegacyEncoding.isCapitalFont(font)) {
            capitals = true;
        }
        if (RunFormat.is(format.raised()) && isNumber(text)) {
            return DocumentBuilder.superscript(text);
        }
        return capitals ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static boolean isNumber(String text) {
        return !text.isBlank()
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == ' ' || c == ',');
    }

    private static RunFormat plain(RunFormat format) {
        return new RunFormat(
                format.bold(), format.italic(), null, null, format.size(), "", null, null, false);
    }
}
