package vn.vanthu.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads fields that may be missing, null, or of another type than expected. */
final class Json {

    private static final BigDecimal TINY = new BigDecimal("0.000001");

    private Json() {}

    /** Empty for a missing field. */
    static String text(JsonNode item, String field) {
        JsonNode value = item.path(field);
        return value.isArray() ? String.join(", ", texts(item, field)) : value.asText("");
    }

    static List<String> texts(JsonNode item, String field) {
        var texts = new ArrayList<String>();
        item.path(field).forEach(value -> texts.add(value.asText("")));
        return texts;
    }

    /** The number of a field, also when it is written as a text; null for anything else. */
    static @Nullable BigDecimal number(JsonNode item, String field) {
        JsonNode value = item.path(field);
        if (value.isNumber()) {
            return value.decimalValue();
        }
        if (!value.isTextual()) {
            return null;
        }
        try {
            return new BigDecimal(value.asText().strip());
        } catch (NumberFormatException notOne) {
            return null;
        }
    }

    /** Whether both are the same number, or both are none. */
    static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.subtract(other).abs().compareTo(TINY) < 0;
    }

    /** Whether a field is there and says something. */
    static boolean gives(JsonNode item, String field) {
        JsonNode value = item.path(field);
        return switch (value.getNodeType()) {
            case MISSING, NULL -> false;
            case STRING -> !value.asText().isBlank();
            case ARRAY, OBJECT -> !value.isEmpty();
            case BINARY, BOOLEAN, NUMBER, POJO -> true;
        };
    }

    /** The quotation of a found thing, or what stands for one. */
    static String quote(JsonNode found) {
        return gives(found, "quote") ? text(found, "quote") : text(found, "task");
    }
}
