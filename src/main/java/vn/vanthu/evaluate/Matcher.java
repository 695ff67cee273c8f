package vn.vanthu.evaluate;

import info.debatty.java.stringsimilarity.NormalizedLevenshtein;
import info.debatty.java.stringsimilarity.RatcliffObershelp;
import java.text.Normalizer;

/**
 * How like two texts must be to count as the same. What one matcher accepts, the looser ones below
 * it that build on {@link #SOFT} accept too. The four are those of the published measurements of
 * extraction (GROBID's end-to-end evaluation), with its thresholds.
 */
public enum Matcher {
    /** Letter by letter, in NFC. */
    STRICT("nguyên văn"),

    /** Case, spaces and punctuation aside; footnote marks and mark-up too. */
    SOFT("không kể dấu câu"),

    /** At most one letter in five differs: 1 - edits / longer length, at least 0.8. */
    LEVENSHTEIN("Levenshtein"),

    /** Letters in common stretches, twice over both lengths, at least 0.95. */
    RATCLIFF_OBERSHELP("Ratcliff-Obershelp");

    private static final double FEW_EDITS = 0.8;
    private static final double LONG_STRETCHES = 0.95;

    private final String words;

    Matcher(String words) {
        this.words = words;
    }

    /** Its name in Vietnamese. */
    public String words() {
        return words;
    }

    /** Whether the found text stands for the gold one. */
    public boolean same(String gold, String found) {
        if (this == STRICT) {
            return nfc(gold).equals(nfc(found));
        }
        String a = Letters.spaced(gold);
        String b = Letters.spaced(found);
        boolean soft = a.replace(" ", "").equals(b.replace(" ", ""));
        return switch (this) {
            case STRICT, SOFT -> soft;
            case LEVENSHTEIN -> soft || new NormalizedLevenshtein().similarity(a, b) >= FEW_EDITS;
            case RATCLIFF_OBERSHELP ->
                    soft || new RatcliffObershelp().similarity(a, b) >= LONG_STRETCHES;
        };
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
