package vn.vanthu.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.draft.Grid;
import vn.vanthu.draft.Piece;
import vn.vanthu.draft.Scope;
import vn.vanthu.draft.Value;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.match.Times;
import vn.vanthu.report.Table;

/** Tables of a tracked plan as values for the lying template. */
final class TrackingSheet {

    private TrackingSheet() {}

    static Scope of(AnalysedDocument plan, int reports, LocalDate day, List<Table> tables) {
        var parts = new ArrayList<Scope>();
        for (Table table : tables) {
            if (!table.rows().isEmpty()) {
                parts.add(part(parts.size() + 1, table));
            }
        }
        var values = new LinkedHashMap<String, Value>();
        values.put("tieuDe", lines("Phụ lục", "BẢNG THEO DÕI THỰC HIỆN", subject(plan)));
        values.put(
                "kemTheo",
                Value.words(
                        "(Tính đến ngày "
                                + Times.date(day)
                                + ", theo "
                                + reports
                                + " báo cáo nhận được)"));
        values.put("muc", new Value.Many(parts));
        return new Scope(values);
    }

    private static String subject(AnalysedDocument plan) {
        var metadata = plan.metadata();
        String type = metadata.typeName() == null ? "Kế hoạch" : metadata.typeName();
        String number = metadata.number() == null ? "" : " số " + metadata.number();
        return type + number + (metadata.title() == null ? "" : ": " + metadata.title());
    }

    private static Scope part(int number, Table table) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("tieuDe", lines(number + ". " + table.name()));
        values.put("doan", new Value.Many(List.of(new Scope(Map.of("loi", grid(table))))));
        values.put("muc", new Value.Many(List.of()));
        return new Scope(values);
    }

    private static Grid grid(Table table) {
        var rows = new ArrayList<Grid.Row>();
        rows.add(row(table.columns(), true));
        for (List<@Nullable Object> cells : table.rows()) {
            var words = new ArrayList<String>();
            cells.forEach(cell -> words.add(Table.words(cell)));
            rows.add(row(words, false));
        }
        return new Grid(rows);
    }

    private static Grid.Row row(List<String> words, boolean header) {
        var cells = new ArrayList<Grid.Cell>();
        for (String word : words) {
            cells.add(new Grid.Cell(List.of(List.of(Piece.of(word))), cells.size(), 1, 1));
        }
        return new Grid.Row(cells, header);
    }

    private static Value lines(String... words) {
        var lines = new ArrayList<Scope>();
        for (String word : words) {
            lines.add(new Scope(Map.of("dong", Value.words(word))));
        }
        return new Value.Many(lines);
    }
}
