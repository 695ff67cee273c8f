package vn.vanthu.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.document.Document;
import vn.vanthu.text.Span;

/** The words of a document cut into pieces where marks and footnote marks stand. */
final class Words {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** Digits of a footnote's mark; not those of a square or cubic measure (m², km², m³). */
    private static final Pattern NOTE_MARK =
            Pattern.compile("(?<!(?<!\\p{L})[kcdmh]?m)[" + SUPERSCRIPTS + "]+");

    private final String text;
    private final List<Mark> marks;

    /**
     * Footnotes that are anchored at the end of a paragraph, for no mark in the text names them.
     */
    private final Map<Integer, Block.Footnote> adrift = new LinkedHashMap<>();

    /** Footnotes by the offset of their mark. */
    private final Map<Integer, Block.Footnote> anchored = new LinkedHashMap<>();

    /**
     * @param marks in text order, none overlapping another
     */
    Words(Document document, List<Mark> marks) {
        this.text = document.text();
        this.marks = marks;
        anchor(document.blocks());
    }

    /** Each mark gets the first note of its name behind it, or else the last before. */
    private void anchor(List<Block> blocks) {
        var notes = new ArrayList<Block.Footnote>();
        for (Block block : blocks) {
            if (block instanceof Block.Footnote note) {
                notes.add(note);
            }
        }
        Matcher found = NOTE_MARK.matcher(text);
        while (found.find()) {
            int at = found.start();
            boolean own =
                    notes.stream()
                            .anyMatch(n ->
                                    text.startsWith(" ", found.end())
                                            && n.span().start() == found.end() + 1);
            String name = digits(found.group());
            Block.@Nullable Footnote chosen = null;
            for (Block.Footnote note : notes) {
                if (note.mark().equals(name) && (chosen == null || chosen.span().start() < at)) {
                    chosen = note;
                }
            }
            if (!own && chosen != null) {
                anchored.put(at, chosen);
            }
        }
        int end = -1;
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> end = paragraph.span().end();
                case Block.Table ignored -> {}
                case Block.Footnote note -> {
                    if (end >= 0 && !anchored.containsValue(note)) {
                        adrift.put(end, note);
                    }
                }
            }
        }
    }

    /** The pieces of a span, on one line. */
    List<Piece> of(Span span) {
        var pieces = new ArrayList<Piece>();
        int at = span.start();
        for (Mark mark : marks) {
            Span marked = mark.span();
            if (marked.start() < at || marked.end() > span.end()) {
                if (marked.overlaps(Span.of(at, Math.max(at, span.end())))) {
                    at = crossing(mark, at, span, pieces);
                }
                continue;
            }
            plain(Span.of(at, marked.start()), null, pieces);
            if (mark.changes(text)) {
                changed(mark, pieces);
            } else {
                plain(marked, mark.note(), pieces);
            }
            at = marked.end();
        }
        plain(Span.of(at, span.end()), null, pieces);
        Block.@Nullable Footnote lost = adrift.get(span.end());
        if (lost != null) {
            pieces.add(
                    Piece.noted("", "Không thấy dấu của chú thích này trong câu: đặt lại chỗ.")
                            .withFootnote(of(lost.span())));
        }
        return pieces;
    }

    /** A mark that begins or ends outside keeps its note here, on the words that lie inside. */
    private int crossing(Mark mark, int at, Span span, List<Piece> pieces) {
        int from = Math.max(at, mark.span().start());
        int to = Math.min(span.end(), mark.span().end());
        plain(Span.of(at, from), null, pieces);
        String note = mark.note() == null ? "Kiểm tra năm ở đây." : mark.note();
        plain(Span.of(from, to), note, pieces);
        return to;
    }

    private void changed(Mark mark, List<Piece> pieces) {
        String before = withoutNotes(mark.span().in(text));
        pieces.add(
                Piece.changed(oneLine(before), oneLine(withoutNotes(mark.words())), mark.note()));
        Matcher found = NOTE_MARK.matcher(text).region(mark.span().start(), mark.span().end());
        while (found.find()) {
            footnote(found, null, pieces);
        }
    }

    private void plain(Span span, @Nullable String note, List<Piece> pieces) {
        Matcher found = NOTE_MARK.matcher(text).useTransparentBounds(true);
        found.region(span.start(), span.end());
        int at = span.start();
        while (found.find()) {
            add(Span.of(at, found.start()), note, pieces);
            footnote(found, note, pieces);
            at = found.end();
        }
        add(Span.of(at, span.end()), note, pieces);
    }

    private void add(Span span, @Nullable String note, List<Piece> pieces) {
        if (!span.isEmpty()) {
            String words = oneLine(span.in(text));
            pieces.add(note == null ? Piece.of(words) : Piece.noted(words, note));
        }
    }

    private void footnote(Matcher found, @Nullable String note, List<Piece> pieces) {
        Block.@Nullable Footnote footnote = anchored.get(found.start());
        if (footnote == null) {
            String name = digits(found.group());
            pieces.add(
                    Piece.noted(
                            "[" + name + "]",
                            "Chú thích " + name + " không có nội dung trong kế hoạch trước."));
        } else if (pieces.isEmpty() || pieces.getLast().footnote() != null) {
            pieces.add(Piece.of("").withFootnote(of(footnote.span())));
        } else {
            pieces.add(pieces.removeLast().withFootnote(of(footnote.span())));
        }
    }

    private static String withoutNotes(String words) {
        return NOTE_MARK.matcher(words).replaceAll("");
    }

    private static String digits(String superscripts) {
        var digits = new StringBuilder();
        for (char c : superscripts.toCharArray()) {
            digits.append(SUPERSCRIPTS.indexOf(c));
        }
        return digits.toString();
    }

    private static String oneLine(String words) {
        return words.replaceAll("[\\n\\t]+", " ");
    }
}
