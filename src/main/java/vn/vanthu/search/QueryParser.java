package vn.vanthu.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.registry.DocumentTypes;
import vn.vanthu.registry.Registry;
import vn.vanthu.search.QueryPieces.Piece;

/**
 * Reads what a person types: words, {@code "words in this order"}, {@code -without}, {@code this OR
 * that}, brackets around such, and filters in English or Vietnamese such as {@code type:KH}, {@code
 * tỉnh:"Lai Châu"}, {@code year:2020..2023}, {@code value>=95%}, {@code in:targets}, {@code
 * cites:61/2018/NĐ-CP}, {@code before:2024-06-30}, {@code due:2026-Q4}.
 *
 * <p>OR stands between all words left and right of it; filters and words left out hold for all of
 * them, unless brackets say otherwise. Filters of one name are alternatives. Text that only looks
 * like an operator stays words: a colon with a space behind it, "OR" in a text of capitals,
 * brackets without OR between them.
 */
public final class QueryParser {

    private final DocumentTypes types;

    public QueryParser() {
        this(Registry.bundled().types());
    }

    public QueryParser(DocumentTypes types) {
        this.types = types;
    }

    /**
     * @throws QuerySyntaxException where a filter or a quotation cannot be meant as it stands
     */
    public Query parse(String typed) throws QuerySyntaxException {
        var filters = new FilterReader(typed, types);
        Iterator<Piece> pieces = QueryPieces.of(typed).iterator();
        return group(typed, pieces, filters);
    }

    private static Query group(String typed, Iterator<Piece> pieces, FilterReader filters)
            throws QuerySyntaxException {
        var group = new Group(typed);
        while (pieces.hasNext()) {
            switch (pieces.next()) {
                case Piece.Close ignored -> {
                    return group.query();
                }
                case Piece.Or or -> group.or(or);
                case Piece.Plain(var text, var without, var span) -> group.word(text, without);
                case Piece.Quoted(var text, var without, var span) -> group.phrase(text, without);
                case Piece.Filter filter -> group.filter(filter, filters.query(filter));
                case Piece.Open(var without, var span) ->
                        group.add(group(typed, pieces, filters), without);
            }
        }
        return group.query();
    }

    /** What stands between two brackets, or in the whole. */
    private static final class Group {

        private final String typed;
        private final StringBuilder words = new StringBuilder();
        private final List<Query> others = new ArrayList<>();
        private final List<Query> alternatives = new ArrayList<>();
        private final List<Query> common = new ArrayList<>();
        private final Map<FilterName, List<Query>> filters = new EnumMap<>(FilterName.class);
        private Piece.@Nullable Or last;

        Group(String typed) {
            this.typed = typed;
        }

        void word(String text, boolean without) {
            if (without) {
                add(new Query.Phrase(text), true);
            } else {
                words.append(words.isEmpty() ? "" : " ").append(text);
            }
        }

        void phrase(String text, boolean without) {
            if (!text.isBlank()) {
                add(new Query.Phrase(text), without);
            }
        }

        void add(Query query, boolean without) {
            if (without) {
                common.add(new Query.Not(query));
            } else {
                others.add(query);
            }
        }

        /** Filters of one name are alternatives; bounds hold all together. */
        void filter(Piece.Filter filter, Query query) {
            if (filter.without()) {
                common.add(new Query.Not(query));
            } else if (filter.isBound()) {
                common.add(query);
            } else {
                filters.computeIfAbsent(filter.name(), any -> new ArrayList<>()).add(query);
            }
        }

        void or(Piece.Or or) throws QuerySyntaxException {
            endAlternative(or);
            last = or;
        }

        Query query() throws QuerySyntaxException {
            var all = new ArrayList<Query>();
            if (last == null) {
                all.addAll(alternative());
            } else {
                endAlternative(last);
                all.add(new Query.Or(alternatives));
            }
            all.addAll(common);
            filters.values().forEach(queries -> all.add(anyOf(queries)));
            return one(all);
        }

        private void endAlternative(Piece.Or or) throws QuerySyntaxException {
            List<Query> queries = alternative();
            if (queries.isEmpty()) {
                throw new QuerySyntaxException(
                        typed,
                        or.span(),
                        "\"OR\" cần có từ ở cả hai bên; để tìm đúng chữ này, đặt trong ngoặc kép");
            }
            alternatives.add(one(queries));
            words.setLength(0);
            others.clear();
        }

        private List<Query> alternative() {
            var queries = new ArrayList<Query>();
            if (!Analysis.query(words.toString()).isEmpty()) {
                queries.add(new Query.Words(words.toString()));
            }
            queries.addAll(others);
            return queries;
        }
    }

    /** One filter with all values where they are of one field. */
    private static Query anyOf(List<Query> queries) {
        var values = new ArrayList<String>();
        Field field = null;
        for (Query query : queries) {
            if (query instanceof Query.Filter filter) {
                values.addAll(filter.values());
                field = filter.field();
            }
        }
        if (field != null) {
            return new Query.Filter(field, values);
        }
        return queries.size() == 1 ? queries.getFirst() : new Query.Or(queries);
    }

    private static Query one(List<Query> queries) {
        return switch (queries.size()) {
            case 0 -> new Query.All();
            case 1 -> queries.getFirst();
            default -> new Query.And(queries);
        };
    }
}
