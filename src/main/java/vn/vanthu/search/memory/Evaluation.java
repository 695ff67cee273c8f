package vn.vanthu.search.memory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Clause;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Query;
import vn.vanthu.search.TermStream;
import vn.vanthu.search.Weights;

/**
 * Scores entries against a clause.
 *
 * <p>A score below 0 means that the entry does not match.
 */
final class Evaluation {

    static final double NO = -1;

    private final List<IndexedEntry> entries;
    private final Map<TermStream, Double> averageLength = new HashMap<>();
    private final Map<TermStream, Map<String, Double>> rarity = new HashMap<>();

    Evaluation(List<IndexedEntry> entries) {
        this.entries = entries;
    }

    double score(Clause clause, IndexedEntry in) {
        return switch (clause) {
            case Clause.Everything ignored -> 0;
            case Clause.Nothing ignored -> NO;
            case Clause.Meets(var condition) -> meets(condition, in.entry()) ? 0 : NO;
            case Clause.Weighed(var stream, var term, var boost) ->
                    run(stream, List.of(term), boost, in);
            case Clause.Run(var stream, var terms, var boost) -> run(stream, terms, boost, in);
            case Clause.Constant(var inner, var score) -> score(inner, in) < 0 ? NO : score;
            case Clause.Named(var reason, var words, var inner) -> score(inner, in);
            case Clause.Best(var clauses) ->
                    clauses.stream().mapToDouble(each -> score(each, in)).max().orElse(NO);
            case Clause.Sum sum -> sum(sum, in);
        };
    }

    private double sum(Clause.Sum sum, IndexedEntry in) {
        double score = 0;
        for (Clause each : sum.required()) {
            double part = score(each, in);
            if (part < 0) {
                return NO;
            }
            score += part;
        }
        for (Clause each : sum.conditions()) {
            if (score(each, in) < 0) {
                return NO;
            }
        }
        for (Clause each : sum.without()) {
            if (score(each, in) >= 0) {
                return NO;
            }
        }
        int helped = 0;
        for (Clause each : sum.helping()) {
            double part = score(each, in);
            if (part >= 0) {
                helped++;
                score += part;
            }
        }
        return helped < sum.atLeast() ? NO : score;
    }

    private double run(TermStream stream, List<String> terms, float boost, IndexedEntry in) {
        int count = in.runs(stream, terms);
        if (count == 0) {
            return NO;
        }
        double idf = 0;
        for (String term : terms) {
            idf += rarity(stream, term);
        }
        double length = stream.isWeighedByLength() ? in.length(stream) : 1;
        double norm =
                Weights.BM25_K1
                        * (1
                                - Weights.BM25_B
                                + Weights.BM25_B * length / Math.max(1, averageLength(stream)));
        return boost * idf * count / (count + norm);
    }

    private double rarity(TermStream stream, String term) {
        return rarity.computeIfAbsent(stream, any -> new HashMap<>())
                .computeIfAbsent(
                        term,
                        any -> {
                            long with =
                                    entries.stream().filter(each -> each.has(stream, term)).count();
                            return Math.log(1 + (entries.size() - with + 0.5) / (with + 0.5));
                        });
    }

    private double averageLength(TermStream stream) {
        return averageLength.computeIfAbsent(
                stream,
                any -> entries.stream().mapToInt(e -> e.length(stream)).average().orElse(1));
    }

    private static boolean meets(Query.Condition condition, Entry entry) {
        return switch (condition) {
            case Query.Filter(var field, var values) -> filter(field, values, entry);
            case Query.Begun begun -> begun.field().of(entry).stream().anyMatch(begun::meets);
            case Query.YearRange(var from, var to) -> {
                Integer year = entry.year();
                yield year != null && from <= year && year <= to;
            }
            case Query.ValueRange(var low, var high) ->
                    entry.fact().values().stream().anyMatch(value -> within(value, low, high));
            case Query.DateRange(var which, var from, var to) -> {
                LocalDate day = which.of(entry);
                yield day != null
                        && (from == null || !day.isBefore(from))
                        && (to == null || !day.isAfter(to));
            }
            case Query.In(var kinds) -> kinds.contains(entry.kind());
        };
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
}
