package vn.vanthu.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.report.Table;

/**
 * A table that people read and programs too.
 *
 * @param keys the columns' names in JSON
 * @param ifEmpty what a person reads where the table has no rows
 */
public record Listing(Table table, List<String> keys, String ifEmpty) {

    public Listing {
        keys = List.copyOf(keys);
        if (keys.size() != table.columns().size()) {
            throw new IllegalArgumentException("not one key for each column: " + keys);
        }
    }

    /** The rows for programs, days as 2026-01-31. */
    public List<Map<String, @Nullable Object>> objects() {
        var objects = new ArrayList<Map<String, @Nullable Object>>();
        for (var row : table.rows()) {
            var object = new LinkedHashMap<String, @Nullable Object>();
            for (int i = 0; i < row.size(); i++) {
                object.put(
                        keys.get(i),
                        row.get(i) instanceof LocalDate day ? day.toString() : row.get(i));
            }
            objects.add(object);
        }
        return objects;
    }
}
