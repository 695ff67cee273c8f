package vn.vanthu.read.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes page numbers and what repeats at the edges of pages out of the text. */
final class PageMargins {

    private static final Pattern NUMBER =
            Pattern.compile("(?:Trang\\s*)?[-–—|\\s]*\\d{1,4}(?:\\s*/\\s*\\d{1,4})?[-–—|\\s.]*");

    /** What signing programs print at the upper edge. */
    private static final Pattern STAMP =
            Pattern.compile(
                    "(?s)(?:Người ký|Ký bởi|Email|Thời gian ký|Ngày ký|Signature|Signed by|Cơ quan)"
                            + "\\s*:?.*");

    private static final int EDGE = 3;

    private PageMargins() {}

    /**
     * Removes them from the lines.
     *
     * @param pages lines of each page, from top to bottom; changed
     * @return the texts that repeat
     */
    static List<String> take(List<List<Line>> pages, List<Page> sizes) {
        Map<String, Integer> seen = new HashMap<>();
        for (int p = 0; p < pages.size(); p++) {
            for (Line line : edge(pages.get(p), sizes.get(p))) {
                seen.merge(key(line), 1, Integer::sum);
            }
        }
        var margins = new ArrayList<String>();
        for (int p = 0; p < pages.size(); p++) {
            List<Line> lines = pages.get(p);
            Page page = sizes.get(p);
            for (Line line : edge(lines, page)) {
                boolean repeated =
                        seen.getOrDefault(key(line), 0) >= Math.max(2, pages.size() / 3)
                                && key(line).length() > 3;
                String text = line.text();
                if (NUMBER.matcher(text).matches() && isAlone(line, lines)) {
                    lines.remove(line);
                } else if (repeated || STAMP.matcher(text).matches()) {
                    lines.remove(line);
                    margins.add(text);
                }
            }
        }
        return margins;
    }

    /** The first and last lines, if they stand in the margins. */
    private static List<Line> edge(List<Line> lines, Page page) {
        var out = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean above = i < EDGE && line.base() < page.height() * 0.1;
            boolean below = i >= lines.size() - EDGE && line.base() > page.height() * 0.9;
            if (above || below) {
                out.add(line);
            }
        }
        return out;
    }

    private static boolean isAlone(Line line, List<Line> lines) {
        return lines.stream()
                .noneMatch(other ->
                        other != line && Math.abs(other.base() - line.base()) < line.size() * 0.5);
    }

    private static String key(Line line) {
        return line.text().replaceAll("\\d+", "#").strip();
    }
}
