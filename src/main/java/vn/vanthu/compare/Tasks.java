package vn.vanthu.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.registry.Abbreviations;
import vn.vanthu.registry.Bodies;
import vn.vanthu.registry.Registry;

/** Compares who is to do what by when. */
final class Tasks {

    /** What both share by their words, and by bodies and places too, for being one. */
    private static final int LEAST_WORDS = 400;

    private static final int LEAST = 600;

    private static final int SAME_SENTENCE = 200;
    private static final int SAME_SECTION = 100;
    private static final int SAME_BODIES = 150;

    private final Outlines outlines;
    private final Times times;
    private final int years;
    private final Abbreviations abbreviations;
    private final Bodies bodies;
    private final Map<String, String> known = new HashMap<>();
    private final Map<TaskAssignment, Wording> words = new HashMap<>();

    Tasks(Outlines outlines, int years, Registry registry) {
        this.outlines = outlines;
        this.years = years;
        this.times = new Times(years);
        this.abbreviations = registry.abbreviations();
        this.bodies = registry.bodies();
    }

    List<Change<TaskAssignment>> of(List<TaskAssignment> before, List<TaskAssignment> now) {
        int[] partners = Pairing.of(before, now, this::likeness, LEAST);
        return Pairing.changes(before, now, partners, this::pair);
    }

    private int likeness(TaskAssignment one, TaskAssignment other) {
        int byWords = words(one).likeness(words(other));
        if (byWords < LEAST_WORDS) {
            return 0;
        }
        int byBodies = bodies(one.agencies()).equals(bodies(other.agencies())) ? SAME_BODIES : 0;
        return byWords
                + byBodies
                + switch (outlines.nearness(one, other)) {
                    case SENTENCE -> SAME_SENTENCE;
                    case SECTION -> SAME_SECTION;
                    case NONE -> 0;
                };
    }

    private Change<TaskAssignment> pair(TaskAssignment one, TaskAssignment other) {
        var differences = new HashSet<>(words(one).differences(words(other), years));
        differences.addAll(times.differences(one.due(), other.due()));
        if (one.role() != other.role()
                || !bodies(one.agencies()).equals(bodies(other.agencies()))) {
            differences.add(Aspect.LEAD);
        }
        if (!bodies(one.coordinators()).equals(bodies(other.coordinators()))) {
            differences.add(Aspect.PARTNERS);
        }
        var products = words(one.product()).differences(words(other.product()), years);
        for (Aspect aspect : products) {
            differences.add(aspect == Aspect.WORDING ? Aspect.PRODUCT : aspect);
        }
        return new Change.Both<>(one, other, differences);
    }

    private Wording words(TaskAssignment task) {
        return words.computeIfAbsent(task, key -> words(key.task()));
    }

    private Wording words(@Nullable String text) {
        return Wording.of(Objects.requireNonNullElse(text, ""), abbreviations);
    }

    /** The same for two ways to write a body's name. */
    private Set<String> bodies(List<String> names) {
        var found = new TreeSet<String>();
        for (String name : names) {
            found.add(known.computeIfAbsent(name, this::body));
        }
        return found;
    }

    private String body(String name) {
        var called = bodies.find(name);
        if (called.size() == 1) {
            return called.getFirst().id();
        }
        var key = new StringBuilder();
        Term.of(abbreviations.expand(name)).forEach(term -> key.append(term.key()).append(' '));
        return key.toString();
    }
}
