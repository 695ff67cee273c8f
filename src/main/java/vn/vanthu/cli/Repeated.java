package vn.vanthu.cli;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.Block;
import vn.vanthu.document.Document;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.Span;

/**
 * A document whose body is written out several times over, to see how the work grows with the
 * length. Letterhead and signature stay single: what stands behind a signature is looked at less.
 */
final class Repeated {

    private Repeated() {}

    /**
     * The document with its body repeated until it has at least so many letters; as it is where it
     * has them, or no block in its body.
     *
     * @param length UTF-16 code units
     */
    static Document of(StructuredDocument structured, int length) {
        Document document = structured.document();
        Span body = structured.outline().body();
        List<Block> inside =
                document.blocks().stream().filter(block -> body.contains(block.span())).toList();
        if (inside.isEmpty()) {
            return document;
        }
        int start = inside.getFirst().span().start();
        int end = inside.getLast().span().end();
        var text = new StringBuilder(document.text().substring(0, end));
        var blocks = new ArrayList<Block>();
        document.blocks().stream().filter(block -> block.span().end() <= end).forEach(blocks::add);
        while (text.length() + document.text().length() - end < length) {
            int by = text.append("\n\n").length() - start;
            inside.forEach(block -> blocks.add(moved(block, by)));
            text.append(document.text(), start, end);
        }
        int by = text.length() - end;
        document.blocks().stream()
                .filter(block -> block.span().start() >= end)
                .forEach(block -> blocks.add(moved(block, by)));
        text.append(document.text(), end, document.text().length());
        return new Document(
                document.source(),
                text.toString(),
                blocks,
                document.margins(),
                document.problems());
    }

    private static Block moved(Block block, int by) {
        return switch (block) {
            case Block.Paragraph paragraph -> moved(paragraph, by);
            case Block.Footnote(var mark, var span, var page) ->
                    new Block.Footnote(mark, moved(span, by), page);
            case Block.Table(var span, var rows, var grid, var page) ->
                    new Block.Table(
                            moved(span, by),
                            rows.stream().map(row -> moved(row, by)).toList(),
                            grid,
                            page);
        };
    }

    private static Block.Paragraph moved(Block.Paragraph paragraph, int by) {
        return new Block.Paragraph(
                moved(paragraph.span(), by), paragraph.format(), paragraph.page());
    }

    private static Block.Row moved(Block.Row row, int by) {
        List<Block.Cell> cells =
                row.cells().stream()
                        .map(cell ->
                                new Block.Cell(
                                        moved(cell.span(), by),
                                        cell.column(),
                                        cell.columnSpan(),
                                        cell.rowSpan(),
                                        cell.paragraphs().stream()
                                                .map(each -> moved(each, by))
                                                .toList()))
                        .toList();
        return new Block.Row(moved(row.span(), by), cells, row.header());
    }

    private static Span moved(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }
}
