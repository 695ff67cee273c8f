package vn.vanthu.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Scores entries that are known to match. Where they are many, the words lead and the matches are
 * only looked up, as Lucene does with deleted documents: so it can pass over what cannot come among
 * the best. Where they are few, they lead.
 */
final class Within extends Query {

    /** Matches lead where no more than one of so many entries is one. */
    private static final int FEW = 64;

    private final Matches matches;
    private final Query scores;

    /**
     * @param scores what makes a match better; it may score others too
     */
    Within(Matches matches, Query scores) {
        this.matches = matches;
        this.scores = scores;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = scores.rewrite(searcher);
        return rewritten == scores ? this : new Within(matches, rewritten);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
            throws IOException {
        var nothing = new BoostQuery(new ConstantScoreQuery(matches), 0);
        var any =
                new BooleanQuery.Builder()
                        .add(nothing, Occur.SHOULD)
                        .add(scores, Occur.SHOULD)
                        .build();
        var leading =
                new BooleanQuery.Builder()
                        .add(matches, Occur.FILTER)
                        .add(scores, Occur.SHOULD)
                        .build();
        Weight led = searcher.rewrite(leading).createWeight(searcher, mode, boost);
        boolean many = searcher.getIndexReader().leaves().stream().anyMatch(this::areMany);
        Weight looking = many ? searcher.rewrite(any).createWeight(searcher, mode, boost) : led;
        return new FilterWeight(this, led) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment)
                    throws IOException {
                FixedBitSet in = matches.in(segment);
                ScorerSupplier few = led.scorerSupplier(segment);
                if (in == null || few == null || !areMany(segment)) {
                    return few;
                }
                ScorerSupplier all = looking.scorerSupplier(segment);
                return all == null ? few : new Looking(few, all, in);
            }
        };
    }

    private boolean areMany(LeafReaderContext segment) {
        FixedBitSet in = matches.in(segment);
        return in != null && in.cardinality() > in.length() / FEW;
    }

    /** Scores many matches. */
    private static final class Looking extends ScorerSupplier {

        private final ScorerSupplier few;
        private final ScorerSupplier many;
        private final FixedBitSet matches;

        private Looking(ScorerSupplier few, ScorerSupplier many, FixedBitSet matches) {
            this.few = few;
            this.many = many;
            this.matches = matches;
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
            return few.get(leadCost);
        }

        @Override
        public BulkScorer bulkScorer() throws IOException {
            BulkScorer all = many.bulkScorer();
            return new BulkScorer() {
                @Override
                public int score(LeafCollector collector, @Nullable Bits live, int min, int max)
                        throws IOException {
                    return all.score(collector, matches, min, max);
                }

                @Override
                public long cost() {
                    return all.cost();
                }
            };
        }

        @Override
        public long cost() {
            return few.cost();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Within same
                && matches.equals(same.matches)
                && scores.equals(same.scores);
    }

    @Override
    public int hashCode() {
        return 31 * matches.hashCode() + scores.hashCode();
    }

    @Override
    public String toString(String field) {
        return matches + " by " + scores.toString(field);
    }
}
