package vn.vanthu.library;

/**
 * The lowest hashes of a text's shingles (bottom-k sketch; Broder 1997): of two texts, the share of
 * these that both have tells about how many of all shingles they share, with a standard error of at
 * most 0.045.
 */
final class Sketch {

    /** Hashes of a sketch; of a text with fewer shingles there are as many as it has. */
    static final int SIZE = 128;

    private final int[] hashes;

    /**
     * @param hashes ascending, each once, at most {@link #SIZE}
     */
    Sketch(int[] hashes) {
        this.hashes = hashes;
    }

    int[] hashes() {
        return hashes.clone();
    }

    /** About how many of the shingles of both texts both have, 0 to 1. */
    double estimate(Sketch other) {
        int seen = 0;
        int shared = 0;
        int mine = 0;
        int theirs = 0;
        while (seen < SIZE && (mine < hashes.length || theirs < other.hashes.length)) {
            boolean left =
                    theirs == other.hashes.length
                            || mine < hashes.length && hashes[mine] <= other.hashes[theirs];
            boolean right =
                    mine == hashes.length
                            || theirs < other.hashes.length && other.hashes[theirs] <= hashes[mine];
            shared += left && right ? 1 : 0;
            mine += left ? 1 : 0;
            theirs += right ? 1 : 0;
            seen++;
        }
        return seen == 0 ? 0 : (double) shared / seen;
    }
}
