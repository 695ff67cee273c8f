package vn.vanthu.cli;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.Block;
import vn.vanthu.document.Document;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.Span;

/**
 * A document with its body written out several times over, to see how the work grows with the
 * length. What stands behind the body is left out, for annexes are looked at less: a document that
 * is half of annexes would grow by what costs more than it did.
 */
final class Repeated {

    private final Document document;
    private final List<Block> body;

    Repeated(StructuredDocument structured) {
        this.document = structured.document();
        Span span = structured.outline().body();
        this.body =
                document.blocks().stream().filter(block -> span.contains(block.span())).toList();
    }

    /**
     * How often the body must be written to be so long; once where there is none.
     *
     * @param length UTF-16 code units
     */
    int timesFor(int length) {
        return body.isEmpty() ? 1 : Math.ceilDiv(length, end() - start());
    }

    /** The document up to its body and that so often, at least once; as it is without a body. */
    Document times(int times) {
        if (body.isEmpty()) {
            return document;
        }
        var text = new StringBuilder(document.text().substring(0, end()));
        var blocks = new ArrayList<Block>();
        document.blocks().stream()
                .filter(block -> block.span().end() <= end())
                .forEach(blocks::add);
        for (int i = 1; i < times; i++) {
            int by = text.append("\n\n").length() - start();
            body.forEach(block -> blocks.add(moved(block, by)));
            text.append(document.text(), start(), end());
        }
        return new Document(
                document.source(),
                text.toString(),
                blocks,
                document.margins(),
                document.problems());
    }

    private int start() {
        return body.getFirst().span().start();
    }

    private int end() {
        return body.getLast().span().end();
    }

    private static Block moved(Block block, int by) {
        return switch (block) {
            case Block.Paragraph paragraph -> moved(paragraph, by);
            case Block.Footnote(var mark, var span, var page) ->
                    new Block.Footnote(mark, span.shift(by), page);
            case Block.Table(var span, var rows, var grid, var page) ->
                    new Block.Table(
                            span.shift(by),
                            rows.stream().map(row -> moved(row, by)).toList(),
                            grid,
                            page);
        };
    }

    private static Block.Paragraph moved(Block.Paragraph paragraph, int by) {
        return new Block.Paragraph(
                paragraph.span().shift(by), paragraph.format(), paragraph.page());
    }

    private static Block.Row moved(Block.Row row, int by) {
        List<Block.Cell> cells =
                row.cells().stream()
                        .map(cell ->
                                new Block.Cell(
                                        cell.span().shift(by),
                                        cell.column(),
                                        cell.columnSpan(),
                                        cell.rowSpan(),
                                        cell.paragraphs().stream()
                                                .map(each -> moved(each, by))
                                                .toList()))
                        .toList();
        return new Block.Row(row.span().shift(by), cells, row.header());
    }
}
