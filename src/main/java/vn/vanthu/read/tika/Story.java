package vn.vanthu.read.tika;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.document.DocumentBuilder.ParagraphText;
import vn.vanthu.document.Format;

/** A text flow as it is collected: the body, a cell, a note, a header. */
final class Story {

    private static final Pattern TYPED_LABEL =
            Pattern.compile("^([-–+*•▪]|\\(?[0-9a-zđIVXL.]{1,8}[.)])[ \\t]*\\t[ \\t]*");

    /** Many spaces before a bullet, or between words in capitals. */
    private static final Pattern PUSHED =
            Pattern.compile("(?<=[:;])\\s{5,}(?=[-–] )|(?<=\\p{Lu})\\s{8,}(?=\\p{Lu}{2})");

    private final List<Item> items = new ArrayList<>();

    /**
     * Adds a paragraph with the label that its list gives it.
     *
     * @param like alignment, level and indent
     * @param label without space behind it; null for a paragraph outside lists
     * @param inCell a label without words stays there: it is the row's running number
     */
    void paragraph(Line line, Format like, @Nullable String label, boolean inCell) {
        List<ParagraphText> paragraphs =
                line.styled().paragraphs(like).stream()
                        .filter(paragraph -> hasSigns(paragraph.text()))
                        .toList();
        if (paragraphs.isEmpty() && inCell && label != null) {
            paragraphs = List.of(new ParagraphText("", Format.PLAIN));
        }
        if (!paragraphs.isEmpty()) {
            items.add(new Item.Words(labelled(paragraphs, label), line.notes()));
        }
    }

    void add(Item item) {
        items.add(item);
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    void clear() {
        items.clear();
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    List<Item.Note> notes() {
        return items.stream().flatMap(item -> item.notes().stream()).toList();
    }

    /** All paragraphs for a cell; those of tables inside it row by row. */
    List<ParagraphText> forCell() {
        var out = new ArrayList<ParagraphText>();
        for (ParagraphText paragraph : paragraphs()) {
            // A tab divides cells in the text; spaces that push words to the next line end one.
            for (String line : PUSHED.split(paragraph.text().replace('\t', ' '))) {
                out.add(new ParagraphText(line.strip(), paragraph.format()));
            }
        }
        return out;
    }

    /** Its words on one line. */
    String joined() {
        return String.join(" ", lines());
    }

    List<String> lines() {
        return paragraphs().stream().map(paragraph -> paragraph.text().strip()).toList();
    }

    void write(DocumentBuilder builder) {
        for (Item item : items) {
            switch (item) {
                case Item.Words(var paragraphs, var notes) ->
                        paragraphs.forEach(p -> builder.paragraph(p.text(), p.format(), 0));
                case Item.Grid(var rows, var headers, var grid, var notes) ->
                        builder.table(rows, headers, grid, 0);
            }
            for (Item.Note note : item.notes()) {
                if (!note.text().isBlank()) {
                    builder.footnote(note.mark(), note.text(), 0);
                }
            }
        }
    }

    /** Whether a text has more than spaces; hard spaces are no words either. */
    private static boolean hasSigns(String text) {
        return text.chars().anyMatch(c -> c != '\u00A0' && !Character.isWhitespace(c));
    }

    private List<ParagraphText> paragraphs() {
        var out = new ArrayList<ParagraphText>();
        for (Item item : items) {
            switch (item) {
                case Item.Words words -> out.addAll(words.paragraphs());
                case Item.Grid grid ->
                        grid.rows().forEach(row -> row.forEach(c -> out.addAll(c.paragraphs())));
            }
        }
        return out;
    }

    private static List<ParagraphText> labelled(
            List<ParagraphText> paragraphs, @Nullable String label) {
        var out = new ArrayList<ParagraphText>(paragraphs.size());
        for (ParagraphText paragraph : paragraphs) {
            String text = paragraph.text();
            if (out.isEmpty() && label != null && !label.isEmpty()) {
                text = (label + " " + text.stripLeading()).strip();
            } else {
                text = TYPED_LABEL.matcher(text).replaceFirst("$1 ");
            }
            out.add(new ParagraphText(text, paragraph.format()));
        }
        return out;
    }
}
