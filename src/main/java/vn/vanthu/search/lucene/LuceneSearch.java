package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Clause;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Highlighter;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Plan;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.SearchOptions.Partial;
import vn.vanthu.search.SearchOptions.Repeats;
import vn.vanthu.search.SearchResult;
import vn.vanthu.search.Shown;

/** One search: what has all the words, then, if that does not fill the page, what has some. */
final class LuceneSearch {

    private static final String DOCUMENT = EntryDocuments.facet(Field.DOCUMENT);

    /** Equal scores from the newest on, and by keys: the same question has the same answer. */
    private static final Sort BEST_FIRST =
            new Sort(
                    SortField.FIELD_SCORE,
                    new SortField(EntryDocuments.NEWNESS, SortField.Type.LONG, true),
                    new SortField(DOCUMENT, new DocumentOrder(DOCUMENT)),
                    new SortField(EntryDocuments.ORDER, SortField.Type.LONG));

    /** How many hits are looked at for each that is shown, where some are left out. */
    private static final int SLACK = 4;

    private final IndexSearcher searcher;
    private final Plan plan;
    private final SearchOptions options;
    private final Highlighter highlighter;
    private final List<Hit> hits = new ArrayList<>();
    private final Shown shown;
    private final KeptEntries entries;

    LuceneSearch(IndexSearcher searcher, Analysis analysis, Query query, SearchOptions options)
            throws IOException {
        this.searcher = searcher;
        this.plan = analysis.plan(query);
        this.options = options;
        this.shown = new Shown(options);
        this.entries = new KeptEntries(searcher.getIndexReader());
        this.highlighter = new Highlighter(analysis, query, options.snippets());
    }

    SearchResult run() throws IOException {
        var complete = found(Translation.matching(plan.complete()), options.facets());
        long total = complete.matches().count();
        collect(plan.complete(), complete.matches(), true);
        boolean counting = total == 0 && !options.facets().isEmpty();
        boolean more = options.partial() == Partial.SHOW && plan.hasPartial();
        if (!more || shown.full() && !counting) {
            return new SearchResult(total, hits, complete.facets());
        }
        var fields = total == 0 ? options.facets() : Set.<Field>of();
        var some = found(Translation.matching(plan.some()), fields);
        collect(plan.some(), some.matches().minus(complete.matches()), false);
        return new SearchResult(total, hits, total == 0 ? some.facets() : complete.facets());
    }

    private Matching.Found found(org.apache.lucene.search.Query query, Set<Field> counted)
            throws IOException {
        return searcher.search(query, new Matching(counted));
    }

    /** Those of the matches that another clause matches too. */
    private Matches among(Matches matches, Clause other) throws IOException {
        if (matches.count() == 0 || other instanceof Clause.Everything) {
            return matches;
        }
        if (!(other instanceof Clause.Sum all) || !isOfConditions(all)) {
            return both(matches, other);
        }
        Matches found = matches;
        for (Clause condition : all.conditions()) {
            found = among(found, condition);
        }
        for (Clause each : all.without()) {
            found = found.minus(among(found, each));
        }
        return found;
    }

    private static boolean isOfConditions(Clause.Sum sum) {
        return sum.required().isEmpty() && sum.atLeast() == 0 && sum.helping().isEmpty();
    }

    private Matches both(Matches matches, Clause clause) throws IOException {
        var both =
                new BooleanQuery.Builder()
                        .add(matches, Occur.FILTER)
                        .add(Translation.matching(clause), Occur.FILTER)
                        .build();
        return found(both, Set.of()).matches();
    }

    /** Scores what is known to match. */
    private org.apache.lucene.search.Query scoring(Clause clause, Matches matches)
            throws IOException {
        var scores = new BooleanQuery.Builder();
        for (Clause part : clause.scoresOfMatch()) {
            scores.add(
                    part instanceof Clause.Constant(Clause.Sum all, float score)
                                    && isOfConditions(all)
                            ? Translation.constant(among(matches, all), score)
                            : Translation.of(part),
                    Occur.SHOULD);
        }
        return new Within(matches, scores.build());
    }

    private void collect(Clause clause, Matches matches, boolean complete) throws IOException {
        if (matches.count() == 0 || shown.full()) {
            return;
        }
        var query = scoring(clause, matches);
        boolean plain = options.perDocument() == 0 && options.repeats() == Repeats.SHOW;
        long wanted = (long) (options.offset() + options.limit()) * (plain ? 1 : SLACK);
        int page = (int) Math.clamp(wanted, 1, matches.count());
        FieldDoc after = null;
        for (long seen = 0; seen < matches.count() && !shown.full(); seen += page) {
            TopFieldDocs top =
                    searcher.search(
                            query, new TopFieldCollectorManager(BEST_FIRST, page, after, 1));
            for (ScoreDoc each : top.scoreDocs) {
                after = (FieldDoc) each;
                add(after, complete);
            }
        }
    }

    private void add(FieldDoc found, boolean complete) throws IOException {
        var place = entries.at(found.doc);
        if (shown.accept(place.document(), place.span(), place::version)) {
            Entry entry = place.entry();
            double score = ((Number) found.fields[0]).doubleValue();
            hits.add(new Hit(entry, score, complete, highlighter.snippet(entry)));
        }
    }
}
