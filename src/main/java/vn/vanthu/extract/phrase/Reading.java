package vn.vanthu.extract.phrase;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Span;

/**
 * One thing that a phrase says.
 *
 * @param kind number, money, date, amount or deadline
 * @param values what it says, in the order of the JSON contract; numbers are BigDecimal, dates are
 *     ISO strings
 * @param span in the phrase
 * @param text the words of the span
 */
public record Reading(String kind, Map<String, @Nullable Object> values, Span span, String text) {

    public Reading {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The object that stands in {@code readings} of the JSON contract. */
    public Map<String, @Nullable Object> json() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("kind", kind);
        json.putAll(values);
        json.put("text", text);
        json.put("start", span.start());
        json.put("end", span.end());
        return json;
    }
}
