package vn.vanthu.search.opensearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Clause;
import vn.vanthu.search.Field;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query.Begun;
import vn.vanthu.search.Query.Condition;
import vn.vanthu.search.Query.DateRange;
import vn.vanthu.search.Query.Filter;
import vn.vanthu.search.Query.In;
import vn.vanthu.search.Query.ValueRange;
import vn.vanthu.search.Query.YearRange;

/** Says our clauses in OpenSearch's words: each becomes the query that Lucene gets embedded. */
final class Translation {

    /** Words that a beginning may go on to. */
    private static final int MOST_ENDINGS = 1000;

    private Translation() {}

    static ObjectNode of(Clause clause) {
        return switch (clause) {
            case Clause.Everything ignored -> everything();
            case Clause.Nothing ignored -> nothing();
            case Clause.Meets(var condition) -> constant(of(condition), 0);
            case Clause.Weighed(var stream, var term, var boost) ->
                    term(Names.of(stream), term, boost);
            case Clause.Run(var stream, var terms, var boost) ->
                    run(Names.of(stream), terms, boost);
            case Clause.Constant(var inner, var score) -> constant(of(inner), score);
            case Clause.Named(var reason, var words, var inner) -> of(inner);
            case Clause.Best(var clauses) -> {
                var query = query();
                var best = query.putObject("dis_max").put("tie_breaker", 0);
                all(best.putArray("queries"), clauses);
                yield clauses.isEmpty() ? nothing() : query;
            }
            case Clause.Sum sum -> sum(sum);
        };
    }

    private static ObjectNode sum(Clause.Sum sum) {
        var query = query();
        var all = query.putObject("bool");
        var must = all.putArray("must");
        all(must, sum.required());
        all(all.putArray("filter"), sum.conditions());
        all(all.putArray("should"), sum.helping());
        all(all.putArray("must_not"), sum.without());
        if (sum.required().isEmpty() && sum.conditions().isEmpty() && sum.atLeast() == 0) {
            must.add(everything());
        }
        all.put("minimum_should_match", sum.atLeast());
        return query;
    }

    private static void all(ArrayNode queries, Collection<Clause> clauses) {
        clauses.forEach(clause -> queries.add(of(clause)));
    }

    private static ObjectNode of(Condition condition) {
        return switch (condition) {
            case Filter(var field, var values) -> filter(field, values);
            case Begun begun -> begun(begun);
            case YearRange(var from, var to) ->
                    between(Names.YEAR, BigDecimal.valueOf(from), BigDecimal.valueOf(to));
            case ValueRange(var low, var high) -> between(Names.VALUES, low, high);
            case DateRange(var day, var from, var to) ->
                    between(
                            Names.day(day),
                            from == null ? null : BigDecimal.valueOf(from.toEpochDay()),
                            to == null ? null : BigDecimal.valueOf(to.toEpochDay()));
            case In(var kinds) -> filter(Field.KIND, kinds.stream().map(Kind::name).toList());
        };
    }

    private static ObjectNode filter(Field field, List<String> values) {
        String name = Names.filter(field);
        var query = query();
        switch (field.match()) {
            case WHOLE -> {
                var terms = query.putObject("terms").putArray(name);
                values.stream().map(Analysis::key).forEach(terms::add);
            }
            case WORDS -> {
                var any = query.putObject("bool").put("minimum_should_match", 1);
                var should = any.putArray("should");
                values.forEach(value -> should.add(run(name, Analysis.keyWords(value), 1)));
            }
        }
        return query;
    }

    private static ObjectNode begun(Begun begun) {
        String name = Names.filter(begun.field());
        return switch (begun.field().match()) {
            case WHOLE -> prefix(name, Analysis.key(begun.typed()));
            case WORDS -> {
                List<String> words = Analysis.keyWords(begun.typed());
                yield words.isEmpty() ? nothing() : beginning(name, words);
            }
        };
    }

    /** The words one after another, the last of which may go on. */
    private static ObjectNode beginning(String field, List<String> words) {
        if (words.size() == 1) {
            return prefix(field, words.getLast());
        }
        var query = query();
        var near = query.putObject("span_near").put("slop", 0).put("in_order", true);
        var clauses = near.putArray("clauses");
        for (String word : words.subList(0, words.size() - 1)) {
            clauses.addObject().putObject("span_term").put(field, word);
        }
        clauses.addObject()
                .putObject("span_multi")
                .putObject("match")
                .putObject("prefix")
                .putObject(field)
                .put("value", words.getLast())
                .put("rewrite", "top_terms_" + MOST_ENDINGS);
        return query;
    }

    private static ObjectNode run(String field, List<String> words, float boost) {
        if (words.isEmpty()) {
            return nothing();
        }
        if (words.size() == 1) {
            return term(field, words.getFirst(), boost);
        }
        var query = query();
        query.putObject("match_phrase")
                .putObject(field)
                .put("query", String.join(" ", words))
                .put("analyzer", "whitespace")
                .put("boost", boost);
        return query;
    }

    private static ObjectNode term(String field, String term, float boost) {
        var query = query();
        query.putObject("term").putObject(field).put("value", term).put("boost", boost);
        return query;
    }

    private static ObjectNode prefix(String field, String beginning) {
        var query = query();
        query.putObject("prefix").put(field, beginning);
        return query;
    }

    private static ObjectNode between(
            String field, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        var query = query();
        var range = query.putObject("range").putObject(field);
        if (low != null) {
            range.put("gte", low.doubleValue());
        }
        if (high != null) {
            range.put("lte", high.doubleValue());
        }
        return query;
    }

    private static ObjectNode constant(ObjectNode inner, float score) {
        var query = query();
        query.putObject("constant_score").put("boost", score).set("filter", inner);
        return query;
    }

    private static ObjectNode everything() {
        var query = query();
        query.putObject("match_all").put("boost", 0);
        return query;
    }

    private static ObjectNode nothing() {
        var query = query();
        query.putObject("match_none");
        return query;
    }

    private static ObjectNode query() {
        return Connection.JSON.createObjectNode();
    }
}
