package vn.vanthu.search;

import java.util.List;

/** The forms in which the words of every zone are kept, each a stream of terms of its own. */
public enum Form {
    /** Words with their marks. */
    EXACT(false),
    /** Words without marks. */
    FOLDED(true),
    /** Two words that stand together, with marks. */
    EXACT_PAIRS(false),
    /** Two words that stand together, without marks. */
    FOLDED_PAIRS(true);

    private final boolean weighedByLength;

    Form(boolean weighedByLength) {
        this.weighedByLength = weighedByLength;
    }

    /** Whether a term counts more in a short text (BM25's length norm); else only its rarity. */
    public boolean isWeighedByLength() {
        return weighedByLength;
    }

    /** The terms of this form. */
    public List<Term> of(Streams streams) {
        return switch (this) {
            case EXACT -> streams.exact();
            case FOLDED -> streams.folded();
            case EXACT_PAIRS -> streams.exactPairs();
            case FOLDED_PAIRS -> streams.foldedPairs();
        };
    }
}
