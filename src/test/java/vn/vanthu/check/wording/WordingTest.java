package vn.vanthu.check.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.check.Checked.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.check.Checked;
import vn.vanthu.fact.Finding;
import vn.vanthu.registry.Registry;

/** Words and numbers that were mistyped or misread. */
class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Hồ sơ gồm 05 (bốn) bộ. | 4
                    Mỗi đơn vị cử 12 cán bộ (mười một cán bộ) dự tập huấn. | 11
                    Kinh phí 1.250.000 đồng (Một triệu hai trăm nghìn đồng). | 1.200.000
                    Kinh phí 45.000.000 đồng (Bằng chữ: Bốn mươi lăm triệu năm trăm nghìn đồng chẵn). | 45.500.000
                    """)
    void words_that_do_not_say_the_digits_are_raised(String sentence, String words) {
        assertThat(of(Finding.Kind.CONFLICT, sentence)).singleElement().asString().contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hồ sơ gồm 05 (năm) bộ.",
                "Kinh phí 1.250.000 đồng (Một triệu hai trăm năm mươi nghìn đồng).",
                "Kiểm tra 03 xã (hai xã miền núi và một xã ven biển).",
                "Giao 04 phòng (một cửa) tiếp nhận.",
                "Theo Điều 5 (năm 2024 sửa đổi) thì hồ sơ nộp một lần.",
            })
    void words_that_say_the_digits_or_something_else_are_let_pass(String sentence) {
        assertThat(of(Finding.Kind.CONFLICT, sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Số đã thu 5.378.7000.000 đồng.", "Đã nộp 1.20.500.000 đồng vào ngân sách."})
    void digits_in_wrong_groups_are_raised(String sentence) {
        assertThat(of(Finding.Kind.SPELLING, sentence)).singleElement().asString().contains("nhóm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số đã thu 5.378.700.000 đồng.",
                "Liên hệ qua số 0214.3840.112 trong giờ làm việc.",
                "Số liệu đến 15.6.2025 của các sở.",
                "Phần mềm phiên bản 2.14.105.3 đã cài đặt.",
                "Thực hiện theo mục 1.2.1 của kế hoạch.",
            })
    void right_groups_dates_labels_and_telephones_are_let_pass(String sentence) {
        assertThat(of(Finding.Kind.SPELLING, sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Phần đầu đạt 95% hồ sơ trước hạn. | phấn đấu
                    Đăng tải trên Công Thông tin điện tử tỉnh. | Cổng Thông tin
                    Các đơn vị gửi bảo cáo trước ngày 20/9. | báo cáo
                    Kết quả trông năm đã có chuyển biến. | trong
                    Gửi về Sở trước ngày 20/9, đề tổng hợp. | để
                    """)
    void slips_are_offered_with_what_was_probably_meant(String sentence, String right) {
        assertThat(of(Finding.Kind.SPELLING, sentence)).singleElement().asString().contains(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nội dung từ phần đầu đến phần cuối của báo cáo đã rà soát.",
                "Hoàn thành phần đấu thầu của 03 gói.",
                "Bộ Công Thương hướng dẫn; Cổng Thông tin điện tử đăng tải.",
                "Vấn đề thực hiện quy chế được nêu rõ.",
                "Nguyên nhân dẫn đến chậm do hóa đơn vi phạm.",
                "Chỉ thi hành khi đã thanh toán cho phép đo đạc địa bản đồ.",
            })
    void words_that_are_right_in_their_context_are_let_pass(String sentence) {
        assertThat(of(Finding.Kind.SPELLING, sentence)).isEmpty();
    }

    @Test
    void a_slip_is_raised_once_however_often_it_is_made() {
        assertThat(of(Finding.Kind.SPELLING, "Gửi bảo cáo quý và bảo cáo năm."))
                .singleElement()
                .asString()
                .contains("2 chỗ");
    }

    @Test
    void no_known_slip_is_its_own_correction() {
        assertThat(Registry.bundled().slips().all())
                .isNotEmpty()
                .noneMatch(slip -> slip.wrong().equals(slip.right()));
    }

    private static List<String> of(Finding.Kind kind, String sentence) {
        return Checked.of(kind, report(sentence));
    }
}
