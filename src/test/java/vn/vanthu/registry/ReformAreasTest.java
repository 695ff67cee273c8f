package vn.vanthu.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReformAreasTest {
    private final ReformAreas areas = ReformAreas.bundled(Abbreviations.bundled());

    @Test
    void six_areas_are_of_the_programme_and_eight_of_the_index() {
        assertThat(ReformArea.ofProgramme()).hasSize(6);
        assertThat(ReformArea.values()).hasSize(8);
        assertThat(ReformArea.EGOV.programmeNumber()).hasValue(6);
        assertThat(ReformArea.IMPACT.programmeNumber()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1. Công tác chỉ đạo, điều hành cải cách hành chính | STEERING
                    CÔNG TÁC CHỈ ĐẠO, TUYÊN TRUYỀN VÀ KIỂM TRA | STEERING
                    Cải cách thể chế | INSTITUTION
                    Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật (QPPL) | INSTITUTION
                    Xây dựng và tổ chức thực hiện VBQPPL | INSTITUTION
                    3. Công tác cải cách thủ tục hành chính (TTHC) | PROCEDURE
                    Cải cách TTHC và thực hiện cơ chế một cửa, một cửa liên thông | PROCEDURE
                    Công tác kiểm soát TTHC | PROCEDURE
                    Cải cách tổ chức bộ máy hành chính | APPARATUS
                    Nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức | CIVIL_SERVICE
                    Xây dựng và nâng cao chất lượng đội ngũ CBCCVC | CIVIL_SERVICE
                    Cải cách chế độ công vụ | CIVIL_SERVICE
                    VI. CẢI CÁCH TÀI CHÍNH CÔNG | FINANCE
                    Hiện đại hóa nền hành chính | EGOV
                    Hiện đại hoá hành chính | EGOV
                    Xây dựng và phát triển chính quyền điện tử, chính quyền số | EGOV
                    Tác động của CCHC đến người dân, tổ chức và phát triển KT-XH | IMPACT
                    """)
    void headings_old_and_new_are_classified(String heading, ReformArea area) {
        assertThat(areas.classifyHeading(heading)).hasValue(area);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I. MỤC ĐÍCH, YÊU CẦU", "Tổ chức thực hiện", "Kinh phí thực hiện"})
    void other_headings_have_no_area(String heading) {
        assertThat(areas.classifyHeading(heading)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "STEERING",
        "INSTITUTION",
        "PROCEDURE",
        "APPARATUS",
        "CIVIL_SERVICE",
        "FINANCE",
        "EGOV",
        "IMPACT"
    })
    void every_area_is_found_by_its_title(ReformArea area) {
        assertThat(areas.classifyHeading(area.title())).hasValue(area);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Tối thiểu 60% hồ sơ TTHC được giải quyết đúng hạn | PROCEDURE
                    100% văn bản đi được ký số và gửi trên môi trường mạng | EGOV
                    Tinh giản 5% biên chế so với năm 2021 | APPARATUS
                    100% công chức lãnh đạo được bồi dưỡng trước khi bổ nhiệm | CIVIL_SERVICE
                    Giải ngân vốn đầu tư công đạt trên 95% kế hoạch | FINANCE
                    Mức độ hài lòng của người dân đạt từ 85% trở lên | IMPACT
                    Rà soát, xử lý văn bản trái pháp luật được phát hiện | INSTITUTION
                    Kiểm tra CCHC tại ít nhất 30% số sở | STEERING
                    Trồng mới 200 ha rừng phòng hộ | -
                    """)
    void a_sentence_is_of_the_area_that_most_of_its_words_speak_of(
            String sentence, @Nullable ReformArea area) {
        assertThat(areas.classifyWords(sentence)).isEqualTo(Optional.ofNullable(area));
    }

    @Test
    void a_long_sentence_that_only_mentions_an_area_is_not_its_heading() {
        assertThat(
                        areas.classifyTitle(
                                "Các phòng, ban phân công người theo dõi, đôn đốc thường xuyên việc"
                                        + " thực hiện kế hoạch này, kể cả công tác cải cách thể"
                                        + " chế"))
                .isEmpty();
        assertThat(areas.classifyTitle("Cải cách thể chế")).contains(ReformArea.INSTITUTION);
    }
}
