package vn.vanthu.search.lucene;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.SimpleFieldComparator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Sorts by the document that an entry belongs to. Lucene's own order of strings looks each up in
 * the index when it comes among the best; here only those are looked up that have equals before.
 */
final class DocumentOrder extends FieldComparatorSource {

    private final String field;

    DocumentOrder(String field) {
        this.field = field;
    }

    @Override
    public FieldComparator<?> newComparator(
            String name, int hits, Pruning ignored, boolean reversed) {
        return new Comparator(field, hits);
    }

    /** The value of an entry in its segment, looked up when asked for. */
    private static final class Value {

        private final SortedDocValues in;
        private final int ordinal;
        private @Nullable BytesRef bytes;

        private Value(SortedDocValues in, int ordinal) {
            this.in = in;
            this.ordinal = ordinal;
        }

        BytesRef bytes() throws IOException {
            BytesRef known = bytes;
            if (known == null) {
                known = ordinal < 0 ? new BytesRef() : BytesRef.deepCopyOf(in.lookupOrd(ordinal));
                bytes = known;
            }
            return known;
        }

        int compareTo(Value other) {
            if (in == other.in) {
                return Integer.compare(ordinal, other.ordinal);
            }
            try {
                return bytes().compareTo(other.bytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static final class Comparator extends SimpleFieldComparator<BytesRef> {

        private final String field;
        private final Value[] slots;
        private @Nullable SortedDocValues values;
        private @Nullable Value bottom;
        private @Nullable BytesRef top;

        private Comparator(String field, int hits) {
            this.field = field;
            this.slots = new Value[hits];
        }

        @Override
        protected void doSetNextReader(LeafReaderContext segment) throws IOException {
            values = DocValues.getSorted(segment.reader(), field);
        }

        private Value value(SortedDocValues in, int doc) throws IOException {
            return new Value(in, in.advanceExact(doc) ? in.ordValue() : -1);
        }

        @Override
        public int compare(int one, int other) {
            return slots[one].compareTo(slots[other]);
        }

        @Override
        public void setBottom(int slot) {
            bottom = slots[slot];
        }

        @Override
        public void setTopValue(BytesRef value) {
            top = value;
        }

        @Override
        public int compareBottom(int doc) throws IOException {
            return requireNonNull(bottom).compareTo(value(requireNonNull(values), doc));
        }

        @Override
        public int compareTop(int doc) throws IOException {
            return requireNonNull(top).compareTo(value(requireNonNull(values), doc).bytes());
        }

        @Override
        public void copy(int slot, int doc) throws IOException {
            slots[slot] = value(requireNonNull(values), doc);
        }

        @Override
        public BytesRef value(int slot) {
            try {
                return slots[slot].bytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
