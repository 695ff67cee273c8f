package vn.vanthu.search.lucene;

import java.util.HashMap;
import java.util.Map;
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
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Entries that are known to match, as a query; equal only to itself. */
final class Matches extends Query {

    private final Map<Integer, FixedBitSet> segments;
    private final long count;

    /**
     * @param segments matches by the ordinal of their segment; live ones only
     */
    Matches(Map<Integer, FixedBitSet> segments) {
        this.segments = Map.copyOf(segments);
        this.count = segments.values().stream().mapToLong(FixedBitSet::cardinality).sum();
    }

    long count() {
        return count;
    }

    /** Those that others do not have. */
    Matches minus(Matches others) {
        if (others.count == 0) {
            return this;
        }
        var left = new HashMap<Integer, FixedBitSet>();
        segments.forEach((segment, mine) -> {
            FixedBitSet rest = mine.clone();
            FixedBitSet gone = others.segments.get(segment);
            if (gone != null) {
                rest.andNot(gone);
            }
            left.put(segment, rest);
        });
        return new Matches(left);
    }

    /** Null where there are none. */
    @Nullable FixedBitSet in(LeafReaderContext segment) {
        return segments.get(segment.ord);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) {
                FixedBitSet matches = in(segment);
                if (matches == null) {
                    return null;
                }
                long cost = matches.cardinality();
                return new ConstantScoreScorerSupplier(score(), mode, matches.length()) {
                    @Override
                    public DocIdSetIterator iterator(long leadCost) {
                        return new BitSetIterator(matches, cost);
                    }

                    @Override
                    public long cost() {
                        return cost;
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString(String field) {
        return count + " matches";
    }
}
