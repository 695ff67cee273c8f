package vn.vanthu.draft;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a draft of a draft, in reading order. What becomes of words, paragraphs and rows is up to
 * the kind of rewriting; divisions that nothing is left of are left out.
 */
abstract class Rewriting {

    /** Parts of a draft that are no divisions. */
    enum Place {
        LETTERHEAD,
        TITLE,
        PREAMBLE,
        ENDING,
        RECIPIENTS,
        SIGNATURE
    }

    /** Words that are no paragraph of their own. */
    abstract List<Piece> pieces(List<Piece> pieces);

    /** None where the paragraph goes. */
    abstract List<Draft.Paragraph> paragraph(Draft.Paragraph paragraph);

    /** None where the row goes. */
    abstract List<Grid.Row> row(Grid.Row row);

    /** What comes next stands there, until the next call of this or {@link #enter}. */
    void begin(Place place) {}

    /**
     * What comes next stands in that division, until it is left.
     *
     * @param annex whether it follows the signature
     */
    void enter(Draft.Part part, boolean annex) {}

    void leave() {}

    final Draft of(Draft draft) {
        begin(Place.LETTERHEAD);
        var letterhead = letterhead(draft.letterhead());
        begin(Place.TITLE);
        var title = pieces(draft.title());
        begin(Place.PREAMBLE);
        var preamble = blocks(draft.preamble());
        var parts = parts(draft.parts(), false);
        begin(Place.ENDING);
        var ending = blocks(draft.ending());
        begin(Place.RECIPIENTS);
        var recipients = paragraphs(draft.recipients());
        begin(Place.SIGNATURE);
        var signatory = pieces(draft.signatory());
        return new Draft(
                letterhead,
                title,
                preamble,
                parts,
                ending,
                recipients,
                draft.authority(),
                signatory,
                parts(draft.annexes(), true),
                draft.changes());
    }

    private Draft.Letterhead letterhead(Draft.Letterhead head) {
        return new Draft.Letterhead(
                pieces(head.superior()),
                head.issuer().stream().map(this::pieces).toList(),
                pieces(head.number()),
                pieces(head.placeAndDate()),
                head.typeName(),
                head.layout());
    }

    private List<Draft.Paragraph> paragraphs(List<Draft.Paragraph> paragraphs) {
        return paragraphs.stream().flatMap(each -> paragraph(each).stream()).toList();
    }

    private List<Draft.Part> parts(List<Draft.Part> parts, boolean annex) {
        var kept = new ArrayList<Draft.Part>();
        for (Draft.Part part : parts) {
            enter(part, annex);
            var heading = paragraphs(part.heading());
            var blocks = blocks(part.blocks());
            var under = parts(part.parts(), annex);
            leave();
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
                case Draft.Paragraph paragraph -> kept.addAll(paragraph(paragraph));
                case Grid grid ->
                        kept.add(
                                new Grid(
                                        grid.rows().stream()
                                                .flatMap(each -> row(each).stream())
                                                .toList(),
                                        grid.ruling()));
                case Draft.Drawn drawn -> kept.add(drawn);
            }
        }
        return kept;
    }
}
