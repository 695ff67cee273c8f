package vn.vanthu.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place of a draft that a person can take, change or drop (đề xuất).
 *
 * @param id the same each time the draft is made from the same documents
 * @param headings what it stands under, the outermost first
 * @param lead words before it in its paragraph or row, shortened at the front
 * @param before words of the prior plan; empty for something new
 * @param after words of the draft; empty for something that goes
 * @param tail words behind it in its paragraph or row, shortened at the end
 * @param why reason, source, or what is to be decided; empty for what only follows from the year
 * @param asks whether a person must decide
 * @param rewordable whether other words can take its place
 * @param decision null for none yet
 */
public record Proposal(
        String id,
        Kind kind,
        List<String> headings,
        String lead,
        String before,
        String after,
        String tail,
        String why,
        boolean asks,
        boolean rewordable,
        @Nullable Decision decision) {

    /** What the draft does there. */
    public enum Kind {
        /** Other words stand there than in the prior plan. */
        CHANGED,
        /** The words stay, or a blank waits for some. */
        ASKED,
        /** A new paragraph or row. */
        ADDED,
        /** A paragraph or row of the prior plan goes. */
        REMOVED,
        /** Words were carried over from a report. */
        CARRIED,
        /** Nothing stands there; a person must know of it. */
        REMARK
    }

    public Proposal {
        headings = List.copyOf(headings);
    }

    /** Whether a person still has to decide. */
    public boolean isOpen() {
        return asks && decision == null;
    }
}
