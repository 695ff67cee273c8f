package vn.vanthu.document;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.text.MappedText;
import vn.vanthu.text.Span;

/**
 * A document (văn bản) as it was read: a value that never changes.
 *
 * @param source where it came from
 * @param text its plain text: the text that every offset counts in (UTF-16). Lines that pages or
 *     columns cut are joined, running heads and page numbers are left out; letters are as in the
 *     file, not normalised.
 * @param blocks in reading order
 * @param margins texts of headers and footers, apart from the text
 * @param problems what went wrong in reading, without stopping it
 */
public record Document(
        Source source,
        String text,
        List<Block> blocks,
        List<String> margins,
        List<Problem> problems) {

    public Document {
        blocks = List.copyOf(blocks);
        margins = List.copyOf(margins);
        problems = List.copyOf(problems);
    }

    /**
     * The same document over a text that is easy to match ({@link MappedText}); spans found in it
     * are brought back with {@code view.toSource(span)}.
     */
    public Document over(MappedText view) {
        if (view.isIdentity()) {
            return this;
        }
        var moved = new ArrayList<Block>(blocks.size());
        for (Block block : blocks) {
            moved.add(move(block, view));
        }
        return new Document(source, view.view(), moved, margins, problems);
    }

    /** The same document with one more problem. */
    public Document with(Problem problem) {
        var more = new ArrayList<>(problems);
        more.add(problem);
        return new Document(source, text, blocks, margins, more);
    }

    /** The page of an offset, from 1; 0 where unknown. */
    public int pageAt(int offset) {
        int low = 0;
        int high = blocks.size() - 1;
        int page = 0;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).span().start() <= offset) {
                page = blocks.get(middle).page();
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return page;
    }

    private static Block move(Block block, MappedText view) {
        return switch (block) {
            case Block.Paragraph paragraph -> move(paragraph, view);
            case Block.Footnote(var mark, var span, var page) ->
                    new Block.Footnote(mark, view.toView(span), page);
            case Block.Table(var span, var rows, var grid, var page) ->
                    new Block.Table(
                            view.toView(span),
                            rows.stream().map(row -> move(row, view)).toList(),
                            grid,
                            page);
        };
    }

    private static Block.Paragraph move(Block.Paragraph paragraph, MappedText view) {
        return new Block.Paragraph(
                view.toView(paragraph.span()), paragraph.format(), paragraph.page());
    }

    private static Block.Row move(Block.Row row, MappedText view) {
        var cells = new ArrayList<Block.Cell>();
        for (Block.Cell cell : row.cells()) {
            Span span = view.toView(cell.span());
            var paragraphs = cell.paragraphs().stream().map(p -> move(p, view)).toList();
            cells.add(
                    new Block.Cell(
                            span, cell.column(), cell.columnSpan(), cell.rowSpan(), paragraphs));
        }
        return new Block.Row(view.toView(row.span()), cells, row.header());
    }
}
