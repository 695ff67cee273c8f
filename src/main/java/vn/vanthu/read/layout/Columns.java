package vn.vanthu.read.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where a page has two columns: in the letterhead and in the signature block. */
final class Columns {

    /** What a letterhead or signature block has in one of its columns. */
    private static final Pattern WITNESS =
            Pattern.compile(
                    "(?s).*(?:CỘNG H[ÒO]A|[ĐD]ộc lập|ĐẢNG CỘNG|Số\\s*:|ngày.{0,12}tháng"
                            + "|N[ơo]i nh[ậa]n|(?:TM|KT|TL|TUQ|Q)\\.|CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ"
                            + "|TRƯỞNG|CHÁNH|BỘ TRƯỞNG|THỦ TƯỚNG).*");

    /**
     * Lines of a page that stand in two columns.
     *
     * @param from index of the first
     * @param to index behind the last
     */
    record Region(int from, int to, List<Line> left, List<Line> right) {}

    private Columns() {}

    /** The two-column region that begins soonest at or after a line; null where there is none. */
    static @Nullable Region next(List<Line> lines, int from, double[] edges) {
        for (int i = from; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            Line other = lines.get(i + 1);
            if (other.base() - line.base() > line.size() * 0.4 || other.left() <= line.right()) {
                continue;
            }
            double share = ((line.right() + other.left()) / 2 - edges[0]) / (edges[1] - edges[0]);
            if (share > 0.2 && share < 0.75) {
                Region region = around(lines, from, i, edges);
                if (region != null) {
                    return region;
                }
            }
        }
        return null;
    }

    private static @Nullable Region around(List<Line> lines, int least, int seed, double[] edges) {
        // The space between the columns; every line of one makes it narrower.
        double low = lines.get(seed).right();
        double high = lines.get(seed + 1).left();
        int to = seed + 2;
        double middle = (edges[0] + edges[1]) / 2;
        for (int i = to; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean atLeft = line.left() < low;
            boolean crosses = atLeft && line.right() >= high;
            boolean far = line.top() - lines.get(i - 1).base() > line.size() * 7;
            if (crosses || far) {
                break;
            }
            boolean paired =
                    i + 1 < lines.size()
                                    && lines.get(i + 1).base() - line.base() < line.size() * 0.4
                            || line.base() - lines.get(i - 1).base() < line.size() * 0.4;
            boolean centred = Math.abs(line.middle() - middle) < line.size() * 1.2;
            if (!paired && centred && line.left() > edges[0] + line.size() * 3) {
                break;
            }
            if (atLeft) {
                low = Math.max(low, line.right());
            } else {
                high = Math.min(high, line.left());
            }
            to = i + 1;
        }
        double gutter = (low + high) / 2;
        int from = seed;
        while (from > least && joinsAbove(lines.get(from - 1), lines.get(from), gutter, middle)) {
            from--;
        }
        var left = new ArrayList<Line>();
        var right = new ArrayList<Line>();
        for (Line line : lines.subList(from, to)) {
            (line.middle() < gutter ? left : right).add(line);
        }
        boolean witnessed =
                left.stream().anyMatch(line -> WITNESS.matcher(line.text()).matches())
                        || right.stream().anyMatch(line -> WITNESS.matcher(line.text()).matches());
        return witnessed ? new Region(from, to, left, right) : null;
    }

    /** A line of the right column that stands above the first of the left one. */
    private static boolean joinsAbove(Line above, Line line, double gutter, double middle) {
        return above.left() > gutter
                && Math.abs(above.middle() - middle) > above.size() * 2
                && line.base() - above.base() < line.size() * 2.2
                && WITNESS.matcher(above.text()).matches();
    }
}
