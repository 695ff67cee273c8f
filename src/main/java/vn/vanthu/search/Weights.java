package vn.vanthu.search;

/**
 * How much each place counts in a score. All engines use the same, so that they agree on what comes
 * first, though not on the scores.
 */
public final class Weights {

    public static final float TEXT = 1f;

    /** Words in the titles of the sections above count more than words in the text. */
    public static final float HEADINGS = 1.5f;

    /**
     * Added for each word, and each pair of words, in the titles above: engines weigh a word by how
     * rare it is, and one of a title is as frequent as the entries under it.
     */
    public static final float IN_HEADINGS = 1.5f;

    /**
     * Added for each word, and for a phrase, in the entry's own text: above any that only stands
     * under a heading with the words, which the heading's own entry answers better.
     */
    public static final float IN_TEXT = 50f;

    /** The document's title is the same for all its entries: it must not drown their own words. */
    public static final float TITLE = 0.5f;

    /** Two words side by side, against the two words alone. */
    public static final float PAIR = 2f;

    /** The marks are as asked for in every word: above any score without it. */
    public static final float ALL_EXACT = 1000f;

    /** All words are there, whatever their marks: above any score with only some words. */
    public static final float ALL_FOLDED = 500f;

    /** The marks are as asked for in a pair of words. */
    public static final float EXACT_PAIR = 4f;

    /** The marks are as asked for in a word, where not all are. */
    public static final float EXACT_WORD = 2f;

    private Weights() {}
}
