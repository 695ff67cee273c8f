package vn.vanthu.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.report.Consolidation;
import vn.vanthu.draft.report.Corrections;
import vn.vanthu.draft.report.EarlierReports;
import vn.vanthu.draft.report.ReportWriter;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Period;
import vn.vanthu.library.Library;
import vn.vanthu.match.Received;
import vn.vanthu.registry.Registry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchOptions;

/** Makes one report of many received ones, step by step, so that each can be told of. */
public final class ReportDrafting {

    private static final int MOST = 10_000;

    private final Registry registry = Registry.bundled();
    private final AnalysedDocument plan;
    private final Period period;
    private final Received received;

    /**
     * @param plan that the reports are on; see {@link DraftKind#isReportedOn}
     * @param documents that came in; those that are no reports on the plan do not count
     */
    public ReportDrafting(AnalysedDocument plan, Period period, List<AnalysedDocument> documents) {
        this.plan = plan;
        this.period = period;
        this.received = Received.of(registry, plan, period, documents);
    }

    /** Which documents count, and why others do not. */
    public Received received() {
        return received;
    }

    /** Documents as reports of the periods that this one is compared with. */
    public EarlierReports comparedWith(List<AnalysedDocument> documents) {
        return EarlierReports.of(registry, plan, period, documents);
    }

    public Consolidation consolidated(Corrections corrections, EarlierReports earlier) {
        return Consolidation.of(registry, plan, received, period, corrections, earlier);
    }

    /**
     * The draft of it.
     *
     * @param issuer that reports; null for the plan's own
     */
    public Draft draft(Consolidation consolidation, @Nullable String issuer) {
        return new ReportWriter(registry).write(plan, consolidation, issuer);
    }

    /**
     * Checksums of the reports of a library on the last period, and on the same period of last
     * year.
     */
    public static List<String> earlier(Library library, AnalysedDocument plan, Period period)
            throws IOException {
        var wanted = EarlierReports.comparedWith(period);
        var conditions = new ArrayList<Query>();
        conditions.add(new Query.In(Set.of(Kind.DOCUMENT)));
        conditions.add(new Query.Filter(Field.TYPE, List.of("BC")));
        if (plan.metadata().province() != null) {
            conditions.add(new Query.Filter(Field.PROVINCE, List.of(plan.metadata().province())));
        }
        var found = new ArrayList<String>();
        var all =
                library.search(
                        new Query.And(conditions), SearchOptions.first(MOST).withoutSnippets());
        for (Hit hit : all.hits()) {
            String sha256 = hit.entry().document().sha256();
            AnalysedDocument document = library.document(sha256);
            boolean fits =
                    EarlierReports.belongs(plan, document)
                            && wanted.stream().anyMatch(p -> EarlierReports.isOf(document, p));
            if (fits) {
                found.add(sha256);
            }
        }
        return found;
    }
}
