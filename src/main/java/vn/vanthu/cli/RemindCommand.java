package vn.vanthu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanthu.desk.BundledTemplates;
import vn.vanthu.desk.PlanTracking;
import vn.vanthu.fact.Period;

/** {@code vanthu remind}: a letter to those that have not reported or are late. */
@Command(
        name = "remind",
        description = {
            "Soạn công văn đôn đốc các cơ quan chưa gửi báo cáo hoặc có nhiệm vụ quá hạn; nhiệm"
                    + " vụ, thời hạn lấy từ kế hoạch."
        })
final class RemindCommand implements Callable<Integer> {

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
            description = "Thư mục (hay tệp) báo cáo nhận được; lặp lại được.")
    private List<Path> reports = List.of();

    @Option(
            names = "--period",
            required = true,
            paramLabel = "KỲ",
            description = "Kỳ phải báo cáo: 2026, 2026-H1, 2026-9M, 2026-Q3, 2026-07.")
    private String period = "";

    @Option(
            names = "--on",
            paramLabel = "NGÀY",
            description = "Tính đến ngày này, ví dụ 2026-09-30 (mặc định: hôm nay).")
    private @Nullable LocalDate day;

    @Option(
            names = "--issuer",
            paramLabel = "CƠ-QUAN",
            description =
                    "Cơ quan gửi công văn, ví dụ \"Sở Nội vụ\" (mặc định: cơ quan ban hành kế"
                            + " hoạch).")
    private @Nullable String issuer;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "TỆP.docx",
            description = "Tệp DOCX sẽ ghi.")
    private Path out = Path.of("");

    @Option(
            names = "--template",
            paramLabel = "TỆP.docx",
            description = "Mẫu khác thay cho templates/cong-van-don-doc.docx.")
    private @Nullable Path template;

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        Output.require(out);
        Period asked = Periods.of(period);
        var basis = Named.document(plan, library);
        if (basis.facts().assignments().isEmpty()) {
            throw new UserError(plan + ": không giao nhiệm vụ nào. Chỉ kế hoạch khác.");
        }
        var files = ReceivedFiles.in(reports, out);
        var on = day == null ? PlanTracking.today() : day;
        var tracking = new PlanTracking(basis, files.documents(), on);
        int code = files.tell(tracking.received());
        var reminder = tracking.reminder(asked, issuer);
        if (reminder.addressees().isEmpty()) {
            System.err.println("Không có cơ quan nào phải đôn đốc; không ghi công văn.");
            return code;
        }
        Drafts.write(BundledTemplates.LETTER, reminder.scope(asked), template, "vanthu", null, out);
        if (!reminder.groups().isEmpty()) {
            Complaints.say(
                    "Nhiệm vụ quá hạn giao chung cho "
                            + String.join("; ", reminder.groups())
                            + " không đưa vào công văn: không rõ nơi nào chậm.");
        }
        System.err.println(
                "Đã ghi " + out + ": gửi " + String.join(", ", reminder.addressees()) + ".");
        return code;
    }
}
