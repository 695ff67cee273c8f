package vn.vanthu.search.lucene;

import java.io.IOException;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;

/** Gives all that an iterator goes through the same score. */
final class Alike extends ScorerSupplier {

    /** Makes iterators. */
    interface Matching {
        /**
         * @param leadCost how many entries will be asked about at most
         */
        DocIdSetIterator iterator(long leadCost) throws IOException;
    }

    private final float score;
    private final ScoreMode mode;
    private final long cost;
    private final Matching matching;

    Alike(float score, ScoreMode mode, long cost, Matching matching) {
        this.score = score;
        this.mode = mode;
        this.cost = cost;
        this.matching = matching;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
        return new ConstantScoreScorer(score, mode, matching.iterator(leadCost));
    }

    @Override
    public long cost() {
        return cost;
    }
}
