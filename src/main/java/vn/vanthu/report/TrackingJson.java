package vn.vanthu.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.area.DocumentAreas;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Fact;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.match.Tracking;
import vn.vanthu.registry.ReformArea;
import vn.vanthu.registry.ReformAreas;

/**
 * A plan held against reports, for other programs: schema {@value #SCHEMA}. Offsets are UTF-16 code
 * units in the plain text of the document named beside them.
 */
public final class TrackingJson {

    public static final String SCHEMA = "vanthu.track/1";

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    private final AnalysedDocument plan;
    private final DocumentAreas areas;

    private TrackingJson(AnalysedDocument plan, ReformAreas known) {
        this.plan = plan;
        this.areas = new DocumentAreas(plan, known);
    }

    /** One object with the targets and the tasks, each in the order of the plan. */
    public static String write(AnalysedDocument plan, Tracking tracking, ReformAreas known) {
        var json = new TrackingJson(plan, known);
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("schema", SCHEMA);
        all.put("plan", plan.document().source().file());
        all.put("on", tracking.day().toString());
        all.put("targets", tracking.targets().stream().map(json::of).toList());
        all.put("tasks", tracking.tasks().stream().map(json::of).toList());
        try {
            return MAPPER.writeValueAsString(all) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, @Nullable Object> of(Tracking.OfTarget tracked) {
        Target target = tracked.target();
        Map<String, @Nullable Object> fields = common(target);
        fields.put("indicator", target.indicator());
        fields.put("goal", Words.of(target.amount()));
        fields.put("agencies", target.owner());
        fields.put("due", target.due() == null ? null : Words.of(target.due()));
        fields.put("standing", tracked.standing().name());
        fields.put("proofs", proofs(tracked.proofs()));
        return fields;
    }

    private Map<String, @Nullable Object> of(Tracking.OfTask tracked) {
        TaskAssignment task = tracked.task();
        Map<String, @Nullable Object> fields = common(task);
        fields.put("task", task.task());
        fields.put("agencies", task.agencies());
        fields.put("due", task.due() == null ? null : Words.of(task.due()));
        fields.put("standing", tracked.standing().name());
        fields.put("lacks", tracked.lacks());
        fields.put("proofs", proofs(tracked.proofs()));
        return fields;
    }

    private Map<String, @Nullable Object> common(Fact fact) {
        ReformArea area = areas.of(fact);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("section", fact.evidence().section());
        fields.put("area", area == null ? null : area.name());
        fields.put("start", fact.evidence().span().start());
        fields.put("end", fact.evidence().span().end());
        fields.put("quote", plan.quote(fact));
        return fields;
    }

    private static List<Map<String, @Nullable Object>> proofs(List<Tracking.Proof> proofs) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (Tracking.Proof proof : proofs) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("file", proof.report().document().source().file());
            fields.put("number", proof.report().metadata().number());
            fields.put("issuer", proof.report().metadata().issuer());
            fields.put("start", proof.span().start());
            fields.put("end", proof.span().end());
            fields.put("quote", proof.quote());
            all.add(fields);
        }
        return all;
    }
}
