package vn.vanthu.search;

/** What ranking goes by besides BM25 over words as typed; each can be left out, to measure it. */
public enum Means {
    /** Words without marks are found by words with marks, and the other way round. */
    FOLDING,
    /** Two words that stand together count more than the two apart. */
    PAIRS,
    /** Text, headings and title count differently; entries with all words and marks come first. */
    BOOSTS,
    /** Short forms are found by long ones, and the other way round. */
    SHORT_FORMS
}
