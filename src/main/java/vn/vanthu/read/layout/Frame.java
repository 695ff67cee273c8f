package vn.vanthu.read.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The measures of running text in a document.
 *
 * @param size of most letters, in points
 * @param pitch usual distance of two lines of a paragraph
 */
record Frame(double size, double pitch) {

    static Frame of(List<List<Line>> pages) {
        Map<Integer, Integer> sizes = new HashMap<>();
        for (List<Line> page : pages) {
            for (Line line : page) {
                int letters = line.words().stream().mapToInt(w -> w.text().length()).sum();
                sizes.merge((int) Math.round(line.size() * 2), letters, Integer::sum);
            }
        }
        int most =
                sizes.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(26);
        double size = most / 2.0;
        return new Frame(size, pitch(pages, size));
    }

    private static double pitch(List<List<Line>> pages, double size) {
        var steps = new ArrayList<Double>();
        for (List<Line> page : pages) {
            for (int i = 1; i < page.size(); i++) {
                Line before = page.get(i - 1);
                Line line = page.get(i);
                double step = line.base() - before.base();
                boolean flush = Math.abs(line.left() - before.left()) < size * 4;
                if (step > size * 0.9 && step < size * 2.2 && flush) {
                    steps.add(step);
                }
            }
        }
        if (steps.isEmpty()) {
            return 0;
        }
        Collections.sort(steps);
        // Lines inside paragraphs are the closer ones; space before paragraphs only adds.
        return steps.get(steps.size() * 2 / 5);
    }

    /** Left and right edge of the text on a page; the whole page where there is little. */
    static double[] edges(List<Line> lines, double width) {
        var lefts = new ArrayList<Double>();
        var rights = new ArrayList<Double>();
        for (Line line : lines) {
            if (line.right() - line.left() > width * 0.35) {
                lefts.add(line.left());
                rights.add(line.right());
            }
        }
        if (lefts.size() < 2) {
            double left = lines.stream().mapToDouble(Line::left).min().orElse(width * 0.12);
            double right = lines.stream().mapToDouble(Line::right).max().orElse(width * 0.93);
            return new double[] {Math.min(left, width * 0.2), Math.max(right, width * 0.85)};
        }
        Collections.sort(lefts);
        Collections.sort(rights);
        double left = lefts.get(lefts.size() / 12);
        double right = rights.get(rights.size() - 1 - rights.size() / 12);
        return new double[] {left, right};
    }
}
