package vn.vanthu.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place of a draft that a person can take, change or drop (đề xuất).
 *
 * @param id the same each time the draft is made from the same documents
 * @param headings what it stands under, the outermost first
 * @param was around it in the prior plan
 * @param now around it in the draft
 * @param before words of the prior plan; empty for something new
 * @param after words of the draft; empty for something that goes
 * @param why reason, source, or what is to be decided; empty for what only follows from the year
 * @param asks whether a person must decide
 * @param rewordable whether other words can take its place
 * @param decision null for none yet
 */
public record Proposal(
        String id,
        Kind kind,
        List<String> headings,
        Around was,
        Around now,
        String before,
        String after,
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

    /**
     * What stands around a place in its paragraph or row.
     *
     * @param lead words before it, shortened at the front
     * @param tail words behind it, shortened at the end
     */
    public record Around(String lead, String tail) {

        private static final int LONGEST = 140;

        static final Around NOTHING = new Around("", "");

        public Around {
            lead = lead.length() <= LONGEST ? lead : "…" + lead.substring(lead.length() - LONGEST);
            tail = tail.length() <= LONGEST ? tail : tail.substring(0, LONGEST) + "…";
        }
    }

    public Proposal {
        headings = List.copyOf(headings);
    }

    /** Whether a person still has to decide. */
    public boolean isOpen() {
        return asks && decision == null;
    }
}
