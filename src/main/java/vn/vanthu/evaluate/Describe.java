package vn.vanthu.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A fact in one line, for the list of misses and false finds. */
final class Describe {

    private static final List<String> VALUES =
            List.of(
                    "comparator",
                    "low",
                    "high",
                    "value",
                    "of",
                    "unit",
                    "indicator",
                    "role",
                    "agencies",
                    "number",
                    "label",
                    "title",
                    "short",
                    "long",
                    "kind",
                    "deadline",
                    "recurrence",
                    "duration");

    private Describe() {}

    /** The anchor and the values. */
    static String gold(JsonNode item) {
        String anchor = Json.text(item, "anchor");
        String values = found(item);
        if (anchor.isEmpty()) {
            return values;
        }
        return values.isEmpty() ? "“" + anchor + "”" : "“" + anchor + "” (" + values + ")";
    }

    /** The piece of text by which the thing is found in its document; empty where there is none. */
    static String anchor(JsonNode item) {
        return List.of("anchor", "number", "title", "short").stream()
                .filter(field -> Json.gives(item, field))
                .findFirst()
                .map(field -> Json.text(item, field))
                .orElse("");
    }

    /** The values alone. */
    static String found(JsonNode item) {
        return String.join(
                "; ",
                VALUES.stream()
                        .filter(field -> Json.gives(item, field))
                        .map(field -> field + " " + Json.text(item, field))
                        .toList());
    }
}
