package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
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

    private final Map<Field, Values> all = new EnumMap<>(Field.class);
    private final Values[] ofEntries;
    private final Values[] ofDocuments;
    private final Common[] common;
    private final @Nullable BitSet ends;

    /** The end of the document whose entries are counted, and how many there are. */
    private int end = -1;

    private long entries;

    SegmentFacets(Set<Field> fields, LeafReaderContext segment) throws IOException {
        var own = new ArrayList<Values>();
        var shared = new ArrayList<Values>();
        var mostly = new ArrayList<Common>();
        for (Field field : fields) {
            var values = Values.of(field, segment);
            all.put(field, values);
            if (EntryDocuments.COMMON.contains(field)) {
                mostly.add(new Common(values));
            } else {
                (field.isOfDocument() ? shared : own).add(values);
            }
        }
        ofEntries = own.toArray(Values[]::new);
        ofDocuments = shared.toArray(Values[]::new);
        common = mostly.toArray(Common[]::new);
        boolean byDocument = ofDocuments.length + common.length > 0;
        ends = byDocument ? Level.DOCUMENT.ends(segment) : null;
    }

    /** Counts an entry; they come in their order. */
    void count(int entry) throws IOException {
        if (ends != null) {
            if (entry > end) {
                countDocument();
                end = ends.nextSetBit(entry);
            }
            entries++;
            for (Common values : common) {
                values.count(entry);
            }
        }
        for (Values values : ofEntries) {
            values.count(entry, 1);
        }
    }

    private void countDocument() throws IOException {
        if (entries > 0) {
            for (Values values : ofDocuments) {
                values.count(end, entries);
            }
            for (Common values : common) {
                values.countDocument(end, entries);
            }
        }
        entries = 0;
    }

    /** Values that entries have from their document, but for a few. */
    private static final class Common {

        private final Values ofDocuments;
        private final SortedDocValues few;
        private long own;

        Common(Values values) throws IOException {
            this.ofDocuments = values;
            this.few = values.again();
        }

        void count(int entry) throws IOException {
            int next = few.docID();
            if (next < entry) {
                next = few.advance(entry);
            }
            if (next == entry) {
                ofDocuments.counts()[few.ordValue()]++;
                own++;
            }
        }

        void countDocument(int end, long entries) throws IOException {
            ofDocuments.count(end, entries - own);
            own = 0;
        }
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
            LeafReader reader,
            String column,
            SortedSetDocValues values,
            @Nullable SortedDocValues single,
            long[] counts) {

        static Values of(Field field, LeafReaderContext segment) throws IOException {
            String column = EntryDocuments.facet(field);
            var values = DocValues.getSortedSet(segment.reader(), column);
            var met = new long[Math.toIntExact(values.getValueCount())];
            var single = DocValues.unwrapSingleton(values);
            return new Values(segment.reader(), column, values, single, met);
        }

        /** Reads the column of single values a second time, from its beginning. */
        SortedDocValues again() throws IOException {
            return DocValues.getSorted(reader, column);
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
