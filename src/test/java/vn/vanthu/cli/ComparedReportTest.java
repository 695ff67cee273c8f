package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.Vanthu;
import vn.vanthu.read.ReadException;

/** A consolidated report held against earlier ones, and bodies whose figures hold one another. */
class ComparedReportTest {

    private static final Path PLAN = Path.of("corpus", "son-hai-kh-cchc-2026.docx");

    private static final String CLOSING = "\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n";

    @TempDir Path folder;
    private Path received;
    private Path previous;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        received = Files.createDirectory(folder.resolve("nhận"));
        previous = Files.createDirectory(folder.resolve("trước"));
        out = folder.resolve("bc.docx");
        report(received, "SỞ TƯ PHÁP", "quý III", 2026, 9, onTime("4.057", "4.021", "99,1%"));
        report(received, "SỞ Y TẾ", "quý III", 2026, 9, onTime("1.437", "1.409", "98,1%"));
    }

    @Test
    void totals_are_held_against_the_last_period_and_last_year_in_so_many_words() throws Exception {
        report(previous, "SỞ TƯ PHÁP", "quý II", 2026, 6, onTime("4.000", "3.760", "94,0%"));
        report(previous, "SỞ Y TẾ", "quý II", 2026, 6, onTime("1.000", "940", "94,0%"));
        report(previous, "SỞ TƯ PHÁP", "quý III", 2025, 9, onTime("2.000", "1.900", "95,0%"));
        report(previous, "SỞ Y TẾ", "quý III", 2025, 9, onTime("1.000", "950", "95,0%"));
        var run = run("--previous", previous);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(text())
                .contains(
                        "1. So với quý II năm 2026",
                        "tăng 4,84 điểm % (từ 94,00% lên 98,84%)",
                        "2. So với quý III năm 2025",
                        "tăng 3,84 điểm % (từ 95,00% lên 98,84%)",
                        "94,0 (+5,1 điểm %)");
    }

    @Test
    void what_another_body_said_before_is_not_compared() throws Exception {
        report(previous, "SỞ XÂY DỰNG", "quý II", 2026, 6, onTime("4.000", "3.760", "94,0%"));
        assertThat(run("--previous", previous).code()).isEqualTo(ExitCode.OK);
        assertThat(text()).contains("không so sánh được").doesNotContain("điểm %");
    }

    @Test
    void a_report_of_neither_period_is_named_and_not_compared() throws Exception {
        report(previous, "SỞ Y TẾ", "quý I", 2026, 3, onTime("1.000", "940", "94,0%"));
        var run = run("--previous", previous);
        assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err())
                .contains(
                        "không phải báo cáo quý II năm 2026 hay quý III năm 2025; không dùng để so"
                                + " sánh.");
        assertThat(text()).doesNotContain("So với quý II");
    }

    @Test
    void earlier_reports_are_found_in_the_library() throws Exception {
        report(previous, "SỞ TƯ PHÁP", "quý II", 2026, 6, onTime("4.000", "3.760", "94,0%"));
        report(previous, "SỞ Y TẾ", "quý II", 2026, 6, onTime("1.000", "940", "94,0%"));
        Path library = folder.resolve("kho");
        assertThat(Run.of("ingest", "--library", library, previous).code()).isZero();
        var run = run("--previous-in-library", "--library", library);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(text()).contains("tăng 4,84 điểm % (từ 94,00% lên 98,84%)");
    }

    @Test
    void a_department_that_reports_on_the_whole_province_is_not_added_to_the_others()
            throws Exception {
        report(
                received,
                "SỞ NỘI VỤ",
                "quý III",
                2026,
                9,
                "Trong quý III, toàn tỉnh đã giải quyết 23.360 hồ sơ, trong đó đúng hạn 23.000 hồ"
                        + " sơ.");
        assertThat(run().code()).isEqualTo(ExitCode.OK);
        assertThat(text())
                .contains("Không cộng trùng:", "(Sở Nội vụ) là số của toàn tỉnh", "5.494")
                .doesNotContain("28.854");
    }

    @Test
    void a_body_whose_figure_is_the_sum_of_the_others_is_not_added_to_them() throws Exception {
        report(received, "SỞ NỘI VỤ", "quý III", 2026, 9, onTime("5.494", "5.430", "98,8%"));
        assertThat(run().code()).isEqualTo(ExitCode.OK);
        assertThat(text())
                .contains("5.494 hồ sơ (Sở Nội vụ) bằng đúng tổng số của các cơ quan khác")
                .doesNotContain("10.988");
    }

    @Test
    void communes_are_not_added_to_the_districts_that_hold_them() throws Exception {
        String plan = "corpus/son-hai-kh-cchc-2025.docx";
        Path before = Files.createDirectory(folder.resolve("2025"));
        for (String body : List.of("HUYỆN ĐÔNG PHÚ", "HUYỆN TÂY PHÚ", "XÃ AN HÒA")) {
            report(
                    before,
                    "ỦY BAN NHÂN DÂN " + body,
                    "quý I",
                    2025,
                    3,
                    onTime(body.startsWith("XÃ") ? "100" : "1.000", "90", "90,0%"));
        }
        var run =
                Run.of(
                        "draft",
                        "report",
                        "--plan",
                        plan,
                        "--received",
                        before,
                        "--period",
                        "2025-Q1",
                        "--out",
                        out);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(text())
                .contains("là số của cấp xã, nằm trong số của cấp huyện", "2.000")
                .doesNotContain("2.100");
    }

    @Test
    void another_body_can_issue_the_report() throws Exception {
        assertThat(run("--issuer", "Sở Nội vụ").code()).isEqualTo(ExitCode.OK);
        assertThat(text()).contains("SỞ NỘI VỤ", "/BC-SNV").doesNotContain("/BC-UBND");
    }

    @Test
    void tasks_of_the_next_period_are_those_of_the_plan() throws Exception {
        assertThat(run().code()).isEqualTo(ExitCode.OK);
        assertThat(text())
                .contains("1. Nhiệm vụ theo kế hoạch", "hoàn thành kết nối cáp quang")
                .doesNotContain("- Sở Nội vụ: Theo dõi, đôn đốc");
    }

    @Test
    void the_same_input_gives_the_same_bytes() throws Exception {
        run();
        byte[] first = Files.readAllBytes(out);
        run();
        assertThat(Files.readAllBytes(out)).isEqualTo(first);
    }

    private static String onTime(String done, String inTime, String rate) {
        return "Đã giải quyết "
                + done
                + " hồ sơ, trong đó đúng hạn "
                + inTime
                + " hồ sơ. Tỷ lệ hồ sơ giải quyết đúng hạn đạt "
                + rate
                + ".";
    }

    private static void report(
            Path folder, String body, String period, int year, int month, String words)
            throws IOException {
        String above = body.startsWith("SỞ") ? "UBND TỈNH SƠN HẢI\n" : "";
        int files = folder.toFile().list().length;
        Files.writeString(
                folder.resolve("bc-" + files + ".txt"),
                above
                        + body
                        + "\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
                        + "Số: "
                        + (100 + files)
                        + "/BC-X\nSơn Hải, ngày 18 tháng "
                        + month
                        + " năm "
                        + year
                        + "\nBÁO CÁO\nKết quả công tác cải cách hành chính "
                        + period
                        + " năm "
                        + year
                        + "\n\nI. KẾT QUẢ THỰC HIỆN\n1. Cải cách thủ tục hành chính\n"
                        + words
                        + CLOSING,
                StandardCharsets.UTF_8);
    }

    private Run run(Object... options) {
        var words = new ArrayList<Object>();
        words.addAll(List.of("draft", "report", "--plan", PLAN, "--received", received));
        words.addAll(List.of("--period", "2026-Q3", "--out", out));
        words.addAll(List.of(options));
        return Run.of(words.toArray());
    }

    private String text() throws ReadException {
        try (var vanthu = Vanthu.open()) {
            return vanthu.read(out).text();
        }
    }
}
