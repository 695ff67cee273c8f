package vn.vanthu.search;

/** The parts of an entry that are searched apart. */
public enum Zone {
    /** Its own words. */
    TEXT,
    /** The titles of the sections it lies in; of a document as a whole, its title. */
    HEADINGS,
    /** Number, title, issuer and province of its document. */
    TITLE
}
