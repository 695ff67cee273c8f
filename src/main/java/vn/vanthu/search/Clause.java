package vn.vanthu.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * A question after it was decided how to ask it ({@link Plan}): what engines match and add up. Each
 * engine translates it in one {@code switch}, so that all find the same and rank by the same rules.
 */
public sealed interface Clause {

    /** Every entry, for no score. */
    record Everything() implements Clause {}

    /** No entry. */
    record Nothing() implements Clause {}

    /** Entries that meet a condition, for no score. */
    record Meets(Query.Condition condition) implements Clause {}

    /**
     * Entries with a term, weighed by BM25 in its stream (with the k1 and b of {@link Weights}),
     * times the boost.
     */
    record Weighed(TermStream stream, String term, float boost) implements Clause {}

    /** Entries with these terms one after another, weighed as a term is. */
    record Run(TermStream stream, List<String> terms, float boost) implements Clause {
        public Run {
            terms = List.copyOf(terms);
        }
    }

    /** Entries that match another clause, all for one score. */
    record Constant(Clause clause, float score) implements Clause {}

    /** Entries that match any of them, for the best score of those. */
    record Best(List<Clause> clauses) implements Clause {
        public Best {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * Entries that match by all that is required and by enough of what helps; the scores of both
     * add up.
     *
     * @param required all must match, and score
     * @param conditions all must match, and do not score
     * @param helping score where they match
     * @param atLeast how many of {@code helping} must match
     * @param without none may match
     */
    record Sum(
            List<Clause> required,
            List<Clause> conditions,
            List<Clause> helping,
            int atLeast,
            List<Clause> without)
            implements Clause {
        public Sum {
            required = List.copyOf(required);
            conditions = List.copyOf(conditions);
            helping = List.copyOf(helping);
            without = List.copyOf(without);
        }

        static Sum of(List<Clause> required, List<Clause> conditions, List<Clause> helping) {
            return new Sum(required, conditions, helping, 0, List.of());
        }
    }

    /**
     * A part of the score that is told apart when somebody asks why; engines look through it.
     *
     * @param words of the query that it is about, as they are looked for; empty for all
     */
    record Named(Reason reason, String words, Clause clause) implements Clause {}

    /**
     * What an entry's score is added up from, where it is known that the entry matches: conditions
     * need not be asked again.
     */
    default List<Clause> scoresOfMatch() {
        return switch (this) {
            case Sum sum ->
                    Stream.concat(
                                    sum.required().stream()
                                            .flatMap(each -> each.scoresOfMatch().stream()),
                                    sum.helping().stream().map(Clause::unnamed))
                            .toList();
            case Named(var reason, var words, var inner) -> inner.scoresOfMatch();
            case Everything ignored -> List.of();
            case Nothing ignored -> List.of();
            case Meets ignored -> List.of();
            case Weighed ignored -> List.of(this);
            case Run ignored -> List.of(this);
            case Constant ignored -> List.of(this);
            case Best ignored -> List.of(this);
        };
    }

    private static Clause unnamed(Clause clause) {
        return clause instanceof Named(var reason, var words, var inner) ? unnamed(inner) : clause;
    }
}
