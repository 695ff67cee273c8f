package vn.vanthu.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants drafted, from documents of the library; these are named by checksum. */
public sealed interface DraftRequest {

    /**
     * A plan.
     *
     * @param from prior plans
     * @param with reports on them
     * @param issuer full name; null for that of the prior plan
     * @param targets rule for new values of targets, as in {@code --targets}
     */
    record Plan(
            List<String> from, int year, List<String> with, @Nullable String issuer, String targets)
            implements DraftRequest {
        public Plan {
            from = List.copyOf(from);
            with = List.copyOf(with);
        }
    }

    /**
     * A report of many.
     *
     * @param plan that is reported on
     * @param period as in {@code --period}
     * @param received documents that came in
     * @param previousInLibrary whether the library is looked through for reports of the period
     *     before and of the same period of last year, to compare with
     * @param issuer that reports; null for that of the plan
     */
    record Report(
            String plan,
            String period,
            List<String> received,
            boolean previousInLibrary,
            @Nullable String issuer)
            implements DraftRequest {
        public Report {
            received = List.copyOf(received);
        }
    }

    /** All documents that it names. */
    default List<String> documents() {
        var all = new ArrayList<String>();
        switch (this) {
            case Plan plan -> {
                all.addAll(plan.from());
                all.addAll(plan.with());
            }
            case Report report -> {
                all.add(report.plan());
                all.addAll(report.received());
            }
        }
        return all;
    }
}
