package vn.vanthu.search.lucene;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.Field;
import vn.vanthu.search.SearchResult.FacetCount;

/** Finds all entries that match, and counts the values of fields among them. */
final class Matching implements CollectorManager<Matching.Collector, Matching.Found> {

    private final Set<Field> fields;

    Matching(Set<Field> fields) {
        this.fields = fields;
    }

    /**
     * What was found.
     *
     * @param facets for each field, the values of the matches
     */
    record Found(Matches matches, Map<Field, List<FacetCount>> facets) {}

    @Override
    public Collector newCollector() {
        return new Collector(fields);
    }

    @Override
    public Found reduce(Collection<Collector> collectors) {
        var matches = new HashMap<Integer, FixedBitSet>();
        // No segment is split between collectors.
        collectors.forEach(collector -> matches.putAll(collector.matches));
        var facets = new LinkedHashMap<Field, List<FacetCount>>();
        for (Field field : fields) {
            var sum = new HashMap<String, Long>();
            for (Collector collector : collectors) {
                collector
                        .counts
                        .getOrDefault(field, Map.of())
                        .forEach((value, count) -> sum.merge(value, count, Long::sum));
            }
            facets.put(field, FacetCount.sorted(sum));
        }
        return new Found(new Matches(matches), facets);
    }

    /** Goes through segments, one after another. */
    static final class Collector extends SimpleCollector {

        private final Set<Field> fields;
        private final Map<Integer, FixedBitSet> matches = new HashMap<>();
        private final Map<Field, Map<String, Long>> counts = new EnumMap<>(Field.class);
        private @Nullable Segment segment;

        private Collector(Set<Field> fields) {
            this.fields = fields;
        }

        /** What is found in a segment; what is no entry is still among it where none counts. */
        private record Segment(BitSet ends, FixedBitSet matches, @Nullable SegmentFacets facets) {}

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            var found = new FixedBitSet(context.reader().maxDoc());
            BitSet ends = Level.HEADINGS.ends(context);
            matches.put(context.ord, found);
            segment =
                    new Segment(
                            ends == null ? new FixedBitSet(found.length()) : ends,
                            found,
                            fields.isEmpty() ? null : new SegmentFacets(fields, context));
        }

        @Override
        public void collect(int doc) throws IOException {
            Segment in = requireNonNull(segment);
            SegmentFacets facets = in.facets();
            if (facets == null) {
                in.matches().set(doc);
            } else if (!in.ends().get(doc)) {
                in.matches().set(doc);
                facets.count(doc);
            }
        }

        @Override
        public void collectRange(int from, int to) throws IOException {
            Segment in = requireNonNull(segment);
            if (in.facets() == null) {
                in.matches().set(from, to);
            } else {
                super.collectRange(from, to);
            }
        }

        @Override
        public void finish() throws IOException {
            Segment done = requireNonNull(segment);
            SegmentFacets facets = done.facets();
            if (facets != null) {
                facets.addTo(counts);
            } else {
                done.matches().andNot(new BitSetIterator(done.ends(), 0));
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
