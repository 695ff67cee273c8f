package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import vn.vanthu.desk.IndicatorTables;
import vn.vanthu.desk.MergedNames;
import vn.vanthu.library.IndicatorComparison;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.Csv;
import vn.vanthu.report.Table;
import vn.vanthu.report.Workbooks;
import vn.vanthu.search.Query;
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
            paramLabel = "province|issuer[,year]",
            defaultValue = "province",
            converter = Lines.class,
            description =
                    "Mỗi dòng một tỉnh hay một cơ quan, mỗi cột một năm (mặc định:"
                            + " province,year).")
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

    @Option(
            names = "--also-merged",
            description = "Với tỉnh:, cơ quan: trong điều kiện: cả tên trước và sau sáp nhập.")
    private boolean alsoMerged;

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
            var tables = new IndicatorTables(indicator, by, comparison);
            write(tables.tables());
            if (chart != null) {
                var drawing = tables.chart();
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

    private Query query() {
        Query query;
        try {
            query = new QueryParser().parse(String.join(" ", conditions));
        } catch (QuerySyntaxException wrong) {
            throw UserError.usage(wrong.words());
        }
        if (!alsoMerged) {
            return query;
        }
        var joined = MergedNames.in(query, Registry.bundled());
        System.err.println(joined.words());
        return joined.query();
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

    private static final class Lines implements ITypeConverter<IndicatorComparison.By> {

        @Override
        public IndicatorComparison.By convert(String typed) {
            return IndicatorComparison.By.named(typed)
                    .orElseThrow(() -> new TypeConversionException("no line: " + typed));
        }
    }
}
