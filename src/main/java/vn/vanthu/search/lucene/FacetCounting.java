package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.Field;
import vn.vanthu.search.SearchResult.FacetCount;

/** Counts hits and the values of fields among them, from doc values alone. */
final class FacetCounting
        implements CollectorManager<FacetCounting.Counter, FacetCounting.Counted> {

    private final Set<Field> fields;

    FacetCounting(Set<Field> fields) {
        this.fields = fields;
    }

    /**
     * What was counted.
     *
     * @param total hits
     * @param facets for each field, the values of the hits
     */
    record Counted(long total, Map<Field, List<FacetCount>> facets) {}

    @Override
    public Counter newCollector() {
        return new Counter(fields);
    }

    @Override
    public Counted reduce(Collection<Counter> counters) {
        long total = counters.stream().mapToLong(counter -> counter.total).sum();
        var facets = new LinkedHashMap<Field, List<FacetCount>>();
        for (Field field : fields) {
            var sum = new HashMap<String, Long>();
            for (Counter counter : counters) {
                counter.counts(field).forEach((value, count) -> sum.merge(value, count, Long::sum));
            }
            facets.put(field, FacetCount.sorted(sum));
        }
        return new Counted(total, facets);
    }

    /** Counts in segments, one after another. */
    static final class Counter extends SimpleCollector {

        private final Map<Field, Map<String, Long>> counts = new LinkedHashMap<>();
        private final Map<Field, Ordinals> segment = new LinkedHashMap<>();
        private Ordinals[] counting = {};
        private long total;

        private Counter(Set<Field> fields) {
            fields.forEach(field -> counts.put(field, new HashMap<>()));
        }

        /** The values of a field in a segment, with how often each was met. */
        private record Ordinals(
                SortedSetDocValues values, @Nullable SortedDocValues single, long[] counts) {

            void count(int doc) throws IOException {
                if (single != null) {
                    if (single.advanceExact(doc)) {
                        counts[single.ordValue()]++;
                    }
                } else if (values.advanceExact(doc)) {
                    for (int i = 0; i < values.docValueCount(); i++) {
                        counts[(int) values.nextOrd()]++;
                    }
                }
            }
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            for (Field field : counts.keySet()) {
                var values = DocValues.getSortedSet(context.reader(), EntryDocuments.facet(field));
                var met = new long[Math.toIntExact(values.getValueCount())];
                segment.put(field, new Ordinals(values, DocValues.unwrapSingleton(values), met));
            }
            counting = segment.values().toArray(Ordinals[]::new);
        }

        @Override
        public void collect(int doc) throws IOException {
            total++;
            for (Ordinals ordinals : counting) {
                ordinals.count(doc);
            }
        }

        @Override
        public void finish() throws IOException {
            for (var each : segment.entrySet()) {
                Map<String, Long> sum = counts(each.getKey());
                Ordinals ordinals = each.getValue();
                for (int ord = 0; ord < ordinals.counts().length; ord++) {
                    if (ordinals.counts()[ord] > 0) {
                        String value = ordinals.values().lookupOrd(ord).utf8ToString();
                        sum.merge(value, ordinals.counts()[ord], Long::sum);
                    }
                }
            }
            segment.clear();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        private Map<String, Long> counts(Field field) {
            return counts.getOrDefault(field, Map.of());
        }
    }
}
