package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanthu.desk.DraftKind;
import vn.vanthu.desk.ReportDrafting;
import vn.vanthu.draft.report.Corrections;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Period;
import vn.vanthu.match.Times;
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

    @Mixin private DraftFile file = new DraftFile();

    @Option(
            names = "--figures",
            paramLabel = "TỆP.xlsx",
            description =
                    "Bảng số liệu: chưa có thì ghi ra; có rồi thì lấy số đã sửa ở cột"
                            + " \"Giá trị\".")
    private @Nullable Path figures;

    @Option(
            names = "--previous",
            paramLabel = "BÁO-CÁO",
            description =
                    "Báo cáo kỳ trước hoặc cùng kỳ năm trước để so sánh: tệp, thư mục, hoặc mã"
                            + " hay số ký hiệu trong kho; lặp lại được.")
    private List<String> previous = List.of();

    @Option(
            names = "--previous-in-library",
            description = "Tìm báo cáo kỳ trước và cùng kỳ năm trước trong kho để so sánh.")
    private boolean previousInLibrary;

    @Option(
            names = "--issuer",
            paramLabel = "CƠ-QUAN",
            description =
                    "Cơ quan ban hành báo cáo, ví dụ \"Sở Nội vụ\" (mặc định: cơ quan ban hành"
                            + " kế hoạch).")
    private @Nullable String issuer;

    @Mixin private MarkOptions marks = new MarkOptions();

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        Output.require(file.out());
        if (figures != null) {
            Output.require(figures);
        }
        Period asked = Periods.of(period);
        var basis = Named.document(plan, library);
        if (!DraftKind.isReportedOn(basis)) {
            throw new UserError(
                    plan + ": không phải kế hoạch. Chỉ kế hoạch mà các báo cáo nói về.");
        }
        var files = ReceivedFiles.in(received, file.out());
        var corrections = corrections(files.documents());
        var drafting = new ReportDrafting(basis, asked, files.documents());
        var sorted = drafting.received();
        int code = files.tell(sorted);
        if (sorted.reports().isEmpty()) {
            throw new UserError(
                    "Không có báo cáo nào của "
                            + Times.named(asked)
                            + " trong "
                            + files.documents().size()
                            + " văn bản. Kiểm tra --period và --received.");
        }
        var earlier = drafting.comparedWith(earlier(basis, asked));
        if (!earlier.remarks().isEmpty()) {
            earlier.remarks().forEach(remark -> Complaints.say(remark.words()));
            code = ExitCode.SOME_FAILED;
        }
        var consolidation = drafting.consolidated(corrections, earlier);
        var draft = drafting.draft(consolidation, issuer);
        Drafts.write(
                DraftKind.REPORT, draft, file.template(), marks.author(), marks.date(), file.out());
        if (figures != null && !Files.exists(figures)) {
            write(figures, sorted.reports());
        }
        System.err.println(
                "Đã ghi "
                        + file.out()
                        + ": "
                        + consolidation.reports().size()
                        + " báo cáo, "
                        + consolidation.lines().size()
                        + " chỉ tiêu tổng hợp, "
                        + consolidation.issues().size()
                        + " điểm cần xác minh.");
        return code;
    }

    private List<AnalysedDocument> earlier(AnalysedDocument basis, Period asked) throws Exception {
        var documents = new ArrayList<AnalysedDocument>();
        for (String name : previous) {
            if (Named.isFolder(name)) {
                documents.addAll(ReceivedFiles.in(List.of(Path.of(name)), file.out()).documents());
            } else {
                documents.add(Named.document(name, library));
            }
        }
        if (previousInLibrary) {
            try (var opened = library.openToRead()) {
                for (String sha256 : ReportDrafting.earlier(opened, basis, asked)) {
                    var document = opened.document(sha256);
                    if (!documents.contains(document)) {
                        documents.add(document);
                    }
                }
            }
        }
        return documents;
    }

    /** From the workbook where there is one, which must fit the documents. */
    private Corrections corrections(List<AnalysedDocument> documents) throws IOException {
        if (figures == null || !Files.exists(figures)) {
            return Corrections.NONE;
        }
        var known = new HashSet<String>();
        for (AnalysedDocument document : documents) {
            document.facts()
                    .figures()
                    .forEach(figure -> known.add(Corrections.key(document, figure)));
        }
        var read = NumberSheet.read(figures, known);
        return new Corrections(read.values(), read.emptied());
    }

    /** All figures of the reports that count, to be corrected by hand. */
    private static void write(Path sheet, List<AnalysedDocument> reports) {
        var rows = new ArrayList<NumberSheet.Entry>();
        for (AnalysedDocument report : reports) {
            report.facts()
                    .figures()
                    .forEach(figure ->
                            rows.add(
                                    new NumberSheet.Entry(
                                            Corrections.key(report, figure), report, figure)));
        }
        Output.write(sheet, stream -> NumberSheet.write(rows, stream));
    }
}
