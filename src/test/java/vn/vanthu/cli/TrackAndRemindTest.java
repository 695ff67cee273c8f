package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.Vanthu;
import vn.vanthu.read.ReadException;

/** A plan of a year tracked by the reports of a quarter, and those who are late reminded. */
class TrackAndRemindTest {

    private static final Path PLAN = Path.of("corpus", "son-hai-kh-cchc-2026.docx");
    private static final Path REPORTS = Path.of("corpus", "son-hai-2026-q3");

    @TempDir Path folder;

    @Test
    void each_target_has_its_standing_and_the_sentences_that_prove_it() throws Exception {
        var targets = tracked(REPORTS).get("targets");
        assertThat(one(targets, "indicator", "kiểm tra CCHC").get("standing").asText())
                .isEqualTo("ACHIEVED");
        assertThat(one(targets, "indicator", "trụ sở dôi dư").get("standing").asText())
                .isEqualTo("MISSED");
        assertThat(one(targets, "indicator", "mạng truyền số liệu").get("standing").asText())
                .isEqualTo("IN_PROGRESS");
        assertThat(one(targets, "indicator", "PAR INDEX").get("standing").asText())
                .isEqualTo("NOT_REPORTED");
        assertThat(one(targets, "indicator", "hài lòng").get("standing").asText())
                .as("some bodies reach it, others do not")
                .isEqualTo("NOT_COMPARABLE");
        var online = one(targets, "indicator", "trực tuyến toàn trình");
        assertThat(online.get("standing").asText()).isEqualTo("CONTRADICTORY");
        assertThat(online.get("proofs"))
                .extracting(proof -> proof.get("quote").asText())
                .satisfiesExactlyInAnyOrder(
                        quote -> assertThat(quote).contains("84,3%"),
                        quote -> assertThat(quote).contains("81,6%"));
    }

    @Test
    void a_task_is_proved_by_those_who_have_it_and_not_by_words_of_introduction() throws Exception {
        var tasks = tracked(REPORTS).get("tasks");
        var checking = one(tasks, "task", "Kiểm tra CCHC");
        assertThat(checking.get("standing").asText()).isEqualTo("ACHIEVED");
        assertThat(checking.get("proofs").get(0).get("issuer").asText()).contains("Sở Nội vụ");
        assertThat(one(tasks, "task", "Bộ tiêu chí").get("standing").asText()).isEqualTo("OVERDUE");
        assertThat(tasks)
                .allSatisfy(task ->
                        assertThat(task.get("proofs").toString()).doesNotContain("như sau:"));
    }

    @Test
    void two_reports_that_deny_each_other_are_shown_with_both_sentences() throws Exception {
        report(
                "SỞ NỘI VỤ",
                "Đã ban hành Bộ tiêu chí đánh giá CCHC đối với sở, ban, ngành và UBND"
                        + " cấp xã.");
        report(
                "VĂN PHÒNG UBND TỈNH SƠN HẢI",
                "Sở Nội vụ chưa ban hành Bộ tiêu chí đánh giá CCHC"
                        + " đối với sở, ban, ngành và UBND cấp xã trên địa bàn tỉnh.");
        var task = one(tracked(folder).get("tasks"), "task", "Bộ tiêu chí");
        assertThat(task.get("standing").asText()).isEqualTo("ACHIEVED");
        report(
                "ỦY BAN NHÂN DÂN TỈNH SƠN HẢI",
                "Sở Nội vụ chưa ban hành Bộ tiêu chí đánh giá CCHC"
                        + " đối với sở, ban, ngành và UBND cấp xã.");
        task = one(tracked(folder).get("tasks"), "task", "Bộ tiêu chí");
        assertThat(task.get("standing").asText()).isEqualTo("CONTRADICTORY");
        assertThat(task.get("proofs")).hasSize(2);
    }

    @Test
    void what_is_planned_for_the_next_period_is_not_done() throws Exception {
        write(
                "SỞ NỘI VỤ",
                "I. KẾT QUẢ THỰC HIỆN\nKhông có việc mới.\nII. NHIỆM VỤ QUÝ IV NĂM 2026\nBan hành"
                        + " Bộ tiêu chí đánh giá CCHC đối với sở, ban, ngành và UBND cấp xã.");
        var task = one(tracked(folder).get("tasks"), "task", "Bộ tiêu chí");
        assertThat(task.get("standing").asText()).isEqualTo("OVERDUE");
    }

    @Test
    void a_task_that_leaves_one_of_the_five_open_says_which() throws Exception {
        var task = one(tracked(REPORTS).get("tasks"), "task", "Tuyên truyền về mô hình");
        assertThat(task.get("lacks"))
                .extracting(JsonNode::asText)
                .containsExactly("thời gian", "kết quả");
    }

    @Test
    void rows_are_put_together_by_body_area_or_deadline() {
        assertThat(track("--format", "csv", "--by", "body").out())
                .contains("Tổng hợp,Sở Nội vụ,Nhiệm vụ,", "Nhiệm vụ,Sở Tư pháp,II.2.a,");
        assertThat(track("--format", "csv", "--by", "area").out())
                .contains("Nhiệm vụ,Cải cách thể chế,II.2.a,");
        assertThat(track("--format", "csv", "--by", "deadline").out())
                .containsSubsequence(
                        "Nhiệm vụ,trước ngày 31/01/2026,",
                        "Nhiệm vụ,quý III/2026,",
                        "Nhiệm vụ,Không ghi thời hạn,");
    }

    @Test
    void the_tables_are_written_as_a_lying_word_file() throws Exception {
        Path out = folder.resolve("theo-doi.docx");
        var run = track("--format", "docx", "--by", "body", "--out", out);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(text(out))
                .contains(
                        "BẢNG THEO DÕI THỰC HIỆN",
                        "(Tính đến ngày 30/9/2026, theo 7 báo cáo nhận được)",
                        "quá hạn");
        byte[] first = Files.readAllBytes(out);
        track("--format", "docx", "--by", "body", "--out", out);
        assertThat(Files.readAllBytes(out)).isEqualTo(first);
    }

    @Test
    void a_word_file_needs_a_name() {
        var run = track("--format", "docx");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("docx không in ra màn hình được. Thêm --out TỆP.docx");
    }

    @Test
    void a_letter_goes_to_those_who_did_not_report_or_are_late() throws Exception {
        Path out = folder.resolve("cv.docx");
        var run = remind(REPORTS, out);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(text(out))
                .contains(
                        "/SNV-……",
                        "V/v đôn đốc báo cáo và thực hiện nhiệm vụ quý III năm 2026",
                        "- Văn phòng Ủy ban nhân dân tỉnh;",
                        "chưa nhận được báo cáo quý III năm 2026 của: Báo và phát thanh",
                        "trước ngày 30/6/2026",
                        "trước ngày …………./.")
                .doesNotContain("- Sở Y tế", "- Sở Nội vụ;");
        assertThat(run.err()).contains("giao chung cho Các sở, ban, ngành, UBND các xã, phường");
    }

    @Test
    void the_letter_is_the_same_each_time() throws Exception {
        Path out = folder.resolve("cv.docx");
        remind(REPORTS, out);
        byte[] first = Files.readAllBytes(out);
        remind(REPORTS, out);
        assertThat(Files.readAllBytes(out)).isEqualTo(first);
    }

    private JsonNode tracked(Path reports) throws IOException {
        var run =
                Run.of(
                        "track",
                        "--plan",
                        PLAN,
                        "--reports",
                        reports,
                        "--on",
                        "2026-09-30",
                        "--format",
                        "json");
        return new JsonMapper().readTree(run.out());
    }

    private static JsonNode one(JsonNode all, String field, String words) {
        for (JsonNode each : all) {
            if (each.get(field).asText().contains(words)) {
                return each;
            }
        }
        throw new AssertionError("nothing with " + words);
    }

    private static Run track(Object... options) {
        var words = new ArrayList<Object>();
        words.addAll(List.of("track", "--plan", PLAN, "--reports", REPORTS));
        words.addAll(List.of("--on", "2026-09-30"));
        words.addAll(List.of(options));
        return Run.of(words.toArray());
    }

    private static Run remind(Path reports, Path out) {
        return Run.of(
                "remind",
                "--plan",
                PLAN,
                "--reports",
                reports,
                "--period",
                "2026-Q3",
                "--on",
                "2026-10-05",
                "--issuer",
                "Sở Nội vụ",
                "--out",
                out);
    }

    private void report(String body, String words) throws IOException {
        write(body, "I. KẾT QUẢ THỰC HIỆN\n1. Công tác chỉ đạo, điều hành\n" + words);
    }

    private void write(String body, String words) throws IOException {
        Files.writeString(
                folder.resolve(body + ".txt"),
                (body.startsWith("SỞ") ? "UBND TỈNH SƠN HẢI\n" : "")
                        + body
                        + "\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
                        + "Số: 12/BC-X\nSơn Hải, ngày 18 tháng 9 năm 2026\nBÁO CÁO\n"
                        + "Kết quả công tác cải cách hành chính quý III năm 2026\n\n"
                        + words
                        + "\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n",
                StandardCharsets.UTF_8);
    }

    private static String text(Path docx) throws ReadException {
        try (var vanthu = Vanthu.open()) {
            return vanthu.read(docx).text();
        }
    }
}
