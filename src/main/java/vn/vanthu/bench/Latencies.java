package vn.vanthu.bench;

import java.util.Arrays;

/**
 * How long the same kind of work took, run by run.
 *
 * @param p50 half of the runs took no longer, in milliseconds
 * @param p99 ninety-nine of a hundred took no longer, in milliseconds
 * @param worst the longest, in milliseconds
 */
public record Latencies(double p50, double p99, double worst) {

    /**
     * @param nanos of each run, at least one
     */
    static Latencies of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        int place = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, place)] / 1e6;
    }
}
