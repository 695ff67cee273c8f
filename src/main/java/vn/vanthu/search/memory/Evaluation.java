package vn.vanthu.search.memory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Query;
import vn.vanthu.search.QueryWords;
import vn.vanthu.search.QueryWords.Wanted;
import vn.vanthu.search.Weights;
import vn.vanthu.search.memory.IndexedEntry.Zone;
import vn.vanthu.search.memory.IndexedEntry.Zoned;

/**
 * Scores entries against a query.
 *
 * <p>A score below 0 means that the entry does not match.
 */
final class Evaluation {

    private static final double NO = -1;
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final List<IndexedEntry> entries;
    private final boolean strict;
    private final Map<Zone, Double> averageLength = new HashMap<>();
    private final Map<String, Integer> frequency = new HashMap<>();

    /**
     * @param strict whether all words must be there, or some of them do
     */
    Evaluation(List<IndexedEntry> entries, boolean strict) {
        this.entries = entries;
        this.strict = strict;
    }

    double score(Query query, IndexedEntry in) {
        return switch (query) {
            case Query.All ignored -> 0;
            case Query.Words(var text) -> words(Analysis.query(text), in);
            case Query.Phrase(var text) -> phrase(Analysis.query(text), in);
            case Query.And(var queries) -> and(queries, in);
            case Query.Or(var queries) ->
                    queries.stream().mapToDouble(q -> score(q, in)).max().orElse(NO);
            case Query.Not(var inner) ->
                    new Evaluation(entries, true).score(inner, in) < 0 ? 0 : NO;
            case Query.Filter(var field, var values) -> truth(filter(field, values, in.entry()));
            case Query.YearRange(var from, var to) -> {
                Integer year = in.entry().year();
                yield truth(year != null && from <= year && year <= to);
            }
            case Query.ValueRange(var low, var high) ->
                    truth(
                            in.entry().fact().values().stream()
                                    .anyMatch(value -> within(value, low, high)));
            case Query.DateRange(var which, var from, var to) -> {
                LocalDate day = which.of(in.entry());
                yield truth(
                        day != null
                                && (from == null || !day.isBefore(from))
                                && (to == null || !day.isAfter(to)));
            }
            case Query.In(var kinds) -> truth(kinds.contains(in.entry().kind()));
        };
    }

    private double and(List<Query> queries, IndexedEntry in) {
        double sum = 0;
        for (Query query : queries) {
            double score = score(query, in);
            if (score < 0) {
                return NO;
            }
            sum += score;
        }
        return sum;
    }

    private double words(QueryWords asked, IndexedEntry in) {
        var words = asked.distinct();
        int found = 0;
        boolean own = words.isEmpty();
        double score = 0;
        for (Wanted word : words) {
            double best = best(word, in);
            if (best >= 0 && (!strict || written(word, in))) {
                found++;
                score += best;
                own |= has(word, in, EnumSet.of(Zone.TEXT, Zone.HEADINGS));
            } else if (strict) {
                return NO;
            }
        }
        if (!own || found < (strict ? words.size() : asked.enough())) {
            return NO;
        }
        if (!strict && found == words.size()) {
            score += Weights.ALL_FOLDED;
        }
        Zoned headings = in.zone(Zone.HEADINGS);
        for (Wanted word : words) {
            score += has(word, in, EnumSet.of(Zone.TEXT)) ? Weights.IN_TEXT : 0;
            score += headings.folded().containsKey(word.folded()) ? Weights.IN_HEADINGS : 0;
        }
        for (String pair : asked.foldedPairs()) {
            score += Weights.PAIR * Math.max(0, weigh(pair, Zoned::foldedPairs, in));
            score += headings.foldedPairs().containsKey(pair) ? Weights.IN_HEADINGS : 0;
        }
        return score + (asked.marked() ? exactness(asked, in) : 0);
    }

    /** Whether it stands with the marks that it was typed with, or without any. */
    private static boolean written(Wanted word, IndexedEntry in) {
        return !word.marked()
                || !word.apart().isEmpty()
                || anywhere(in, zoned -> zoned.exactAt().containsKey(word.exact()))
                || anywhere(in, zoned -> zoned.exactAt().containsKey(word.folded()));
    }

    private double exactness(QueryWords asked, IndexedEntry in) {
        double bonus = 0;
        boolean all = true;
        for (Wanted word : asked.distinct()) {
            boolean exact = anywhere(in, zoned -> zoned.exactAt().containsKey(word.exact()));
            all &= exact;
            bonus += exact ? Weights.EXACT_WORD : 0;
        }
        for (String pair : asked.exactPairs()) {
            boolean exact = anywhere(in, zoned -> zoned.exactPairs().containsKey(pair));
            bonus += exact ? Weights.EXACT_PAIR : 0;
        }
        return all ? bonus + Weights.ALL_EXACT : bonus;
    }

    /** The word's weight in the zone where it counts most, or of its parts; below 0 if absent. */
    private double best(Wanted word, IndexedEntry in) {
        double whole = weigh(word.folded(), Zoned::folded, in);
        if (whole >= 0 || word.apart().isEmpty()) {
            return whole;
        }
        double sum = 0;
        for (String part : word.apart()) {
            double weight = weigh(part, Zoned::folded, in);
            if (weight < 0) {
                return NO;
            }
            sum += weight;
        }
        return sum / word.apart().size();
    }

    private static boolean has(Wanted word, IndexedEntry in, Set<Zone> zones) {
        for (Zone zone : zones) {
            var folded = in.zone(zone).folded();
            boolean apart =
                    !word.apart().isEmpty() && word.apart().stream().anyMatch(folded::containsKey);
            if (folded.containsKey(word.folded()) || apart) {
                return true;
            }
        }
        return false;
    }

    /** BM25 of a term in the zone where it counts most; below 0 where it is absent. */
    private double weigh(
            String term, Function<Zoned, Map<String, Integer>> stream, IndexedEntry in) {
        double best = NO;
        for (Zone zone : Zone.values()) {
            Integer count = stream.apply(in.zone(zone)).get(term);
            if (count != null) {
                int length = in.zone(zone).streams().folded().size();
                double norm = K1 * (1 - B + B * length / Math.max(1, averageLength(zone)));
                double weight = idf(term, zone, stream) * count / (count + norm);
                best = Math.max(best, weight * weight(zone));
            }
        }
        return best;
    }

    private double idf(String term, Zone zone, Function<Zoned, Map<String, Integer>> stream) {
        int with =
                frequency.computeIfAbsent(
                        zone + " " + term,
                        any ->
                                (int)
                                        entries.stream()
                                                .map(e -> stream.apply(e.zone(zone)))
                                                .filter(counts -> counts.containsKey(term))
                                                .count());
        return Math.log(1 + (entries.size() - with + 0.5) / (with + 0.5));
    }

    private double averageLength(Zone zone) {
        return averageLength.computeIfAbsent(
                zone,
                any ->
                        entries.stream()
                                .mapToInt(e -> e.zone(zone).streams().folded().size())
                                .average()
                                .orElse(1));
    }

    private static float weight(Zone zone) {
        return switch (zone) {
            case TEXT -> Weights.TEXT;
            case HEADINGS -> Weights.HEADINGS;
            case TITLE -> Weights.TITLE;
        };
    }

    private double phrase(QueryWords asked, IndexedEntry in) {
        if (asked.isEmpty()) {
            return 0;
        }
        List<String> folded = asked.all().stream().map(Wanted::folded).toList();
        List<String> exact = asked.all().stream().map(Wanted::exact).toList();
        if (!own(in, zoned -> stands(zoned.foldedAt(), folded))) {
            return NO;
        }
        boolean inText = stands(in.zone(Zone.TEXT).foldedAt(), folded);
        double score = inText ? Weights.IN_TEXT : 0;
        for (String word : folded) {
            score += Math.max(0, weigh(word, Zoned::folded, in));
        }
        boolean marks = asked.marked() && own(in, zoned -> stands(zoned.exactAt(), exact));
        return marks ? score + Weights.ALL_EXACT : score;
    }

    private static boolean stands(Map<String, List<Integer>> positions, List<String> words) {
        for (int start : positions.getOrDefault(words.getFirst(), List.of())) {
            int next = 1;
            while (next < words.size()
                    && positions.getOrDefault(words.get(next), List.of()).contains(start + next)) {
                next++;
            }
            if (next == words.size()) {
                return true;
            }
        }
        return false;
    }

    /** In the text or its headings: a document's title alone makes none of its entries a hit. */
    private static boolean own(IndexedEntry in, Predicate<Zoned> test) {
        return test.test(in.zone(Zone.TEXT)) || test.test(in.zone(Zone.HEADINGS));
    }

    private static boolean anywhere(IndexedEntry in, Predicate<Zoned> test) {
        return own(in, test) || test.test(in.zone(Zone.TITLE));
    }

    private static boolean filter(Field field, List<String> values, Entry entry) {
        for (String has : field.of(entry)) {
            for (String value : values) {
                boolean matches =
                        switch (field.match()) {
                            case WHOLE -> Analysis.key(has).equals(Analysis.key(value));
                            case WORDS ->
                                    Collections.indexOfSubList(
                                                    Analysis.keyWords(has),
                                                    Analysis.keyWords(value))
                                            >= 0;
                        };
                if (matches) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean within(
            BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        return (low == null || value.compareTo(low) >= 0)
                && (high == null || value.compareTo(high) <= 0);
    }

    private static double truth(boolean matches) {
        return matches ? 0 : NO;
    }
}
