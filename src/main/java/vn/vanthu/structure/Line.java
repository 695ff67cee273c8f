package vn.vanthu.structure;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.Block;
import vn.vanthu.document.Document;
import vn.vanthu.document.Format;
import vn.vanthu.text.Span;
import vn.vanthu.text.Unmarked;

/**
 * A line as a reader of the page sees it: a paragraph, a part of one that a line break ends, or a
 * paragraph in a cell of a table that only places text side by side.
 *
 * @param span its words without white space at either end, never empty
 * @param plain its words in small letters without marks, character for character
 * @param block index of its block; lines of one cell share a {@code cell} number, others have -1
 */
record Line(Span span, String text, String plain, Format format, int block, int cell, Kind kind) {

    enum Kind {
        TEXT,
        /** In a cell of a table that only places text side by side. */
        LAYOUT,
        /** A whole table with content. */
        TABLE,
        NOTE
    }

    /** All lines of a document, in the order of its text. */
    static List<Line> of(Document document) {
        var lines = new ArrayList<Line>();
        int cell = 0;
        for (int i = 0; i < document.blocks().size(); i++) {
            switch (document.blocks().get(i)) {
                case Block.Paragraph(var span, var format, var page) ->
                        split(document.text(), span, format, i, -1, Kind.TEXT, lines);
                case Block.Footnote(var mark, var span, var page) ->
                        lines.add(line(document.text(), span, Format.PLAIN, i, -1, Kind.NOTE));
                case Block.Table table -> {
                    if (!onlyPlaces(document.text(), table)) {
                        lines.add(
                                line(
                                        document.text(),
                                        table.span(),
                                        Format.PLAIN,
                                        i,
                                        -1,
                                        Kind.TABLE));
                        break;
                    }
                    for (Block.Row row : table.rows()) {
                        for (Block.Cell each : row.cells()) {
                            cell++;
                            for (Block.Paragraph paragraph : each.paragraphs()) {
                                split(
                                        document.text(),
                                        paragraph.span(),
                                        paragraph.format(),
                                        i,
                                        cell,
                                        Kind.LAYOUT,
                                        lines);
                            }
                        }
                    }
                }
            }
        }
        return lines;
    }

    /** Readers cannot always tell; the words of a letterhead or recipients list can. */
    private static boolean onlyPlaces(String text, Block.Table table) {
        if (!table.grid()) {
            return true;
        }
        String plain = Unmarked.of(table.span().in(text));
        return table.rows().size() <= 12
                && (plain.contains("cong hoa xa hoi chu nghia")
                        || plain.contains("dang cong san viet nam")
                        || plain.contains("noi nhan"));
    }

    private static void split(
            String text,
            Span span,
            Format format,
            int block,
            int cell,
            Kind kind,
            List<Line> lines) {
        int start = span.start();
        while (start < span.end()) {
            int stop = text.indexOf('\n', start);
            int end = stop < 0 || stop > span.end() ? span.end() : stop;
            if (!new Span(start, end).trim(text).isEmpty()) {
                lines.add(line(text, new Span(start, end), format, block, cell, kind));
            }
            start = end + 1;
        }
    }

    private static Line line(
            String text, Span span, Format format, int block, int cell, Kind kind) {
        Span trimmed = span.trim(text);
        String words = trimmed.in(text);
        return new Line(trimmed, words, Unmarked.of(words), format, block, cell, kind);
    }

    /** Whether it has letters and all of them are capitals. */
    boolean isCapitals() {
        return isCapitals(text);
    }

    static boolean isCapitals(String words) {
        boolean some = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            some |= Character.isUpperCase(c);
        }
        return some;
    }
}
