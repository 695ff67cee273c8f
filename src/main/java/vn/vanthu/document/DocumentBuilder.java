package vn.vanthu.document;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.text.Span;

/**
 * Writes the plain text of a document and its blocks together, so that their spans agree. Every
 * reader uses it; used once, by one thread.
 */
public final class DocumentBuilder {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> margins = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A cell to be written.
     *
     * @param paragraphs text and format of each of its paragraphs
     */
    public record CellText(
            List<ParagraphText> paragraphs, int column, int columnSpan, int rowSpan) {
        public CellText {
            paragraphs = List.copyOf(paragraphs);
        }

        public static CellText of(String text, int column) {
            return new CellText(
                    text.lines().map(line -> new ParagraphText(line, Format.PLAIN)).toList(),
                    column,
                    1,
                    1);
        }
    }

    /** The text of a paragraph, without line break at its end, and its format. */
    public record ParagraphText(String text, Format format) {}

    /** Adds a paragraph; one without letters or signs is left out. */
    public DocumentBuilder paragraph(String words, Format format, int page) {
        if (!words.isBlank()) {
            blocks.add(new Block.Paragraph(write(words), format, page));
            text.append('\n');
        }
        return this;
    }

    /** Adds a footnote (mark without formatting, text without the mark). */
    public DocumentBuilder footnote(String mark, String words, int page) {
        text.append(superscript(mark)).append(' ');
        blocks.add(new Block.Footnote(mark, write(words), page));
        text.append('\n');
        return this;
    }

    /**
     * Adds a table; {@code headerRows} rows at its top repeat on each page. A table without any
     * text is left out.
     */
    public DocumentBuilder table(
            List<List<CellText>> rows, int headerRows, boolean grid, int page) {
        int start = text.length();
        var written = new ArrayList<Block.Row>();
        for (List<CellText> row : rows) {
            int rowStart = text.length();
            var cells = new ArrayList<Block.Cell>();
            for (CellText cell : row) {
                if (!cells.isEmpty()) {
                    text.append('\t');
                }
                cells.add(write(cell, page));
            }
            Span span = new Span(rowStart, text.length());
            written.add(new Block.Row(span, cells, written.size() < headerRows));
            text.append('\n');
        }
        Span span = new Span(start, Math.max(start, text.length() - 1));
        if (span.in(text.toString()).isBlank()) {
            text.setLength(start);
        } else {
            blocks.add(new Block.Table(span, written, grid, page));
        }
        return this;
    }

    public DocumentBuilder margin(String words) {
        if (!words.isBlank() && !margins.contains(words.strip())) {
            margins.add(words.strip());
        }
        return this;
    }

    public DocumentBuilder problem(Problem problem) {
        problems.add(problem);
        return this;
    }

    /** Code units of text written so far. */
    public int length() {
        return text.length();
    }

    public Document build(Source source) {
        return new Document(source, text.toString(), blocks, margins, problems);
    }

    /** Decimal digits as superscripts; other signs as they are. */
    public static String superscript(String mark) {
        var out = new StringBuilder();
        for (char c : mark.toCharArray()) {
            out.append(c >= '0' && c <= '9' ? "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0') : c);
        }
        return out.toString();
    }

    private Block.Cell write(CellText cell, int page) {
        int start = text.length();
        var paragraphs = new ArrayList<Block.Paragraph>();
        for (ParagraphText paragraph : cell.paragraphs()) {
            if (paragraph.text().isBlank()) {
                continue;
            }
            if (!paragraphs.isEmpty()) {
                text.append('\n');
            }
            paragraphs.add(new Block.Paragraph(write(paragraph.text()), paragraph.format(), page));
        }
        return new Block.Cell(
                new Span(start, text.length()),
                cell.column(),
                cell.columnSpan(),
                cell.rowSpan(),
                paragraphs);
    }

    private Span write(String words) {
        int start = text.length();
        text.append(words.strip());
        return new Span(start, text.length());
    }
}
