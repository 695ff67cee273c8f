package vn.vanthu.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.correct.Corrected;
import vn.vanthu.correct.Corrected.Item;
import vn.vanthu.correct.Correction;
import vn.vanthu.correct.Correction.Verdict;
import vn.vanthu.correct.FactField;
import vn.vanthu.correct.FactForm;
import vn.vanthu.correct.FactKind;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Fact;

/** What people put right in documents, in the JSON form that other programs read. */
public final class CorrectionJson {

    private CorrectionJson() {}

    /**
     * What was extracted, as {@link ContractJson#write}, each fact with its name ({@code id}) and,
     * where somebody put it right, with who did so and when ({@code corrected}).
     */
    public static String facts(List<Corrected> documents) {
        var all = documents.stream().map(CorrectionJson::facts).toList();
        return ContractJson.print(all.size() == 1 ? all.getFirst() : all);
    }

    private static Map<String, @Nullable Object> facts(Corrected document) {
        var json = ContractJson.of(document.document());
        for (FactKind kind : FactKind.values()) {
            List<Item> items = document.of(kind);
            int number = 0;
            for (var fact : objects(json.get(kind.key()))) {
                Item item = items.get(number++);
                fact.put("id", item.id());
                Correction correction = item.correction();
                if (correction != null) {
                    fact.put("corrected", said(item, correction));
                }
            }
        }
        return json;
    }

    @SuppressWarnings("unchecked") // the lists of facts hold what ContractJson made
    private static List<Map<String, @Nullable Object>> objects(@Nullable Object list) {
        return list == null ? List.of() : (List<Map<String, @Nullable Object>>) list;
    }

    /** All that was said of the facts of a document, dropped ones too. */
    public static List<Map<String, @Nullable Object>> of(Corrected corrected) {
        return corrected.items().stream()
                .filter(item -> item.correction() != null)
                .map(item -> correction(corrected.document(), item))
                .toList();
    }

    private static Map<String, @Nullable Object> correction(AnalysedDocument document, Item item) {
        var source = document.document().source();
        Fact shown = item.shown();
        Correction correction = item.correction();
        boolean lost = item.state() == Corrected.State.LOST;
        var json =
                ContractJson.fields(
                        "document", source.sha256(),
                        "file", source.file(),
                        "number", document.metadata().number(),
                        "fact", item.id(),
                        "kind", item.kind().key(),
                        "state", item.state().name().toLowerCase(Locale.ROOT),
                        "start", lost ? null : shown.evidence().span().start(),
                        "end", lost ? null : shown.evidence().span().end(),
                        "section", shown.evidence().section(),
                        "page", shown.evidence().page());
        if (correction != null) {
            json.put("quote", correction.quote());
            json.put("was", named(FactForm.of(correction.was())));
            json.putAll(said(item, correction));
        }
        return json;
    }

    private static Map<String, @Nullable Object> said(Item item, Correction correction) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("state", item.state().name().toLowerCase(Locale.ROOT));
        switch (correction.verdict()) {
            case Verdict.Drop ignored -> json.put("drop", true);
            case Verdict.Change(var fields) -> json.put("set", named(fields));
        }
        json.put("who", correction.who());
        json.put("at", correction.at().toString());
        return json;
    }

    private static Map<String, String> named(Map<FactField, String> fields) {
        var named = new LinkedHashMap<String, String>();
        fields.forEach((field, value) -> named.put(field.key(), value));
        return named;
    }
}
