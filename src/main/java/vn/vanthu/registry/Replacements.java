package vn.vanthu.registry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Documents that are known to be replaced; only those that a source gave us. */
public final class Replacements {

    private final Map<String, Replacement> byNumber = new LinkedHashMap<>();

    Replacements(Table table) {
        for (Replacement row : table.map(Replacements::read)) {
            byNumber.put(row.number(), row);
        }
    }

    static Replacements bundled() {
        return new Replacements(Table.bundled("replaced.tsv"));
    }

    /** The last that stands in a document's place by a day; empty where none is known. */
    public Optional<Replacement> of(String number, LocalDate date) {
        Replacement found = null;
        Replacement next = byNumber.get(number);
        while (next != null && !next.date().isAfter(date)) {
            found = next;
            next = byNumber.get(next.replacedBy());
        }
        return Optional.ofNullable(found);
    }

    private static Replacement read(Table.Row row) {
        LocalDate date = row.date("date");
        if (date == null) {
            throw row.fault("\"date\" is empty", "Write the day of the new document");
        }
        return new Replacement(
                row.required("number"),
                row.required("replaced_by"),
                row.required("title"),
                date,
                row.required("source"));
    }
}
