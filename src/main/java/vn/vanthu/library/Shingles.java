package vn.vanthu.library;

import java.text.Normalizer;
import java.util.Arrays;
import vn.vanthu.text.Unmarked;

/**
 * All runs of three words of a text, without marks and signs, so that a text and its scan share
 * most of them. Known by hashes of 64 bits, each once.
 */
final class Shingles {

    private static final int WORDS = 3;
    private static final long PRIME = 1_099_511_628_211L;
    private static final long BASIS = 0xcbf29ce484222325L;

    /** In the order of unsigned numbers, which is the same as drawing lots. */
    private final long[] hashes;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    static Shingles of(String text) {
        long[] words = words(text);
        long[] found = new long[Math.max(0, words.length - WORDS + 1)];
        for (int i = 0; i < found.length; i++) {
            long hash = BASIS;
            for (int j = i; j < i + WORDS; j++) {
                hash = mixed(hash * 31 + words[j]);
            }
            // Signed order of these is the unsigned order of the hashes.
            found[i] = hash ^ Long.MIN_VALUE;
        }
        Arrays.sort(found);
        return new Shingles(Arrays.stream(found).distinct().toArray());
    }

    /** FNV-1a of each run of letters and digits. */
    private static long[] words(String text) {
        String plain = Unmarked.of(Normalizer.normalize(text, Normalizer.Form.NFC));
        long[] words = new long[plain.length() / 2 + 1];
        int count = 0;
        int at = 0;
        while (at < plain.length()) {
            long hash = BASIS;
            int start = at;
            while (at < plain.length() && Character.isLetterOrDigit(plain.charAt(at))) {
                hash = (hash ^ plain.charAt(at)) * PRIME;
                at++;
            }
            if (at > start) {
                words[count++] = hash;
            } else {
                at++;
            }
        }
        return Arrays.copyOf(words, count);
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** Shared ones over all of both, 0 to 1 (Jaccard); 0 where both have none. */
    double share(Shingles other) {
        int shared = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < hashes.length && theirs < other.hashes.length) {
            int order = Long.compare(hashes[mine], other.hashes[theirs]);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        int all = hashes.length + other.hashes.length - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** The least of them, which stand for all. */
    Sketch sketch() {
        int size = Math.min(Sketch.SIZE, hashes.length);
        int[] lowest = new int[size];
        for (int i = 0; i < size; i++) {
            lowest[i] = (int) (hashes[i] >>> Integer.SIZE);
        }
        // Sorted again: signed order of halves, equal ones once.
        return new Sketch(Arrays.stream(lowest).distinct().sorted().toArray());
    }
}
