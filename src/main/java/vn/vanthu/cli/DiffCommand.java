package vn.vanthu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.compare.Comparer;
import vn.vanthu.compare.Comparison;
import vn.vanthu.draft.Redliner;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.ComparisonJson;
import vn.vanthu.report.ComparisonTables;
import vn.vanthu.report.Csv;
import vn.vanthu.report.Table;
import vn.vanthu.report.Workbooks;

/** {@code vanthu diff}: two versions or two years of a document compared by meaning. */
@Command(
        name = "diff",
        description = {
            "So hai bản hoặc hai năm của một văn bản theo nội dung: mục, câu văn, chỉ tiêu, nhiệm"
                    + " vụ, số liệu."
        })
final class DiffCommand implements Callable<Integer> {

    /** Columns (characters) of a cell on a terminal. */
    private static final int WIDEST = 34;

    private enum Format {
        TABLE,
        JSON,
        CSV,
        XLSX
    }

    @Parameters(
            index = "0",
            paramLabel = "TRƯỚC",
            description = "Bản trước: tệp, hoặc mã hay số ký hiệu trong kho.")
    private String before = "";

    @Parameters(
            index = "1",
            paramLabel = "NAY",
            description = "Bản sau: tệp, hoặc mã hay số ký hiệu trong kho.")
    private String now = "";

    @Option(
            names = "--format",
            paramLabel = "table|json|csv|xlsx",
            defaultValue = "table",
            description = "Dạng kết quả (mặc định: table).")
    private Format format = Format.TABLE;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "TỆP",
            description = "Ghi vào tệp này thay vì in ra; bắt buộc với xlsx.")
    private @Nullable Path out;

    @Option(
            names = "--all",
            description = "Cả những chỗ chỉ chuyển theo năm kế hoạch hoặc chỉ đổi số mục.")
    private boolean all;

    @Option(
            names = "--redline",
            paramLabel = "TỆP.docx",
            description = {
                "Ghi thêm bản Word có theo dõi thay đổi: chấp nhận hết là bản nay, từ chối hết là"
                        + " bản trước."
            })
    private @Nullable Path redline;

    @Mixin private MarkOptions marks = new MarkOptions();

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        if (format == Format.XLSX && out == null) {
            throw UserError.usage("xlsx không in ra màn hình được. Thêm --out TỆP.xlsx");
        }
        if (out != null) {
            Output.require(out);
        }
        if (redline != null) {
            Output.require(redline);
        }
        var comparison =
                new Comparer(Registry.bundled())
                        .compare(Named.document(before, library), Named.document(now, library));
        warn(comparison);
        switch (format) {
            case TABLE -> text(table(comparison));
            case JSON -> text(ComparisonJson.write(comparison, all) + "\n");
            case CSV -> text(csv(ComparisonTables.of(comparison, all)));
            case XLSX -> save(ComparisonTables.of(comparison, all));
        }
        if (redline != null) {
            write(comparison, redline);
        }
        return ExitCode.OK;
    }

    private void write(Comparison comparison, Path file) throws IOException {
        var both =
                new Redliner(Registry.bundled().abbreviations())
                        .of(comparison.before(), comparison.now());
        Drafts.write(both, marks.author(), marks.date(), file);
        System.err.println("Đã ghi " + file + ".");
    }

    /** What keeps two documents from being two versions or years of one. */
    private static void warn(Comparison comparison) {
        var one = comparison.before().metadata();
        var other = comparison.now().metadata();
        if (!Objects.equals(one.type(), other.type())) {
            Complaints.say(
                    "hai loại văn bản khác nhau ("
                            + Objects.requireNonNullElse(one.typeName(), "không rõ loại")
                            + ", "
                            + Objects.requireNonNullElse(other.typeName(), "không rõ loại")
                            + "): chỉ so được những phần cùng có.");
        }
    }

    private String table(Comparison comparison) {
        var words = new StringBuilder();
        words.append("Trước: ").append(name(comparison.before())).append('\n');
        words.append("Nay:   ").append(name(comparison.now())).append('\n');
        if (comparison.isSame()) {
            words.append("Không có khác biệt về nội dung.\n");
        } else {
            words.append(ComparisonTables.summary(comparison)).append(".\n");
        }
        var tables = ComparisonTables.of(comparison, all);
        for (Table table : tables.subList(1, tables.size())) {
            if (!table.rows().isEmpty()) {
                words.append('\n').append(table.name()).append('\n');
                words.append(Grid.of(withoutEmpty(table), WIDEST));
            }
        }
        return words.toString();
    }

    /** Without columns that have nothing in any row. */
    private static Table withoutEmpty(Table table) {
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            if (table.rows().stream().anyMatch(row -> !Table.words(row.get(column)).isEmpty())) {
                kept.add(i);
            }
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var row : table.rows()) {
            rows.add(new ArrayList<>(kept.stream().map(row::get).toList()));
        }
        return new Table(table.name(), kept.stream().map(table.columns()::get).toList(), rows);
    }

    private static String name(AnalysedDocument document) {
        String file = document.document().source().file();
        String name = document.name();
        Integer year = document.year();
        String issuer = document.metadata().issuer();
        return (name.equals(file) ? "" : name + ", ")
                + (issuer == null ? "" : issuer + ", ")
                + (year == null ? "" : "năm " + year + ", ")
                + "tệp "
                + file;
    }

    private void text(String words) {
        if (out == null) {
            System.out.print(words);
        } else {
            Output.write(out, stream -> stream.write(words.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** With the mark that tells a spreadsheet the encoding, when it goes into a file. */
    private String csv(List<Table> tables) {
        return (out == null ? "" : "\uFEFF") + Csv.write(tables);
    }

    private void save(List<Table> tables) {
        if (out != null) {
            Output.write(out, stream -> Workbooks.write(tables, stream));
        }
    }
}
