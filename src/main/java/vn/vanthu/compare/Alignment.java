package vn.vanthu.compare;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntBiFunction;

/**
 * Pairs the items of two sequences, keeping their order, so that the sum of the likenesses of all
 * pairs is the greatest. The same with the sequences exchanged: where two ways are as good, the
 * items themselves decide.
 */
public final class Alignment {

    /** Likeness of two items that are the same. */
    public static final int SAME = 1000;

    /** Items with no partner. */
    public static final int ALONE = -1;

    /** Cells of the table of sums: above this only the beginning and end are paired. */
    private static final long MOST_CELLS = 16_000_000;

    private Alignment() {}

    /**
     * Pairs two sequences.
     *
     * @param likeness from 0 to {@link #SAME}; must not depend on which side an item is on
     * @param least two items less alike are never paired; at least 1
     * @return for each item of the first its partner's index in the second, or {@link #ALONE}
     */
    public static <T extends Comparable<? super T>> int[] of(
            List<T> first, List<T> second, ToIntBiFunction<T, T> likeness, int least) {
        int[] partners = new int[first.size()];
        Arrays.fill(partners, ALONE);
        int head = 0;
        int shorter = Math.min(first.size(), second.size());
        while (head < shorter && likeness.applyAsInt(first.get(head), second.get(head)) == SAME) {
            partners[head] = head;
            head++;
        }
        int firstEnd = first.size();
        int secondEnd = second.size();
        while (firstEnd > head
                && secondEnd > head
                && likeness.applyAsInt(first.get(firstEnd - 1), second.get(secondEnd - 1))
                        == SAME) {
            partners[--firstEnd] = --secondEnd;
        }
        if ((long) (firstEnd - head + 1) * (secondEnd - head + 1) <= MOST_CELLS) {
            var middle =
                    new Table<>(first.subList(head, firstEnd), second.subList(head, secondEnd));
            middle.fill(likeness, least);
            middle.trace(likeness, least, head, partners);
        }
        return partners;
    }

    /** Greatest sums for the ends of both sequences from each item on. */
    private static final class Table<T extends Comparable<? super T>> {

        private final List<T> first;
        private final List<T> second;
        private final int width;
        private final int[] sums;

        Table(List<T> first, List<T> second) {
            this.first = first;
            this.second = second;
            this.width = second.size() + 1;
            this.sums = new int[(first.size() + 1) * width];
        }

        void fill(ToIntBiFunction<T, T> likeness, int least) {
            for (int i = first.size() - 1; i >= 0; i--) {
                for (int j = second.size() - 1; j >= 0; j--) {
                    int best = Math.max(sum(i + 1, j), sum(i, j + 1));
                    int alike = likeness.applyAsInt(first.get(i), second.get(j));
                    if (alike >= least) {
                        best = Math.max(best, alike + sum(i + 1, j + 1));
                    }
                    sums[i * width + j] = best;
                }
            }
        }

        /**
         * @param offset of both sequences in the whole ones
         */
        void trace(ToIntBiFunction<T, T> likeness, int least, int offset, int[] partners) {
            int i = 0;
            int j = 0;
            while (i < first.size() && j < second.size()) {
                int alike = likeness.applyAsInt(first.get(i), second.get(j));
                if (alike >= least && sum(i, j) == alike + sum(i + 1, j + 1)) {
                    partners[offset + i++] = offset + j++;
                } else if (sum(i + 1, j) != sum(i, j + 1)) {
                    if (sum(i + 1, j) > sum(i, j + 1)) {
                        i++;
                    } else {
                        j++;
                    }
                } else if (first.get(i).compareTo(second.get(j)) < 0) {
                    i++;
                } else {
                    j++;
                }
            }
        }

        private int sum(int i, int j) {
            return sums[i * width + j];
        }
    }
}
