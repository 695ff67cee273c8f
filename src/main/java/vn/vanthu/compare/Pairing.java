package vn.vanthu.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntBiFunction;

/**
 * Pairs the items of two lists wherever they stand: the most alike first, then those nearest to
 * each other. The same with the lists exchanged.
 */
final class Pairing {

    /** Likenesses to work out: above this nothing is paired. */
    private static final long MOST_PAIRS = 16_000_000;

    private Pairing() {}

    private record Pair(int first, int second, int likeness) {
        int distance() {
            return Math.abs(first - second);
        }
    }

    private static final Comparator<Pair> BEST =
            Comparator.comparingInt((Pair pair) -> -pair.likeness())
                    .thenComparingInt(Pair::distance)
                    .thenComparingInt(pair -> pair.first() + pair.second());

    /**
     * Pairs two lists.
     *
     * @param likeness must not depend on which list an item is in
     * @param least two items less alike are never paired
     * @return for each item of the first its partner's index in the second, or {@link
     *     Alignment#ALONE}
     */
    static <T> int[] of(List<T> first, List<T> second, ToIntBiFunction<T, T> likeness, int least) {
        var pairs = new ArrayList<Pair>();
        boolean few = (long) first.size() * second.size() <= MOST_PAIRS;
        for (int i = 0; few && i < first.size(); i++) {
            for (int j = 0; j < second.size(); j++) {
                int alike = likeness.applyAsInt(first.get(i), second.get(j));
                if (alike >= least) {
                    pairs.add(new Pair(i, j, alike));
                }
            }
        }
        pairs.sort(BEST);
        int[] partners = new int[first.size()];
        Arrays.fill(partners, Alignment.ALONE);
        boolean[] taken = new boolean[second.size()];
        for (Pair pair : pairs) {
            if (partners[pair.first()] == Alignment.ALONE && !taken[pair.second()]) {
                partners[pair.first()] = pair.second();
                taken[pair.second()] = true;
            }
        }
        return partners;
    }

    /**
     * What became of each item, in the order of the second list; one that was dropped stands behind
     * what it stood behind in the first.
     *
     * @param pair what both are together
     */
    static <T> List<Change<T>> changes(
            List<T> first, List<T> second, int[] partners, BiFunction<T, T, Change<T>> pair) {
        int[] origins = new int[second.size()];
        Arrays.fill(origins, Alignment.ALONE);
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] != Alignment.ALONE) {
                origins[partners[i]] = i;
            }
        }
        var changes = new ArrayList<Change<T>>();
        dropped(first, partners, 0, changes);
        for (int j = 0; j < second.size(); j++) {
            if (origins[j] == Alignment.ALONE) {
                changes.add(new Change.Added<>(second.get(j)));
            } else {
                changes.add(pair.apply(first.get(origins[j]), second.get(j)));
                dropped(first, partners, origins[j] + 1, changes);
            }
        }
        return changes;
    }

    /** Adds the items without partner from an index on, up to the next that has one. */
    private static <T> void dropped(
            List<T> first, int[] partners, int from, List<Change<T>> changes) {
        for (int i = from; i < first.size() && partners[i] == Alignment.ALONE; i++) {
            changes.add(new Change.Dropped<>(first.get(i)));
        }
    }
}
