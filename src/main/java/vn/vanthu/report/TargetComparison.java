package vn.vanthu.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Target;
import vn.vanthu.registry.Abbreviations;
import vn.vanthu.registry.IndicatorKey;

/** Puts the same target of several provinces and years side by side. */
public final class TargetComparison {

    /** Two indicators share at least so much of their words to be taken for one. */
    private static final double SAME = 0.6;

    private final Abbreviations abbreviations;

    public TargetComparison(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** Cells by province, then by year. */
    private record Row(
            IndicatorKey key, String indicator, Map<String, Map<Integer, String>> cells) {

        int size() {
            return cells.values().stream().mapToInt(Map::size).sum();
        }
    }

    /**
     * A line for each province that sets itself the target, a column for each year; only targets
     * that stand in at least two documents' years or provinces. An empty cell means that the
     * documents at hand do not give it.
     */
    public Table of(List<AnalysedDocument> documents) {
        var rows = new ArrayList<Row>();
        var years = new TreeSet<Integer>();
        for (AnalysedDocument document : documents) {
            for (Target target : document.facts().targets()) {
                Integer year = target.year() == null ? document.year() : target.year();
                if (year != null && target.amount().main() != null) {
                    years.add(year);
                    String province =
                            Objects.requireNonNullElse(document.metadata().province(), "?");
                    row(rows, target)
                            .cells()
                            .computeIfAbsent(province, name -> new TreeMap<>())
                            .putIfAbsent(year, Words.of(target.amount()));
                }
            }
        }
        var lines = new ArrayList<List<@Nullable Object>>();
        rows.stream()
                .filter(row -> row.size() > 1)
                .sorted(Comparator.comparingInt((Row row) -> -row.size()))
                .forEach(row -> lines(row, years, lines));
        var heads = new ArrayList<String>(List.of("Chỉ tiêu", "Tỉnh"));
        years.forEach(year -> heads.add(year.toString()));
        return new Table("So sánh chỉ tiêu", heads, lines);
    }

    private static void lines(Row row, TreeSet<Integer> years, List<List<@Nullable Object>> lines) {
        boolean first = true;
        for (var province : row.cells().entrySet()) {
            var line = new ArrayList<@Nullable Object>();
            line.add(first ? row.indicator() : "");
            line.add(province.getKey());
            years.forEach(year -> line.add(province.getValue().get(year)));
            lines.add(line);
            first = false;
        }
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
            best = new Row(key, target.indicator() + unit, new TreeMap<>());
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
}
