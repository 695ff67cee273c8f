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
        var conditions = new ArrayList<Clause>();
        var helping = new ArrayList<Clause>();
        for (Wanted word : words) {
            helping.add(weighed(word));
            if (strict && !asked.isSentence()) {
                conditions.add(written(word));
            }
        }
        conditions.add(new Clause.Best(words.stream().map(this::own).toList()));
        if (strict && !asked.isSentence()) {
            // Every word is a condition: nothing that helps need be there, nor be counted.
            helping.addAll(extras(asked));
            return Clause.Sum.of(List.of(), conditions, helping);
        }
        var some =
                new Clause.Sum(
                        List.of(),
                        List.of(new Clause.Everything()),
                        helping,
                        strict ? asked.most() : asked.enough(),
                        List.of());
        return Clause.Sum.of(List.of(some), conditions, extras(asked));
    }

    /** What makes an entry better, besides having the words. */
    private List<Clause> extras(QueryWords asked) {
        var extras = new ArrayList<Clause>();
        if (means.contains(Means.PAIRS)) {
            for (String pair : folding() ? asked.foldedPairs() : asked.exactPairs()) {
                Form form = folding() ? Form.FOLDED_PAIRS : Form.EXACT_PAIRS;
                extras.add(inZones(form, pair, Weights.PAIR));
            }
        }
        if (!means.contains(Means.BOOSTS)) {
            return extras;
        }
        if (!asked.isSentence() && !strict) {
            var every =
                    Clause.Sum.of(
                            List.of(),
                            asked.distinct().stream().map(this::anywhere).toList(),
                            List.of());
            extras.add(constant(Reason.ALL_WORDS, every, Weights.ALL_FOLDED));
        }
        if (asked.marked() && folding() && !asked.isSentence()) {
            Clause marks = strict && isWhole(asked) ? notWithout(asked) : all(asked, ALL);
            extras.add(constant(Reason.ALL_MARKS, marks, Weights.ALL_EXACT));
        }
        return extras;
    }

    private static boolean isWhole(QueryWords asked) {
        return asked.distinct().stream().allMatch(word -> word.apart().isEmpty());
    }

    /**
     * Says {@link #all} of entries that have every word typed with marks as typed or without any:
     * they are not among those that have one without. These are few, and soon told.
     */
    private static Clause notWithout(QueryWords asked) {
        var unmarked =
                asked.distinct().stream()
                        .filter(Wanted::marked)
                        .map(word -> best(ALL, Form.EXACT, word.folded()))
                        .toList();
        var other =
                new Clause.Sum(
                        List.of(),
                        List.of(new Clause.Best(unmarked)),
                        List.of(),
                        0,
                        List.of(all(asked, ALL)));
        var conditions = new ArrayList<Clause>(List.of(new Clause.Everything()));
        asked.distinct().stream()
                .filter(word -> !word.marked())
                .forEach(word -> conditions.add(best(ALL, Form.EXACT, word.exact())));
        return new Clause.Sum(List.of(), conditions, List.of(), 0, List.of(other));
    }

    /** All words with their marks, each in any of the zones. */
    private static Clause all(QueryWords asked, List<Zone> zones) {
        return Clause.Sum.of(
                List.of(),
                asked.distinct().stream()
                        .map(word -> best(zones, Form.EXACT, word.exact()))
                        .toList(),
                List.of());
    }

    /** The word, or all its parts, weighed in every zone. */
    private Clause weighed(Wanted word) {
        Clause whole = inZones(form(), text(word), 1);
        if (word.apart().isEmpty()) {
            return whole;
        }
        float share = 1f / word.apart().size();
        List<Clause> parts =
                word.apart().stream().map(part -> inZones(form(), part, share)).toList();
        return new Clause.Best(List.of(whole, Clause.Sum.of(parts, List.of(), List.of())));
    }

    /** The word with the marks that it was typed with, or without any in the text too. */
    private Clause written(Wanted word) {
        if (!word.marked() || !folding()) {
            return anywhere(word);
        }
        var any = new ArrayList<Clause>();
        any.add(best(ALL, Form.EXACT, word.exact()));
        any.add(best(ALL, Form.EXACT, word.folded()));
        if (!word.apart().isEmpty()) {
            any.add(anywhere(word));
        }
        return new Clause.Best(any);
    }

    private Clause anywhere(Wanted word) {
        Clause whole = best(ALL, form(), text(word));
        if (word.apart().isEmpty()) {
            return whole;
        }
        List<Clause> parts = word.apart().stream().map(part -> best(ALL, form(), part)).toList();
        return new Clause.Best(List.of(whole, Clause.Sum.of(List.of(), parts, List.of())));
    }

    /** Not in the document's title alone: else all its entries would be hits. */
    private Clause own(Wanted word) {
        var any = new ArrayList<Clause>();
        for (Zone zone : OWN) {
            any.add(term(zone, form(), text(word), 1));
            word.apart().forEach(part -> any.add(term(zone, form(), part, 1)));
        }
        return new Clause.Best(any);
    }

    private boolean folding() {
        return means.contains(Means.FOLDING);
    }

    private Form form() {
        return folding() ? Form.FOLDED : Form.EXACT;
    }

    private String text(Wanted word) {
        return folding() ? word.folded() : word.exact();
    }

    private static Clause best(List<Zone> zones, Form form, String term) {
        return new Clause.Best(zones.stream().map(zone -> term(zone, form, term, 1)).toList());
    }

    /** The sum over the zones: a heading's own entry has its words twice. */
    private Clause inZones(Form form, String term, float boost) {
        boolean pair = form == Form.FOLDED_PAIRS || form == Form.EXACT_PAIRS;
        var zones = new ArrayList<Clause>();
        for (Zone zone : ALL) {
            Reason reason = pair ? Reason.pairIn(zone) : Reason.in(zone);
            Clause there = term(zone, form, term, boost);
            zones.add(new Clause.Named(reason, term, counted(zone, there, boost)));
        }
        return new Clause.Sum(List.of(), List.of(), zones, 1, List.of());
    }

    /**
     * What stands above an entry counts the same in each, however often or rare: engines may keep
     * it once for all entries below it.
     */
    private Clause counted(Zone zone, Clause there, float boost) {
        boolean alike = !means.contains(Means.BOOSTS);
        return switch (zone) {
            case TEXT -> there;
            case HEADINGS ->
                    new Clause.Constant(there, boost * (alike ? Weights.ALIKE : Weights.HEADINGS));
            case TITLE ->
                    new Clause.Constant(there, boost * (alike ? Weights.ALIKE : Weights.TITLE));
        };
    }

    private Clause phrase(QueryWords asked) {
        if (asked.isEmpty()) {
            return new Clause.Everything();
        }
        List<String> words = asked.all().stream().map(this::text).toList();
        var phrases = new ArrayList<Clause>();
        for (Zone zone : OWN) {
            Clause run = counted(zone, run(zone, asked, words), words.size());
            phrases.add(new Clause.Named(Reason.PHRASE, String.join(" ", words), run));
        }
        var extras = new ArrayList<Clause>();
        if (asked.marked() && folding() && means.contains(Means.BOOSTS)) {
            // Hardly an entry has the run with other marks and all the words with these elsewhere;
            // to tell, every run with marks would have to be checked.
            extras.add(constant(Reason.ALL_MARKS, all(asked, OWN), Weights.ALL_EXACT));
        }
        var own = new Clause.Sum(List.of(), List.of(), phrases, 1, List.of());
        return Clause.Sum.of(List.of(own), List.of(), extras);
    }

    /**
     * The words one after another: pairs of them are quick to find, and then only some to check.
     */
    private Clause run(Zone zone, QueryWords asked, List<String> words) {
        if (words.size() == 1) {
            return term(zone, form(), words.getFirst(), 1);
        }
        Clause run = new Clause.Run(new TermStream(zone, form()), words, 1);
        if (!folding() || !asked.isOfSyllables()) {
            return run;
        }
        List<Clause> pairs =
                asked.foldedPairs().stream()
                        .map(pair -> term(zone, Form.FOLDED_PAIRS, pair, 1))
                        .toList();
        return words.size() == 2 ? pairs.getFirst() : Clause.Sum.of(List.of(run), pairs, List.of());
    }

    private static Clause term(Zone zone, Form form, String term, float boost) {
        return new Clause.Weighed(new TermStream(zone, form), term, boost);
    }

    private static Clause constant(Reason reason, Clause of, float score) {
        return new Clause.Named(reason, "", new Clause.Constant(of, score));
    }
}
