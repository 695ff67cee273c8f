package vn.vanthu.compare;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.Target;
import vn.vanthu.match.States;
import vn.vanthu.registry.Abbreviations;
import vn.vanthu.registry.IndicatorKey;

/** Compares the targets of two documents: the same indicator in the same unit is one target. */
final class Targets {

    /** What both share by their words, and by their places too, for being one. */
    private static final int LEAST_WORDS = 300;

    private static final int LEAST = 600;

    /** What it is worth to stand in the same sentence, or in the same section. */
    private static final int SAME_SENTENCE = 200;

    private static final int SAME_SECTION = 100;

    /** All words of the shorter indicator in the longer, if it has that many words. */
    private static final int FEWEST_CONTAINED = 3;

    private static final int CONTAINED = 550;

    private final Outlines outlines;
    private final Times times;
    private final Abbreviations abbreviations;
    private final Map<Target, IndicatorKey> keys = new HashMap<>();

    Targets(Outlines outlines, Times times, Abbreviations abbreviations) {
        this.outlines = outlines;
        this.times = times;
        this.abbreviations = abbreviations;
    }

    List<Change<Target>> of(List<Target> before, List<Target> now) {
        int[] partners = Pairing.of(before, now, this::likeness, LEAST);
        return Pairing.changes(before, now, partners, this::pair);
    }

    private int likeness(Target one, Target other) {
        if (!unit(one.amount().main()).equals(unit(other.amount().main()))
                || isChange(one.amount()) != isChange(other.amount())) {
            return 0;
        }
        int byWords = byWords(key(one), key(other));
        if (byWords < LEAST_WORDS || !States.agree(one.indicator(), other.indicator())) {
            return 0;
        }
        return byWords
                + switch (outlines.nearness(one, other)) {
                    case SENTENCE -> SAME_SENTENCE;
                    case SECTION -> SAME_SECTION;
                    case NONE -> 0;
                };
    }

    private static int byWords(IndicatorKey one, IndicatorKey other) {
        int alike = (int) Math.round(one.likeness(other) * Alignment.SAME);
        boolean within =
                Math.min(one.words().size(), other.words().size()) >= FEWEST_CONTAINED
                        && (one.words().containsAll(other.words())
                                || other.words().containsAll(one.words()));
        return within ? Math.max(alike, CONTAINED) : alike;
    }

    private IndicatorKey key(Target target) {
        return keys.computeIfAbsent(target, key -> IndicatorKey.of(key.indicator(), abbreviations));
    }

    private Change<Target> pair(Target one, Target other) {
        var differences = new HashSet<Aspect>();
        if (!same(one.amount(), other.amount())) {
            differences.add(Aspect.VALUE);
        }
        differences.addAll(times.differences(one.year(), other.year()));
        if (one.due() != null && other.due() != null) {
            differences.addAll(times.differences(one.due(), other.due()));
        }
        if (!key(one).equals(key(other))) {
            differences.add(Aspect.WORDING);
        }
        return new Change.Both<>(one, other, differences);
    }

    private static boolean same(Amount one, Amount other) {
        Quantity mine = one.main();
        Quantity others = other.main();
        return one.comparator().equals(other.comparator())
                && equal(one.lowValue(), other.lowValue())
                && equal(one.highValue(), other.highValue())
                && equal(mine == null ? null : mine.of(), others == null ? null : others.of());
    }

    static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    static boolean isChange(Amount amount) {
        return amount instanceof Amount.Increase || amount instanceof Amount.Decrease;
    }

    static String unit(@Nullable Quantity quantity) {
        String unit = quantity == null ? null : quantity.unit();
        return Objects.requireNonNullElse(unit, "").toLowerCase(Locale.ROOT).strip();
    }
}
