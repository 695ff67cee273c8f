package vn.vanthu.pipeline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import vn.vanthu.correct.Correction;
import vn.vanthu.fact.Abbreviation;
import vn.vanthu.fact.Citation;
import vn.vanthu.fact.Deadline;
import vn.vanthu.fact.Fact;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;

/**
 * Writes and reads what people said of the facts of a document: JSON, schema {@value #SCHEMA},
 * facts as in its record.
 */
public final class CorrectionCodec {

    public static final String SCHEMA = "vanthu.corrections/1";

    private final ObjectMapper mapper =
            RecordCodec.mapper()
                    .addMixIn(Fact.class, Facts.class)
                    .addMixIn(Correction.Verdict.class, Verdicts.class);

    /** The corrections as they lie on disk. */
    public record Stored(String schema, List<Correction> corrections) {}

    public byte[] write(List<Correction> corrections) {
        try {
            return mapper.writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(new Stored(SCHEMA, corrections));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("corrections cannot be written", impossible);
        }
    }

    /**
     * Reads corrections.
     *
     * @throws IOException when the bytes are damaged or of another schema
     */
    public List<Correction> read(byte[] json) throws IOException {
        var stored = mapper.readValue(json, Stored.class);
        if (stored == null || !SCHEMA.equals(stored.schema())) {
            throw new IOException("no corrections of schema " + SCHEMA);
        }
        for (Correction each : stored.corrections()) {
            if (each.was() == null || each.quote() == null || each.verdict() == null) {
                throw new IOException("a correction without a fact, its words or a verdict");
            }
        }
        return List.copyOf(stored.corrections());
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Target.class, name = "target"),
        @JsonSubTypes.Type(value = TaskAssignment.class, name = "assignment"),
        @JsonSubTypes.Type(value = Figure.class, name = "figure"),
        @JsonSubTypes.Type(value = Citation.class, name = "citation"),
        @JsonSubTypes.Type(value = Deadline.class, name = "deadline"),
        @JsonSubTypes.Type(value = Abbreviation.class, name = "abbreviation"),
        @JsonSubTypes.Type(value = Finding.class, name = "finding")
    })
    private interface Facts {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Correction.Verdict.Drop.class, name = "drop"),
        @JsonSubTypes.Type(value = Correction.Verdict.Change.class, name = "change")
    })
    private interface Verdicts {}
}
