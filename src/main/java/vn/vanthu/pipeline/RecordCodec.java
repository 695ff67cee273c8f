package vn.vanthu.pipeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.function.Function;
import vn.vanthu.document.Block;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Due;
import vn.vanthu.text.Span;

/**
 * Writes and reads the record of a document: JSON, schema {@value #SCHEMA}, everything that is
 * known of it, so that indexes and drafts can be made without reading the original again.
 */
public final class RecordCodec {

    public static final String SCHEMA = "vanthu.record/1";

    private final ObjectMapper mapper = mapper();

    /** The record as it lies on disk. */
    public record Stored(String schema, AnalysedDocument record) {}

    public byte[] write(AnalysedDocument document) {
        try {
            return mapper.writeValueAsBytes(new Stored(SCHEMA, document));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record cannot be written", impossible);
        }
    }

    /**
     * Reads a record.
     *
     * @throws IOException when the bytes are damaged or of another schema
     */
    public AnalysedDocument read(byte[] json) throws IOException {
        var stored = mapper.readValue(json, Stored.class);
        if (!SCHEMA.equals(stored.schema())) {
            throw new IOException("record of schema " + stored.schema() + ", not " + SCHEMA);
        }
        return stored.record();
    }

    /** Of all values of which records are made. */
    static ObjectMapper mapper() {
        var values = new SimpleModule("values");
        text(values, LocalDate.class, LocalDate::toString, LocalDate::parse);
        text(values, MonthDay.class, MonthDay::toString, MonthDay::parse);
        text(values, Instant.class, Instant::toString, Instant::parse);
        text(values, Path.class, Path::toString, Path::of);
        text(values, Span.class, s -> s.start() + "-" + s.end(), RecordCodec::span);
        return JsonMapper.builder()
                .addModule(values)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(
                                JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .addMixIn(Block.class, Blocks.class)
                .addMixIn(Amount.class, Amounts.class)
                .addMixIn(Due.class, Dues.class)
                .build();
    }

    private static Span span(String text) {
        int dash = text.indexOf('-');
        return new Span(
                Integer.parseInt(text, 0, dash, 10),
                Integer.parseInt(text, dash + 1, text.length(), 10));
    }

    private static <T> void text(
            SimpleModule module,
            Class<T> type,
            Function<? super T, String> print,
            Function<String, ? extends T> parse) {
        module.addSerializer(
                type,
                new JsonSerializer<T>() {
                    @Override
                    public void serialize(T value, JsonGenerator out, SerializerProvider context)
                            throws IOException {
                        out.writeString(print.apply(value));
                    }

                    @Override
                    public void serializeWithType(
                            T value,
                            JsonGenerator out,
                            SerializerProvider context,
                            com.fasterxml.jackson.databind.jsontype.TypeSerializer type)
                            throws IOException {
                        out.writeString(print.apply(value));
                    }
                });
        module.addDeserializer(
                type,
                new JsonDeserializer<T>() {
                    @Override
                    public T deserialize(JsonParser in, DeserializationContext context)
                            throws IOException {
                        return parse.apply(in.getValueAsString());
                    }
                });
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
        @JsonSubTypes.Type(value = Block.Footnote.class, name = "footnote")
    })
    private interface Blocks {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Amount.Exact.class, name = "exact"),
        @JsonSubTypes.Type(value = Amount.AtLeast.class, name = "at-least"),
        @JsonSubTypes.Type(value = Amount.MoreThan.class, name = "more-than"),
        @JsonSubTypes.Type(value = Amount.AtMost.class, name = "at-most"),
        @JsonSubTypes.Type(value = Amount.LessThan.class, name = "less-than"),
        @JsonSubTypes.Type(value = Amount.Between.class, name = "between"),
        @JsonSubTypes.Type(value = Amount.Increase.class, name = "increase"),
        @JsonSubTypes.Type(value = Amount.Decrease.class, name = "decrease")
    })
    @JsonIgnoreProperties({"comparator", "lowValue", "highValue", "main"})
    private interface Amounts {
        @JsonIgnore
        String comparator();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Due.On.class, name = "on"),
        @JsonSubTypes.Type(value = Due.In.class, name = "in"),
        @JsonSubTypes.Type(value = Due.Every.class, name = "every"),
        @JsonSubTypes.Type(value = Due.Within.class, name = "within")
    })
    private interface Dues {}
}
