package vn.vanthu.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.area.DocumentAreas;
import vn.vanthu.document.Section;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Deadline;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Fact;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.Metadata;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.match.Disagreements.Disagreement;
import vn.vanthu.match.Disagreements.Said;
import vn.vanthu.registry.ReformArea;
import vn.vanthu.registry.Registry;
import vn.vanthu.text.Span;

/**
 * What was extracted, in the JSON form that other programs read: schema {@value #SCHEMA}. Offsets
 * are UTF-16 code units in the document's plain text; a field that the document does not show is
 * null or an empty list.
 */
public final class ContractJson {

    public static final String SCHEMA = "vanthu.extract/1";

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    private ContractJson() {}

    /** One object for one document, an array for several. */
    public static String write(List<AnalysedDocument> documents) {
        var all = documents.stream().map(ContractJson::of).toList();
        return print(all.size() == 1 ? all.getFirst() : all);
    }

    /** The findings of one document alone. */
    public static String findings(AnalysedDocument document) {
        return print(
                fields(
                        "file",
                        document.document().source().file(),
                        "findings",
                        document.findings().stream().map(f -> finding(document, f)).toList()));
    }

    /** What documents give differently, each with both sentences. */
    public static String disagreements(List<Disagreement> found) {
        return print(Map.of("between", found.stream().map(ContractJson::disagreement).toList()));
    }

    private static Map<String, @Nullable Object> disagreement(Disagreement found) {
        return fields(
                "kind", "conflict",
                "severity", "warning",
                "message", Words.of(found),
                "period", found.period().iso(),
                "said", List.of(said(found.first()), said(found.second())));
    }

    private static Map<String, @Nullable Object> said(Said said) {
        var evidence = said.figure().evidence();
        return fields(
                "file", said.document().document().source().file(),
                "value", said.figure().quantity().value(),
                "unit", said.figure().quantity().unit(),
                "quote", said.document().quote(said.figure()),
                "start", evidence.span().start(),
                "end", evidence.span().end(),
                "section", evidence.section(),
                "page", evidence.page());
    }

    /** Any value of maps, lists, strings and numbers, indented. */
    public static String print(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain values cannot be written", impossible);
        }
    }

    /** The same on one line. */
    public static String line(Object value) {
        try {
            return MAPPER.writer()
                    .without(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain values cannot be written", impossible);
        }
    }

    static Map<String, @Nullable Object> of(AnalysedDocument document) {
        var source = document.document().source();
        var facts = document.facts();
        var areas = new DocumentAreas(document, Registry.bundled().reformAreas());
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("schema", SCHEMA);
        json.put(
                "source",
                fields(
                        "file", source.file(),
                        "sha256", source.sha256(),
                        "mediaType", source.mediaType(),
                        "pages", source.pages(),
                        "ocr", source.ocr()));
        json.put("metadata", metadata(document.metadata()));
        json.put(
                "outline",
                document.outline().sections().stream().map(s -> section(s, areas)).toList());
        json.put("targets", facts.targets().stream().map(f -> target(document, f, areas)).toList());
        json.put(
                "assignments",
                facts.assignments().stream().map(f -> assignment(document, f, areas)).toList());
        json.put("figures", facts.figures().stream().map(f -> figure(document, f, areas)).toList());
        json.put(
                "citations",
                facts.citations().stream()
                        .map(c ->
                                located(
                                        document,
                                        c,
                                        fields(
                                                "number", c.number(),
                                                "type", c.type(),
                                                "date", string(c.date()),
                                                "issuer", c.issuer(),
                                                "provision", c.provision(),
                                                "title", c.title())))
                        .toList());
        json.put("deadlines", facts.deadlines().stream().map(f -> deadline(document, f)).toList());
        json.put(
                "abbreviations",
                facts.abbreviations().stream()
                        .map(a ->
                                located(
                                        document,
                                        a,
                                        fields("short", a.shortForm(), "long", a.longForm())))
                        .toList());
        json.put("findings", document.findings().stream().map(f -> finding(document, f)).toList());
        return json;
    }

    private static Map<String, @Nullable Object> metadata(Metadata metadata) {
        var signatory = metadata.signatory();
        var incoming = metadata.incoming();
        return fields(
                "type", metadata.type(),
                "typeName", metadata.typeName(),
                "number", metadata.number(),
                "symbol", metadata.symbol(),
                "issuer", metadata.issuer(),
                "province", metadata.province(),
                "place", metadata.place(),
                "date", metadata.date(),
                "title", metadata.title(),
                "period", metadata.period() == null ? null : period(metadata.period()),
                "signatory",
                        signatory == null
                                ? null
                                : fields(
                                        "authority", signatory.authority(),
                                        "position", signatory.position(),
                                        "name", signatory.name()),
                "recipients", metadata.recipients(),
                "addressees", metadata.addressees(),
                "incoming",
                        incoming == null
                                ? null
                                : fields("number", incoming.number(), "date", incoming.date()));
    }

    private static Map<String, @Nullable Object> period(Period period) {
        var json = fields("kind", period.kind().name(), "year", period.year());
        switch (period.kind()) {
            case QUARTER -> json.put("quarter", period.number());
            case HALF -> json.put("half", period.number());
            case MONTH -> json.put("month", period.number());
            case YEAR, NINE_MONTHS, RANGE -> {}
        }
        json.put("from", period.from().toString());
        json.put("to", period.to().toString());
        return json;
    }

    private static Map<String, @Nullable Object> section(Section section, DocumentAreas areas) {
        return fields(
                "label", section.label(),
                "path", section.path(),
                "title", section.title(),
                "area", name(areas.of(section)),
                "start", section.heading().start(),
                "end", section.heading().end(),
                "children", section.children().stream().map(s -> section(s, areas)).toList());
    }

    static Map<String, @Nullable Object> target(
            AnalysedDocument document, Target target, DocumentAreas areas) {
        var amount = target.amount();
        Quantity main = amount.main();
        var baseline = target.baseline();
        var json =
                fields(
                        "indicator", target.indicator(),
                        "comparator", amount.comparator(),
                        "low", amount.lowValue(),
                        "high", amount.highValue(),
                        "unit", main == null ? null : main.unit(),
                        "of", main == null ? null : main.of(),
                        "approx", main != null && main.approximate(),
                        "year", target.year());
        due(json, target.due());
        json.put(
                "baseline",
                baseline == null
                        ? null
                        : fields(
                                "value", baseline.quantity().value(),
                                "of", baseline.quantity().of(),
                                "unit", baseline.quantity().unit(),
                                "year", baseline.year()));
        json.put("owner", target.owner());
        json.put("area", name(areas.of(target)));
        return located(document, target, json);
    }

    static Map<String, @Nullable Object> assignment(
            AnalysedDocument document, TaskAssignment assignment, DocumentAreas areas) {
        var json =
                fields(
                        "agencies", assignment.agencies(),
                        "agencyIds", ids(assignment.agencies()),
                        "role", assignment.role().name(),
                        "coordinators", assignment.coordinators(),
                        "task", assignment.task());
        due(json, assignment.due());
        json.put("product", assignment.product());
        json.put("funding", assignment.funding());
        json.put("scope", assignment.scope());
        json.put("area", name(areas.of(assignment)));
        return located(document, assignment, json);
    }

    private static List<String> ids(List<String> agencies) {
        return agencies.stream()
                .flatMap(name -> Registry.bundled().bodies().find(name).stream())
                .map(body -> body.id())
                .distinct()
                .toList();
    }

    static Map<String, @Nullable Object> figure(
            AnalysedDocument document, Figure figure, DocumentAreas areas) {
        Quantity quantity = figure.quantity();
        var change = figure.change();
        return located(
                document,
                figure,
                fields(
                        "value", quantity.value(),
                        "of", quantity.of(),
                        "unit", quantity.unit(),
                        "indicator", figure.indicator(),
                        "period", figure.period() == null ? null : period(figure.period()),
                        "change", change == null ? null : change.name().toLowerCase(Locale.ROOT),
                        "approx", quantity.approximate(),
                        "area", name(areas.of(figure)),
                        "numberStart", figure.number().start(),
                        "numberEnd", figure.number().end()));
    }

    private static Map<String, @Nullable Object> deadline(
            AnalysedDocument document, Deadline deadline) {
        var json = fields();
        due(json, deadline.due());
        json.put("value", json.remove("deadline"));
        return located(document, deadline, json);
    }

    private static Map<String, @Nullable Object> finding(
            AnalysedDocument document, Finding finding) {
        var related =
                finding.related().stream()
                        .map(span ->
                                fields(
                                        "quote", span.in(document.text()),
                                        "start", span.start(),
                                        "end", span.end()))
                        .toList();
        return located(
                document,
                finding,
                fields(
                        "kind", finding.kind().name().toLowerCase(Locale.ROOT),
                        "severity", finding.severity().name().toLowerCase(Locale.ROOT),
                        "message", finding.message(),
                        "related", related));
    }

    private static void due(Map<String, @Nullable Object> json, @Nullable Due due) {
        json.put("deadline", null);
        json.put("recurrence", null);
        json.put("duration", null);
        switch (due) {
            case null -> {}
            case Due.On(var date) -> json.put("deadline", date.toString());
            case Due.In(var period) -> json.put("deadline", period.iso());
            case Due.Every(var interval, var day) -> {
                json.put("recurrence", interval);
                if (day != null) {
                    json.put("monthDay", day.toString().substring(2));
                }
            }
            case Due.Within(var duration, var workingDays) -> {
                json.put("duration", duration);
                json.put("workingDays", workingDays);
            }
        }
    }

    private static Map<String, @Nullable Object> located(
            AnalysedDocument document, Fact fact, Map<String, @Nullable Object> json) {
        var evidence = fact.evidence();
        Span span = evidence.span();
        json.put("quote", document.quote(fact));
        json.put("start", span.start());
        json.put("end", span.end());
        json.put("section", evidence.section());
        json.put("page", evidence.page());
        return json;
    }

    private static @Nullable String name(@Nullable ReformArea area) {
        return area == null ? null : area.name();
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Names and values in turn, in that order. */
    static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.put(String.valueOf(namesAndValues[i]), plain(namesAndValues[i + 1]));
        }
        return json;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? shortest(number) : value;
    }

    private static BigDecimal shortest(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
