package vn.vanthu.correct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.correct.Corrected.Item;
import vn.vanthu.correct.Corrected.State;
import vn.vanthu.correct.Correction.Verdict;
import vn.vanthu.fact.Abbreviation;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Citation;
import vn.vanthu.fact.Deadline;
import vn.vanthu.fact.Fact;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.text.Span;

/**
 * Puts a document's facts right. A correction finds its fact again by what was extracted then; when
 * a later extraction gives it differently, by its place in the text; when the text itself was read
 * anew, by the words that proved it.
 */
public final class Corrector {

    private final AnalysedDocument document;
    private final List<Slot> slots = new ArrayList<>();

    private Corrector(AnalysedDocument document) {
        this.document = document;
    }

    /** A fact that was extracted, or that a correction holds on to, and what is said of it. */
    private static final class Slot {

        private final Fact place;
        private final @Nullable Fact extracted;
        private @Nullable Fact now;
        private State state = State.UNTOUCHED;
        private @Nullable Correction correction;

        Slot(Fact place, @Nullable Fact extracted) {
            this.place = place;
            this.extracted = extracted;
            this.now = extracted;
        }

        void settle(Correction said, State became, @Nullable Fact fact) {
            correction = said;
            state = became;
            now = fact;
        }
    }

    /** The document with its facts as people said that they are. */
    public static Corrected correct(AnalysedDocument document, List<Correction> corrections) {
        var corrector = new Corrector(document);
        corrector.take();
        corrector.apply(corrections);
        return corrector.corrected();
    }

    private void take() {
        Facts facts = document.facts();
        Stream.of(
                        facts.targets(),
                        facts.assignments(),
                        facts.figures(),
                        facts.citations(),
                        facts.deadlines(),
                        facts.abbreviations(),
                        document.findings())
                .flatMap(Collection::stream)
                .forEach(fact -> slots.add(new Slot(fact, fact)));
    }

    private void apply(List<Correction> corrections) {
        var later = new LinkedHashMap<Correction, Fact>();
        for (Correction correction : corrections) {
            Fact was = moved(correction);
            if (was == null) {
                held(correction.was()).settle(correction, State.LOST, null);
                continue;
            }
            Slot same = first(slot -> was.equals(slot.extracted));
            if (same == null) {
                later.put(correction, was);
            } else {
                settle(same, was, correction);
            }
        }
        // Those that stand as they stood were taken first, so that no other correction takes them.
        later.forEach((correction, was) -> {
            Slot near = nearest(was, correction.verdict());
            if (near == null) {
                holdOn(was, correction);
            } else {
                settle(near, was, correction);
            }
        });
    }

    /** The fact where its words stand in the text as it is read now; null where they do not. */
    private @Nullable Fact moved(Correction correction) {
        String text = document.text();
        String quote = correction.quote();
        Span span = correction.was().evidence().span();
        if (text.startsWith(quote, span.start()) && quote.length() == span.length()) {
            return correction.was();
        }
        int nearest = -1;
        for (int at = text.indexOf(quote); at >= 0 && !quote.isEmpty(); ) {
            if (nearest < 0 || Math.abs(at - span.start()) < Math.abs(nearest - span.start())) {
                nearest = at;
            }
            at = text.indexOf(quote, at + 1);
        }
        return nearest < 0 ? null : shifted(correction.was(), nearest - span.start());
    }

    private static Fact shifted(Fact fact, int by) {
        Fact moved = fact.with(fact.evidence().at(fact.evidence().span().shift(by)));
        return moved instanceof Figure figure
                ? figure.withNumber(figure.number().shift(by))
                : moved;
    }

    private @Nullable Slot first(Predicate<Slot> wanted) {
        return slots.stream()
                .filter(slot -> slot.correction == null && wanted.test(slot))
                .findFirst()
                .orElse(null);
    }

    /** The fact that says nearly the same at the same place. */
    private @Nullable Slot nearest(Fact was, Verdict verdict) {
        Fact is = changed(was, verdict);
        return slots.stream()
                .filter(slot -> slot.correction == null && slot.extracted != null)
                .filter(slot -> FactKind.of(slot.place) == FactKind.of(was))
                .max(Comparator.comparingInt(slot -> likeness(slot.place, was, is)))
                .filter(slot -> likeness(slot.place, was, is) > 0)
                .orElse(null);
    }

    private static int likeness(Fact found, Fact was, Fact is) {
        Span place = FactKind.place(found);
        if (!place.overlaps(FactKind.place(was))) {
            return 0;
        }
        boolean same = place.equals(FactKind.place(was));
        if (found instanceof Figure && same) {
            return 3;
        }
        var said = new HashSet<Object>(essence(was));
        said.addAll(essence(is));
        boolean shares = essence(found).stream().anyMatch(said::contains);
        return shares ? (same ? 2 : 1) : 0;
    }

    /** What makes a fact this one and no other of its sentence; one of them is enough. */
    private static List<Object> essence(Fact fact) {
        return switch (fact) {
            case Target target -> List.of(target.indicator(), AmountText.of(target.amount()));
            case TaskAssignment task -> List.of(task.task(), task.agencies());
            case Figure figure -> List.of(AmountText.of(figure.quantity()));
            case Citation citation ->
                    Stream.<@Nullable Object>of(citation.number(), citation.title())
                            .filter(Objects::nonNull)
                            .toList();
            case Deadline deadline -> List.of(deadline.due());
            case Abbreviation found -> List.of(found.shortForm());
            case Finding finding -> List.of(finding.kind());
        };
    }

    private static void settle(Slot slot, Fact was, Correction correction) {
        Fact extracted = Objects.requireNonNull(slot.extracted);
        switch (correction.verdict()) {
            case Verdict.Drop ignored -> slot.settle(correction, State.DROPPED, null);
            case Verdict.Change(var fields) -> {
                Fact is;
                try {
                    is = FactForm.changed(extracted, fields);
                } catch (BadFieldException otherNow) {
                    // The fields suited what was extracted then.
                    is = changed(was, correction.verdict()).with(extracted.evidence());
                }
                State state = FactForm.isSame(is, extracted) ? State.AGREED : State.CHANGED;
                slot.settle(correction, state, is);
            }
        }
    }

    private void holdOn(Fact was, Correction correction) {
        Slot slot = held(was);
        switch (correction.verdict()) {
            case Verdict.Drop ignored -> slot.settle(correction, State.GONE, null);
            case Verdict.Change change ->
                    slot.settle(correction, State.RESTORED, changed(was, change));
        }
    }

    /** A place among the others of its kind for what is extracted no more. */
    private Slot held(Fact fact) {
        var slot = new Slot(fact, null);
        int at = 0;
        while (at < slots.size() && !goesBefore(fact, slots.get(at).place)) {
            at++;
        }
        slots.add(at, slot);
        return slot;
    }

    private static boolean goesBefore(Fact fact, Fact other) {
        int kinds = FactKind.of(fact).compareTo(FactKind.of(other));
        return kinds < 0
                || kinds == 0 && fact.evidence().span().start() < other.evidence().span().start();
    }

    /** As somebody said that it is; the fact itself where that cannot be meant any more. */
    private static Fact changed(Fact fact, Verdict verdict) {
        try {
            return switch (verdict) {
                case Verdict.Drop ignored -> fact;
                case Verdict.Change(var fields) -> FactForm.changed(fact, fields);
            };
        } catch (BadFieldException otherProgram) {
            return fact;
        }
    }

    private Corrected corrected() {
        var ids = new HashMap<Slot, String>();
        var taken = new HashMap<String, Integer>();
        // Names go by what is extracted, so that no correction changes the name of another fact.
        Stream.concat(
                        slots.stream().filter(slot -> slot.extracted != null),
                        slots.stream().filter(slot -> slot.extracted == null))
                .forEach(slot -> {
                    String id =
                            FactKind.of(slot.place).letter() + FactKind.place(slot.place).start();
                    int number = taken.merge(id, 1, Integer::sum);
                    ids.put(slot, number == 1 ? id : id + "." + number);
                });
        var items =
                slots.stream()
                        .map(slot ->
                                new Item(
                                        Objects.requireNonNull(ids.get(slot)),
                                        FactKind.of(slot.place),
                                        slot.state,
                                        slot.extracted,
                                        slot.now,
                                        slot.correction))
                        .toList();
        boolean touched = slots.stream().anyMatch(slot -> slot.correction != null);
        return new Corrected(touched ? withFacts() : document, items);
    }

    private AnalysedDocument withFacts() {
        return new AnalysedDocument(
                document.document(),
                document.outline(),
                document.metadata(),
                new Facts(
                        all(Target.class),
                        all(TaskAssignment.class),
                        all(Figure.class),
                        all(Citation.class),
                        all(Deadline.class),
                        all(Abbreviation.class)),
                all(Finding.class));
    }

    private <F extends Fact> List<F> all(Class<F> kind) {
        return slots.stream()
                .map(slot -> slot.now)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
