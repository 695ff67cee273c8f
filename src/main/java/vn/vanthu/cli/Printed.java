package vn.vanthu.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.report.ContractJson;
import vn.vanthu.report.Csv;
import vn.vanthu.report.Table;

/** How a table is printed. */
enum Printed {
    TABLE,
    JSON,
    CSV;

    /** Cells of a terminal's table are wrapped beyond so many letters. */
    private static final int WIDEST = 48;

    /**
     * Prints to standard output.
     *
     * @param keys the columns' names in JSON
     * @param ifEmpty what a person reads where the table has no rows
     */
    void print(Table table, List<String> keys, String ifEmpty) {
        switch (this) {
            case TABLE -> {
                if (table.rows().isEmpty()) {
                    System.out.println(ifEmpty);
                } else {
                    System.out.print(Grid.of(table, WIDEST));
                }
            }
            case JSON -> System.out.println(ContractJson.print(objects(table, keys)));
            case CSV -> System.out.print(Csv.write(table));
        }
    }

    private static List<Map<String, @Nullable Object>> objects(Table table, List<String> keys) {
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
