package vn.vanthu.search;

/** What an entry of the index stands for. */
public enum Kind {
    /** The document as a whole: its text is number, type, subject and issuer. */
    DOCUMENT,
    /** A paragraph, list item, table row or footnote (đoạn văn bản). */
    PASSAGE,
    /** A result to be reached (chỉ tiêu). */
    TARGET,
    /** Something given to a body to do (phân công nhiệm vụ). */
    ASSIGNMENT,
    /** A number that states a quantity (số liệu). */
    FIGURE;

    /** Whether it is a fact, and not words alone. */
    public boolean isFact() {
        return switch (this) {
            case DOCUMENT, PASSAGE -> false;
            case TARGET, ASSIGNMENT, FIGURE -> true;
        };
    }
}
