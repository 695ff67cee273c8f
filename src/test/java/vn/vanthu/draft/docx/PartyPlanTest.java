package vn.vanthu.draft.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.vanthu.Vanthu;
import vn.vanthu.draft.Draft;
import vn.vanthu.word.WordPackage;

/** The plan of a provincial Party committee, in the layout of Hướng dẫn 05-HD/VPTW. */
class PartyPlanTest {

    private static final Path PLAN = Path.of("corpus/tinh-uy-son-hai-kh-cchc-2024.docx");

    @Test
    void a_plan_of_the_party_keeps_its_layout() throws Exception {
        var draft = draft();
        assertThat(draft.letterhead().layout()).isEqualTo(Draft.Layout.PARTY);
        var lines = TrackedChanges.accepted(document(draft.accepted()));
        assertThat(lines.subList(0, 7))
                .containsExactly(
                        "TỈNH ỦY SƠN HẢI",
                        "*",
                        "ĐẢNG CỘNG SẢN VIỆT NAM",
                        "Số -KH/TU",
                        "Sơn Hải, ngày tháng năm 2026",
                        "KẾ HOẠCH",
                        "thực hiện Kết luận của Ban Thường vụ Tỉnh ủy về nâng cao hiệu quả công"
                                + " tác cải cách hành chính giai đoạn 2024-2025");
        assertThat(lines)
                .contains("- Các đồng chí Tỉnh ủy viên,", "- Lưu Văn phòng Tỉnh ủy.")
                .contains("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Đoàn Thế Nhẫn")
                .containsOnlyOnce("-----")
                .doesNotContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    }

    @Test
    void the_old_number_and_day_come_back_when_all_is_refused() throws Exception {
        assertThat(TrackedChanges.rejected(document(draft())))
                .contains("Số 112-KH/TU", "Sơn Hải, ngày 05 tháng 3 năm 2024");
    }

    @Test
    void a_committee_of_a_district_is_marked_as_one_of_the_party() throws Exception {
        assertThat(draft().changes())
                .filteredOn(change -> change.before().equals("huyện ủy"))
                .singleElement()
                .satisfies(change ->
                        assertThat(change.why())
                                .contains("Nghị quyết 203/2025/QH15")
                                .contains("đảng ủy xã"));
    }

    private static Draft draft() throws Exception {
        try (var vanthu = Vanthu.open()) {
            return vanthu.draft(vanthu.read(PLAN), 2026);
        }
    }

    private static org.w3c.dom.Document document(Draft draft) throws Exception {
        try (var vanthu = Vanthu.open()) {
            return SpelledLabels.in(WordPackage.read(vanthu.docx(draft)));
        }
    }
}
