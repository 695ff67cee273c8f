package vn.vanthu.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named values that a part of a template is filled from; a name that is not here is looked up in
 * the scope around it.
 */
public record Scope(Map<String, Value> values) {

    public Scope {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
