package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanthu.Vanthu;
import vn.vanthu.draft.report.Consolidation;
import vn.vanthu.draft.report.Corrections;
import vn.vanthu.draft.report.ReportWriter;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Period;
import vn.vanthu.library.Ingest;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.NumberSheet;

/** {@code vanthu draft report}: one report of many received ones. */
@Command(
        name = "report",
        description = {
            "Soạn báo cáo tổng hợp từ các báo cáo nhận được: ai đã báo cáo, số liệu cộng lại,"
                    + " mâu thuẫn được nêu, lời theo từng lĩnh vực có ghi nguồn."
        })
final class DraftReportCommand implements Callable<Integer> {

    @Option(
            names = "--plan",
            required = true,
            paramLabel = "VĂN-BẢN",
            description = "Kế hoạch được báo cáo: tệp, hoặc mã hay số ký hiệu trong kho.")
    private String plan = "";

    @Option(
            names = "--received",
            required = true,
            paramLabel = "THƯ-MỤC",
            description = "Thư mục (hay tệp) báo cáo nhận được; lặp lại được.")
    private List<Path> received = List.of();

    @Option(
            names = "--period",
            required = true,
            paramLabel = "KỲ",
            description = "Kỳ báo cáo: 2026, 2026-H1, 2026-9M, 2026-Q3, 2026-07.")
    private String period = "";

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "TỆP.docx",
            description = "Tệp DOCX sẽ ghi.")
    private Path out = Path.of("");

    @Option(
            names = "--figures",
            paramLabel = "TỆP.xlsx",
            description =
                    "Bảng số liệu: chưa có thì ghi ra; có rồi thì lấy số đã sửa ở cột"
                            + " \"Giá trị\".")
    private @Nullable Path figures;

    @Option(
            names = "--template",
            paramLabel = "TỆP.docx",
            description = "Mẫu khác thay cho mẫu có sẵn.")
    private @Nullable Path template;

    @Option(
            names = "--author",
            defaultValue = "vanthu",
            paramLabel = "TÊN",
            description = "Tên tác giả của ghi chú (mặc định: vanthu).")
    private String author = "vanthu";

    @Option(
            names = "--date",
            paramLabel = "NGÀY",
            description = "Ngày ghi ở các ghi chú; mặc định không ghi.")
    private @Nullable LocalDate date;

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        Output.require(out);
        Period asked =
                Period.parse(period)
                        .orElseThrow(() ->
                                UserError.usage(
                                        "--period "
                                                + period
                                                + ": không phải kỳ báo cáo. Ví dụ: 2026,"
                                                + " 2026-H1, 2026-9M, 2026-Q3, 2026-07."));
        var basis = Named.document(plan, library);
        if (!"KH".equals(basis.metadata().type()) && !"CTr".equals(basis.metadata().type())) {
            throw new UserError(
                    plan + ": không phải kế hoạch. Chỉ kế hoạch mà các báo cáo nói về.");
        }
        var reports = new ArrayList<AnalysedDocument>();
        int code = read(reports);
        if (reports.isEmpty()) {
            throw new UserError(
                    received + ": không có báo cáo nào đọc được. Chỉ thư mục có báo cáo.");
        }
        var registry = Registry.bundled();
        var consolidation =
                Consolidation.of(registry, basis, reports, asked, corrections(reports, asked));
        if (consolidation.reports().isEmpty()) {
            throw new UserError(
                    "Không có báo cáo nào của kỳ "
                            + period
                            + " trong "
                            + reports.size()
                            + " văn bản. Kiểm tra --period.");
        }
        var draft = new ReportWriter(registry).write(basis, consolidation);
        Drafts.write(Drafts.Kind.REPORT, draft, template, author, date, out);
        System.err.println(
                "Đã ghi "
                        + out
                        + ": "
                        + consolidation.reports().size()
                        + " báo cáo, "
                        + consolidation.lines().size()
                        + " chỉ tiêu tổng hợp, "
                        + consolidation.issues().size()
                        + " điểm cần xác minh.");
        return code;
    }

    private int read(List<AnalysedDocument> reports) throws IOException {
        try (var vanthu = Vanthu.open()) {
            return Each.of(Ingest.filesIn(received), file -> reports.add(vanthu.read(file)));
        }
    }

    /** From the workbook where there is one; else one is written, to be corrected by hand. */
    private Corrections corrections(List<AnalysedDocument> reports, Period asked)
            throws IOException {
        if (figures == null) {
            return Corrections.NONE;
        }
        if (Files.exists(figures)) {
            return new Corrections(NumberSheet.read(figures));
        }
        Output.require(figures);
        var rows = new ArrayList<NumberSheet.Entry>();
        for (AnalysedDocument report : reports) {
            report.facts()
                    .figures()
                    .forEach(figure ->
                            rows.add(
                                    new NumberSheet.Entry(
                                            Corrections.key(report, figure), report, figure)));
        }
        Output.write(figures, stream -> NumberSheet.write(rows, stream));
        return Corrections.NONE;
    }
}
