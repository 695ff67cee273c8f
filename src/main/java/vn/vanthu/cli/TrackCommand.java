package vn.vanthu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanthu.desk.BundledTemplates;
import vn.vanthu.desk.PlanTracking;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.Csv;
import vn.vanthu.report.Table;
import vn.vanthu.report.TrackingGroup;
import vn.vanthu.report.TrackingJson;
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

    @Mixin private PlanReports followed = new PlanReports();

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
        var basis = Named.document(followed.plan(), library);
        if (basis.facts().targets().isEmpty() && basis.facts().assignments().isEmpty()) {
            throw new UserError(
                    followed.plan()
                            + ": không có chỉ tiêu hay nhiệm vụ nào để theo dõi. Chỉ kế hoạch"
                            + " khác.");
        }
        var files = ReceivedFiles.in(followed.reports(), out);
        var asked = followed.day();
        var tracking = new PlanTracking(basis, files.documents(), asked);
        int code = files.tell(tracking.received());
        write(basis, tracking);
        return code;
    }

    private void write(AnalysedDocument basis, PlanTracking tracking) throws IOException {
        var tables = tracking.tables(by);
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
                    var values = tracking.sheet(by);
                    Drafts.write(BundledTemplates.TRACKING, values, null, "vanthu", null, out);
                }
            }
            case JSON -> {
                var areas = Registry.bundled().reformAreas();
                print(TrackingJson.write(basis, tracking.tracking(), areas));
            }
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
