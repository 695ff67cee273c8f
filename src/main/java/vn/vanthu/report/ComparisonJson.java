package vn.vanthu.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.vanthu.area.DocumentAreas;
import vn.vanthu.compare.Change;
import vn.vanthu.compare.Comparison;
import vn.vanthu.compare.Sentence;
import vn.vanthu.compare.Step;
import vn.vanthu.compare.WordChanges;
import vn.vanthu.document.Section;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.registry.Registry;

/**
 * What differs between two documents, in the JSON form that other programs read: schema {@value
 * #SCHEMA}. A target, assignment or figure looks as in {@link ContractJson}; {@code before} or
 * {@code after} is null where the document does not have it.
 */
public final class ComparisonJson {

    public static final String SCHEMA = "vanthu.diff/1";

    private final Comparison comparison;
    private final boolean all;
    private final DocumentAreas areasBefore;
    private final DocumentAreas areasNow;

    private ComparisonJson(Comparison comparison, boolean all) {
        this.comparison = comparison;
        this.all = all;
        var areas = Registry.bundled().reformAreas();
        areasBefore = new DocumentAreas(comparison.before(), areas);
        areasNow = new DocumentAreas(comparison.now(), areas);
    }

    /**
     * One object.
     *
     * @param all whether to list also what only moved with the year or was numbered anew
     */
    public static String write(Comparison comparison, boolean all) {
        return ContractJson.print(new ComparisonJson(comparison, all).json());
    }

    private Map<String, @Nullable Object> json() {
        var before = comparison.before();
        var now = comparison.now();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("schema", SCHEMA);
        json.put("before", document(before));
        json.put("after", document(now));
        json.put("years", comparison.years());
        json.put("same", comparison.isSame());
        json.put(
                "head",
                list(
                        comparison.head(),
                        (field, document) ->
                                ContractJson.fields(
                                        "item", field.item().name(), "value", field.value())));
        json.put("sections", list(comparison.sections(), ComparisonJson::section));
        json.put("sentences", sentences());
        json.put("targets", targets());
        json.put(
                "assignments",
                list(
                        comparison.tasks(),
                        (task, document) ->
                                ContractJson.assignment(document, task, areas(document))));
        json.put(
                "figures",
                list(
                        comparison.figures(),
                        (figure, document) ->
                                ContractJson.figure(document, figure, areas(document))));
        return json;
    }

    private DocumentAreas areas(AnalysedDocument document) {
        return document == comparison.before() ? areasBefore : areasNow;
    }

    private static Map<String, @Nullable Object> document(AnalysedDocument document) {
        var source = document.document().source();
        var metadata = document.metadata();
        return ContractJson.fields(
                "file", source.file(),
                "sha256", source.sha256(),
                "type", metadata.type(),
                "number", metadata.number(),
                "issuer", metadata.issuer(),
                "date", metadata.date(),
                "title", metadata.title(),
                "year", document.year());
    }

    private static Map<String, @Nullable Object> section(
            Section section, AnalysedDocument document) {
        return ContractJson.fields(
                "label", section.label(),
                "path", section.path(),
                "title", section.title(),
                "text", section.body().in(document.text()).strip(),
                "start", section.extent().start(),
                "end", section.extent().end());
    }

    private List<Map<String, @Nullable Object>> sentences() {
        var sentences = list(comparison.sentences(), ComparisonJson::sentence);
        var shown = shown(comparison.sentences());
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i)
                    instanceof Change.Both<Sentence>(var before, var now, var differences)) {
                var words = new ArrayList<Map<String, @Nullable Object>>();
                for (var part : WordChanges.of(before.text(), now.text(), comparison.years())) {
                    words.add(
                            ContractJson.fields(
                                    "kind", part.kind().name(),
                                    "before", part.before(),
                                    "after", part.now()));
                }
                sentences.get(i).put("words", words);
            }
        }
        return sentences;
    }

    private static Map<String, @Nullable Object> sentence(
            Sentence sentence, AnalysedDocument document) {
        var section = sentence.section();
        return ContractJson.fields(
                "section", section == null ? null : section.path(),
                "text", sentence.text(),
                "start", sentence.span().start(),
                "end", sentence.span().end());
    }

    private List<Map<String, @Nullable Object>> targets() {
        var targets =
                list(
                        comparison.targets(),
                        (target, document) ->
                                ContractJson.target(document, target, areas(document)));
        var shown = shown(comparison.targets());
        for (int i = 0; i < shown.size(); i++) {
            var before = shown.get(i).inEarlier();
            var now = shown.get(i).inLater();
            var step =
                    before == null || now == null
                            ? null
                            : Step.of(before.amount(), now.amount()).orElse(null);
            targets.get(i)
                    .put(
                            "step",
                            step == null
                                    ? null
                                    : ContractJson.fields("low", step.low(), "high", step.high()));
        }
        return targets;
    }

    private <T> List<Map<String, @Nullable Object>> list(
            List<Change<T>> changes,
            BiFunction<T, AnalysedDocument, Map<String, @Nullable Object>> write) {
        var list = new ArrayList<Map<String, @Nullable Object>>();
        for (Change<T> change : shown(changes)) {
            T before = change.inEarlier();
            T now = change.inLater();
            list.add(
                    ContractJson.fields(
                            "aspects",
                            change.aspects().stream().map(Enum::name).toList(),
                            "before",
                            before == null ? null : write.apply(before, comparison.before()),
                            "after",
                            now == null ? null : write.apply(now, comparison.now())));
        }
        return list;
    }

    private <T> List<Change<T>> shown(List<Change<T>> changes) {
        return changes.stream()
                .filter(change -> all ? !change.aspects().isEmpty() : change.counts())
                .toList();
    }
}
