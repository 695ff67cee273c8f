package vn.vanthu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.vanthu.desk.PlanTracking;

/** A plan that is followed, the reports on it, and the day of which. */
final class PlanReports {

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
            names = "--on",
            paramLabel = "NGÀY",
            description = "Tính đến ngày này, ví dụ 2026-09-30 (mặc định: hôm nay).")
    private @Nullable LocalDate day;

    /** As the user named it. */
    String plan() {
        return plan;
    }

    List<Path> reports() {
        return reports;
    }

    /** Today in Vietnam where the user said no day. */
    LocalDate day() {
        return day == null ? PlanTracking.today() : day;
    }
}
