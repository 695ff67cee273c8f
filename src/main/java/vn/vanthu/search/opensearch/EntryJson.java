package vn.vanthu.search.opensearch;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Form;
import vn.vanthu.search.Query;
import vn.vanthu.search.TermStream;
import vn.vanthu.search.Zone;

/** Turns entries into what the cluster indexes, and what it keeps of them into entries again. */
final class EntryJson {

    /** Longer values of a filter are cut off: the cluster refuses terms above 32 KB. */
    private static final int LONGEST_VALUE = 1000;

    private static final ObjectMapper WHOLE = whole();

    private final Analysis analysis;

    EntryJson(Analysis analysis) {
        this.analysis = analysis;
    }

    ObjectNode of(Entry entry) {
        var json = Connection.JSON.createObjectNode();
        json.set(Names.ENTRY, WHOLE.valueToTree(entry));
        json.put(Names.KEY, entry.key());
        json.put(Names.DOCUMENT, entry.document().sha256());
        json.put(Names.NEWNESS, entry.day().toEpochDay());
        var streams = analysis.of(entry);
        for (Zone zone : Zone.values()) {
            var terms =
                    switch (zone) {
                        case TEXT -> streams.text();
                        case HEADINGS -> streams.headings();
                        case TITLE -> streams.title();
                    };
            for (Form form : Form.values()) {
                List<String> texts = TermText.of(form.of(terms));
                texts.forEach(json.withArray(Names.of(new TermStream(zone, form)))::add);
            }
        }
        for (Field field : Field.values()) {
            fill(json, field, field.of(entry));
        }
        Integer year = entry.year();
        if (year != null) {
            json.put(Names.YEAR, year);
        }
        ArrayNode values = json.putArray(Names.VALUES);
        entry.fact().values().forEach(value -> values.add(value.doubleValue()));
        for (var which : Query.Day.values()) {
            LocalDate day = which.of(entry);
            if (day != null) {
                json.put(Names.day(which), day.toEpochDay());
            }
        }
        return json;
    }

    private static void fill(ObjectNode json, Field field, List<String> values) {
        for (String value : new LinkedHashSet<>(values)) {
            String shortened =
                    value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
            json.withArray(Names.facet(field)).add(shortened);
            json.withArray(Names.filter(field))
                    .add(
                            switch (field.match()) {
                                case WHOLE -> Analysis.key(shortened);
                                case WORDS -> String.join(" ", Analysis.keyWords(shortened));
                            });
        }
    }

    /** The entry that a document of the cluster was made of. */
    static Entry entry(JsonNode source) {
        try {
            return WHOLE.treeToValue(source.path(Names.ENTRY), Entry.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Numbers as strings: the cluster would round them. */
    private static ObjectMapper whole() {
        var days = new SimpleModule();
        days.addSerializer(LocalDate.class, ToStringSerializer.instance);
        days.addDeserializer(LocalDate.class, new Day());
        var mapper = new ObjectMapper();
        mapper.registerModule(days);
        mapper.setVisibility(PropertyAccessor.ALL, Visibility.NONE);
        mapper.setVisibility(PropertyAccessor.FIELD, Visibility.ANY);
        mapper.setVisibility(PropertyAccessor.CREATOR, Visibility.ANY);
        mapper.configOverride(BigDecimal.class)
                .setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
        return mapper;
    }

    private static final class Day extends FromStringDeserializer<LocalDate> {

        private static final long serialVersionUID = 1;

        Day() {
            super(LocalDate.class);
        }

        @Override
        protected LocalDate _deserialize(String value, DeserializationContext context) {
            return LocalDate.parse(value);
        }
    }
}
