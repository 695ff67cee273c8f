package vn.vanthu.search.lucene;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Field;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.QueryWords;
import vn.vanthu.search.QueryWords.Wanted;
import vn.vanthu.search.Weights;

/** Says our queries in Lucene's words. */
final class Translation {

    private static final List<Zone> ALL = List.of(Zone.values());
    private static final List<Zone> OWN = List.of(Zone.TEXT, Zone.HEADINGS);

    private final boolean strict;

    /**
     * @param strict whether all words must be there, or some of them do
     */
    Translation(boolean strict) {
        this.strict = strict;
    }

    org.apache.lucene.search.Query of(Query query) {
        return switch (query) {
            case Query.All ignored -> everything();
            case Query.Words(var text) -> words(Analysis.query(text));
            case Query.Phrase(var text) -> phrase(Analysis.query(text));
            case Query.And(var queries) -> and(queries);
            case Query.Or(var queries) ->
                    queries.isEmpty()
                            ? MatchNoDocsQuery.INSTANCE
                            : new DisjunctionMaxQuery(queries.stream().map(this::of).toList(), 0);
            case Query.Not(var inner) ->
                    constant(
                            new BooleanQuery.Builder()
                                    .add(everything(), Occur.FILTER)
                                    .add(new Translation(true).of(inner), Occur.MUST_NOT)
                                    .build(),
                            0);
            case Query.Filter(var field, var values) -> constant(filter(field, values), 0);
            case Query.YearRange(var from, var to) ->
                    constant(IntPoint.newRangeQuery(EntryDocuments.YEAR, from, to), 0);
            case Query.ValueRange(var low, var high) -> constant(values(low, high), 0);
            case Query.DateRange(var day, var from, var to) -> constant(days(day, from, to), 0);
            case Query.In(var kinds) ->
                    constant(filter(Field.KIND, kinds.stream().map(Kind::name).toList()), 0);
        };
    }

    private org.apache.lucene.search.Query and(List<Query> queries) {
        if (queries.isEmpty()) {
            return everything();
        }
        var all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(of(query), Occur.MUST));
        return all.build();
    }

    private org.apache.lucene.search.Query words(QueryWords asked) {
        if (asked.isEmpty()) {
            return everything();
        }
        List<Wanted> words = asked.distinct();
        var some = new BooleanQuery.Builder();
        var all = new BooleanQuery.Builder();
        var own = new BooleanQuery.Builder();
        for (Wanted word : words) {
            boolean required = strict && !word.marked();
            some.add(folded(word), required ? Occur.MUST : Occur.SHOULD);
            if (strict && word.marked()) {
                some.add(written(word), Occur.FILTER);
            }
            all.add(folded(word), Occur.FILTER);
            own.add(anyOf(word, OWN), Occur.SHOULD);
        }
        if (!strict) {
            some.setMinimumNumberShouldMatch(asked.enough());
        }
        var query =
                new BooleanQuery.Builder()
                        .add(some.build(), Occur.MUST)
                        .add(own.build(), Occur.FILTER);
        if (!strict) {
            query.add(constant(all.build(), Weights.ALL_FOLDED), Occur.SHOULD);
        }
        for (Wanted word : words) {
            var inText = anyOf(word, List.of(Zone.TEXT));
            query.add(constant(inText, Weights.IN_TEXT), Occur.SHOULD);
            query.add(inHeadings(Zone.HEADINGS.folded(), word.folded()), Occur.SHOULD);
        }
        for (String pair : asked.foldedPairs()) {
            query.add(weighed(pair, Zone::foldedPairs, Weights.PAIR), Occur.SHOULD);
            query.add(inHeadings(Zone.HEADINGS.foldedPairs(), pair), Occur.SHOULD);
        }
        if (asked.marked()) {
            exactness(asked, query);
        }
        return query.build();
    }

    private static org.apache.lucene.search.Query inHeadings(String field, String term) {
        return constant(term(field, term), Weights.IN_HEADINGS);
    }

    private static void exactness(QueryWords asked, BooleanQuery.Builder query) {
        var all = new BooleanQuery.Builder();
        for (Wanted word : asked.distinct()) {
            var exact = anyZone(ALL, zone -> term(zone.exact(), word.exact()));
            all.add(exact, Occur.FILTER);
            query.add(constant(exact, Weights.EXACT_WORD), Occur.SHOULD);
        }
        query.add(constant(all.build(), Weights.ALL_EXACT), Occur.SHOULD);
        for (String pair : asked.exactPairs()) {
            var exact = anyZone(ALL, zone -> term(zone.exactPairs(), pair));
            query.add(constant(exact, Weights.EXACT_PAIR), Occur.SHOULD);
        }
    }

    /** The word with the marks that it was typed with, or without any in the text too. */
    private static org.apache.lucene.search.Query written(Wanted word) {
        var any = new BooleanQuery.Builder();
        for (Zone zone : ALL) {
            any.add(term(zone.exact(), word.exact()), Occur.SHOULD);
            any.add(term(zone.exact(), word.folded()), Occur.SHOULD);
        }
        if (!word.apart().isEmpty()) {
            any.add(folded(word), Occur.SHOULD);
        }
        return any.build();
    }

    /** The word in the zone where it counts most, or all its parts. */
    private static org.apache.lucene.search.Query folded(Wanted word) {
        var whole = weighed(word.folded(), Zone::folded, 1);
        if (word.apart().isEmpty()) {
            return whole;
        }
        var parts = new BooleanQuery.Builder();
        for (String part : word.apart()) {
            parts.add(weighed(part, Zone::folded, 1f / word.apart().size()), Occur.MUST);
        }
        return new DisjunctionMaxQuery(List.of(whole, parts.build()), 0);
    }

    private static org.apache.lucene.search.Query anyOf(Wanted word, List<Zone> zones) {
        var any = new BooleanQuery.Builder();
        for (Zone zone : zones) {
            any.add(term(zone.folded(), word.folded()), Occur.SHOULD);
            word.apart().forEach(part -> any.add(term(zone.folded(), part), Occur.SHOULD));
        }
        return any.build();
    }

    private static org.apache.lucene.search.Query weighed(
            String term, java.util.function.Function<Zone, String> stream, float boost) {
        var zones = new ArrayList<org.apache.lucene.search.Query>();
        for (Zone zone : ALL) {
            zones.add(new BoostQuery(term(stream.apply(zone), term), zone.weight() * boost));
        }
        return new DisjunctionMaxQuery(zones, 0);
    }

    private static org.apache.lucene.search.Query phrase(QueryWords asked) {
        if (asked.isEmpty()) {
            return everything();
        }
        List<String> folded = asked.all().stream().map(Wanted::folded).toList();
        var phrases = new ArrayList<org.apache.lucene.search.Query>();
        for (Zone zone : OWN) {
            phrases.add(new BoostQuery(run(zone.folded(), folded), zone.weight()));
        }
        var inText = constant(run(Zone.TEXT.folded(), folded), Weights.IN_TEXT);
        var query =
                new BooleanQuery.Builder()
                        .add(new DisjunctionMaxQuery(phrases, 0), Occur.MUST)
                        .add(inText, Occur.SHOULD);
        if (asked.marked()) {
            List<String> exact = asked.all().stream().map(Wanted::exact).toList();
            var marks = anyZone(OWN, zone -> run(zone.exact(), exact));
            query.add(constant(marks, Weights.ALL_EXACT), Occur.SHOULD);
        }
        return query.build();
    }

    private static org.apache.lucene.search.Query run(String field, List<String> words) {
        if (words.size() == 1) {
            return term(field, words.getFirst());
        }
        return new PhraseQuery(field, words.toArray(String[]::new));
    }

    private static org.apache.lucene.search.Query filter(Field field, List<String> values) {
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

    private static org.apache.lucene.search.Query values(
            @Nullable BigDecimal low, @Nullable BigDecimal high) {
        return DoublePoint.newRangeQuery(
                EntryDocuments.VALUES,
                low == null ? Double.NEGATIVE_INFINITY : low.doubleValue(),
                high == null ? Double.POSITIVE_INFINITY : high.doubleValue());
    }

    private static org.apache.lucene.search.Query days(
            Query.Day day, @Nullable LocalDate from, @Nullable LocalDate to) {
        return LongPoint.newRangeQuery(
                EntryDocuments.day(day),
                from == null ? Long.MIN_VALUE : from.toEpochDay(),
                to == null ? Long.MAX_VALUE : to.toEpochDay());
    }

    private static org.apache.lucene.search.Query anyZone(
            List<Zone> zones,
            java.util.function.Function<Zone, org.apache.lucene.search.Query> each) {
        var any = new BooleanQuery.Builder();
        zones.forEach(zone -> any.add(each.apply(zone), Occur.SHOULD));
        return any.build();
    }

    private static org.apache.lucene.search.Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }

    private static org.apache.lucene.search.Query everything() {
        return constant(MatchAllDocsQuery.INSTANCE, 0);
    }

    private static org.apache.lucene.search.Query constant(
            org.apache.lucene.search.Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
