package vn.vanthu.search.memory;

import info.debatty.java.stringsimilarity.OptimalStringAlignment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Clause;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Form;
import vn.vanthu.search.Highlighter;
import vn.vanthu.search.Hit;
import vn.vanthu.search.IndexStatus;
import vn.vanthu.search.KnownWord;
import vn.vanthu.search.Plan;
import vn.vanthu.search.Query;
import vn.vanthu.search.Refusal;
import vn.vanthu.search.SearchIndex;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.SearchResult;
import vn.vanthu.search.Share;
import vn.vanthu.search.Shown;
import vn.vanthu.search.TermStream;
import vn.vanthu.search.Zone;

/** An index in memory that looks at every entry: for tests, for small sets and as a reference. */
public final class MemorySearchIndex implements SearchIndex {

    private final Analysis analysis;
    private final TreeMap<String, IndexedEntry> pending = new TreeMap<>();
    private List<IndexedEntry> visible = List.of();

    public MemorySearchIndex(Analysis analysis) {
        this.analysis = analysis;
    }

    @Override
    public synchronized List<Refusal> put(Collection<Entry> entries) {
        var refusals = new ArrayList<Refusal>();
        for (Entry entry : entries) {
            if (entry.text().length() > LONGEST_TEXT) {
                refusals.add(Refusal.tooLong(entry));
            } else {
                pending.put(entry.key(), IndexedEntry.of(entry, analysis.of(entry)));
            }
        }
        return refusals;
    }

    @Override
    public synchronized void remove(Collection<DocumentId> documents) {
        var gone = new HashSet<>(documents);
        pending.values().removeIf(indexed -> gone.contains(indexed.entry().document()));
    }

    @Override
    public synchronized void refresh() {
        visible = List.copyOf(pending.values());
    }

    @Override
    public synchronized SearchResult search(Query query, SearchOptions options) {
        Plan plan = analysis.plan(query);
        List<Scored> complete = matches(plan.complete());
        List<Scored> partial =
                switch (options.partial()) {
                    case SHOW -> matches(plan.partial());
                    case LEAVE_OUT -> List.of();
                };
        var highlighter = new Highlighter(analysis, query, options.snippets());
        var shown = new Shown(options);
        var hits = new ArrayList<Hit>();
        collect(complete, true, shown, highlighter, hits);
        collect(partial, false, shown, highlighter, hits);
        var facets = facets(complete.isEmpty() ? partial : complete, options);
        return new SearchResult(complete.size(), hits, facets);
    }

    @Override
    public synchronized List<Share> explain(Query query, Entry entry) {
        Plan plan = analysis.plan(query);
        var evaluation = new Evaluation(visible);
        for (IndexedEntry indexed : visible) {
            if (indexed.entry().key().equals(entry.key())) {
                boolean complete = evaluation.score(plan.complete(), indexed) >= 0;
                return Share.of(
                        complete ? plan.complete() : plan.partial(),
                        clause -> {
                            double score = evaluation.score(clause, indexed);
                            return score < 0 ? OptionalDouble.empty() : OptionalDouble.of(score);
                        });
            }
        }
        return List.of();
    }

    @Override
    public synchronized List<KnownWord> near(Form form, String word, int edits) {
        var stream = new TermStream(Zone.TEXT, form);
        var counts = new TreeMap<String, Long>();
        for (IndexedEntry indexed : visible) {
            for (String known : indexed.terms(stream)) {
                counts.merge(known, 1L, Long::sum);
            }
        }
        var distance = new OptimalStringAlignment();
        return counts.entrySet().stream()
                .filter(each -> distance.distance(each.getKey(), word) <= edits)
                .map(each -> new KnownWord(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public synchronized IndexStatus status() {
        long documents = visible.stream().map(i -> i.entry().document()).distinct().count();
        return new IndexStatus(documents, visible.size());
    }

    @Override
    public void close() {}

    private record Scored(IndexedEntry indexed, double score) {}

    private List<Scored> matches(Clause clause) {
        var evaluation = new Evaluation(visible);
        var matches = new ArrayList<Scored>();
        for (IndexedEntry indexed : visible) {
            double score = evaluation.score(clause, indexed);
            if (score >= 0) {
                matches.add(new Scored(indexed, score));
            }
        }
        matches.sort(
                Comparator.comparingDouble(Scored::score)
                        .thenComparing(scored -> scored.indexed().entry().day())
                        .reversed()
                        .thenComparing(scored -> scored.indexed().entry().key()));
        return matches;
    }

    private static void collect(
            List<Scored> matches,
            boolean complete,
            Shown shown,
            Highlighter highlighter,
            List<Hit> hits) {
        for (Scored scored : matches) {
            Entry entry = scored.indexed().entry();
            if (shown.accept(entry)) {
                hits.add(new Hit(entry, scored.score(), complete, highlighter.snippet(entry)));
            }
        }
    }

    private static Map<Field, List<SearchResult.FacetCount>> facets(
            List<Scored> matches, SearchOptions options) {
        var facets = new LinkedHashMap<Field, List<SearchResult.FacetCount>>();
        for (Field field : options.facets()) {
            var counts = new TreeMap<String, Long>();
            for (Scored scored : matches) {
                field.of(scored.indexed().entry()).stream()
                        .distinct()
                        .forEach(value -> counts.merge(value, 1L, Long::sum));
            }
            facets.put(field, SearchResult.FacetCount.sorted(counts));
        }
        return facets;
    }
}
