package vn.vanthu.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Span;

/**
 * All that the draft does to the prior plan.
 *
 * @param marks on its words, in text order, none overlapping another
 * @param drops paragraphs and table rows that are proposed for removal
 * @param additions in the order in which they are to stand at the same place
 * @param rows what is only said in the list of changes
 */
record Edits(
        List<Mark> marks, List<Drop> drops, List<Addition> additions, List<Draft.Change> rows) {

    Edits {
        marks = List.copyOf(marks);
        drops = List.copyOf(drops);
        additions = List.copyOf(additions);
        rows = List.copyOf(rows);
    }

    /** A whole paragraph or table row that goes, and why. */
    record Drop(Span span, String note) {}

    /**
     * A paragraph that comes, or a row of a table.
     *
     * @param after offset at which the paragraph, table or, for a row, the row begins that it
     *     stands behind; a heading's for the first place under it
     * @param row null for a paragraph
     * @param note of the whole, with its source; the reader decides
     * @param source what it is taken from, for the list of changes
     */
    record Addition(
            int after, List<Piece> pieces, Grid.@Nullable Row row, String note, String source) {
        Addition {
            pieces = List.copyOf(pieces);
        }

        /** Its words on one line. */
        String words() {
            return Piece.words(pieces);
        }
    }

    @Nullable Drop dropOf(Span span) {
        for (Drop drop : drops) {
            if (drop.span().contains(span)) {
                return drop;
            }
        }
        return null;
    }
}
