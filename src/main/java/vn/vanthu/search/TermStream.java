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

    /**
     * Whether a term counts by how often it stands there, and more in a short text (BM25); of the
     * others only those of {@link Zone#TEXT} are weighed at all, by rarity.
     */
    public boolean isWeighedByLength() {
        return zone == Zone.TEXT && form.isWeighedByLength();
    }
}
