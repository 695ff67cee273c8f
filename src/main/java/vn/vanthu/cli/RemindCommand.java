package vn.vanthu.cli;

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

    @Mixin private PlanReports followed = new PlanReports();

    @Option(
            names = "--period",
            required = true,
            paramLabel = "KỲ",
            description = "Kỳ phải báo cáo: 2026, 2026-H1, 2026-9M, 2026-Q3, 2026-07.")
    private String period = "";

    @Option(
            names = "--issuer",
            paramLabel = "CƠ-QUAN",
            description =
                    "Cơ quan gửi công văn, ví dụ \"Sở Nội vụ\" (mặc định: cơ quan ban hành kế"
                            + " hoạch).")
    private @Nullable String issuer;

    @Mixin private DraftFile file = new DraftFile();

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        Output.require(file.out());
        Period asked = Periods.of(period);
        var basis = Named.document(followed.plan(), library);
        if (basis.facts().assignments().isEmpty()) {
            throw new UserError(followed.plan() + ": không giao nhiệm vụ nào. Chỉ kế hoạch khác.");
        }
        var files = ReceivedFiles.in(followed.reports(), file.out());
        var on = followed.day();
        var tracking = new PlanTracking(basis, files.documents(), on);
        int code = files.tell(tracking.received());
        var reminder = tracking.reminder(asked, issuer);
        if (reminder.addressees().isEmpty()) {
            System.err.println("Không có cơ quan nào phải đôn đốc; không ghi công văn.");
            return code;
        }
        Drafts.write(
                BundledTemplates.LETTER,
                reminder.scope(asked),
                file.template(),
                "vanthu",
                null,
                file.out());
        if (!reminder.groups().isEmpty()) {
            Complaints.say(
                    "Nhiệm vụ quá hạn giao chung cho "
                            + String.join("; ", reminder.groups())
                            + " không đưa vào công văn: không rõ nơi nào chậm.");
        }
        System.err.println(
                "Đã ghi " + file.out() + ": gửi " + String.join(", ", reminder.addressees()) + ".");
        return code;
    }
}
