package vn.vanthu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanthu.match.Received;
import vn.vanthu.match.Tracking;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.Csv;
import vn.vanthu.report.Table;
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
        XLSX
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
            paramLabel = "table|csv|xlsx",
            defaultValue = "table",
            description = "Dạng kết quả (mặc định: table).")
    private Format format = Format.TABLE;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "TỆP.xlsx",
            description = "Tệp sẽ ghi; bắt buộc với xlsx.")
    private @Nullable Path out;

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        if (format == Format.XLSX && out == null) {
            throw UserError.usage("xlsx không in ra màn hình được. Thêm --out TỆP.xlsx");
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
        var tracking = new Tracking(basis, sorted.reports(), registry.abbreviations(), asked);
        var tables = TrackingTables.of(basis, tracking);
        write(tables);
        return code;
    }

    private void write(List<Table> tables) {
        switch (format) {
            case TABLE -> {
                for (Table table : tables) {
                    System.out.println(table.name());
                    System.out.print(Grid.of(table, 36));
                    System.out.println();
                }
            }
            case CSV -> System.out.print(Csv.write(tables));
            case XLSX -> {
                if (out != null) {
                    Output.write(out, stream -> Workbooks.write(tables, stream));
                }
            }
        }
    }
}
