package vn.vanthu.read.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Makes one reading of several of the same picture at different sizes. On a coarse scan each of
 * them errs in other words, and what an error is, it is seldom sure of: for each place of the
 * surest reading, the words win for which the readings together are surest.
 */
final class Vote {

    /** Below this, what only one reading sees is a speck. */
    private static final double SEEN_ALONE = 60;

    /** Below this, what anybody sees is a speck or a part of a seal. */
    private static final double SEEN = 25;

    /** Above this, what the surest reading overlooked is believed to two others. */
    private static final double OVERLOOKED = 85;

    private Vote() {}

    static List<Seen> of(List<List<Seen>> readings) {
        if (readings.size() == 1) {
            return readings.getFirst().stream().filter(word -> word.sure() >= SEEN).toList();
        }
        List<Seen> surest =
                readings.stream().max(Comparator.comparingDouble(Vote::weight)).orElseThrow();
        var out = new ArrayList<Seen>();
        for (Seen word : surest) {
            elect(word, surest, readings, out);
        }
        for (List<Seen> reading : readings) {
            List<List<Seen>> third =
                    readings.stream().filter(r -> r != surest && r != reading).toList();
            if (reading != surest) {
                overlooked(reading, third, out);
            }
        }
        return out;
    }

    private static double weight(List<Seen> reading) {
        return reading.stream().mapToDouble(word -> word.sure() * word.text().length()).sum();
    }

    private static void elect(
            Seen word, List<Seen> surest, List<List<Seen>> readings, List<Seen> out) {
        var candidates = new LinkedHashMap<String, Candidate>();
        candidates.put(word.text(), new Candidate(List.of(word), word.sure()));
        boolean alone = true;
        for (List<Seen> reading : readings) {
            List<Seen> same = reading == surest ? List.of() : at(word, reading);
            if (!same.isEmpty()) {
                alone = false;
                String text = String.join(" ", same.stream().map(Seen::text).toList());
                double sure = same.stream().mapToDouble(Seen::sure).average().orElse(0);
                candidates.merge(text, new Candidate(same, sure), Candidate::and);
            }
        }
        Candidate won =
                candidates.values().stream()
                        .max(Comparator.comparingDouble(Candidate::sure))
                        .orElseThrow();
        if (won.sure() < (alone ? SEEN_ALONE : SEEN)) {
            return;
        }
        won.words().forEach(each -> out.add(each.in(word.line(), won.sure() / readings.size())));
    }

    /** Words for one place, with the sum of what the readings that saw them are sure. */
    private record Candidate(List<Seen> words, double sure) {
        Candidate and(Candidate other) {
            return new Candidate(words, sure + other.sure);
        }
    }

    /** The words of another reading that together fill the place of a word. */
    private static List<Seen> at(Seen word, List<Seen> reading) {
        List<Seen> inside =
                reading.stream()
                        .filter(other -> word.isBeside(other))
                        .filter(other -> other.middle() > word.left())
                        .filter(other -> other.middle() < word.right())
                        .sorted(Comparator.comparingDouble(Seen::left))
                        .toList();
        if (inside.isEmpty()) {
            return inside;
        }
        double left = inside.getFirst().left();
        double right = inside.getLast().right();
        double common = Math.min(right, word.right()) - Math.max(left, word.left());
        double both = Math.max(right, word.right()) - Math.min(left, word.left());
        return common > 0.7 * both ? inside : List.of();
    }

    /** Adds to the words what stands where none of them does, on the line of the nearest one. */
    private static void overlooked(List<Seen> reading, List<List<Seen>> others, List<Seen> words) {
        for (Seen other : reading) {
            if (other.sure() < OVERLOOKED || others.stream().noneMatch(r -> isIn(r, other))) {
                continue;
            }
            List<Seen> beside = words.stream().filter(other::isBeside).toList();
            boolean free =
                    beside.stream()
                            .allMatch(word ->
                                    word.right() <= other.left() || word.left() >= other.right());
            if (free) {
                int line =
                        beside.stream()
                                .min(
                                        Comparator.comparingDouble(
                                                word -> Math.abs(word.middle() - other.middle())))
                                .map(Seen::line)
                                .orElseGet(() -> behindAll(words));
                words.add(other.in(line, other.sure()));
            }
        }
    }

    private static boolean isIn(List<Seen> reading, Seen word) {
        List<Seen> same = at(word, reading);
        return same.size() == 1 && same.getFirst().text().equals(word.text());
    }

    private static int behindAll(List<Seen> words) {
        return 1 + words.stream().mapToInt(Seen::line).max().orElse(-1);
    }
}
