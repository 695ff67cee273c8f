package vn.vanthu.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Period;
import vn.vanthu.match.States;
import vn.vanthu.registry.Abbreviations;
import vn.vanthu.registry.IndicatorKey;

/**
 * Compares figures of two documents that count the same for the same period of their years. Where
 * an indicator has several such figures, and no section tells them apart, they are left alone.
 */
final class Figures {

    private final Outlines outlines;
    private final Times times;
    private final Abbreviations abbreviations;

    Figures(Outlines outlines, Times times, Abbreviations abbreviations) {
        this.outlines = outlines;
        this.times = times;
        this.abbreviations = abbreviations;
    }

    /** What a figure is of. */
    private record Kind(IndicatorKey key, String unit, Figure.@Nullable Change change) {}

    /** Pairs only, in text order of the later document. */
    List<Change<Figure>> of(List<Figure> before, List<Figure> now) {
        var earlier = byKind(before);
        var later = byKind(now);
        var changes = new ArrayList<Change<Figure>>();
        for (Figure figure : now) {
            var kind = kind(figure);
            var rivals = later.getOrDefault(kind, List.of());
            Figure match =
                    only(figure, earlier.getOrDefault(kind, List.of()), (a, b) -> near(b, a));
            if (match != null && only(match, rivals, this::near) == figure) {
                changes.add(new Change.Both<>(match, figure, differences(match, figure)));
            }
        }
        return changes;
    }

    private Map<Kind, List<Figure>> byKind(List<Figure> figures) {
        var kinds = new HashMap<Kind, List<Figure>>();
        for (Figure figure : figures) {
            kinds.computeIfAbsent(kind(figure), kind -> new ArrayList<>()).add(figure);
        }
        return kinds;
    }

    private Kind kind(Figure figure) {
        return new Kind(
                IndicatorKey.of(figure.indicator(), abbreviations),
                Targets.unit(figure.quantity()),
                figure.change());
    }

    /**
     * The one that a figure compares with; of several the one near it; null where none stands out.
     */
    private @Nullable Figure only(
            Figure figure, List<Figure> others, BiPredicate<Figure, Figure> near) {
        var found = others.stream().filter(other -> comparable(figure, other)).toList();
        if (found.size() > 1) {
            found = found.stream().filter(other -> near.test(figure, other)).toList();
        }
        return found.size() == 1 ? found.getFirst() : null;
    }

    private boolean near(Figure before, Figure now) {
        return outlines.nearness(before, now) != Outlines.Nearness.NONE;
    }

    private boolean comparable(Figure one, Figure other) {
        return States.agree(one.indicator(), other.indicator())
                && samePeriod(one.period(), other.period());
    }

    private boolean samePeriod(@Nullable Period one, @Nullable Period other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.equals(other) || times.areMoved(one, other);
    }

    private static Set<Aspect> differences(Figure one, Figure other) {
        boolean same =
                Targets.equal(one.quantity().value(), other.quantity().value())
                        && Targets.equal(one.quantity().of(), other.quantity().of());
        return same ? Set.of() : Set.of(Aspect.VALUE);
    }
}
