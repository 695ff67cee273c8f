package vn.vanthu.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.fact.AnalysedDocument;

/** What becomes of the tasks of a plan when reports on it are given. */
class ProgressTest {

    @TempDir private Path folder;
    private AnalysedDocument plan;
    private AnalysedDocument report;

    @BeforeEach
    void write() throws Exception {
        plan =
                Written.plan(
                        folder,
                        "40/KH-UBND",
                        "10 tháng 01 năm 2025",
                        "Cải cách hành chính năm 2025 của tỉnh Bình Lâm",
                        "I. NHIỆM VỤ",
                        "1. Sở Nội vụ",
                        "- Tham mưu ban hành Quy chế đánh giá công chức cấp xã, xong trước ngày"
                                + " 30/6/2025.",
                        "- Hằng quý kiểm tra kỷ luật, kỷ cương hành chính tại các đơn vị trực"
                                + " thuộc.",
                        "- Tổ chức khảo sát mức độ hài lòng của người dân năm 2025, hoàn thành"
                                + " trước ngày 31/8/2025.",
                        "2. Sở Tư pháp",
                        "- Trình Đề án kiện toàn tổ chức pháp chế các sở, ngành, xong trước ngày"
                                + " 31/3/2025.",
                        "Trên đây là Kế hoạch cải cách hành chính năm 2025 của tỉnh./.");
        report =
                Written.province(
                        folder,
                        "410/BC-UBND",
                        "15 tháng 12 năm 2025",
                        "BÁO CÁO",
                        "Kết quả cải cách hành chính năm 2025 của tỉnh Bình Lâm",
                        "I. KẾT QUẢ",
                        "1. Sở Nội vụ đã tham mưu ban hành Quy chế đánh giá công chức cấp xã tại"
                                + " Quyết định số 77/QĐ-UBND.",
                        "2. Đã kiểm tra kỷ luật, kỷ cương hành chính tại các đơn vị trực thuộc"
                                + " hằng quý.",
                        "3. Đã tổ chức khảo sát mức độ hài lòng của người dân năm 2025.",
                        "4. Đề án kiện toàn tổ chức pháp chế các sở, ngành đang lấy ý kiến, chưa"
                                + " trình.");
    }

    @Test
    void a_task_done_once_and_for_all_is_proposed_for_removal_with_the_sentence_that_says_so()
            throws Exception {
        assertThat(draft(report).changes())
                .filteredOn(change -> change.before().contains("Quy chế đánh giá công chức"))
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEmpty())
                .satisfies(change ->
                        assertThat(change.why())
                                .startsWith("Đã hoàn thành theo 410/BC-UBND ngày 15/12/2025")
                                .contains("Quyết định số 77/QĐ-UBND")
                                .contains("từ chối thay đổi này"));
        assertThat(fates(draft(report))).containsOnlyOnce(Fate.DROPPED);
    }

    @Test
    void a_task_past_its_day_is_carried_with_the_evidence_that_it_is_not_done() throws Exception {
        assertThat(draft(report).changes())
                .filteredOn(change -> change.why().contains("Quá hạn"))
                .singleElement()
                .satisfies(change ->
                        assertThat(change.why())
                                .startsWith("Quá hạn 31/3/2025 theo 410/BC-UBND")
                                .contains("chưa trình"));
    }

    @Test
    void what_is_done_every_quarter_or_every_year_stays() throws Exception {
        assertThat(draft(report).changes())
                .filteredOn(change -> change.after().isEmpty())
                .noneSatisfy(change -> assertThat(change.before()).contains("Hằng quý"))
                .noneSatisfy(change -> assertThat(change.before()).contains("khảo sát"));
    }

    @Test
    void a_task_of_two_years_plans_is_done_every_year_and_stays() throws Exception {
        var earlier =
                Written.plan(
                        folder,
                        "12/KH-UBND",
                        "10 tháng 01 năm 2024",
                        "Cải cách hành chính năm 2024 của tỉnh Bình Lâm",
                        "I. NHIỆM VỤ",
                        "1. Sở Nội vụ",
                        "- Tham mưu ban hành Quy chế đánh giá công chức cấp xã, xong trước ngày"
                                + " 30/6/2024.",
                        "Trên đây là Kế hoạch cải cách hành chính năm 2024 của tỉnh./.");
        var draft =
                Written.rolled(
                        new Sources(List.of(plan, earlier), List.of(report), List.of(), null),
                        2026);
        assertThat(fates(draft)).doesNotContain(Fate.DROPPED);
    }

    @Test
    void a_report_of_another_year_or_given_twice_is_not_used_and_that_is_said() throws Exception {
        var other =
                Written.province(
                        folder,
                        "398/BC-UBND",
                        "16 tháng 12 năm 2024",
                        "BÁO CÁO",
                        "Kết quả cải cách hành chính năm 2024 của tỉnh Bình Lâm",
                        "1. Đã tham mưu ban hành Quy chế đánh giá công chức cấp xã.");
        assertThat(fates(draft(other))).containsOnly(Fate.KEPT);
        assertThat(draft(other).changes().getLast().why())
                .isEqualTo("Không dùng báo cáo này: là của năm 2024, kế hoạch là của năm 2025.");
        assertThat(draft(report, report).changes().getLast().why())
                .isEqualTo("Không dùng báo cáo này: đã được đưa vào một lần.");
    }

    @Test
    void without_reports_nothing_is_known_of_any_task() throws Exception {
        assertThat(draft().changes())
                .noneSatisfy(change -> assertThat(change.why()).contains("Quá hạn"));
        assertThat(fates(draft())).containsOnly(Fate.KEPT);
    }

    private Draft draft(AnalysedDocument... reports) throws DraftException {
        return Written.rolled(new Sources(List.of(plan), List.of(reports), List.of(), null), 2026);
    }

    private static List<Fate> fates(Draft draft) {
        return draft.parts().stream()
                .flatMap(part -> part.parts().stream())
                .flatMap(part -> part.blocks().stream())
                .filter(Draft.Paragraph.class::isInstance)
                .map(block -> ((Draft.Paragraph) block).fate())
                .toList();
    }
}
