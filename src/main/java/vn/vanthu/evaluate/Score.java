package vn.vanthu.evaluate;

import java.util.OptionalDouble;

/**
 * How well found things match the gold ones. Adding scores pools the counts (micro average).
 *
 * @param matched in both (true positives)
 * @param spurious found but not in gold (false positives)
 * @param missed in gold but not found (false negatives)
 */
public record Score(int matched, int spurious, int missed) {

    public static final Score NONE = new Score(0, 0, 0);

    /** Things in gold. */
    public int support() {
        return matched + missed;
    }

    /** Share of found things that are right, 0 to 1; empty when nothing was found. */
    public OptionalDouble precision() {
        return ratio(matched, matched + spurious);
    }

    /** Share of gold things that were found, 0 to 1; empty when gold has none. */
    public OptionalDouble recall() {
        return ratio(matched, matched + missed);
    }

    /** Harmonic mean of precision and recall; empty when nothing was found nor in gold. */
    public OptionalDouble f1() {
        return ratio(2 * matched, 2 * matched + spurious + missed);
    }

    public Score plus(Score other) {
        return new Score(matched + other.matched, spurious + other.spurious, missed + other.missed);
    }

    private static OptionalDouble ratio(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
