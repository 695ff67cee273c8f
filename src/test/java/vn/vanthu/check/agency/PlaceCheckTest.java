package vn.vanthu.check.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.check.Checked.report;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.check.Checked;
import vn.vanthu.fact.Finding;

/** Authorities of provinces in a report of Quý III/2025, signed in September. */
class PlaceCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Phối hợp với UBND tỉnh Hà Nam tổ chức hội nghị. | tỉnh Ninh Bình
                    Đề nghị Sở Nội vụ tỉnh Thái Bình cử cán bộ tham gia. | tỉnh Hưng Yên
                    Giao Công an tỉnh Yên Bái hướng dẫn các xã. | tỉnh Lào Cai
                    """)
    void an_authority_of_a_province_that_is_gone_is_raised_with_its_successor(
            String sentence, String now) {
        assertThat(of(sentence)).singleElement().asString().contains(now);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phối hợp với UBND tỉnh Lào Cai tổ chức hội nghị.",
                "Nguồn nước từ tỉnh Hà Nam chảy về các xã.",
                "UBND tỉnh Hà Nam trước đây đã ban hành quy chế này.",
                "Giấy chứng nhận số 44/TD-PCCC ngày 08/4/2025 của phòng Cảnh sát PCCC - Công an"
                        + " tỉnh Yên Bái còn giá trị.",
                "Văn bản nghiệm thu số 38/NT-PCCC ngày 18/6/2026 của phòng Cảnh sát PCCC và CHCN -"
                        + " Công an tỉnh Yên Bái.",
                "Năm 2024, UBND tỉnh Hà Nam đã ký biên bản với các tỉnh.",
            })
    void provinces_that_are_there_lands_and_former_acts_are_let_pass(String sentence) {
        assertThat(of(sentence)).isEmpty();
    }

    private static List<String> of(String sentence) {
        return Checked.of(Finding.Kind.AGENCY, report(sentence));
    }
}
