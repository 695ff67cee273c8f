package vn.vanthu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.vanthu.search.QueryWords.Wanted;

/** Decides which streams are asked for which words, and what counts how much. */
final class Planner {

    private static final List<Zone> ALL = List.of(Zone.values());
    private static final List<Zone> OWN = List.of(Zone.TEXT, Zone.HEADINGS);

    private final boolean strict;
    private final Set<Means> means;

    /**
     * @param strict whether all words must be there, or some of them do
     */
    Planner(boolean strict, Set<Means> means) {
        this.strict = strict;
        this.means = Set.copyOf(means);
    }

    Clause clause(Query query) {
        return switch (query) {
            case Query.All ignored -> new Clause.Everything();
            case Query.Words(var text) -> words(Analysis.query(text));
            case Query.Phrase(var text) -> phrase(Analysis.query(text));
            case Query.And(var queries) ->
                    queries.isEmpty()
                            ? new Clause.Everything()
                            : Clause.Sum.of(
                                    queries.stream().map(this::clause).toList(),
                                    List.of(),
                                    List.of());
            case Query.Or(var queries) ->
                    queries.isEmpty()
                            ? new Clause.Nothing()
                            : new Clause.Best(queries.stream().map(this::clause).toList());
            case Query.Not(var inner) ->
                    new Clause.Sum(
                            List.of(),
                            List.of(new Clause.Everything()),
                            List.of(),
                            0,
                            List.of(new Planner(true, means).clause(inner)));
            case Query.Condition condition -> new Clause.Meets(condition);
        };
    }

    private Clause words(QueryWords asked) {
        if (asked.isEmpty()) {
            return new Clause.Everything();
        }
        List<Wanted> words = asked.distinct();
        var required = new ArrayList<Clause>();
        var conditions = new ArrayList<Clause>();
        var some = new ArrayList<Clause>();
        var all = new ArrayList<Clause>();
        var own = new ArrayList<Clause>();
        var helping = new ArrayList<Clause>();
        for (Wanted word : words) {
            Clause folded = folded(word);
            if (strict && !word.marked()) {
                required.add(folded);
            } else {
                some.add(folded);
            }
            if (strict && word.marked()) {
                conditions.add(written(word));
            }
            all.add(folded);
            own.add(anyOf(word, OWN));
        }
        conditions.add(new Clause.Best(own));
        required.add(
                new Clause.Sum(
                        List.of(),
                        List.of(new Clause.Everything()),
                        some,
                        strict ? 0 : asked.enough(),
                        List.of()));
        if (!strict) {
            var every = Clause.Sum.of(List.of(), all, List.of());
            helping.add(constant(Reason.ALL_WORDS, "", every, Weights.ALL_FOLDED));
        }
        for (Wanted word : words) {
            var inText = anyOf(word, List.of(Zone.TEXT));
            helping.add(constant(Reason.OWN_WORDS, word.folded(), inText, Weights.IN_TEXT));
            helping.add(inHeadings(Form.FOLDED, word.folded()));
        }
        for (String pair : asked.foldedPairs()) {
            helping.add(weighed(pair, Form.FOLDED_PAIRS, Weights.PAIR));
            helping.add(inHeadings(Form.FOLDED_PAIRS, pair));
        }
        if (asked.marked()) {
            helping.addAll(exactness(asked));
        }
        return Clause.Sum.of(required, conditions, helping);
    }

    private static Clause inHeadings(Form form, String term) {
        return constant(
                form == Form.FOLDED ? Reason.IN_HEADINGS : Reason.PAIR_IN_HEADINGS,
                term,
                term(Zone.HEADINGS, form, term),
                Weights.IN_HEADINGS);
    }

    private static List<Clause> exactness(QueryWords asked) {
        var helping = new ArrayList<Clause>();
        var all = new ArrayList<Clause>();
        for (Wanted word : asked.distinct()) {
            Clause exact = anywhere(Form.EXACT, word.exact());
            all.add(exact);
            helping.add(constant(Reason.MARKS, word.exact(), exact, Weights.EXACT_WORD));
        }
        var every = Clause.Sum.of(List.of(), all, List.of());
        helping.add(constant(Reason.ALL_MARKS, "", every, Weights.ALL_EXACT));
        for (String pair : asked.exactPairs()) {
            Clause exact = anywhere(Form.EXACT_PAIRS, pair);
            helping.add(constant(Reason.MARKS, pair, exact, Weights.EXACT_PAIR));
        }
        return helping;
    }

    /** The word with the marks that it was typed with, or without any in the text too. */
    private static Clause written(Wanted word) {
        var any = new ArrayList<Clause>();
        for (Zone zone : ALL) {
            any.add(term(zone, Form.EXACT, word.exact()));
            any.add(term(zone, Form.EXACT, word.folded()));
        }
        if (!word.apart().isEmpty()) {
            any.add(folded(word));
        }
        return new Clause.Best(any);
    }

    /** The word in the zone where it counts most, or all its parts. */
    private static Clause folded(Wanted word) {
        Clause whole = weighed(word.folded(), Form.FOLDED, 1);
        if (word.apart().isEmpty()) {
            return whole;
        }
        float share = 1f / word.apart().size();
        List<Clause> parts =
                word.apart().stream().map(part -> weighed(part, Form.FOLDED, share)).toList();
        return new Clause.Best(List.of(whole, Clause.Sum.of(parts, List.of(), List.of())));
    }

    private static Clause anyOf(Wanted word, List<Zone> zones) {
        var any = new ArrayList<Clause>();
        for (Zone zone : zones) {
            any.add(term(zone, Form.FOLDED, word.folded()));
            word.apart().forEach(part -> any.add(term(zone, Form.FOLDED, part)));
        }
        return new Clause.Best(any);
    }

    private static Clause anywhere(Form form, String term) {
        return new Clause.Best(ALL.stream().map(zone -> term(zone, form, term)).toList());
    }

    private static Clause weighed(String term, Form form, float boost) {
        var zones = new ArrayList<Clause>();
        for (Zone zone : ALL) {
            Reason reason = form == Form.FOLDED ? Reason.in(zone) : Reason.pairIn(zone);
            var stream = new TermStream(zone, form);
            var clause = new Clause.Weighed(stream, term, weight(zone) * boost);
            zones.add(new Clause.Named(reason, term, clause));
        }
        return new Clause.Best(zones);
    }

    private static Clause phrase(QueryWords asked) {
        if (asked.isEmpty()) {
            return new Clause.Everything();
        }
        List<String> folded = asked.all().stream().map(Wanted::folded).toList();
        String words = String.join(" ", folded);
        var phrases = new ArrayList<Clause>();
        for (Zone zone : OWN) {
            phrases.add(
                    new Clause.Named(
                            Reason.PHRASE, words, run(zone, Form.FOLDED, folded, weight(zone))));
        }
        var helping = new ArrayList<Clause>();
        var inText = run(Zone.TEXT, Form.FOLDED, folded, 1);
        helping.add(constant(Reason.OWN_WORDS, words, inText, Weights.IN_TEXT));
        if (asked.marked()) {
            List<String> exact = asked.all().stream().map(Wanted::exact).toList();
            List<Clause> marks = OWN.stream().map(zone -> run(zone, Form.EXACT, exact, 1)).toList();
            helping.add(constant(Reason.ALL_MARKS, "", new Clause.Best(marks), Weights.ALL_EXACT));
        }
        return Clause.Sum.of(List.of(new Clause.Best(phrases)), List.of(), helping);
    }

    private static Clause run(Zone zone, Form form, List<String> words, float boost) {
        var stream = new TermStream(zone, form);
        return words.size() == 1
                ? new Clause.Weighed(stream, words.getFirst(), boost)
                : new Clause.Run(stream, words, boost);
    }

    private static Clause term(Zone zone, Form form, String term) {
        return new Clause.Weighed(new TermStream(zone, form), term, 1);
    }

    private static Clause constant(Reason reason, String words, Clause of, float score) {
        return new Clause.Named(reason, words, new Clause.Constant(of, score));
    }

    private static float weight(Zone zone) {
        return switch (zone) {
            case TEXT -> Weights.TEXT;
            case HEADINGS -> Weights.HEADINGS;
            case TITLE -> Weights.TITLE;
        };
    }
}
