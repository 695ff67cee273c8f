package vn.vanthu.read.tika;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.BorderCode;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Format;
import vn.vanthu.document.Format.Alignment;
import vn.vanthu.read.Failure;
import vn.vanthu.read.Fields;
import vn.vanthu.read.ReadException;
import vn.vanthu.read.Symbols;

/** Reads text flows of a Word 97-2003 document as a reader sees them. */
final class WordStory {

    private static final int DEEPEST = 40;

    private final HWPFDocument word;
    private final WordLists lists;
    private final Counts counts;

    /** Notes by the place of their mark in the text. */
    private final Map<Integer, Item.Note> notes = new HashMap<>();

    private Fields fields = new Fields();

    /** A paragraph whose end was deleted: it runs on into the next. */
    private @Nullable Line unfinished;

    WordStory(HWPFDocument word, Counts counts) {
        this.word = word;
        this.lists = new WordLists(word.getListTables());
        this.counts = counts;
    }

    void note(int place, Item.Note note) {
        notes.put(place, note);
    }

    Story read(Range range) throws ReadException {
        fields = new Fields();
        var story = new Story();
        read(range, 0, story);
        return story;
    }

    private void read(Range range, int depth, Story story) throws ReadException {
        if (depth > DEEPEST) {
            throw new ReadException(Failure.TOO_DEEP, "tables in tables");
        }
        int count = range.numParagraphs();
        for (int i = 0; i < count; i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > depth) {
                org.apache.poi.hwpf.usermodel.Table table = table(range, paragraph);
                int covered = table == null ? 0 : table.numParagraphs();
                if (table != null && covered > 0) {
                    table(table, depth, story);
                    i += covered - 1;
                    continue;
                }
            }
            paragraph(paragraph, depth, story);
        }
        if (unfinished != null) {
            story.paragraph(unfinished, Format.PLAIN, null, depth > 0);
            unfinished = null;
        }
    }

    private static org.apache.poi.hwpf.usermodel.@Nullable Table table(
            Range range, Paragraph first) {
        try {
            return range.getTable(first);
        } catch (IllegalArgumentException e) {
            // Not the first paragraph of a table after all: broken files have such.
            return null;
        }
    }

    private void table(org.apache.poi.hwpf.usermodel.Table from, int depth, Story story)
            throws ReadException {
        var table = new Table();
        for (int r = 0; r < from.numRows(); r++) {
            TableRow row = from.getRow(r);
            table.row(row.isTableHeader());
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                var content = new Story();
                read(cell, depth + 1, content);
                int right = cell.getLeftEdge() + cell.getWidth();
                if (cell.isMerged() && !cell.isFirstMerged() && table.hasCells()) {
                    table.widen(content, right);
                } else {
                    Table.Merge merge =
                            !cell.isVerticallyMerged()
                                    ? Table.Merge.NONE
                                    : cell.isFirstVerticallyMerged()
                                            ? Table.Merge.FIRST
                                            : Table.Merge.GOES_ON;
                    table.cell(content, cell.getLeftEdge(), right, merge, sides(row, cell));
                }
            }
        }
        story.add(table.fromEdges());
    }

    private static int sides(TableRow row, TableCell cell) {
        boolean across = isDrawn(row.getHorizontalBorder()) || isDrawn(row.getTopBorder());
        boolean down = isDrawn(row.getVerticalBorder()) || isDrawn(row.getLeftBorder());
        return side(cell.getBrcTop(), across)
                + side(cell.getBrcBottom(), across)
                + side(cell.getBrcLeft(), down)
                + side(cell.getBrcRight(), down);
    }

    private static int side(@Nullable BorderCode own, boolean table) {
        return isDrawn(own) || table && (own == null || own.isEmpty()) ? 1 : 0;
    }

    /** 255 stands for "as the table says". */
    private static boolean isDrawn(@Nullable BorderCode border) {
        return border != null && border.getBorderType() > 0 && border.getBorderType() < 255;
    }

    private void paragraph(Paragraph paragraph, int depth, Story story) {
        String style = style(paragraph);
        Line line = unfinished == null ? new Line() : unfinished;
        unfinished = null;
        boolean endDeleted = false;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted()) {
                counts.change();
                endDeleted = run.text().endsWith("\r");
                pass(run);
            } else {
                run(run, paragraph, line);
            }
        }
        if (endDeleted) {
            unfinished = line;
            return;
        }
        String label = line.isBlank() && depth == 0 ? null : lists.next(paragraph);
        if (!style.startsWith("toc ") && !style.equals("table of figures")) {
            story.paragraph(line, look(paragraph), label, depth > 0);
        }
    }

    private String style(Paragraph paragraph) {
        int index = paragraph.getStyleIndex();
        if (index < 0 || index >= word.getStyleSheet().numStyles()) {
            return "";
        }
        StyleDescription style = word.getStyleSheet().getStyleDescription(index);
        String name = style == null ? null : style.getName();
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    private static Format look(Paragraph paragraph) {
        Alignment alignment =
                switch (paragraph.getJustification()) {
                    case 0 -> Alignment.LEFT;
                    case 1 -> Alignment.CENTER;
                    case 2 -> Alignment.RIGHT;
                    case 3, 4 -> Alignment.JUSTIFY;
                    default -> Alignment.UNKNOWN;
                };
        int outline = paragraph.getLvl();
        return new Format(
                false,
                false,
                0,
                alignment,
                outline >= 0 && outline < 9 ? outline + 1 : 0,
                (paragraph.getIndentFromLeft() + paragraph.getFirstLineIndent()) / 20.0);
    }

    /** Goes over deleted text, where fields may begin and end. */
    private void pass(CharacterRun run) {
        for (char c : run.text().toCharArray()) {
            field(c);
        }
    }

    private boolean field(char c) {
        switch (c) {
            case 0x13 -> fields.begin();
            case 0x14 -> fields.separate();
            case 0x15 -> fields.end();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void run(CharacterRun run, Paragraph paragraph, Line line) {
        if (run.isMarkedInserted()) {
            counts.change();
        }
        Look look =
                new Look(
                        run.isBold(),
                        run.isItalic(),
                        run.isCapitalized(),
                        run.getSubSuperScriptIndex() == 1,
                        run.getFontSize() / 2.0,
                        run.getFontName());
        if (run.isSymbol()) {
            symbol(run, look, line);
            return;
        }
        String text = run.text();
        var words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Item.Note note = notes.get(run.getStartOffset() + i);
            if (field(c)) {
                continue;
            }
            if (!fields.isText()) {
                fields.instruction(String.valueOf(c));
            } else if (note != null) {
                flush(words, run, look, line);
                line.note(note, look);
            } else {
                words.append(seen(c, run.isSpecialCharacter()));
            }
        }
        flush(words, run, look, line);
    }

    private void symbol(CharacterRun run, Look look, Line line) {
        if (fields.isText() && !run.isVanished()) {
            String font = run.getSymbolFont() == null ? "" : run.getSymbolFont().getMainFontName();
            line.add(Symbols.sign(font, run.getSymbolCharacter()), look.font(null));
        }
    }

    private void flush(StringBuilder words, CharacterRun run, Look look, Line line) {
        if (run.isVanished()) {
            counts.hidden(words.toString());
        } else {
            line.add(words.toString(), look);
        }
        words.setLength(0);
    }

    /** What a sign of the text is for the reader; signs that stand for objects are nothing. */
    private static String seen(char c, boolean special) {
        return switch (c) {
            case '\t' -> "\t";
            case 0x0B -> "\n";
            case 0x0C -> " ";
            case 0x1E -> "-";
            case 0x1F -> "\u00AD";
            case 0x28 -> special ? "" : "(";
            default -> c < ' ' ? "" : String.valueOf(c);
        };
    }

    /** Paragraphs of a header or footer. */
    List<String> lines(@Nullable Range range) throws ReadException {
        return range == null ? List.of() : new ArrayList<>(read(range).lines());
    }
}
