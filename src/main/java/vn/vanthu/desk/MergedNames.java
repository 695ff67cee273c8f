package vn.vanthu.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vanthu.registry.Bodies;
import vn.vanthu.registry.Body;
import vn.vanthu.registry.Capitals;
import vn.vanthu.registry.Mention;
import vn.vanthu.registry.Province;
import vn.vanthu.registry.Provinces;
import vn.vanthu.registry.Registry;
import vn.vanthu.registry.Succession;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Field;
import vn.vanthu.search.Query;
import vn.vanthu.text.Span;

/**
 * Joins the old and new names of provinces and bodies in a query (tên trước và sau sáp nhập): who
 * asks for Yên Bái also finds what Lào Cai issued since it took Yên Bái in, and who asks for Lào
 * Cai what Yên Bái did before. Words that are to be left out stay as they are.
 */
public final class MergedNames {

    /** Ways to write one text with other names. */
    private static final int MOST = 24;

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private static final Set<Field> NAMED = Set.of(Field.PROVINCE, Field.ISSUER, Field.AGENCY);

    private final Provinces provinces;
    private final Bodies bodies;
    private final Map<String, Set<String>> joined = new LinkedHashMap<>();

    private MergedNames(Registry registry) {
        this.provinces = registry.provinces();
        this.bodies = registry.bodies();
    }

    /**
     * A query with names joined.
     *
     * @param names each name of the query that has others, with those
     */
    public record Joined(Query query, Map<String, Set<String>> names) {

        /** Which names were joined, as a sentence. */
        public String words() {
            var parts = new ArrayList<String>();
            names.forEach((name, others) -> parts.add(name + " + " + String.join(" + ", others)));
            return parts.isEmpty()
                    ? "Trong câu hỏi không có tỉnh hay cơ quan nào được biết là có tên khác trước"
                            + " hoặc sau sáp nhập."
                    : "Tìm cả tên trước và sau sáp nhập: " + String.join("; ", parts) + ".";
        }
    }

    public static Joined in(Query query, Registry registry) {
        var names = new MergedNames(registry);
        Query rewritten = names.joined(query);
        return new Joined(rewritten, names.joined);
    }

    private Query joined(Query query) {
        return switch (query) {
            case Query.Words(var text) -> any(written(text), Query.Words::new);
            case Query.Phrase(var text) -> any(written(text), Query.Phrase::new);
            case Query.And(var queries) ->
                    new Query.And(queries.stream().map(this::joined).toList());
            case Query.Or(var queries) -> new Query.Or(queries.stream().map(this::joined).toList());
            case Query.Filter filter when NAMED.contains(filter.field()) -> joined(filter);
            case Query.All all -> all;
            case Query.Not not -> not;
            case Query.Condition condition -> condition;
        };
    }

    private Query joined(Query.Filter filter) {
        var all = new ArrayList<Query>();
        for (String value : filter.values()) {
            all.add(any(written(value), text -> new Query.Filter(filter.field(), List.of(text))));
        }
        return all.size() == 1 ? all.getFirst() : new Query.Or(all);
    }

    /**
     * @param from documents before that day are not about it; null for no such day
     */
    private record Other(String name, @Nullable LocalDate from) {}

    private record Place(Span span, List<Other> others) {}

    private static Query any(List<Other> texts, Function<String, Query> asking) {
        List<Query> all =
                texts.stream()
                        .map(text -> {
                            Query query = asking.apply(text.name());
                            LocalDate from = text.from();
                            return from == null
                                    ? query
                                    : Query.all(
                                            query,
                                            new Query.DateRange(Query.Day.ISSUED, from, null));
                        })
                        .toList();
        return all.size() == 1 ? all.getFirst() : new Query.Or(all);
    }

    /** The text as it is, and with other names in the place of those in it. */
    private List<Other> written(String text) {
        List<Other> ways = List.of(new Other(text, null));
        // From behind, so that places before stay where they are.
        for (Place place : places(text).reversed()) {
            var more = new ArrayList<>(ways);
            for (Other way : ways) {
                for (Other other : place.others()) {
                    String name = way.name();
                    more.add(
                            new Other(
                                    name.substring(0, place.span().start())
                                            + other.name()
                                            + name.substring(place.span().end()),
                                    later(way.from(), other.from())));
                }
            }
            ways = more.subList(0, Math.min(MOST, more.size()));
        }
        return ways;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private List<Place> places(String text) {
        var places = new ArrayList<Place>();
        for (Mention<Body> mention : bodies.mentionsIn(text, Capitals.IGNORED)) {
            add(places, text, mention.span(), bodiesFor(mention.readings()));
        }
        for (Mention<Province> mention : provinces.mentionsIn(text, Capitals.IGNORED)) {
            Span name = withoutKind(text, mention.span());
            add(places, text, name, provincesFor(mention.readings()));
        }
        places.sort(Comparator.comparingInt(place -> place.span().start()));
        return places;
    }

    private void add(List<Place> places, String text, Span span, List<Other> others) {
        boolean apart =
                places.stream()
                        .allMatch(place ->
                                place.span().end() <= span.start()
                                        || span.end() <= place.span().start());
        String written = span.in(text);
        List<Other> different =
                others.stream()
                        .filter(other -> !Analysis.key(other.name()).equals(Analysis.key(written)))
                        .distinct()
                        .toList();
        if (apart && !different.isEmpty()) {
            places.add(new Place(span, different));
            var names = joined.computeIfAbsent(written, any -> new LinkedHashSet<>());
            different.forEach(other -> names.add(other.name()));
        }
    }

    /** The name alone, so that "tỉnh" stays before another province's name. */
    private static Span withoutKind(String text, Span span) {
        String written = span.in(text);
        for (String kind : List.of("tỉnh ", "thành phố ", "tinh ", "thanh pho ")) {
            if (written.regionMatches(true, 0, kind, 0, kind.length())) {
                return new Span(span.start() + kind.length(), span.end());
            }
        }
        return span;
    }

    private List<Other> provincesFor(List<Province> readings) {
        var others = new ArrayList<Other>();
        for (Province province : readings) {
            province.forms().forEach(form -> others.add(new Other(form.name(), null)));
            for (Province former : provinces.predecessors(province)) {
                former.forms().forEach(form -> others.add(new Other(form.name(), null)));
            }
        }
        for (Province province : readings) {
            LocalDate last = province.validity().to();
            for (Province heir : provinces.successors(province, EVER)) {
                boolean known = others.stream().anyMatch(other -> other.name().equals(heir.name()));
                if (!known && last != null) {
                    others.add(new Other(heir.name(), last.plusDays(1)));
                }
            }
        }
        return others;
    }

    private List<Other> bodiesFor(List<Body> readings) {
        var others = new ArrayList<Other>();
        for (Body body : readings) {
            for (Body former : bodies.all()) {
                if (heirs(former).contains(body.id())) {
                    others.add(new Other(former.name(), null));
                }
            }
            LocalDate last = body.validity().to();
            for (String id : heirs(body)) {
                LocalDate from = last == null ? null : last.plusDays(1);
                bodies.ofId(id).ifPresent(heir -> others.add(new Other(heir.name(), from)));
            }
        }
        return others;
    }

    /** Those that took the whole over; one that got a field of the work is another body. */
    private static List<String> heirs(Body body) {
        return body.successions().stream()
                .filter(Succession.Into.class::isInstance)
                .map(Succession.Into.class::cast)
                .filter(into -> into.kind() != Succession.Kind.FUNCTION_TO)
                .map(Succession.Into::bodyId)
                .toList();
    }
}
