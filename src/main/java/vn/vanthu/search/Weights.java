package vn.vanthu.search;

/**
 * How much each place counts in a score. All engines use the same, so that they agree on what comes
 * first, though not on the scores. Chosen on the set of questions in {@code corpus/search}.
 */
public final class Weights {

    /** How fast more of the same word stops to count, in BM25. */
    public static final float BM25_K1 = 1.2f;

    /**
     * How much a long text is held against it, in BM25: less than the usual 0.75, since a passage
     * that says more is as good an answer as a heading.
     */
    public static final float BM25_B = 0.4f;

    /**
     * A word in a heading, for all that stands under it: less than nearly any word of a text, which
     * is weighed by BM25; the heading's own entry has both.
     */
    public static final float HEADINGS = 0.18f;

    /** A word of the document's title, for all its entries: it must not drown their own words. */
    public static final float TITLE = 0.25f;

    /** A word above an entry where it is to count as one of its text mostly does, to measure it. */
    public static final float ALIKE = 2f;

    /** Two words side by side, against the two words alone. */
    public static final float PAIR = 1f;

    /** The marks are as asked for in every word: above any score without it. */
    public static final float ALL_EXACT = 1000f;

    /** All words are there, whatever their marks: above any score with only some words. */
    public static final float ALL_FOLDED = 500f;

    private Weights() {}
}
