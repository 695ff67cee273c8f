package vn.vanthu.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Target;
import vn.vanthu.registry.Abbreviations;

/** Puts the same target of several provinces and years side by side. */
public final class TargetComparison {

    /** Two indicators share at least so much of their words to be taken for one. */
    private static final double SAME = 0.6;

    private final Abbreviations abbreviations;

    public TargetComparison(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    private record Row(IndicatorKey key, String indicator, Map<String, String> cells) {}

    /**
     * One row for each indicator that stands in at least two columns, one column for each province
     * and year; an empty cell means that the documents at hand do not give it.
     */
    public Table of(List<AnalysedDocument> documents) {
        var rows = new ArrayList<Row>();
        var columns = new TreeSet<String>();
        for (AnalysedDocument document : documents) {
            for (Target target : document.facts().targets()) {
                String column = column(document, target);
                if (column != null && target.amount().main() != null) {
                    columns.add(column);
                    row(rows, target).cells().putIfAbsent(column, Words.of(target.amount()));
                }
            }
        }
        var table = new ArrayList<List<@Nullable Object>>();
        rows.stream()
                .filter(row -> row.cells().size() > 1)
                .sorted(Comparator.comparingInt((Row row) -> -row.cells().size()))
                .forEach(row -> table.add(cells(row, columns)));
        var heads = new ArrayList<String>(List.of("Chỉ tiêu"));
        heads.addAll(columns);
        return new Table("So sánh chỉ tiêu", heads, table);
    }

    private Row row(List<Row> rows, Target target) {
        var key = IndicatorKey.of(target.indicator(), abbreviations);
        String unit = unit(target);
        Row best = null;
        double most = SAME;
        for (Row row : rows) {
            double likeness = row.key().likeness(key);
            if (likeness >= most && row.indicator().endsWith(unit)) {
                best = row;
                most = likeness;
            }
        }
        if (best == null) {
            best = new Row(key, target.indicator() + unit, new LinkedHashMap<>());
            rows.add(best);
        }
        return best;
    }

    /** A share and a rank of the same thing are not compared. */
    private static String unit(Target target) {
        var main = target.amount().main();
        String unit = main == null ? null : main.unit();
        return unit == null ? "" : " (" + unit + ")";
    }

    private static @Nullable String column(AnalysedDocument document, Target target) {
        Integer year = target.year() == null ? document.year() : target.year();
        String province = document.metadata().province();
        return year == null ? null : Objects.requireNonNullElse(province, "?") + " " + year;
    }

    private static List<@Nullable Object> cells(Row row, TreeSet<String> columns) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.indicator());
        for (String column : columns) {
            cells.add(row.cells().get(column));
        }
        return cells;
    }
}
