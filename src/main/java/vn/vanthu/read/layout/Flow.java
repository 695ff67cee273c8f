package vn.vanthu.read.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.document.DocumentBuilder.CellText;
import vn.vanthu.document.DocumentBuilder.ParagraphText;
import vn.vanthu.read.LineBreaks;

/**
 * Puts the pieces of pages together: paragraphs and tables that pages cut become one, footnotes go
 * to the paragraph that has their mark.
 */
final class Flow {

    private final List<Piece> out = new ArrayList<>();
    private final List<List<Piece.Note>> notes = new ArrayList<>();

    private Flow() {}

    static void write(List<Piece> pieces, DocumentBuilder builder) {
        var flow = new Flow();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words words -> flow.words(words);
                case Piece.Grid grid -> flow.grid(grid);
                case Piece.Note note -> {}
            }
        }
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Note note) {
                flow.note(note);
            }
        }
        for (int i = 0; i < flow.out.size(); i++) {
            flow.write(flow.out.get(i), builder);
            for (Piece.Note note : flow.notes.get(i)) {
                builder.footnote(note.mark(), note.text(), note.page());
            }
        }
    }

    private void write(Piece piece, DocumentBuilder builder) {
        switch (piece) {
            case Piece.Words words -> builder.paragraph(words.text(), words.format(), words.page());
            case Piece.Grid grid -> builder.table(grid.rows(), 0, grid.grid(), grid.page());
            case Piece.Note note -> builder.footnote(note.mark(), note.text(), note.page());
        }
    }

    private void add(Piece piece) {
        out.add(piece);
        notes.add(new ArrayList<>());
    }

    private void words(Piece.Words words) {
        Piece before = out.isEmpty() ? null : out.getLast();
        if (before instanceof Piece.Words cut && goesOn(cut, words)) {
            var text = new StringBuilder(cut.text());
            LineBreaks.append(text, words.text());
            out.set(
                    out.size() - 1,
                    new Piece.Words(
                            text.toString(), cut.format(), cut.page(), words.fills(), false));
        } else {
            add(words);
        }
    }

    private static boolean goesOn(Piece.Words cut, Piece.Words words) {
        boolean pageBetween = cut.page() < words.page();
        boolean label = LineBreaks.hasLabel(words.text());
        if (!pageBetween) {
            return !label
                    && Character.isLowerCase(words.text().codePointAt(0))
                    && LineBreaks.continues(cut.text(), words.text());
        }
        if (label || cut.text().endsWith("./.")) {
            return false;
        }
        boolean sameLook = cut.format().bold() == words.format().bold();
        if (LineBreaks.continues(cut.text(), words.text())) {
            return true;
        }
        if (!cut.fills() || words.starts() || !sameLook) {
            return false;
        }
        return LineBreaks.hasSmallLetter(cut.text()) && LineBreaks.hasSmallLetter(words.text());
    }

    private void grid(Piece.Grid grid) {
        Piece before = out.isEmpty() ? null : out.getLast();
        if (before instanceof Piece.Grid above && isCut(above, grid)) {
            var rows = new ArrayList<>(above.rows());
            List<List<CellText>> more = grid.rows();
            int head = 0;
            while (head < Math.min(3, Math.min(rows.size(), more.size()))
                    && words(rows.get(head)).equals(words(more.get(head)))) {
                head++;
            }
            for (List<CellText> row : more.subList(head, more.size())) {
                if (row == more.get(head) && isRestOf(rows.getLast(), row)) {
                    rows.set(rows.size() - 1, joined(rows.getLast(), row));
                } else {
                    rows.add(row);
                }
            }
            out.set(
                    out.size() - 1,
                    new Piece.Grid(rows, above.edges(), above.grid(), above.page()));
        } else {
            add(grid);
        }
    }

    private static boolean isCut(Piece.Grid above, Piece.Grid grid) {
        if (!above.grid()
                || !grid.grid()
                || above.page() >= grid.page()
                || above.edges().size() != grid.edges().size()) {
            return false;
        }
        for (int i = 0; i < above.edges().size(); i++) {
            if (Math.abs(above.edges().get(i) - grid.edges().get(i)) > 4) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row has an empty first cell and goes on with a sentence of the row above. */
    private static boolean isRestOf(List<CellText> above, List<CellText> row) {
        if (above.size() != row.size() || !text(row.getFirst()).isBlank()) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            String more = text(row.get(i));
            if (!more.isBlank() && LineBreaks.continues(text(above.get(i)), more)) {
                return true;
            }
        }
        return false;
    }

    private static List<CellText> joined(List<CellText> above, List<CellText> row) {
        var cells = new ArrayList<CellText>();
        for (int i = 0; i < above.size(); i++) {
            CellText cell = above.get(i);
            var paragraphs = new ArrayList<>(cell.paragraphs());
            for (ParagraphText more : row.get(i).paragraphs()) {
                ParagraphText last = paragraphs.isEmpty() ? null : paragraphs.getLast();
                if (last != null && LineBreaks.continues(last.text(), more.text())) {
                    var text = new StringBuilder(last.text());
                    LineBreaks.append(text, more.text());
                    paragraphs.set(
                            paragraphs.size() - 1,
                            new ParagraphText(text.toString(), last.format()));
                } else {
                    paragraphs.add(more);
                }
            }
            cells.add(new CellText(paragraphs, cell.column(), cell.columnSpan(), cell.rowSpan()));
        }
        return cells;
    }

    private static List<String> words(List<CellText> row) {
        return row.stream().map(Flow::text).toList();
    }

    private static String text(CellText cell) {
        return String.join("\n", cell.paragraphs().stream().map(ParagraphText::text).toList());
    }

    private void note(Piece.Note note) {
        String mark = DocumentBuilder.superscript(note.mark());
        int place = -1;
        for (int i = 0; i < out.size(); i++) {
            Piece piece = out.get(i);
            if (piece.page() > note.page()) {
                break;
            }
            if (text(piece).contains(mark) && notes.get(i).stream().noneMatch(isLike(note))) {
                place = i;
            }
        }
        if (place < 0) {
            place = lastOn(note.page());
        }
        if (place < 0) {
            add(note);
        } else {
            notes.get(place).add(note);
        }
    }

    private static Predicate<Piece.Note> isLike(Piece.Note note) {
        return other -> other.mark().equals(note.mark());
    }

    private int lastOn(int page) {
        int last = -1;
        for (int i = 0; i < out.size() && out.get(i).page() <= page; i++) {
            last = i;
        }
        return last;
    }

    private static String text(Piece piece) {
        return switch (piece) {
            case Piece.Words words -> words.text();
            case Piece.Grid grid ->
                    String.join(
                            "\n", grid.rows().stream().flatMap(r -> words(r).stream()).toList());
            case Piece.Note note -> note.text();
        };
    }
}
