package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.Field;

/**
 * Counts the values that entries of a segment have in some fields, from doc values alone. What a
 * document has is looked up once for all its entries.
 */
final class SegmentFacets {

    private static final Values[] NONE = {};

    private final Map<Field, Values> all = new EnumMap<>(Field.class);
    private final Values[] ofEntries;
    private final Values[] ofDocuments;
    private final @Nullable BitSet ends;

    /** The end of the document whose entries are counted, and how many there are. */
    private int end = -1;

    private long entries;

    SegmentFacets(Set<Field> fields, LeafReaderContext segment) throws IOException {
        for (Field field : fields) {
            all.put(field, Values.of(field, segment));
        }
        ofEntries = of(false);
        ofDocuments = of(true);
        ends = ofDocuments.length == 0 ? null : Level.DOCUMENT.ends(segment);
    }

    private Values[] of(boolean documents) {
        return all.entrySet().stream()
                .filter(each -> each.getKey().isOfDocument() == documents)
                .map(Map.Entry::getValue)
                .toList()
                .toArray(NONE);
    }

    /** Counts an entry; they come in their order. */
    void count(int entry) throws IOException {
        if (ends != null) {
            if (entry > end) {
                countDocument();
                end = ends.nextSetBit(entry);
            }
            entries++;
        }
        for (Values values : ofEntries) {
            values.count(entry, 1);
        }
    }

    private void countDocument() throws IOException {
        for (Values values : entries == 0 ? NONE : ofDocuments) {
            values.count(end, entries);
        }
        entries = 0;
    }

    /** Adds what was counted to the counts of each field. */
    void addTo(Map<Field, Map<String, Long>> sums) throws IOException {
        countDocument();
        for (var each : all.entrySet()) {
            each.getValue().addTo(sums.computeIfAbsent(each.getKey(), any -> new HashMap<>()));
        }
    }

    /** The values of a field in a segment, with how often each was met. */
    private record Values(
            SortedSetDocValues values, @Nullable SortedDocValues single, long[] counts) {

        static Values of(Field field, LeafReaderContext segment) throws IOException {
            var values = DocValues.getSortedSet(segment.reader(), EntryDocuments.facet(field));
            var met = new long[Math.toIntExact(values.getValueCount())];
            return new Values(values, DocValues.unwrapSingleton(values), met);
        }

        void count(int doc, long times) throws IOException {
            if (single != null) {
                if (single.advanceExact(doc)) {
                    counts[single.ordValue()] += times;
                }
            } else if (values.advanceExact(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[(int) values.nextOrd()] += times;
                }
            }
        }

        void addTo(Map<String, Long> sum) throws IOException {
            for (int ord = 0; ord < counts.length; ord++) {
                if (counts[ord] > 0) {
                    BytesRef value = values.lookupOrd(ord);
                    if (!value.equals(EntryDocuments.UNKNOWN)) {
                        sum.merge(value.utf8ToString(), counts[ord], Long::sum);
                    }
                }
            }
        }
    }
}
