package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import vn.vanthu.search.Field;
import vn.vanthu.search.SearchResult.FacetCount;

/** Counts the values of fields among the hits, from doc values alone. */
final class FacetCounting
        implements CollectorManager<FacetCounting.Counter, Map<Field, List<FacetCount>>> {

    private final Set<Field> fields;

    FacetCounting(Set<Field> fields) {
        this.fields = fields;
    }

    @Override
    public Counter newCollector() {
        return new Counter(fields);
    }

    @Override
    public Map<Field, List<FacetCount>> reduce(Collection<Counter> counters) {
        var facets = new LinkedHashMap<Field, List<FacetCount>>();
        for (Field field : fields) {
            var sum = new TreeMap<String, Long>();
            for (Counter counter : counters) {
                counter.counts(field).forEach((value, count) -> sum.merge(value, count, Long::sum));
            }
            facets.put(field, FacetCount.sorted(sum));
        }
        return facets;
    }

    /** Counts in segments, one after another. */
    static final class Counter extends SimpleCollector {

        private final Map<Field, Map<String, Long>> counts = new LinkedHashMap<>();
        private final Map<Field, Ordinals> segment = new LinkedHashMap<>();

        private Counter(Set<Field> fields) {
            fields.forEach(field -> counts.put(field, new TreeMap<>()));
        }

        private record Ordinals(SortedSetDocValues values, long[] counts) {}

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            for (Field field : counts.keySet()) {
                var values = DocValues.getSortedSet(context.reader(), EntryDocuments.facet(field));
                segment.put(
                        field,
                        new Ordinals(values, new long[Math.toIntExact(values.getValueCount())]));
            }
        }

        @Override
        public void collect(int doc) throws IOException {
            for (Ordinals ordinals : segment.values()) {
                if (ordinals.values().advanceExact(doc)) {
                    for (int i = 0; i < ordinals.values().docValueCount(); i++) {
                        ordinals.counts()[(int) ordinals.values().nextOrd()]++;
                    }
                }
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
