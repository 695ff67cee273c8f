package vn.vanthu.search.lucene;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanMultiTermQueryWrapper;
import org.apache.lucene.queries.spans.SpanMultiTermQueryWrapper.TopTermsSpanBooleanQueryRewrite;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Clause;
import vn.vanthu.search.Field;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query.Begun;
import vn.vanthu.search.Query.Condition;
import vn.vanthu.search.Query.DateRange;
import vn.vanthu.search.Query.Day;
import vn.vanthu.search.Query.Filter;
import vn.vanthu.search.Query.In;
import vn.vanthu.search.Query.ValueRange;
import vn.vanthu.search.Query.YearRange;
import vn.vanthu.search.TermStream;

/** Says our clauses in Lucene's words. */
final class Translation {

    /** Words that a beginning may go on to; Lucene takes no more. */
    private static final int MOST_ENDINGS = 1000;

    private Translation() {}

    /** Matches and scores. */
    static Query of(Clause clause) {
        return switch (clause) {
            case Clause.Weighed(var stream, var term, var boost) ->
                    boosted(in(stream, List.of(term)), boost);
            case Clause.Run(var stream, var terms, var boost) -> boosted(in(stream, terms), boost);
            case Clause.Constant(var inner, var score) -> constant(matching(inner), score);
            case Clause.Named(var reason, var words, var inner) -> of(inner);
            case Clause.Best(var clauses) ->
                    new DisjunctionMaxQuery(clauses.stream().map(Translation::of).toList(), 0);
            case Clause.Sum sum -> sum(sum);
            case Clause.Everything ignored -> constant(matching(clause), 0);
            case Clause.Nothing ignored -> matching(clause);
            case Clause.Meets ignored -> constant(matching(clause), 0);
        };
    }

    private static Query sum(Clause.Sum sum) {
        var all = new BooleanQuery.Builder();
        sum.required().forEach(each -> all.add(of(each), Occur.MUST));
        sum.conditions().forEach(each -> all.add(matching(each), Occur.FILTER));
        sum.helping().forEach(each -> all.add(of(each), Occur.SHOULD));
        sum.without().forEach(each -> all.add(matching(each), Occur.MUST_NOT));
        if (sum.required().isEmpty() && sum.conditions().isEmpty() && sum.atLeast() == 0) {
            all.add(of(new Clause.Everything()), Occur.MUST);
        }
        return all.setMinimumNumberShouldMatch(sum.atLeast()).build();
    }

    /**
     * Matches the same, in the way that is quickest where nobody asks for scores; for {@link
     * Matching}, which leaves out what is no entry.
     */
    static Query matching(Clause clause) {
        return switch (clause) {
            case Clause.Everything ignored -> MatchAllDocsQuery.INSTANCE;
            case Clause.Nothing ignored -> MatchNoDocsQuery.INSTANCE;
            case Clause.Meets(var condition) -> of(condition);
            case Clause.Weighed(var stream, var term, var boost) -> in(stream, List.of(term));
            case Clause.Run(var stream, var terms, var boost) -> in(stream, terms);
            case Clause.Constant(var inner, var score) -> matching(inner);
            case Clause.Named(var reason, var words, var inner) -> matching(inner);
            case Clause.Best(var clauses) -> any(clauses, 1);
            case Clause.Sum sum -> matching(sum);
        };
    }

    private static Query matching(Clause.Sum sum) {
        var all = new BooleanQuery.Builder();
        sum.required().forEach(each -> all.add(matching(each), Occur.FILTER));
        sum.conditions().forEach(each -> all.add(matching(each), Occur.FILTER));
        if (sum.atLeast() > 0) {
            all.add(any(sum.helping(), sum.atLeast()), Occur.FILTER);
        } else if (sum.required().isEmpty() && sum.conditions().isEmpty()) {
            all.add(matching(new Clause.Everything()), Occur.FILTER);
        }
        sum.without().forEach(each -> all.add(matching(each), Occur.MUST_NOT));
        return all.build();
    }

    private static Query any(List<Clause> clauses, int atLeast) {
        if (atLeast > 1) {
            return new AtLeast(clauses.stream().map(Translation::matching).toList(), atLeast);
        }
        var any = new BooleanQuery.Builder();
        Map<Level, List<Query>> above = new EnumMap<>(Level.class);
        clauses.forEach(each -> gather(each, any, above));
        above.forEach((level, ends) -> any.add(new Below(level, any(ends)), Occur.SHOULD));
        return any.build();
    }

    /** What is asked of the same level is asked together: entries are looked up once for all. */
    private static void gather(
            Clause clause, BooleanQuery.Builder any, Map<Level, List<Query>> above) {
        switch (clause) {
            case Clause.Best(var clauses) -> clauses.forEach(each -> gather(each, any, above));
            case Clause.Named(var reason, var words, var inner) -> gather(inner, any, above);
            case Clause.Constant(var inner, var score) -> gather(inner, any, above);
            default -> {
                Query matching = matching(clause);
                if (matching instanceof Below below) {
                    above.computeIfAbsent(below.level(), none -> new ArrayList<>())
                            .add(below.above());
                } else {
                    any.add(matching, Occur.SHOULD);
                }
            }
        }
    }

    private static Query any(List<Query> queries) {
        var any = new BooleanQuery.Builder();
        queries.forEach(each -> any.add(each, Occur.SHOULD));
        return any.build();
    }

    /** Entries with these words one after another in a stream of theirs, or of what is above. */
    private static Query in(TermStream stream, List<String> words) {
        Query there = run(EntryDocuments.name(stream), words);
        return switch (stream.zone()) {
            case TEXT -> there;
            case HEADINGS -> new Below(Level.HEADINGS, there);
            case TITLE -> new Below(Level.DOCUMENT, there);
        };
    }

    private static Query of(Condition condition) {
        return switch (condition) {
            case Filter(var field, var values) -> at(field.isOfDocument(), filter(field, values));
            case Begun begun -> at(begun.field().isOfDocument(), begun(begun));
            case YearRange(var from, var to) ->
                    IntPoint.newRangeQuery(EntryDocuments.YEAR, from, to);
            case ValueRange(var low, var high) -> values(low, high);
            case DateRange(var day, var from, var to) ->
                    at(day.isOfDocument(), days(day, from, to));
            case In(var kinds) -> filter(Field.KIND, kinds.stream().map(Kind::name).toList());
        };
    }

    private static Query at(boolean ofDocument, Query query) {
        return ofDocument ? new Below(Level.DOCUMENT, query) : query;
    }

    private static Query filter(Field field, List<String> values) {
        String name = EntryDocuments.filter(field);
        return switch (field.match()) {
            case WHOLE ->
                    new TermInSetQuery(
                            name, values.stream().map(Analysis::key).map(BytesRef::new).toList());
            case WORDS -> {
                var any = new BooleanQuery.Builder();
                for (String value : values) {
                    any.add(run(name, Analysis.keyWords(value)), Occur.SHOULD);
                }
                yield any.build();
            }
        };
    }

    private static Query begun(Begun begun) {
        String name = EntryDocuments.filter(begun.field());
        return switch (begun.field().match()) {
            case WHOLE -> new PrefixQuery(new Term(name, Analysis.key(begun.typed())));
            case WORDS -> {
                List<String> words = Analysis.keyWords(begun.typed());
                yield words.isEmpty() ? MatchNoDocsQuery.INSTANCE : beginning(name, words);
            }
        };
    }

    /** The words one after another, the last of which may go on. */
    private static Query beginning(String field, List<String> words) {
        var last = new PrefixQuery(new Term(field, words.getLast()));
        if (words.size() == 1) {
            return last;
        }
        var longer = new SpanMultiTermQueryWrapper<>(last);
        longer.setRewriteMethod(new TopTermsSpanBooleanQueryRewrite(MOST_ENDINGS));
        var all = new SpanNearQuery.Builder(field, true);
        for (String word : words.subList(0, words.size() - 1)) {
            all.addClause(new SpanTermQuery(new Term(field, word)));
        }
        return all.addClause(longer).build();
    }

    private static Query run(String field, List<String> words) {
        if (words.size() == 1) {
            return new TermQuery(new Term(field, words.getFirst()));
        }
        return new PhraseQuery(field, words.toArray(String[]::new));
    }

    private static Query values(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return DoublePoint.newRangeQuery(
                EntryDocuments.VALUES,
                low == null ? Double.NEGATIVE_INFINITY : low.doubleValue(),
                high == null ? Double.POSITIVE_INFINITY : high.doubleValue());
    }

    private static Query days(Day day, @Nullable LocalDate from, @Nullable LocalDate to) {
        return LongPoint.newRangeQuery(
                EntryDocuments.day(day),
                from == null ? Long.MIN_VALUE : from.toEpochDay(),
                to == null ? Long.MAX_VALUE : to.toEpochDay());
    }

    private static Query boosted(Query query, float boost) {
        return boost == 1 ? query : new BoostQuery(query, boost);
    }

    static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
