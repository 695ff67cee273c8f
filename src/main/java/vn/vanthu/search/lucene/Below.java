package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Entries whose headings, or whose document, match a query: all for the same score. They stand in
 * runs, and are matched run by run; Lucene's own join goes from child to child and scores each.
 * Ends of a lower level that stand among them are matched too: {@link Matching} leaves them out.
 */
final class Below extends Query {

    private final Level level;
    private final Query above;

    /**
     * @param above matches ends of that level, not entries
     */
    Below(Level level, Query above) {
        this.level = level;
        this.above = above;
    }

    Level level() {
        return level;
    }

    /** Matches ends, not entries. */
    Query above() {
        return above;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = above.rewrite(searcher);
        if (rewritten instanceof MatchNoDocsQuery) {
            return rewritten;
        }
        return rewritten == above ? this : new Below(level, rewritten);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
            throws IOException {
        Weight matchingEnds = above.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment)
                    throws IOException {
                ScorerSupplier matching = matchingEnds.scorerSupplier(segment);
                BitSet all = level.ends(segment);
                if (matching == null || all == null) {
                    return null;
                }
                int ends = Math.max(1, all.approximateCardinality());
                int each = Math.max(1, segment.reader().maxDoc() / ends);
                long cost = matching.cost() * each;
                return new ConstantScoreScorerSupplier(score(), mode, segment.reader().maxDoc()) {
                    @Override
                    public DocIdSetIterator iterator(long leadCost) throws IOException {
                        return new Runs(matching.get(leadCost / each).iterator(), all, cost);
                    }

                    @Override
                    public long cost() {
                        return cost;
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return matchingEnds.isCacheable(segment);
            }
        };
    }

    /** Goes through what stands before each end that matches, a run at a time. */
    private static final class Runs extends DocIdSetIterator {

        private final DocIdSetIterator matching;
        private final BitSet ends;
        private final long cost;
        private int doc = -1;
        private int end = -1;

        private Runs(DocIdSetIterator matching, BitSet ends, long cost) {
            this.matching = matching;
            this.ends = ends;
            this.cost = cost;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() throws IOException {
            return doc + 1 < end ? ++doc : advance(doc + 1);
        }

        @Override
        public int advance(int target) throws IOException {
            int from = target;
            while (from >= end && end != NO_MORE_DOCS) {
                // Mostly what stands behind an end is asked for: the next one is near then.
                end =
                        from == end
                                ? matching.nextDoc()
                                : matching.advance(from == NO_MORE_DOCS ? from : from + 1);
                if (end != NO_MORE_DOCS && end > from) {
                    from = Math.max(from, ends.prevSetBit(end - 1) + 1);
                }
            }
            doc = end == NO_MORE_DOCS ? end : from;
            return doc;
        }

        @Override
        public void intoBitSet(int upTo, FixedBitSet into, int offset) throws IOException {
            while (doc < upTo) {
                int to = Math.min(end, upTo);
                into.set(doc - offset, to - offset);
                advance(to);
            }
        }

        @Override
        public int docIDRunEnd() {
            return end;
        }

        @Override
        public long cost() {
            return cost;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Below same && level == same.level && above.equals(same.above);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), level, above);
    }

    @Override
    public String toString(String field) {
        return "below " + level + " " + above.toString(field);
    }
}
