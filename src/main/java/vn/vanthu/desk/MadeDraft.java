package vn.vanthu.desk;

import java.util.List;
import java.util.Map;
import vn.vanthu.draft.Decision;
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.Review;

/**
 * A draft before anything was decided.
 *
 * @param remarks what must be known of the documents that it is made from
 */
record MadeDraft(DraftKind kind, Draft draft, List<String> remarks) {

    MadeDraft {
        remarks = List.copyOf(remarks);
    }

    Review review(Map<String, Decision> decisions) {
        return switch (kind) {
            case PLAN -> Review.ofPlan(draft, decisions);
            case REPORT -> Review.ofReport(draft, remarks, decisions);
        };
    }
}
