package vn.vanthu.read.hand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The digits that ink can be, with the cut that suits each best. */
final class Reading {

    /** A digit has no more parts. */
    private static final int PARTS = 4;

    private static final double UNLIKELY = 0.01;

    /** Shares of the height of the tallest digit. */
    private static final double LOWEST = 0.42;

    private static final double WIDEST = 1.7;

    private final List<Ink> parts;
    private final int longest;
    private final double tallest;
    private final Map<Integer, double[]> known = new HashMap<>();
    private final DigitModel model;
    private final Map<String, Found> found = new HashMap<>();

    /**
     * @param score sum of the logarithms of the probabilities, a part each
     * @param least probability of a digit
     */
    record Found(String digits, double score, double least) {}

    private Reading(DigitModel model, Ink ink, int longest) {
        this.model = model;
        this.parts = Cuts.of(ink);
        this.longest = longest;
        this.tallest = parts.stream().mapToInt(part -> part.box().height()).max().orElse(0);
    }

    /** Best first. */
    static List<Found> of(DigitModel model, Ink ink, int longest) {
        var reading = new Reading(model, ink, longest);
        if (!reading.parts.isEmpty()) {
            reading.go(0, "", 0, 1);
        }
        return reading.found.values().stream()
                .sorted((a, b) -> Double.compare(b.score(), a.score()))
                .toList();
    }

    private void go(int from, String digits, double score, double least) {
        if (from == parts.size()) {
            var now = new Found(digits, score, least);
            found.merge(digits, now, (a, b) -> a.score() >= b.score() ? a : b);
            return;
        }
        if (digits.length() == longest) {
            return;
        }
        for (int to = from + 1; to <= Math.min(parts.size(), from + PARTS); to++) {
            double[] likely = likely(from, to);
            for (int digit = 0; digit < DigitModel.NONE; digit++) {
                if (likely[digit] > UNLIKELY) {
                    go(
                            to,
                            digits + digit,
                            score + (to - from) * Math.log(likely[digit]),
                            Math.min(least, likely[digit]));
                }
            }
        }
    }

    private double[] likely(int from, int to) {
        return known.computeIfAbsent(from * 100 + to, key -> compute(from, to));
    }

    private double[] compute(int from, int to) {
        Ink ink = parts.get(from);
        for (Ink more : new ArrayList<>(parts.subList(from + 1, to))) {
            ink = ink.with(more);
        }
        Ink.Box box = ink.box();
        if (box.height() < LOWEST * tallest || box.width() > WIDEST * box.height()) {
            return new double[DigitModel.NONE + 1];
        }
        return model.likely(ink);
    }
}
