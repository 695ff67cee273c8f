package vn.vanthu.draft;

import java.util.List;
import java.util.function.UnaryOperator;

/** A draft with its tracked changes all taken, or all refused. */
final class Versions extends Rewriting {

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

    @Override
    List<Piece> pieces(List<Piece> pieces) {
        return words.apply(pieces);
    }

    @Override
    List<Draft.Paragraph> paragraph(Draft.Paragraph paragraph) {
        return paragraph.fate() == gone
                ? List.of()
                : List.of(new Draft.Paragraph(pieces(paragraph.pieces())));
    }

    @Override
    List<Grid.Row> row(Grid.Row row) {
        return row.fate() == gone
                ? List.of()
                : List.of(new Grid.Row(row.rewritten(this::pieces), row.header()));
    }
}
