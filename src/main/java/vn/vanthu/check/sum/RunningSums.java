package vn.vanthu.check.sum;

import java.math.BigDecimal;
import java.util.List;

/**
 * The sums of a column down to each line, so that any stretch of lines is summed by one difference:
 * every stretch of a table is tried.
 */
final class RunningSums {

    private final BigDecimal[] sums;
    private final int[] filled;
    private final BigDecimal[] groupSums;
    private final int[] groups;

    private RunningSums(int lines) {
        sums = new BigDecimal[lines + 1];
        filled = new int[lines + 1];
        groupSums = new BigDecimal[lines + 1];
        groups = new int[lines + 1];
        sums[0] = BigDecimal.ZERO;
        groupSums[0] = BigDecimal.ZERO;
    }

    /**
     * @param isGroup for each line whether it names a group
     */
    static RunningSums of(List<TableTotals.Line> lines, int column, boolean[] isGroup) {
        var running = new RunningSums(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            TableTotals.Cell cell = lines.get(i).numbers().get(column);
            BigDecimal value = cell == null ? BigDecimal.ZERO : cell.value();
            boolean group = cell != null && isGroup[i];
            running.sums[i + 1] = running.sums[i].add(value);
            running.filled[i + 1] = running.filled[i] + (value.signum() == 0 ? 0 : 1);
            running.groupSums[i + 1] =
                    group ? running.groupSums[i].add(value) : running.groupSums[i];
            running.groups[i + 1] = running.groups[i] + (group ? 1 : 0);
        }
        return running;
    }

    /** The sum of the lines of a stretch; a line without a number adds nothing. */
    BigDecimal sum(int from, int to) {
        return sums[to].subtract(sums[from]);
    }

    /** How many lines of a stretch have a number that is not nought. */
    int filled(int from, int to) {
        return filled[to] - filled[from];
    }

    /** Whether two groups or more of a stretch make a total. */
    boolean groupsMake(BigDecimal total, int from, int to) {
        return groups[to] - groups[from] >= 2
                && groupSums[to].subtract(groupSums[from]).compareTo(total) == 0;
    }
}
