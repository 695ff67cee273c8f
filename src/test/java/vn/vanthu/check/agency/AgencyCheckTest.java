package vn.vanthu.check.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.check.Checked.report;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.check.Checked;
import vn.vanthu.fact.Finding;

class AgencyCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đơn vị phối hợp với Sở Tài nguyên và Môi trường kiểm tra các mỏ đá.",
                "Đề nghị Bộ Kế hoạch và Đầu tư bố trí vốn cho 03 dự án.",
                "Kế hoạch do Sở Tài nguyên và Môi trường chủ trì thực hiện trong tháng 10.",
                "Thực hiện Quyết định số 45/QĐ-UBND ngày 12/3/2024, phối hợp với Sở Tài nguyên và"
                        + " Môi trường rà soát các mỏ.",
            })
    void a_body_that_is_gone_is_raised_where_work_is_given_to_it(String sentence) {
        assertThat(of(sentence)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Từ ngày 01/7/2025 không còn đơn vị hành chính cấp huyện, UBND huyện đã bàn giao hồ"
                        + " sơ.",
                "Thu tiền theo các giấy phép do Bộ Tài nguyên và Môi trường cấp cho 12 điểm mỏ.",
                "Tỉnh đã có Tờ trình số 21/TTr-UBND ngày 05/6/2023 gửi Bộ Tài nguyên và Môi trường"
                        + " thẩm định.",
                "Sở Tài nguyên và Môi trường đã có Văn bản số 918/STNMT-KS ngày 14/8/2024 hướng dẫn"
                        + " các mỏ.",
                "Theo đề nghị của Sở Tài nguyên và Môi trường tại Tờ trình số 77/TTr-STNMT ngày 20"
                        + " tháng 11 năm 2024."
            })
    void what_it_did_in_its_lifetime_is_no_finding(String sentence) {
        assertThat(of(sentence)).isEmpty();
    }

    @Test
    void the_words_of_an_older_law_are_no_finding() {
        assertThat(
                        of(
                                "Điểm b khoản 2 Điều 14 Nghị định này quy định Bộ Tài nguyên và Môi"
                                        + " trường thẩm định đề án."))
                .isEmpty();
        assertThat(of("Quy định rõ Bộ Tài nguyên và Môi trường thẩm định đề án.")).hasSize(1);
    }

    @Test
    void a_report_may_name_a_body_that_lived_in_part_of_its_period() {
        String[] report = report("Văn bản gửi UBND huyện kiểm tra hiện trường mỏ.");
        report[7] = "Kết quả công tác quản lý khoáng sản năm 2025";
        assertThat(Checked.of(Finding.Kind.AGENCY, report)).isEmpty();
        report[8] = "I. KIẾN NGHỊ, ĐỀ XUẤT";
        assertThat(Checked.of(Finding.Kind.AGENCY, report)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Văn phòng HĐND, UBND xã", "Văn phòng HĐND và UBND phường"})
    void the_office_of_a_commune_lives(String office) {
        assertThat(of("Giao " + office + " tổng hợp, báo cáo kết quả.")).isEmpty();
    }

    private static java.util.List<String> of(String sentence) {
        return Checked.of(Finding.Kind.AGENCY, report(sentence));
    }
}
