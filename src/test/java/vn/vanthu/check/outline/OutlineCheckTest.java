package vn.vanthu.check.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.vanthu.check.Checked;
import vn.vanthu.fact.Finding;

class OutlineCheckTest {

    private static final String[] SKIPS = {
        "I. MỤC TIÊU",
        "Nâng cao chất lượng phục vụ.",
        "II. NHIỆM VỤ",
        "Rà soát thủ tục.",
        "IV. TỔ CHỨC THỰC HIỆN",
        "Các cơ quan triển khai Kế hoạch này.",
    };

    @Test
    void a_label_that_skips_is_raised() {
        assertThat(Checked.of(Finding.Kind.OUTLINE, SKIPS))
                .singleElement()
                .asString()
                .contains("thiếu mục \"III\"");
    }

    @Test
    void labels_of_a_scan_are_not_judged() {
        assertThat(Checked.ofScan(Finding.Kind.OUTLINE, SKIPS)).isEmpty();
    }

    @Test
    void a_form_s_point_may_hold_a_count_of_its_own() {
        assertThat(
                        Checked.of(
                                Finding.Kind.OUTLINE,
                                "1. Vấn đề trình",
                                "Thời gian tổ chức hội nghị.",
                                "2. Ý kiến của sở",
                                "Sở đã thẩm định như sau:",
                                "1. Về thẩm quyền",
                                "Đúng thẩm quyền.",
                                "2. Về hồ sơ",
                                "Hồ sơ đầy đủ.",
                                "3. Ý kiến của chuyên viên",
                                "Thống nhất trình.",
                                "4. Ý kiến của lãnh đạo",
                                "Đồng ý."))
                .isEmpty();
    }

    @Test
    void labels_in_a_quoted_law_are_not_the_document_s() {
        assertThat(
                        Checked.of(
                                Finding.Kind.OUTLINE,
                                "a) Khoản 1 Điều 9 Nghị định quy định:",
                                "Hội phải báo cáo hằng năm.",
                                "b) Khoản 4 Điều 19 Nghị định quy định:",
                                "“b) Trước khi hết nhiệm kỳ, hội phải báo cáo lý do;",
                                "c) Hết thời gian gia hạn, cơ quan có thẩm quyền xem xét.”",
                                "c) Khoản 2 Điều 30 Nghị định quy định:",
                                "Hội bị giải thể khi vi phạm.",
                                "d) Khoản 2 Điều 35 Nghị định quy định:",
                                "Hội thanh toán nợ."))
                .isEmpty();
    }

    @Test
    void dotted_labels_of_tasks_that_repeat_or_begin_late_are_raised() {
        assertThat(
                        Checked.of(
                                Finding.Kind.OUTLINE,
                                "II. NỘI DUNG",
                                "1. Công tác giám sát",
                                "1.1. Tham gia các đoàn giám sát do cấp trên tổ chức khi có yêu"
                                        + " cầu; phối hợp với các tổ chức thành viên.",
                                "1.2. Tổng hợp, báo cáo kịp thời các khó khăn để kiến nghị cấp có"
                                        + " thẩm quyền xem xét, giải quyết.",
                                "1.2. Tiếp nhận thông tin, giải đáp các nội dung liên quan;",
                                "1.3. Theo dõi, đôn đốc, tổng hợp.",
                                "2. Công tác tuyên truyền",
                                "2.2. Báo cáo kết quả tuyên truyền về Ban Thường trực trước ngày"
                                        + " 20 hằng tháng."))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"1.2\" lặp lại"),
                        second -> assertThat(second).contains("\"2.2\" đứng đầu"));
    }

    @Test
    void dotted_labels_in_order_and_numbers_at_the_head_of_a_line_are_let_pass() {
        assertThat(
                        Checked.of(
                                Finding.Kind.OUTLINE,
                                "1. Công tác giám sát",
                                "1.1. Tham gia các đoàn giám sát do cấp trên tổ chức; 1.2. Tổng"
                                        + " hợp kết quả.",
                                "1.3. Theo dõi, đôn đốc các đơn vị thực hiện.",
                                "1.250 hồ sơ đã được số hóa.",
                                "1.250 hồ sơ còn lại được số hóa trong quý sau."))
                .isEmpty();
    }
}
