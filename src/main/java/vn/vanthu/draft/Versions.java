package vn.vanthu.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A draft with its tracked changes all taken, or all refused. */
final class Versions {

    private final UnaryOperator<List<Piece>> words;
    private final Fate gone;

    private Versions(UnaryOperator<List<Piece>> words, Fate gone) {
        this.words = words;
        this.gone = gone;
    }

    static Draft accepted(Draft draft) {
        return new Versions(Piece::accepted, Fate.DROPPED).of(draft);
    }

    static Draft rejected(Draft draft) {
        return new Versions(Piece::rejected, Fate.ADDED).of(draft);
    }

    private Draft of(Draft draft) {
        var head = draft.letterhead();
        return new Draft(
                new Draft.Letterhead(
                        pieces(head.superior()),
                        head.issuer().stream().map(this::pieces).toList(),
                        pieces(head.number()),
                        pieces(head.placeAndDate()),
                        head.typeName(),
                        head.layout()),
                pieces(draft.title()),
                blocks(draft.preamble()),
                parts(draft.parts()),
                blocks(draft.ending()),
                paragraphs(draft.recipients()),
                draft.authority(),
                pieces(draft.signatory()),
                parts(draft.annexes()),
                draft.changes());
    }

    private List<Piece> pieces(List<Piece> pieces) {
        return words.apply(pieces);
    }

    private List<Draft.Paragraph> paragraphs(List<Draft.Paragraph> paragraphs) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.fate() != gone)
                .map(paragraph -> new Draft.Paragraph(pieces(paragraph.pieces())))
                .toList();
    }

    private List<Draft.Part> parts(List<Draft.Part> parts) {
        var kept = new ArrayList<Draft.Part>();
        for (Draft.Part part : parts) {
            var heading = paragraphs(part.heading());
            var blocks = blocks(part.blocks());
            var under = parts(part.parts());
            if (!heading.isEmpty() || !blocks.isEmpty() || !under.isEmpty()) {
                kept.add(new Draft.Part(heading, blocks, under));
            }
        }
        return kept;
    }

    private List<Draft.Block> blocks(List<Draft.Block> blocks) {
        var kept = new ArrayList<Draft.Block>();
        for (Draft.Block block : blocks) {
            switch (block) {
                case Draft.Paragraph paragraph -> kept.addAll(paragraphs(List.of(paragraph)));
                case Grid grid -> kept.add(grid(grid));
                case Draft.Drawn drawn -> kept.add(drawn);
            }
        }
        return kept;
    }

    private Grid grid(Grid grid) {
        var rows = new ArrayList<Grid.Row>();
        for (Grid.Row row : grid.rows()) {
            if (row.fate() == gone) {
                continue;
            }
            var cells = new ArrayList<Grid.Cell>();
            for (Grid.Cell cell : row.cells()) {
                cells.add(
                        new Grid.Cell(
                                cell.paragraphs().stream().map(this::pieces).toList(),
                                cell.column(),
                                cell.columnSpan(),
                                cell.rowSpan()));
            }
            rows.add(new Grid.Row(cells, row.header()));
        }
        return new Grid(rows, grid.ruling());
    }
}
