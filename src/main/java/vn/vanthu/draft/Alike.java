package vn.vanthu.draft;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.match.States;
import vn.vanthu.registry.Abbreviations;
import vn.vanthu.registry.IndicatorKey;

/** Tells which targets and tasks of two documents are the same. */
final class Alike {

    /** Two indicators are the same when they share this much of their words. */
    private static final double SAME_INDICATOR = 0.6;

    private static final double SAME_TASK = 0.5;

    /** Or when nearly all words of the shorter task stand in the longer one. */
    private static final double CONTAINED = 0.8;

    private static final int WORDS_TO_BE_CONTAINED = 5;

    private final Abbreviations abbreviations;
    private final Map<String, IndicatorKey> keys = new HashMap<>();

    Alike(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** The most alike of some targets; empty where none is the same. */
    Optional<Target> of(Target target, Collection<Target> others) {
        Target best = null;
        double most = 0;
        for (Target other : others) {
            double likeness = likeness(target.indicator(), other.indicator());
            if (likeness >= SAME_INDICATOR
                    && likeness > most
                    && isMeasuredAlike(target.amount(), other.amount())
                    && States.agree(target.indicator(), other.indicator())) {
                best = other;
                most = likeness;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The most alike of some tasks; empty where none is the same. */
    Optional<TaskAssignment> of(TaskAssignment task, Collection<TaskAssignment> others) {
        TaskAssignment best = null;
        double most = 0;
        for (TaskAssignment other : others) {
            double likeness = tasks(task.task(), other.task());
            if (likeness > most) {
                best = other;
                most = likeness;
            }
        }
        return Optional.ofNullable(best);
    }

    private double tasks(String one, String other) {
        double likeness = likeness(one, other);
        if (likeness >= SAME_TASK) {
            return likeness;
        }
        Set<String> a = key(one).words();
        Set<String> b = key(other).words();
        Set<String> shorter = a.size() <= b.size() ? a : b;
        long shared = shorter.stream().filter((a == shorter ? b : a)::contains).count();
        boolean contained =
                shorter.size() >= WORDS_TO_BE_CONTAINED && shared >= CONTAINED * shorter.size();
        return contained ? SAME_TASK : 0;
    }

    /** Shared words over all words, 0 to 1. */
    double likeness(String one, String other) {
        return key(one).likeness(key(other));
    }

    /** Words that both have over those of the first, 0 to 1. */
    double share(String of, String in) {
        Set<String> words = key(of).words();
        Set<String> all = key(in).words();
        long shared = words.stream().filter(all::contains).count();
        return words.isEmpty() ? 0 : (double) shared / words.size();
    }

    /** Whether two lists of bodies have one in common, as written. */
    static boolean share(List<String> some, List<String> others) {
        return some.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> fold(one).equals(fold(other))));
    }

    /** "Uỷ ban nhân dân xã" and "UBND xã" are written alike. */
    static String fold(String body) {
        return body.toLowerCase(Locale.ROOT)
                .replace("uỷ", "ủy")
                .replace("ủy ban nhân dân", "ubnd")
                .replace("hội đồng nhân dân", "hđnd")
                .replaceAll("[\\s,.;:]+", " ")
                .strip();
    }

    private static boolean isMeasuredAlike(Amount one, Amount other) {
        return isChange(one) == isChange(other) && unit(one.main()).equals(unit(other.main()));
    }

    private static boolean isChange(Amount amount) {
        return amount instanceof Amount.Increase || amount instanceof Amount.Decrease;
    }

    private static String unit(@Nullable Quantity quantity) {
        String unit = quantity == null ? null : quantity.unit();
        return unit == null ? "" : unit.toLowerCase(Locale.ROOT).strip();
    }

    private IndicatorKey key(String words) {
        return keys.computeIfAbsent(words, w -> IndicatorKey.of(w, abbreviations));
    }
}
