package vn.vanthu.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.library.IndicatorComparison;
import vn.vanthu.library.IndicatorComparison.By;
import vn.vanthu.report.ComparisonChart;
import vn.vanthu.report.Table;
import vn.vanthu.report.Words;
import vn.vanthu.search.Entry;

/** One indicator over provinces or bodies and years, as tables and as a chart. */
public final class IndicatorTables {

    /** In a cell of which the library says nothing. */
    public static final String MISSING = "–";

    private final String indicator;
    private final By by;
    private final IndicatorComparison comparison;

    /**
     * @param indicator as it was asked for
     */
    public IndicatorTables(String indicator, By by, IndicatorComparison comparison) {
        this.indicator = indicator;
        this.by = by;
        this.comparison = comparison;
    }

    /** Two tables: the values, and the sentences that prove them. */
    public List<Table> tables() {
        return List.of(values(), evidence());
    }

    /** A value with its bound, "≥ 95"; a dash where nothing is known. */
    public static String words(@Nullable Entry fact) {
        if (fact == null) {
            return MISSING;
        }
        List<BigDecimal> values = fact.fact().values();
        String first = Words.number(values.getFirst());
        return switch (comparator(fact)) {
            case "AT_LEAST" -> "≥ " + first;
            case "MORE_THAN" -> "> " + first;
            case "AT_MOST" -> "≤ " + first;
            case "LESS_THAN" -> "< " + first;
            case "INCREASE" -> "tăng " + first;
            case "DECREASE" -> "giảm " + first;
            case "RANGE" -> first + "-" + Words.number(values.getLast());
            default -> first;
        };
    }

    private static String comparator(Entry fact) {
        String comparator = fact.fact().comparator();
        return comparator == null ? "EXACT" : comparator;
    }

    /** A number that a spreadsheet can count with, where it is one. */
    private static Object cell(@Nullable Entry fact) {
        return fact != null && comparator(fact).equals("EXACT") ? first(fact) : words(fact);
    }

    private static BigDecimal first(Entry fact) {
        return fact.fact().values().getFirst();
    }

    private Table values() {
        var heads = new ArrayList<String>();
        heads.add(by == By.PROVINCE ? "Tỉnh" : "Cơ quan");
        for (int year : comparison.years()) {
            heads.add(year + " mục tiêu");
            heads.add(year + " kết quả");
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        for (String line : comparison.lines()) {
            var row = new ArrayList<@Nullable Object>();
            row.add(line);
            for (int year : comparison.years()) {
                var known = comparison.at(line, year);
                row.add(cell(known == null ? null : known.target()));
                row.add(cell(known == null ? null : known.actual()));
            }
            rows.add(row);
        }
        if (comparison.years().stream().anyMatch(year -> comparison.best(year).isPresent())) {
            rows.add(extremes("Tốt nhất", true));
            rows.add(extremes("Kém nhất", false));
        }
        String of = comparison.unit() == null ? "" : " (" + comparison.unit() + ")";
        return new Table(indicator + of, heads, rows);
    }

    private List<@Nullable Object> extremes(String head, boolean best) {
        var row = new ArrayList<@Nullable Object>();
        row.add(head);
        for (int year : comparison.years()) {
            Optional<String> line = best ? comparison.best(year) : comparison.worst(year);
            row.add("");
            row.add(line.orElse(MISSING));
        }
        return row;
    }

    private Table evidence() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (String line : comparison.lines()) {
            for (int year : comparison.years()) {
                var known = comparison.at(line, year);
                if (known != null) {
                    add(rows, line, year, "mục tiêu", known.target());
                    add(rows, line, year, "kết quả", known.actual());
                    known.others().forEach(other -> add(rows, line, year, "số khác", other));
                }
            }
        }
        return new Table(
                "Câu làm chứng", List.of("Ở", "Năm", "Là", "Giá trị", "Văn bản", "Câu"), rows);
    }

    /**
     * For programs: the indicator, its unit, all lines and years, and each cell that is known with
     * its value and the sentence that proves it.
     */
    public Map<String, @Nullable Object> json() {
        var cells = new ArrayList<Map<String, @Nullable Object>>();
        for (String line : comparison.lines()) {
            for (int year : comparison.years()) {
                var known = comparison.at(line, year);
                if (known != null) {
                    put(cells, line, year, "target", known.target());
                    put(cells, line, year, "actual", known.actual());
                    known.others().forEach(other -> put(cells, line, year, "other", other));
                }
            }
        }
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("indicator", indicator);
        json.put("by", by.name().toLowerCase(Locale.ROOT));
        json.put("unit", comparison.unit());
        json.put("lines", List.copyOf(comparison.lines()));
        json.put("years", List.copyOf(comparison.years()));
        json.put("cells", cells);
        return json;
    }

    private static void put(
            List<Map<String, @Nullable Object>> cells,
            String line,
            int year,
            String what,
            @Nullable Entry fact) {
        if (fact == null) {
            return;
        }
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("line", line);
        json.put("year", year);
        json.put("is", what);
        json.put("comparator", comparator(fact));
        json.put("values", fact.fact().values());
        json.put("document", fact.document().sha256());
        json.put("number", fact.about().number());
        json.put("file", fact.about().file());
        json.put("start", fact.span().start());
        json.put("end", fact.span().end());
        json.put("text", fact.text());
        cells.add(json);
    }

    private static void add(
            List<List<@Nullable Object>> rows,
            String line,
            int year,
            String what,
            @Nullable Entry fact) {
        if (fact == null) {
            return;
        }
        var about = fact.about();
        var row = new ArrayList<@Nullable Object>();
        row.add(line);
        row.add(year);
        row.add(what);
        row.add(cell(fact));
        row.add(about.number() == null ? about.file() : about.number());
        row.add(fact.text());
        rows.add(row);
    }

    public ComparisonChart chart() {
        var bars = new ArrayList<ComparisonChart.Bar>();
        for (String line : comparison.lines()) {
            for (int year : comparison.years()) {
                var known = comparison.at(line, year);
                Entry target = known == null ? null : known.target();
                Entry actual = known == null ? null : known.actual();
                bars.add(
                        new ComparisonChart.Bar(
                                line,
                                year,
                                target == null || isChange(target) ? null : first(target),
                                words(target),
                                actual == null ? null : first(actual)));
            }
        }
        return new ComparisonChart(indicator, comparison.unit(), bars);
    }

    /** Whether a target says by how much, not how much. */
    private static boolean isChange(Entry target) {
        return comparator(target).equals("INCREASE") || comparator(target).equals("DECREASE");
    }
}
