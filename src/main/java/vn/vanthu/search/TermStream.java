package vn.vanthu.search;

/** The terms of one form of one zone: what engines keep as one field. */
public record TermStream(Zone zone, Form form) {

    /** Whether phrases are looked for in it, so that engines must keep the places of its terms. */
    public boolean placed() {
        return zone != Zone.TITLE
                && switch (form) {
                    case EXACT, FOLDED -> true;
                    case EXACT_PAIRS, FOLDED_PAIRS -> false;
                };
    }

    /** Whether its terms are weighed by BM25; those of the others are there or not. */
    public boolean weighed() {
        return zone == Zone.TEXT;
    }
}
