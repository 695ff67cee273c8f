package vn.vanthu.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;

/**
 * What a new plan is made from (tài liệu để soạn kế hoạch).
 *
 * @param priors one or more plans; the newest is the one that is rolled forward
 * @param reports what they say of the newest plan's targets and tasks is shown
 * @param library other documents, of which those newer than the prior plan may give its issuer new
 *     tasks, or take the place of documents that it cites
 * @param issuer the body that the new plan is for; null for that of the prior plan
 */
public record Sources(
        List<AnalysedDocument> priors,
        List<AnalysedDocument> reports,
        List<AnalysedDocument> library,
        @Nullable String issuer) {

    public Sources {
        priors = List.copyOf(priors);
        reports = List.copyOf(reports);
        library = List.copyOf(library);
        if (priors.isEmpty()) {
            throw new IllegalArgumentException("a plan is rolled forward from at least one");
        }
    }

    /** Nothing but the prior plan. */
    public static Sources of(AnalysedDocument prior) {
        return new Sources(List.of(prior), List.of(), List.of(), null);
    }
}
