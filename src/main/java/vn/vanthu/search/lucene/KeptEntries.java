package vn.vanthu.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.text.Span;

/**
 * Reads entries of an index: what they share once, and facts from columns alone. For one search, in
 * one thread.
 */
final class KeptEntries {

    private static final String DOCUMENT = EntryDocuments.facet(Field.DOCUMENT);

    private final List<LeafReaderContext> segments;
    private final StoredFields stored;
    private final Map<Integer, StoredEntry.Whole> wholes = new HashMap<>();
    private final Map<Integer, List<String>> headings = new HashMap<>();

    KeptEntries(IndexReader reader) throws IOException {
        segments = reader.leaves();
        stored = reader.storedFields();
    }

    /** Where an entry stands; what it is, is read when asked for. */
    final class Place {

        private final LeafReaderContext segment;
        private final int doc;
        private final DocumentId document;
        private final Span span;

        private Place(int number) throws IOException {
            segment = segments.get(ReaderUtil.subIndex(number, segments));
            doc = number - segment.docBase;
            SortedDocValues documents = DocValues.getSorted(segment.reader(), DOCUMENT);
            NumericDocValues places = DocValues.getNumeric(segment.reader(), EntryDocuments.PLACE);
            if (!documents.advanceExact(doc) || !places.advanceExact(doc)) {
                throw new CorruptIndexException("entry without place", "entry " + number);
            }
            document = new DocumentId(documents.lookupOrd(documents.ordValue()).utf8ToString());
            span = EntryDocuments.place(places.longValue());
        }

        DocumentId document() {
            return document;
        }

        Span span() {
            return span;
        }

        /** Its {@link Entry#version}. */
        String version() throws IOException {
            var about = whole().about();
            var days = DocValues.getNumeric(segment.reader(), EntryDocuments.NEWNESS);
            var day = LocalDate.ofEpochDay(days.advanceExact(doc) ? days.longValue() : 0);
            return Entry.version(about.number(), day, about.issuer(), about.province());
        }

        Entry entry() throws IOException {
            return StoredEntry.entry(document, whole(), above(), own());
        }

        private StoredEntry.Whole whole() throws IOException {
            int end = Level.DOCUMENT.endOf(doc, segment);
            StoredEntry.Whole known = wholes.get(segment.docBase + end);
            if (known == null) {
                known = StoredEntry.whole(required(column(EntryDocuments.ABOVE, end)));
                wholes.put(segment.docBase + end, known);
            }
            return known;
        }

        private List<String> above() throws IOException {
            int end = Level.HEADINGS.endOf(doc, segment);
            List<String> known = headings.get(segment.docBase + end);
            if (known == null) {
                known = StoredEntry.headings(required(column(EntryDocuments.ABOVE, end)));
                headings.put(segment.docBase + end, known);
            }
            return known;
        }

        private BytesRef own() throws IOException {
            BytesRef fact = column(EntryDocuments.FACT, doc);
            return fact != null
                    ? fact
                    : required(
                            stored.document(segment.docBase + doc)
                                    .getBinaryValue(EntryDocuments.ENTRY));
        }

        /** Null where it has none; a segment without facts has no such column. */
        private @Nullable BytesRef column(String field, int at) throws IOException {
            BinaryDocValues values = segment.reader().getBinaryDocValues(field);
            return values != null && values.advanceExact(at) ? values.binaryValue() : null;
        }

        private BytesRef required(@Nullable BytesRef value) throws CorruptIndexException {
            if (value == null) {
                throw new CorruptIndexException("entry without content", "document " + doc);
            }
            return value;
        }
    }

    /**
     * @param number of an entry in the whole index
     */
    Place at(int number) throws IOException {
        return new Place(number);
    }
}
