package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.Vanthu;
import vn.vanthu.read.ReadException;

/** What comes in beside the reports that were asked for, and what cannot be written. */
class ReceivedReportsTest {

    private static final Path CORPUS = Path.of("corpus");
    private static final Path PLAN = CORPUS.resolve("son-hai-kh-cchc-2026.docx");
    private static final Path QUARTER = CORPUS.resolve("son-hai-2026-q3");

    @TempDir Path folder;
    private Path received;
    private Path out;

    @BeforeEach
    void two_reports() throws IOException {
        received = Files.createDirectory(folder.resolve("nhận"));
        out = folder.resolve("bc.docx");
        take("so-noi-vu.docx");
        take("so-khoa-hoc-va-cong-nghe.txt");
    }

    @Test
    void reports_that_belong_are_used_without_a_word_of_complaint() {
        var run = report();
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.complaints()).hasSize(1).first().asString().contains("2 báo cáo");
    }

    @Test
    void a_report_for_another_period_is_left_out_and_named() throws IOException {
        take("so-nong-nghiep-va-moi-truong-quy-2.docx");
        assertLeftOut(
                "so-nong-nghiep-va-moi-truong-quy-2.docx: báo cáo quý II năm 2026, không phải quý"
                        + " III năm 2026.");
    }

    @Test
    void a_report_of_another_province_is_left_out_and_named() throws IOException {
        write(
                "ngoai-tinh.txt",
                letterhead("UBND TỈNH BÌNH LÂM\nSỞ NỘI VỤ", "Số: 88/BC-SNV", "Bình Lâm"),
                "Công tác cải cách hành chính quý III năm 2026",
                "Tiếp nhận 900 hồ sơ, tỷ lệ hồ sơ giải quyết đúng hạn đạt 91,0%.");
        assertLeftOut("ngoai-tinh.txt: của Sở Nội vụ tỉnh Bình Lâm, không thuộc Sơn Hải.");
    }

    @Test
    void a_plan_among_the_reports_is_left_out_and_named() throws IOException {
        Files.copy(PLAN, received.resolve("kh.docx"));
        assertLeftOut("kh.docx: không phải báo cáo mà là kế hoạch.");
    }

    @Test
    void a_report_that_came_twice_counts_once() throws IOException {
        Files.copy(QUARTER.resolve("so-noi-vu.docx"), received.resolve("so-noi-vu (2).docx"));
        var run = report();
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.complaints())
                .contains(
                        "vanthu: so-noi-vu.docx: trùng nội dung với so-noi-vu (2).docx;"
                                + " chỉ tính một lần.");
        assertThat(run.err()).contains("2 báo cáo");
    }

    @Test
    void of_two_versions_the_newer_counts() throws IOException {
        take("so-tu-phap.docx");
        take("so-tu-phap-lan-2.docx");
        var run = report();
        assertThat(run.complaints())
                .contains(
                        "vanthu: so-tu-phap.docx: Sở Tư pháp gửi báo cáo nhiều lần; lấy bản sau"
                                + " cùng: 1203/BC-STP (so-tu-phap-lan-2.docx).");
        assertThat(text(out)).contains("quá hạn 36 hồ sơ").doesNotContain("quá hạn 26 hồ sơ");
    }

    @Test
    void where_no_report_is_of_the_period_nothing_is_written() {
        var run = run("--period", "2025-Q3", "--out", out);
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.complaints())
                .last()
                .isEqualTo(
                        "vanthu: Không có báo cáo nào của quý III năm 2025 trong 2 văn bản. Kiểm"
                                + " tra --period và --received.");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_report_is_not_taken_for_the_plan() {
        var run =
                Run.of(
                        "draft",
                        "report",
                        "--plan",
                        QUARTER.resolve("so-noi-vu.docx"),
                        "--received",
                        received,
                        "--period",
                        "2026-Q3",
                        "--out",
                        out);
        assertFails(run, "không phải kế hoạch. Chỉ kế hoạch mà các báo cáo nói về.");
    }

    @Test
    void words_in_the_figures_are_named_by_cell_and_nothing_is_written() throws IOException {
        Path sheet = folder.resolve("so-lieu.xlsx");
        assertThat(run("--period", "2026-Q3", "--out", out, "--figures", sheet).code())
                .isEqualTo(ExitCode.OK);
        Files.delete(out);
        spoil(sheet);
        var run = run("--period", "2026-Q3", "--out", out, "--figures", sheet);
        assertFails(
                run,
                "ô D2: \"chừng chục\" không phải số (Sở Khoa học và Công nghệ tỉnh Sơn Hải,",
                "Ghi số, không ghi chữ.");
    }

    @Test
    void a_file_that_is_open_in_word_is_not_written() throws IOException {
        Files.writeString(out, "bản đang sửa");
        Files.createFile(folder.resolve("~$bc.docx"));
        var run = report();
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.complaints())
                .containsExactly(
                        "vanthu: "
                                + out
                                + ": đang mở trong Word hoặc LibreOffice. Đóng tệp rồi chạy lại,"
                                + " hoặc đặt tên khác.");
        assertThat(out).hasContent("bản đang sửa");
    }

    @Test
    void a_long_name_is_known_by_the_short_lock_that_word_makes() throws IOException {
        Path longer = folder.resolve("bao-cao-quy-3.docx");
        Files.createFile(folder.resolve("~$o-cao-quy-3.docx"));
        assertThat(run("--period", "2026-Q3", "--out", longer).err())
                .contains("đang mở trong Word");
    }

    @Test
    void a_file_that_may_only_be_read_is_not_written() throws IOException {
        Files.writeString(out, "bản đã ký");
        assumeTrue(out.toFile().setWritable(false) && !Files.isWritable(out), "all may be written");
        assertThat(report().err()).contains("tệp chỉ cho đọc");
        assertThat(out).hasContent("bản đã ký");
    }

    @Test
    void what_the_command_wrote_before_is_no_report_received() {
        Path among = received.resolve("tong-hop.docx");
        assertThat(run("--period", "2026-Q3", "--out", among).code()).isEqualTo(ExitCode.OK);
        var again = run("--period", "2026-Q3", "--out", among);
        assertThat(again.code()).isEqualTo(ExitCode.OK);
        assertThat(again.err()).contains("2 báo cáo");
    }

    @Test
    void tracking_leaves_out_the_plan_itself() throws IOException {
        Files.copy(PLAN, received.resolve("kh.docx"));
        var run = Run.of("track", "--plan", PLAN, "--reports", received, "--on", "2026-09-30");
        assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.complaints())
                .containsExactly("vanthu: kh.docx: không phải báo cáo mà là kế hoạch.");
        assertThat(run.out()).doesNotContain("365/KH-UBND,");
    }

    private void assertLeftOut(String complaint) {
        var run = report();
        assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.complaints()).contains("vanthu: " + complaint);
        assertThat(run.err()).contains("2 báo cáo");
        assertThat(text(out)).contains("Không đưa vào tổng hợp: " + complaint);
    }

    private void assertFails(Run run, String... words) {
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains(words);
        assertThat(out).doesNotExist();
    }

    private Run report() {
        return run("--period", "2026-Q3", "--out", out);
    }

    private Run run(Object... options) {
        var words = new ArrayList<Object>();
        words.addAll(List.of("draft", "report", "--plan", PLAN, "--received", received));
        words.addAll(List.of(options));
        return Run.of(words.toArray());
    }

    private void take(String file) throws IOException {
        Files.copy(QUARTER.resolve(file), received.resolve(file));
    }

    private void write(String file, String head, String subject, String body) throws IOException {
        Files.writeString(
                received.resolve(file),
                head + "\nBÁO CÁO\n" + subject + "\n\nI. KẾT QUẢ\n" + body + "\n",
                StandardCharsets.UTF_8);
    }

    private static String letterhead(String issuer, String number, String place) {
        return issuer
                + "\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
                + number
                + "\n"
                + place
                + ", ngày 18 tháng 9 năm 2026";
    }

    private static String text(Path docx) {
        try (var vanthu = Vanthu.open()) {
            return vanthu.read(docx).text();
        } catch (ReadException unread) {
            throw new UncheckedIOException(new IOException(unread));
        }
    }

    private static void spoil(Path sheet) throws IOException {
        try (var in = Files.newInputStream(sheet);
                var workbook = new XSSFWorkbook(in)) {
            workbook.getSheetAt(0).getRow(1).getCell(3).setCellValue("chừng chục");
            try (var changed = Files.newOutputStream(sheet)) {
                workbook.write(changed);
            }
        }
    }
}
