package vn.vanthu.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.search.About;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchOptions;

/** Reports of a library that may tell how a plan is carried out (báo cáo về kế hoạch). */
public final class ReportsOnPlan {

    /** Reports that are looked at, the newest. */
    private static final int MOST = 200;

    private static final String REPORT = "BC";

    private ReportsOnPlan() {}

    /**
     * A report of the plan's province and time.
     *
     * @param sure whether it cites the plan or is on the same subject by its title
     */
    public record Candidate(DocumentId document, About about, boolean sure) {}

    /** Reports of the plan's province in its year and the one after it; the newest first. */
    public static List<Candidate> of(Library library, AnalysedDocument plan) throws IOException {
        About own = Entries.aboutOf(plan);
        var conditions = new ArrayList<Query>();
        conditions.add(new Query.In(Set.of(Kind.DOCUMENT)));
        conditions.add(new Query.Filter(Field.TYPE, List.of(REPORT)));
        if (own.province() != null) {
            conditions.add(new Query.Filter(Field.PROVINCE, List.of(own.province())));
        }
        if (own.year() != null) {
            conditions.add(new Query.YearRange(own.year(), own.year() + 1));
        }
        Set<String> citing = citing(library, own);
        var candidates = new ArrayList<Candidate>();
        for (Entry entry : found(library, conditions)) {
            boolean sure =
                    citing.contains(entry.document().sha256())
                            || Series.areOfOneSubject(own, entry.about());
            candidates.add(new Candidate(entry.document(), entry.about(), sure));
        }
        return candidates;
    }

    private static Set<String> citing(Library library, About plan) throws IOException {
        var citing = new HashSet<String>();
        if (plan.number() != null) {
            List<Query> conditions =
                    List.of(
                            new Query.In(Set.of(Kind.DOCUMENT)),
                            new Query.Filter(Field.TYPE, List.of(REPORT)),
                            new Query.Filter(Field.CITES, List.of(plan.number())));
            found(library, conditions).forEach(entry -> citing.add(entry.document().sha256()));
        }
        return citing;
    }

    private static List<Entry> found(Library library, List<Query> conditions) throws IOException {
        return library
                .search(new Query.And(conditions), SearchOptions.first(MOST).withoutSnippets())
                .hits()
                .stream()
                .map(Hit::entry)
                .toList();
    }
}
