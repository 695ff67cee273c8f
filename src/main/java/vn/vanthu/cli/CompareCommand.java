package vn.vanthu.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.library.IndicatorComparison;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.ComparisonChart;
import vn.vanthu.report.Csv;
import vn.vanthu.report.Table;
import vn.vanthu.report.Words;
import vn.vanthu.report.Workbooks;
import vn.vanthu.search.Entry;
import vn.vanthu.search.QueryParser;
import vn.vanthu.search.QuerySyntaxException;

/** {@code vanthu compare}: one indicator over provinces and years, aimed at and reached. */
@Command(
        name = "compare",
        description = {
            "So sánh một chỉ tiêu giữa các tỉnh (hoặc cơ quan) qua các năm: mục tiêu và kết quả.",
            "Ô không có trong kho ghi \"–\"; kèm bảng các câu làm chứng."
        })
final class CompareCommand implements Callable<Integer> {

    private static final String MISSING = "–";

    private enum Format {
        TABLE,
        CSV,
        XLSX
    }

    @Parameters(
            arity = "0..*",
            paramLabel = "ĐIỀU-KIỆN",
            description = "Điều kiện thêm như của vanthu search: năm:2022..2025 loại:KH …")
    private List<String> conditions = List.of();

    @Option(
            names = "--indicator",
            required = true,
            paramLabel = "CHỈ-TIÊU",
            description = "Chỉ tiêu, gõ có dấu hay không: \"hồ sơ giải quyết đúng hạn\".")
    private String indicator = "";

    @Option(
            names = "--by",
            paramLabel = "province|issuer",
            defaultValue = "province",
            description = "Mỗi dòng một tỉnh hay một cơ quan (mặc định: province).")
    private IndicatorComparison.By by = IndicatorComparison.By.PROVINCE;

    @Option(
            names = "--unit",
            paramLabel = "ĐƠN-VỊ",
            description = "Chỉ số liệu có đơn vị này (mặc định: đơn vị gặp nhiều nhất).")
    private @Nullable String unit;

    @Option(
            names = "--format",
            paramLabel = "table|csv|xlsx",
            defaultValue = "table",
            description = "Dạng kết quả (mặc định: table).")
    private Format format = Format.TABLE;

    @Option(names = "--out", paramLabel = "TỆP", description = "Tệp kết quả; cần cho xlsx.")
    private @Nullable Path out;

    @Option(
            names = "--chart",
            paramLabel = "TỆP.svg|TỆP.png",
            description = "Vẽ thêm biểu đồ: cột là kết quả, vạch ngang là mục tiêu.")
    private @Nullable Path chart;

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        if (chart != null) {
            requireDrawing(chart);
        }
        if (format == Format.XLSX && out == null) {
            throw UserError.usage("xlsx không in ra màn hình được. Thêm --out TỆP.xlsx");
        }
        if (out != null) {
            Output.require(out);
        }
        var within = query();
        try (var opened = library.openToRead()) {
            var comparison =
                    IndicatorComparison.of(
                            opened,
                            indicator,
                            by,
                            unit,
                            within,
                            Registry.bundled().abbreviations());
            if (comparison.lines().isEmpty()) {
                throw new UserError(
                        "không có chỉ tiêu hay số liệu nào về \""
                                + indicator
                                + "\" trong kho. Thử ít từ hơn, hoặc xem vanthu search --in"
                                + " targets");
            }
            write(List.of(table(comparison), evidence(comparison)));
            if (chart != null) {
                var drawing = drawing(comparison);
                Output.write(chart, isSvg(chart) ? drawing::svg : drawing::png);
            }
        }
        return ExitCode.OK;
    }

    private void requireDrawing(Path file) {
        if (!isSvg(file) && !endsWith(file, ".png")) {
            throw UserError.usage(
                    "--chart " + file + ": chỉ vẽ được tệp .svg hoặc .png. Đặt lại tên tệp.");
        }
        if (out != null
                && file.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
            throw UserError.usage("--chart và --out là một tệp. Đặt hai tên khác nhau.");
        }
        Output.require(file);
    }

    private static boolean isSvg(Path file) {
        return endsWith(file, ".svg");
    }

    private static boolean endsWith(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private ComparisonChart drawing(IndicatorComparison comparison) {
        var bars = new ArrayList<ComparisonChart.Bar>();
        for (String line : comparison.lines()) {
            for (int year : comparison.years()) {
                var cell = comparison.at(line, year);
                Entry target = cell == null ? null : cell.target();
                Entry actual = cell == null ? null : cell.actual();
                bars.add(
                        new ComparisonChart.Bar(
                                line,
                                year,
                                target == null || isChange(target) ? null : first(target),
                                Grid.text(shown(target)),
                                actual == null ? null : first(actual)));
            }
        }
        return new ComparisonChart(indicator, comparison.unit(), bars);
    }

    private static BigDecimal first(Entry fact) {
        return fact.fact().values().getFirst();
    }

    /** Whether a target says by how much, not how much. */
    private static boolean isChange(Entry target) {
        String comparator = String.valueOf(target.fact().comparator());
        return comparator.equals("INCREASE") || comparator.equals("DECREASE");
    }

    private vn.vanthu.search.Query query() {
        try {
            return new QueryParser().parse(String.join(" ", conditions));
        } catch (QuerySyntaxException wrong) {
            throw UserError.usage(wrong.words());
        }
    }

    private void write(List<Table> tables) {
        switch (format) {
            case TABLE -> {
                var text = new StringBuilder(tables.getFirst().name()).append("\n\n");
                tables.forEach(table -> text.append(Grid.of(table, 60)).append('\n'));
                Output.text(out, text.toString());
            }
            case CSV -> Output.text(out, Csv.write(tables.getFirst()));
            case XLSX -> {
                if (out != null) {
                    Output.write(out, stream -> Workbooks.write(tables, stream));
                }
            }
        }
    }

    private Table table(IndicatorComparison comparison) {
        var heads = new ArrayList<String>();
        heads.add(by == IndicatorComparison.By.PROVINCE ? "Tỉnh" : "Cơ quan");
        for (int year : comparison.years()) {
            heads.add(year + " mục tiêu");
            heads.add(year + " kết quả");
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        for (String line : comparison.lines()) {
            var row = new ArrayList<@Nullable Object>();
            row.add(line);
            for (int year : comparison.years()) {
                var cell = comparison.at(line, year);
                row.add(cell == null ? MISSING : shown(cell.target()));
                row.add(cell == null ? MISSING : shown(cell.actual()));
            }
            rows.add(row);
        }
        if (comparison.years().stream().anyMatch(year -> comparison.best(year).isPresent())) {
            rows.add(extremes("Tốt nhất", comparison, true));
            rows.add(extremes("Kém nhất", comparison, false));
        }
        String of = comparison.unit() == null ? "" : " (" + comparison.unit() + ")";
        return new Table(indicator + of, heads, rows);
    }

    private static List<@Nullable Object> extremes(
            String head, IndicatorComparison comparison, boolean best) {
        var row = new ArrayList<@Nullable Object>();
        row.add(head);
        for (int year : comparison.years()) {
            Optional<String> line = best ? comparison.best(year) : comparison.worst(year);
            row.add("");
            row.add(line.orElse(MISSING));
        }
        return row;
    }

    private static Object shown(@Nullable Entry fact) {
        if (fact == null) {
            return MISSING;
        }
        List<BigDecimal> values = fact.fact().values();
        String first = Words.number(values.getFirst());
        String comparator = fact.fact().comparator();
        return switch (comparator == null ? "EXACT" : comparator) {
            case "AT_LEAST" -> "≥ " + first;
            case "MORE_THAN" -> "> " + first;
            case "AT_MOST" -> "≤ " + first;
            case "LESS_THAN" -> "< " + first;
            case "INCREASE" -> "tăng " + first;
            case "DECREASE" -> "giảm " + first;
            case "RANGE" -> first + "-" + Words.number(values.getLast());
            default -> values.getFirst();
        };
    }

    private static Table evidence(IndicatorComparison comparison) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (String line : comparison.lines()) {
            for (int year : comparison.years()) {
                var cell = comparison.at(line, year);
                if (cell != null) {
                    add(rows, line, year, "mục tiêu", cell.target());
                    add(rows, line, year, "kết quả", cell.actual());
                    cell.others().forEach(other -> add(rows, line, year, "số khác", other));
                }
            }
        }
        return new Table(
                "Câu làm chứng", List.of("Ở", "Năm", "Là", "Giá trị", "Văn bản", "Câu"), rows);
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
        row.add(shown(fact));
        row.add(about.number() == null ? about.file() : about.number());
        row.add(fact.text());
        rows.add(row);
    }
}
