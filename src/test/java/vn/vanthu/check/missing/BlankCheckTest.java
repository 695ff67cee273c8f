package vn.vanthu.check.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.check.Checked.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.check.Checked;
import vn.vanthu.fact.Finding;

class BlankCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kinh phí thực hiện là ........ triệu đồng từ ngân sách tỉnh.",
                "Đã kiểm tra … đơn vị trong quý.",
                "Thực hiện Kế hoạch số …/KH-UBND của tỉnh.",
                "Giao ____ chủ trì, phối hợp với các xã thực hiện.",
                "Tỷ lệ giải quyết đúng hạn đạt [ ] %, tăng so với kỳ trước.",
                "Hoàn thành trước ngày … tháng 10 năm 2025.",
            })
    void a_blank_in_a_sentence_is_raised(String sentence) {
        assertThat(of(sentence)).singleElement().asString().contains("để trống");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổ chức hội nghị, hội thảo, tọa đàm, …",
                "Cập nhật các cơ sở dữ liệu.... của ngành.",
                "Tuyên truyền trên báo, đài, mạng xã hội… bảo đảm đúng quy định.",
                "Ghi rõ \"Số: …/KH-UBND\" ở góc trái.",
                "Thông tin ghi đầy đủ: ngày … tháng … năm … của văn bản.",
                "I. MỤC TIÊU ........................ 5",
            })
    void dots_that_go_on_lead_or_show_a_form_are_let_pass(String sentence) {
        assertThat(of(sentence)).isEmpty();
    }

    @Test
    void a_form_and_what_follows_its_title_may_have_blanks() {
        String[] form = report("Đã kiểm tra … đơn vị trong quý.");
        form[7] = "Mẫu biểu tổng hợp kết quả kiểm tra";
        assertThat(Checked.of(Finding.Kind.MISSING, form)).isEmpty();
        String[] annexed = report("PHỤ LỤC 1");
        assertThat(
                        Checked.of(
                                Finding.Kind.MISSING,
                                Stream.concat(
                                                Arrays.stream(annexed),
                                                Stream.of("Đã kiểm tra … đơn vị trong quý."))
                                        .toArray(String[]::new)))
                .isEmpty();
    }

    private static List<String> of(String sentence) {
        return Checked.of(Finding.Kind.MISSING, report(sentence));
    }
}
