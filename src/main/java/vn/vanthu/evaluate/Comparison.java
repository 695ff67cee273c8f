package vn.vanthu.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Compares what was extracted with gold; both in the form of {@code vanthu extract --format json},
 * where gold quotes with {@code anchor}, a piece of the text, instead of {@code quote} and offsets.
 *
 * <p>First gold and found things are paired by where they stand ({@link Result#paired}), then the
 * texts of the pairs are compared under each {@link Matcher} ({@link Result#texts}), then each
 * field. What gold leaves out, or leaves empty, is not measured.
 */
final class Comparison {

    /** Bodies are the same from so many common words on; their names are typed in many ways. */
    private static final double SAME_BODIES = 0.7;

    private static final double SAME_INDICATOR = 0.5;

    private static final Items TARGETS =
            new Items(
                    Kind.TARGETS,
                    (gold, found) -> {
                        var values = values(gold);
                        return touches(gold, found)
                                && (values.isEmpty() || values.equals(values(found)));
                    },
                    List.of(
                            Field.aside("comparator", "so sánh", Comparison::comparatorIsRight),
                            unit(),
                            Field.number("of", "trên tổng số"),
                            Field.words("indicator", "nội dung chỉ tiêu", SAME_INDICATOR),
                            Field.aside("year", "năm", Comparison::yearIsRight),
                            Field.aside(
                                    "baseline",
                                    "mức hiện tại",
                                    (gold, found) ->
                                            Json.same(
                                                    Json.number(gold.path("baseline"), "value"),
                                                    Json.number(found.path("baseline"), "value"))),
                            Field.choice("deadline", "thời hạn"),
                            Field.aside(
                                    "owner",
                                    "cơ quan chịu trách nhiệm",
                                    (gold, found) -> sameBodies(gold, found, "owner"))));

    private static final Items ASSIGNMENTS =
            new Items(
                    Kind.ASSIGNMENTS,
                    (gold, found) -> touches(gold, found) && sameBodies(gold, found, "agencies"),
                    List.of(
                            Field.words("agencies", "cơ quan thực hiện", SAME_BODIES),
                            Field.choice("role", "vai trò"),
                            Field.words("coordinators", "cơ quan phối hợp", SAME_BODIES),
                            Field.date("deadline", "thời hạn"),
                            new Field(
                                    "recurrence",
                                    "định kỳ",
                                    Field.Role.VALUE,
                                    Comparison::recurrenceIsRight),
                            Field.date("duration", "trong thời gian")));

    private static final Items FIGURES =
            new Items(
                    Kind.FIGURES,
                    (gold, found) ->
                            Json.same(Json.number(gold, "value"), Json.number(found, "value"))
                                    && touches(gold, found),
                    List.of(
                            unit(),
                            Field.number("of", "trên tổng số"),
                            Field.words("indicator", "nội dung số liệu", SAME_INDICATOR),
                            Field.choice("change", "tăng giảm")));

    private static final Items CITATIONS =
            new Items(
                    Kind.CITATIONS,
                    (gold, found) -> letters(gold, "number").equals(letters(found, "number")),
                    List.of(
                            Field.text("number", "số, ký hiệu"),
                            Field.text("type", "tên loại"),
                            Field.date("date", "ngày"),
                            Field.text("issuer", "cơ quan ban hành")));

    private static final Items ABBREVIATIONS =
            new Items(
                    Kind.ABBREVIATIONS,
                    (gold, found) -> {
                        String wanted = letters(gold, "long");
                        String given = letters(found, "long");
                        return letters(gold, "short").equals(letters(found, "short"))
                                && (given.contains(wanted)
                                        || !given.isEmpty() && wanted.contains(given));
                    },
                    List.of(Field.text("short", "chữ tắt"), Field.text("long", "chữ đầy đủ")));

    private final JsonNode gold;
    private final JsonNode found;
    private final Map<Kind, Result> results = new EnumMap<>(Kind.class);

    private Comparison(JsonNode gold, JsonNode found) {
        this.gold = gold;
        this.found = found;
    }

    /**
     * @param found an empty object for a document that could not be read: all of gold is missed
     * @return the kinds that gold has something for
     */
    static Map<Kind, Result> of(JsonNode gold, JsonNode found) {
        return new Comparison(gold, found).all();
    }

    private Map<Kind, Result> all() {
        if (Json.gives(gold, "metadata")) {
            var head = HeadComparison.of(gold.path("metadata"), found.path("metadata"));
            results.put(Kind.METADATA, head);
        }
        if (Json.gives(gold, "outline")) {
            results.put(Kind.OUTLINE, OutlineComparison.of(gold, found));
        }
        items(TARGETS, "targets", one -> false);
        items(ASSIGNMENTS, "assignments", leftAside());
        items(FIGURES, "figures", one -> false);
        items(CITATIONS, "citations", one -> !Json.gives(one, "number"));
        if (Json.gives(gold, "deadlines")) {
            results.put(Kind.DEADLINES, QuotedComparison.deadlines(gold, found));
        }
        items(ABBREVIATIONS, "abbreviations", one -> false);
        if (gold.has("findings")) {
            results.put(Kind.FINDINGS, QuotedComparison.findings(gold, found));
        }
        return results;
    }

    private void items(Items items, String name, Predicate<JsonNode> ignored) {
        if (!Json.gives(gold, name)) {
            return;
        }
        var list = new ArrayList<JsonNode>();
        var numbers = new HashSet<String>();
        for (JsonNode one : found.path(name)) {
            // A document that is cited twice is one citation.
            if (items.kind() != Kind.CITATIONS || numbers.add(letters(one, "number"))) {
                list.add(one);
            }
        }
        results.put(items.kind(), items.compare(gold.path(name), list, ignored));
    }

    /** General sentences that the annotator named: to find them is neither right nor wrong. */
    private Predicate<JsonNode> leftAside() {
        var patterns = new ArrayList<Pattern>();
        for (String general : Json.texts(gold, "assignments_ignore")) {
            patterns.add(pattern(Letters.plain(general)));
        }
        return one -> {
            String text =
                    Letters.plain(
                            String.join(" ", Json.texts(one, "agencies"))
                                    + " | "
                                    + Json.quote(one));
            return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
        };
    }

    private static Pattern pattern(String words) {
        try {
            return Pattern.compile(words);
        } catch (PatternSyntaxException plain) {
            return Pattern.compile(Pattern.quote(words));
        }
    }

    private static boolean touches(JsonNode gold, JsonNode found) {
        return Letters.touch(Json.text(gold, "anchor"), Json.quote(found));
    }

    private static boolean sameBodies(JsonNode gold, JsonNode found, String field) {
        return Letters.shared(Json.text(gold, field), Json.text(found, field)) >= SAME_BODIES;
    }

    private static boolean comparatorIsRight(JsonNode gold, JsonNode found) {
        String given = letters(found, "comparator");
        return given.equals(letters(gold, "comparator")) || given.equals(letters(gold, "alt"));
    }

    private static boolean yearIsRight(JsonNode gold, JsonNode found) {
        String given = Json.text(found, Json.gives(found, "year") ? "year" : "deadline");
        return given.startsWith(Json.text(gold, "year")) && !given.isEmpty();
    }

    /** Gold may name several periods; one of them is enough. */
    private static boolean recurrenceIsRight(JsonNode gold, JsonNode found) {
        String wanted = Json.text(gold, "recurrence");
        String given = Json.text(found, "recurrence");
        return given.equals(wanted) || List.of(wanted.split(",")).contains(given);
    }

    /** A longer unit than gold's is right, and gold's first two words are enough. */
    private static Field unit() {
        return new Field(
                "unit",
                "đơn vị",
                Field.Role.TEXT,
                (gold, found) -> {
                    var words = Json.text(gold, "unit").strip().split("\\s+");
                    String wanted = words.length > 1 ? words[0] + words[1] : words[0];
                    return letters(found, "unit").startsWith(Letters.only(wanted));
                });
    }

    private static Set<BigDecimal> values(JsonNode item) {
        var values = new HashSet<BigDecimal>();
        for (String field : List.of("low", "high")) {
            BigDecimal value = Json.number(item, field);
            if (value != null) {
                values.add(value.stripTrailingZeros());
            }
        }
        return values;
    }

    private static String letters(JsonNode item, String field) {
        return Letters.only(Json.text(item, field));
    }
}
