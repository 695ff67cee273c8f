package vn.vanthu.draft;

import java.util.List;
import java.util.Map;

/**
 * A draft as a person goes through it, place by place (duyệt dự thảo).
 *
 * @param proposals in reading order, remarks on the whole first
 * @param draft with what was decided so far: places that are decided have no colour and no question
 *     any more, what the person changed is tracked like any other change
 */
public record Review(List<Proposal> proposals, Draft draft) {

    public Review {
        proposals = List.copyOf(proposals);
    }

    /**
     * Goes through the draft of a plan: what differs from the prior plan, or must be looked at.
     *
     * @param decisions by the id of the proposal; others are passed over
     */
    public static Review ofPlan(Draft draft, Map<String, Decision> decisions) {
        var walk = new Reviewing(decisions, false);
        String title = draft.title().isEmpty() ? null : draft.title().getFirst().note();
        for (Draft.Change change : draft.changes()) {
            boolean bare = change.before().isEmpty() && change.after().isEmpty();
            boolean told = title != null && title.contains(change.why());
            if (bare && !told) {
                String source = change.source();
                walk.remark(
                        source == null ? change.why() : change.why() + " Nguồn: " + source + ".");
            }
        }
        Draft decided = walk.of(draft);
        return new Review(walk.proposals(), decided);
    }

    /**
     * Goes through the draft of a report: what was carried over, and what it lacks.
     *
     * @param remarks on the received reports
     * @param decisions by the id of the proposal; others are passed over
     */
    public static Review ofReport(
            Draft draft, List<String> remarks, Map<String, Decision> decisions) {
        var walk = new Reviewing(decisions, true);
        remarks.forEach(walk::remark);
        Draft decided = walk.of(draft);
        return new Review(walk.proposals(), decided);
    }

    /** How many a person still has to decide. */
    public long open() {
        return proposals.stream().filter(Proposal::isOpen).count();
    }
}
