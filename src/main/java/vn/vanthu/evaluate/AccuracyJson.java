package vn.vanthu.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vanthu.report.ContractJson;

/**
 * The measures for other programs: schema {@value #SCHEMA}. Ratios from 0 to 1 with four decimals,
 * null where a measure has no meaning.
 */
public final class AccuracyJson {

    public static final String SCHEMA = "vanthu.evaluate/1";

    private AccuracyJson() {}

    /** One indented object. */
    public static String write(Accuracy accuracy) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("schema", SCHEMA);
        json.put("documents", accuracy.documents().size());
        json.put("failed", accuracy.failed().size());
        json.put("seconds", rounded(accuracy.seconds(), 2));
        json.put("meanF1", ratio(accuracy.meanF1()));
        json.put("kinds", kinds(accuracy.total()));
        json.put("formats", groups(accuracy, DocumentScore::format));
        json.put("sources", groups(accuracy, DocumentScore::source));
        json.put("splits", groups(accuracy, DocumentScore::split));
        json.put("perDocument", accuracy.documents().stream().map(AccuracyJson::of).toList());
        return ContractJson.print(json);
    }

    private static Map<String, @Nullable Object> groups(
            Accuracy accuracy, Function<DocumentScore, String> group) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        accuracy.by(group)
                .forEach((name, some) -> {
                    var one = new LinkedHashMap<String, @Nullable Object>();
                    one.put("documents", some.documents().size());
                    one.put("failed", some.failed().size());
                    one.put("seconds", rounded(some.seconds(), 2));
                    one.put("meanF1", ratio(some.meanF1()));
                    one.put("kinds", kinds(some.total()));
                    json.put(name, one);
                });
        return json;
    }

    private static Map<String, @Nullable Object> kinds(Map<Kind, Result> results) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        results.forEach((kind, result) -> json.put(name(kind), of(kind, result)));
        return json;
    }

    private static Map<String, @Nullable Object> of(Kind kind, Result result) {
        var json = new LinkedHashMap<String, @Nullable Object>(score(kind, result.paired()));
        var matchers = new LinkedHashMap<String, @Nullable Object>();
        result.texts().forEach((matcher, score) -> matchers.put(name(matcher), score(kind, score)));
        json.put("matchers", matchers);
        var fields = new LinkedHashMap<String, @Nullable Object>();
        result.fields().forEach((field, share) -> fields.put(field, share(share)));
        json.put("fields", fields);
        json.put("whole", result.whole().of() == 0 ? null : share(result.whole()));
        return json;
    }

    private static Map<String, @Nullable Object> score(Kind kind, Score score) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("support", score.support());
        json.put("matched", score.matched());
        json.put("spurious", kind.countsFalseFinds() ? score.spurious() : null);
        json.put("missed", score.missed());
        json.put("precision", kind.countsFalseFinds() ? ratio(score.precision()) : null);
        json.put("recall", ratio(score.recall()));
        json.put("f1", ratio(score.f1()));
        return json;
    }

    private static Map<String, @Nullable Object> share(Share share) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("right", share.right());
        json.put("of", share.of());
        json.put("share", ratio(share.value()));
        return json;
    }

    private static Map<String, @Nullable Object> of(DocumentScore document) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        var problem = document.problem();
        json.put("document", document.name());
        json.put("format", document.format());
        json.put("source", document.source());
        json.put("split", document.split());
        json.put("seconds", rounded(document.seconds(), 2));
        json.put("problem", problem == null ? null : problem.message());
        json.put("kinds", kinds(document.results()));
        json.put(
                "slips",
                document.results().values().stream()
                        .flatMap(result -> result.slips().stream())
                        .map(AccuracyJson::of)
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> of(Slip slip) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("kind", name(slip.kind()));
        json.put("slip", slip.missed() ? "missed" : "spurious");
        json.put("what", slip.what());
        json.put("sentence", slip.sentence());
        return json;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable BigDecimal ratio(OptionalDouble value) {
        return value.isEmpty() ? null : rounded(value.getAsDouble(), 4);
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
