package vn.vanthu.evaluate;

import java.util.OptionalDouble;

/**
 * How many of some things are right.
 *
 * @param right at most {@code of}
 * @param of how many were looked at
 */
public record Share(int right, int of) {

    public static final Share NONE = new Share(0, 0);

    /** 0 to 1; empty when none was looked at. */
    public OptionalDouble value() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / of);
    }

    public Share plus(Share other) {
        return new Share(right + other.right, of + other.of);
    }

    Share with(boolean one) {
        return new Share(right + (one ? 1 : 0), of + 1);
    }
}
