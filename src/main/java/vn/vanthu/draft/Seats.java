package vn.vanthu.draft;

import static vn.vanthu.draft.Piece.Look.DECIDE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.document.Section;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Evidence;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.text.Span;

/** Finds where in the prior plan an item of another document would stand. */
final class Seats {

    /** Under another body's name a task does not belong, however alike the headings are. */
    private static final double SAME_BODY = 1;

    /** Below this nothing speaks for a place but that there is none better. */
    private static final double CLEAR = 0.3;

    private final AnalysedDocument prior;
    private final Alike alike;

    Seats(AnalysedDocument prior, Alike alike) {
        this.prior = prior;
        this.alike = alike;
    }

    /**
     * A place for a paragraph.
     *
     * @param after where the block begins that it stands behind
     * @param row the row that a task stands behind in a table of tasks; null for none
     * @param body whether the bodies that the item is for are named there already
     * @param clear whether anything speaks for this place
     */
    record Seat(int after, @Nullable TaskRow row, boolean body, boolean clear) {

        /**
         * Puts a task there: as a row in a table of tasks, else as a paragraph.
         *
         * @param who the bodies with a colon where the words do not name them; else empty
         * @param words what is to be done, the first takes the note
         */
        Edits.Addition add(
                TaskAssignment task, String who, List<Piece> words, String note, String source) {
            if (row != null) {
                var first = words.getFirst();
                var cell = new ArrayList<>(words);
                cell.set(0, new Piece(first.text(), DECIDE, note, first.footnote(), null));
                return new Edits.Addition(row.after(), words, row.of(task, cell), note, source);
            }
            return paragraph(who, words, note, source);
        }

        /** Puts words there as a paragraph of a list. */
        Edits.Addition paragraph(String who, List<Piece> words, String note, String source) {
            var pieces = new ArrayList<Piece>();
            pieces.add(Piece.noted("- " + who, note));
            pieces.addAll(words);
            return new Edits.Addition(after, pieces, null, note, source);
        }
    }

    /** Where a target fits: among those under the most alike headings. */
    Seat of(AnalysedDocument from, Target target) {
        String headings = headings(from, target.evidence());
        Evidence best = null;
        double most = -1;
        for (Target other : prior.facts().targets()) {
            double score =
                    alike.likeness(headings, headings(prior, other.evidence()))
                            + 0.5 * alike.likeness(target.indicator(), other.indicator());
            if (score >= most && isCarried(other.evidence())) {
                best = other.evidence();
                most = score;
            }
        }
        return seat(best, most, true, null);
    }

    /** Where a task fits: among those of the same body under the most alike headings. */
    Seat of(AnalysedDocument from, TaskAssignment task) {
        String headings = headings(from, task.evidence());
        Evidence best = null;
        TaskAssignment beside = null;
        double most = -1;
        boolean body = false;
        for (TaskAssignment other : prior.facts().assignments()) {
            boolean same = Alike.share(task.agencies(), other.agencies());
            double score =
                    (same ? SAME_BODY : 0)
                            + alike.likeness(headings, headings(prior, other.evidence()))
                            + 0.5 * alike.likeness(task.task(), other.task());
            if (score >= most && isCarried(other.evidence())) {
                best = other.evidence();
                most = score;
                beside = other;
                body = same && isNamedAbove(task.agencies(), other.evidence());
            }
        }
        return seat(best, most, body, beside == null ? null : TaskRow.of(prior, beside));
    }

    private Seat seat(@Nullable Evidence best, double score, boolean body, @Nullable TaskRow row) {
        if (best == null) {
            return new Seat(lastOfBody(), null, false, false);
        }
        return new Seat(blockAt(best.span().start()), row, body, score >= CLEAR);
    }

    /** Whether the words stand in the body or an annex, before what closes the plan. */
    private boolean isCarried(Evidence evidence) {
        int at = evidence.span().start();
        return prior.outline().body().contains(at) || prior.outline().at(at) != null;
    }

    /** Whether a heading gives all under it to these bodies. */
    private boolean isNamedAbove(List<String> agencies, Evidence evidence) {
        return prior.outline().pathTo(evidence.span().start()).stream()
                .anyMatch(section ->
                        agencies.stream()
                                .anyMatch(agency ->
                                        Alike.fold(section.title()).contains(Alike.fold(agency))));
    }

    private static String headings(AnalysedDocument document, Evidence evidence) {
        return document.outline().pathTo(evidence.span().start()).stream()
                .map(Section::title)
                .collect(Collectors.joining(" "));
    }

    private int blockAt(int offset) {
        for (Block block : prior.document().blocks()) {
            if (!(block instanceof Block.Footnote) && block.span().contains(offset)) {
                return block.span().start();
            }
        }
        return lastOfBody();
    }

    /** The last paragraph of the body before the one that closes it. */
    private int lastOfBody() {
        Span body = prior.outline().body();
        int last = body.start();
        int before = last;
        for (Block block : prior.document().blocks()) {
            if (!(block instanceof Block.Footnote) && body.contains(block.span().start())) {
                before = last;
                last = block.span().start();
            }
        }
        return before;
    }
}
