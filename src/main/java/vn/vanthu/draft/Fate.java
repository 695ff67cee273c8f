package vn.vanthu.draft;

/** What becomes of a paragraph or a table row of the prior plan. */
public enum Fate {
    /** It stands in both plans, perhaps with other words. */
    KEPT,
    /** It is new. */
    ADDED,
    /** It stood in the prior plan only. */
    DROPPED
}
