package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BitSet;

/**
 * What many entries share is indexed once: in a Lucene document of its own that stands right behind
 * them. Entries of a document are indexed as one block, so that none stands between.
 */
enum Level {
    /** Ends the entries under the same headings, and has these. */
    HEADINGS,
    /** Ends the entries of a document, and has what is known of it. */
    DOCUMENT;

    private static final String FIELD = "level";

    private final String value = name().toLowerCase(Locale.ROOT);
    private final BitSetProducer ends =
            new QueryBitSetProducer(new TermQuery(new Term(FIELD, value)));

    /** Makes a Lucene document one that ends what stands before it. */
    void mark(Document end) {
        end.add(new StringField(FIELD, value, Store.NO));
        if (this == DOCUMENT) {
            HEADINGS.mark(end);
        }
    }

    /** The ends of a segment; null where it has none. */
    @org.jspecify.annotations.Nullable
    BitSet ends(LeafReaderContext segment) throws IOException {
        return ends.getBitSet(segment);
    }

    /** The end behind an entry, both by their numbers in the segment. */
    int endOf(int entry, LeafReaderContext segment) throws IOException {
        BitSet all = ends(segment);
        int end = all == null ? segment.reader().maxDoc() : all.nextSetBit(entry);
        if (end >= segment.reader().maxDoc()) {
            throw new CorruptIndexException("entry without end of " + value, "document " + entry);
        }
        return end;
    }
}
