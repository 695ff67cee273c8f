package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Matches what at least so many of some queries match. Lucene's own way keeps the queries in order
 * of where they stand, entry by entry; this counts in bits, 64 entries at a time.
 */
final class AtLeast extends Query {

    /** Entries that are counted together. */
    private static final int WINDOW = 4096;

    private final List<Query> queries;
    private final int least;

    AtLeast(List<Query> queries, int least) {
        this.queries = List.copyOf(queries);
        this.least = least;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var rewritten = new ArrayList<Query>();
        boolean changed = false;
        for (Query query : queries) {
            Query other = query.rewrite(searcher);
            changed |= other != query;
            rewritten.add(other);
        }
        return changed ? new AtLeast(rewritten, least) : this;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
            throws IOException {
        var weights = new ArrayList<Weight>();
        for (Query query : queries) {
            weights.add(query.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment)
                    throws IOException {
                var parts = new ArrayList<ScorerSupplier>();
                for (Weight weight : weights) {
                    ScorerSupplier part = weight.scorerSupplier(segment);
                    if (part != null) {
                        parts.add(part);
                    }
                }
                if (parts.size() < least) {
                    return null;
                }
                long[] costs = parts.stream().mapToLong(ScorerSupplier::cost).sorted().toArray();
                long cost = Arrays.stream(costs).limit(parts.size() - least + 1L).sum();
                return new ConstantScoreScorerSupplier(score(), mode, segment.reader().maxDoc()) {
                    @Override
                    public DocIdSetIterator iterator(long leadCost) throws IOException {
                        return windows(parts, leadCost, cost);
                    }

                    @Override
                    public long cost() {
                        return cost;
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return weights.stream().allMatch(weight -> weight.isCacheable(segment));
            }
        };
    }

    private Windows windows(List<ScorerSupplier> parts, long lead, long cost) throws IOException {
        var each = new ArrayList<DocIdSetIterator>();
        for (ScorerSupplier part : parts) {
            each.add(part.get(lead).iterator());
        }
        return new Windows(each, least, cost);
    }

    /** Counts window by window, from where enough of them can match. */
    private static final class Windows extends DocIdSetIterator {

        private final List<DocIdSetIterator> parts;
        private final long cost;

        /** Of a window: entries that one part matches, and those that so many or more match. */
        private final FixedBitSet part = new FixedBitSet(WINDOW);

        private final FixedBitSet[] counted;

        private int from;
        private int to;
        private int doc = -1;

        private Windows(List<DocIdSetIterator> parts, int least, long cost) {
            this.parts = parts;
            this.cost = cost;
            this.counted = new FixedBitSet[least];
            Arrays.setAll(counted, any -> new FixedBitSet(WINDOW));
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() throws IOException {
            return advance(doc + 1);
        }

        @Override
        public int advance(int target) throws IOException {
            int at = target;
            while (at != NO_MORE_DOCS) {
                if (at >= to) {
                    at = count(at);
                }
                if (at != NO_MORE_DOCS) {
                    int next = counted[counted.length - 1].nextSetBit(at - from);
                    if (next < WINDOW) {
                        doc = from + next;
                        return doc;
                    }
                    at = to;
                }
            }
            doc = NO_MORE_DOCS;
            return doc;
        }

        /** Counts a window that begins there or later; returns where. */
        private int count(int target) throws IOException {
            int[] places = new int[parts.size()];
            for (int i = 0; i < places.length; i++) {
                var each = parts.get(i);
                places[i] = each.docID() < target ? each.advance(target) : each.docID();
            }
            Arrays.sort(places);
            from = places[counted.length - 1];
            if (from == NO_MORE_DOCS) {
                to = NO_MORE_DOCS;
                return from;
            }
            to = (int) Math.min((long) from + WINDOW, NO_MORE_DOCS);
            for (FixedBitSet many : counted) {
                many.clear();
            }
            for (DocIdSetIterator each : parts) {
                if (each.docID() < from) {
                    each.advance(from);
                }
                if (each.docID() < to) {
                    part.clear();
                    each.intoBitSet(to, part, from);
                    addPart();
                }
            }
            return from;
        }

        private void addPart() {
            long[] one = part.getBits();
            for (int more = counted.length - 1; more >= 0; more--) {
                long[] with = counted[more].getBits();
                for (int i = 0; i < one.length; i++) {
                    with[i] |= more == 0 ? one[i] : one[i] & counted[more - 1].getBits()[i];
                }
            }
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
        return other instanceof AtLeast same && least == same.least && queries.equals(same.queries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), queries, least);
    }

    @Override
    public String toString(String field) {
        return "at least " + least + " of " + queries;
    }
}
