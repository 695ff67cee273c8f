package vn.vanthu.draft;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.compare.Alignment;
import vn.vanthu.compare.Wording;
import vn.vanthu.document.Block;
import vn.vanthu.document.Format;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.registry.Abbreviations;
import vn.vanthu.text.Span;

/**
 * Makes one text with tracked changes of two documents, paragraph by paragraph and row by row. A
 * paragraph that went elsewhere is dropped there and added here.
 */
public final class Redliner {

    /** Paragraphs, tables and rows that are less alike are two. */
    private static final int ALIKE = 400;

    private final Abbreviations abbreviations;

    public Redliner(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** A document and its words with their footnotes. */
    private record Side(AnalysedDocument document, Words words) {
        String text() {
            return document.text();
        }
    }

    /** A paragraph, table or row of one document. */
    private record Item<T>(T what, Wording wording) implements Comparable<Item<T>> {
        @Override
        public int compareTo(Item<T> other) {
            return wording.compareTo(other.wording);
        }
    }

    /** Both documents as one. */
    public Redline of(AnalysedDocument before, AnalysedDocument now) {
        var earlier = side(before);
        var later = side(now);
        var first = blocks(before);
        var second = blocks(now);
        int[] partners = Alignment.of(first, second, Redliner::likeness, ALIKE);
        var lines = new ArrayList<Redline.Line>();
        int j = 0;
        for (int i = 0; i < first.size(); i++) {
            if (partners[i] == Alignment.ALONE) {
                lines.add(line(earlier, first.get(i).what(), Fate.DROPPED));
                continue;
            }
            while (j < partners[i]) {
                lines.add(line(later, second.get(j++).what(), Fate.ADDED));
            }
            both(earlier, first.get(i).what(), later, second.get(j++).what(), lines);
        }
        while (j < second.size()) {
            lines.add(line(later, second.get(j++).what(), Fate.ADDED));
        }
        return new Redline(lines);
    }

    private static Side side(AnalysedDocument document) {
        return new Side(document, new Words(document.document(), List.of()));
    }

    private static int likeness(Item<Block> one, Item<Block> other) {
        boolean tables = one.what() instanceof Block.Table;
        return tables == other.what() instanceof Block.Table
                ? one.wording().likeness(other.wording())
                : 0;
    }

    /** Paragraphs and tables with words; footnotes go with their marks. */
    private List<Item<Block>> blocks(AnalysedDocument document) {
        var items = new ArrayList<Item<Block>>();
        for (Block block : document.document().blocks()) {
            if (!(block instanceof Block.Footnote) && !block.span().in(document.text()).isBlank()) {
                items.add(item(block, block.span(), document));
            }
        }
        return items;
    }

    private <T> Item<T> item(T what, Span span, AnalysedDocument document) {
        return new Item<>(what, Wording.of(span.in(document.text()), abbreviations));
    }

    private void both(Side earlier, Block before, Side later, Block now, List<Redline.Line> lines) {
        if (before instanceof Block.Paragraph one && now instanceof Block.Paragraph other) {
            var pieces =
                    ChangedWords.of(
                            earlier.words().of(one.span()),
                            later.words().of(other.span()),
                            look(other.format()));
            lines.add(new Redline.Line(style(later, other), new Draft.Paragraph(pieces)));
        } else if (before instanceof Block.Table one
                && now instanceof Block.Table other
                && columns(one) == columns(other)) {
            lines.add(new Redline.Line(Redline.Style.BODY, merged(earlier, one, later, other)));
        } else {
            lines.add(line(earlier, before, Fate.DROPPED));
            lines.add(line(later, now, Fate.ADDED));
        }
    }

    private static Redline.Line line(Side side, Block block, Fate fate) {
        return switch (block) {
            case Block.Paragraph paragraph -> {
                var pieces =
                        ChangedWords.all(
                                side.words().of(paragraph.span()),
                                look(paragraph.format()),
                                Fate.KEPT);
                yield new Redline.Line(style(side, paragraph), new Draft.Paragraph(pieces, fate));
            }
            case Block.Table table -> {
                var rows = table.rows().stream().map(row -> row(side, row, fate, false)).toList();
                yield new Redline.Line(Redline.Style.BODY, new Grid(rows, ruling(side, table)));
            }
            case Block.Footnote ignored ->
                    throw new IllegalArgumentException("a footnote is no line of its own");
        };
    }

    private Grid merged(Side earlier, Block.Table before, Side later, Block.Table now) {
        var first = rows(earlier, before);
        var second = rows(later, now);
        int[] partners =
                Alignment.of(first, second, (a, b) -> a.wording().likeness(b.wording()), ALIKE);
        boolean whole = first.size() == second.size();
        for (int i = 0; whole && i < partners.length; i++) {
            whole = partners[i] == i && sameShape(first.get(i).what(), second.get(i).what(), true);
        }
        // A cell over several rows cannot tell which of the rows that come and go it is over.
        boolean flat = !whole;
        var rows = new ArrayList<Grid.Row>();
        int j = 0;
        for (int i = 0; i < first.size(); i++) {
            Block.Row row = first.get(i).what();
            if (partners[i] == Alignment.ALONE) {
                rows.add(row(earlier, row, Fate.DROPPED, flat));
                continue;
            }
            while (j < partners[i]) {
                rows.add(row(later, second.get(j++).what(), Fate.ADDED, flat));
            }
            Block.Row other = second.get(j++).what();
            if (sameShape(row, other, false)) {
                rows.add(both(earlier, row, later, other, flat));
            } else {
                rows.add(row(earlier, row, Fate.DROPPED, flat));
                rows.add(row(later, other, Fate.ADDED, flat));
            }
        }
        while (j < second.size()) {
            rows.add(row(later, second.get(j++).what(), Fate.ADDED, flat));
        }
        return new Grid(rows, ruling(later, now));
    }

    private List<Item<Block.Row>> rows(Side side, Block.Table table) {
        return table.rows().stream().map(row -> item(row, row.span(), side.document())).toList();
    }

    private static boolean sameShape(Block.Row one, Block.Row other, boolean rowSpans) {
        boolean same = one.cells().size() == other.cells().size();
        for (int i = 0; same && i < one.cells().size(); i++) {
            Block.Cell mine = one.cells().get(i);
            Block.Cell others = other.cells().get(i);
            same =
                    mine.column() == others.column()
                            && mine.columnSpan() == others.columnSpan()
                            && (!rowSpans || mine.rowSpan() == others.rowSpan())
                            && mine.paragraphs().size() == others.paragraphs().size();
        }
        return same;
    }

    private static Grid.Row both(
            Side earlier, Block.Row before, Side later, Block.Row now, boolean flat) {
        var cells = new ArrayList<Grid.Cell>();
        for (int i = 0; i < now.cells().size(); i++) {
            Block.Cell cell = now.cells().get(i);
            var paragraphs = new ArrayList<List<Piece>>();
            for (int p = 0; p < cell.paragraphs().size(); p++) {
                Block.Paragraph paragraph = cell.paragraphs().get(p);
                Span old = before.cells().get(i).paragraphs().get(p).span();
                paragraphs.add(
                        ChangedWords.of(
                                earlier.words().of(old),
                                later.words().of(paragraph.span()),
                                look(paragraph.format())));
            }
            cells.add(cell(cell, paragraphs, flat));
        }
        return new Grid.Row(cells, now.header());
    }

    private static Grid.Row row(Side side, Block.Row row, Fate fate, boolean flat) {
        var cells = new ArrayList<Grid.Cell>();
        for (Block.Cell cell : row.cells()) {
            var paragraphs =
                    cell.paragraphs().stream()
                            .map(paragraph ->
                                    ChangedWords.all(
                                            side.words().of(paragraph.span()),
                                            look(paragraph.format()),
                                            Fate.KEPT))
                            .toList();
            cells.add(cell(cell, paragraphs, flat));
        }
        return new Grid.Row(cells, row.header(), fate);
    }

    private static Grid.Cell cell(Block.Cell cell, List<List<Piece>> paragraphs, boolean flat) {
        return new Grid.Cell(
                paragraphs, cell.column(), cell.columnSpan(), flat ? 1 : cell.rowSpan());
    }

    private static int columns(Block.Table table) {
        int columns = 1;
        for (Block.Row row : table.rows()) {
            for (Block.Cell cell : row.cells()) {
                columns = Math.max(columns, cell.column() + cell.columnSpan());
            }
        }
        return columns;
    }

    private static Grid.Ruling ruling(Side side, Block.Table table) {
        if (table.grid()) {
            return Grid.Ruling.LINED;
        }
        return side.document().outline().head().contains(table.span().start())
                ? Grid.Ruling.OPEN_CENTRED
                : Grid.Ruling.OPEN;
    }

    private static Piece.Look look(Format format) {
        if (format.bold()) {
            return Piece.Look.BOLD;
        }
        return format.italic() ? Piece.Look.ITALIC : Piece.Look.PLAIN;
    }

    private static Redline.Style style(Side side, Block.Paragraph paragraph) {
        var outline = side.document().outline();
        int at = paragraph.span().start();
        var path = outline.pathTo(at);
        if (!path.isEmpty() && path.getLast().heading().contains(at)) {
            int end = Math.min(path.getLast().heading().end(), paragraph.span().end());
            String rest = Span.of(end, paragraph.span().end()).in(side.text());
            if (rest.chars().noneMatch(Character::isLetter)) {
                return Redline.Style.heading(path.size() - 1);
            }
        }
        boolean head = outline.head().contains(at);
        return switch (paragraph.format().alignment()) {
            case CENTER -> Redline.Style.CENTRED;
            case UNKNOWN ->
                    head
                            ? Redline.Style.CENTRED
                            : outline.closing().contains(at)
                                    ? Redline.Style.LEFT
                                    : Redline.Style.BODY;
            case LEFT, RIGHT, JUSTIFY ->
                    head || outline.closing().contains(at)
                            ? Redline.Style.LEFT
                            : Redline.Style.BODY;
        };
    }
}
