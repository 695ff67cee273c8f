package vn.vanthu.compare;

/** In what something differs between two documents. */
public enum Aspect {
    /** Only the later document has it. */
    ADDED,
    /** Only the earlier document has it. */
    DROPPED,
    /** It stands elsewhere. */
    MOVED,
    /** Its heading has other words. */
    TITLE,
    /** Its words are others. */
    WORDING,
    /** The value is another, or is bounded otherwise. */
    VALUE,
    /** Other bodies are to do it, or in another role. */
    LEAD,
    /** Other bodies help with it. */
    PARTNERS,
    /** It is due at another time. */
    DUE,
    /** Something else is to come of it. */
    PRODUCT,
    /** Its label is another, for others before it came or went. */
    RENUMBERED,
    /** Years in it moved with the year of the plan. */
    SHIFTED;

    /** Whether it says nothing but that the year went on, or that others were numbered anew. */
    public boolean isExpected() {
        return this == RENUMBERED || this == SHIFTED;
    }
}
