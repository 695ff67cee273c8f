package vn.vanthu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.match.Received;
import vn.vanthu.match.Tracking;
import vn.vanthu.registry.ReformAreas;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.Csv;
import vn.vanthu.report.Table;
import vn.vanthu.report.TrackingGroup;
import vn.vanthu.report.TrackingJson;
import vn.vanthu.report.TrackingTables;
import vn.vanthu.report.Workbooks;

/** {@code vanthu track}: a plan held against the reports on it. */
@Command(
        name = "track",
        description = {
            "Theo dõi kế hoạch: mỗi chỉ tiêu, nhiệm vụ đạt hay chưa theo các báo cáo nhận được."
        })
final class TrackCommand implements Callable<Integer> {

    private enum Format {
        TABLE,
        CSV,
        XLSX,
        DOCX,
        JSON;

        boolean isFile() {
            return this == XLSX || this == DOCX;
        }
    }

    @Option(
            names = "--plan",
            required = true,
            paramLabel = "VĂN-BẢN",
            description = "Kế hoạch: tệp, hoặc mã hay số ký hiệu trong kho.")
    private String plan = "";

    @Option(
            names = "--reports",
            required = true,
            paramLabel = "THƯ-MỤC",
            description = "Thư mục (hay tệp) báo cáo; lặp lại được.")
    private List<Path> reports = List.of();

    @Option(
            names = "--on",
            paramLabel = "NGÀY",
            description = "Tính đến ngày này, ví dụ 2026-09-30 (mặc định: hôm nay).")
    private @Nullable LocalDate day;

    @Option(
            names = "--format",
            paramLabel = "table|csv|xlsx|docx|json",
            defaultValue = "table",
            description = "Dạng kết quả (mặc định: table).")
    private Format format = Format.TABLE;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "TỆP",
            description = "Tệp sẽ ghi; bắt buộc với xlsx và docx.")
    private @Nullable Path out;

    @Option(
            names = "--by",
            paramLabel = "body|area|deadline",
            description =
                    "Xếp theo cơ quan (body), lĩnh vực (area) hay thời hạn (deadline); mặc định"
                            + " theo thứ tự của kế hoạch.")
    private @Nullable TrackingGroup by;

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        if (format.isFile() && out == null) {
            String name = format.toString().toLowerCase(Locale.ROOT);
            throw UserError.usage(name + " không in ra màn hình được. Thêm --out TỆP." + name);
        }
        if (out != null) {
            Output.require(out);
        }
        var basis = Named.document(plan, library);
        if (basis.facts().targets().isEmpty() && basis.facts().assignments().isEmpty()) {
            throw new UserError(
                    plan + ": không có chỉ tiêu hay nhiệm vụ nào để theo dõi. Chỉ kế hoạch khác.");
        }
        var files = ReceivedFiles.in(reports, out);
        var registry = Registry.bundled();
        var sorted = Received.of(registry, basis, null, files.documents());
        int code = files.tell(sorted);
        var asked = day == null ? LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")) : day;
        var tracking = new Tracking(basis, sorted.reports(), registry, asked);
        write(basis, sorted.reports().size(), tracking, registry.reformAreas());
        return code;
    }

    private void write(AnalysedDocument basis, int reported, Tracking tracking, ReformAreas areas)
            throws IOException {
        var tables = TrackingTables.of(basis, tracking, areas, by);
        switch (format) {
            case TABLE -> {
                var words = new StringBuilder();
                for (Table table : tables) {
                    words.append(table.name()).append('\n').append(Grid.of(table, 36)).append('\n');
                }
                print(words.toString());
            }
            case CSV -> print(Csv.write(tables));
            case XLSX -> {
                if (out != null) {
                    Output.write(out, stream -> Workbooks.write(tables, stream));
                }
            }
            case DOCX -> {
                if (out != null) {
                    var values = TrackingDraft.of(basis, reported, tracking.day(), tables);
                    Drafts.write(Drafts.TRACKING, values, null, "vanthu", null, out);
                }
            }
            case JSON -> print(TrackingJson.write(basis, tracking, areas));
        }
    }

    private void print(String words) {
        if (out == null) {
            System.out.print(words);
        } else {
            Output.write(out, stream -> stream.write(words.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
