package vn.vanthu.extract.abbreviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.fact.Abbreviation;
import vn.vanthu.registry.Registry;
import vn.vanthu.structure.PlainBlocks;
import vn.vanthu.structure.Structurer;

class AbbreviationExtractorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đẩy mạnh cải cách hành chính (CCHC) ở các cấp. | CCHC | cải cách hành chính",
                "Tiếp nhận phản ánh, kiến nghị (PAKN) của dân. | PAKN | phản ánh, kiến nghị",
                "Phát triển kinh tế - xã hội (KT-XH) vùng cao. | KT-XH | kinh tế - xã hội",
                "Nâng Chỉ số năng lực cạnh tranh (PCI) của tỉnh. | PCI"
                        + " | Chỉ số năng lực cạnh tranh",
                "Cụm công nghiệp (sau đây viết tắt là CCN) mới. | CCN | Cụm công nghiệp",
                "Cải thiện PAPI (Chỉ số hiệu quả quản trị) năm nay. | PAPI"
                        + " | Chỉ số hiệu quả quản trị",
                "Có 5 thủ tục hành chính được trả đúng hạn (viết tắt là TTHC). | TTHC"
                        + " | thủ tục hành chính"
            })
    void the_long_form_is_what_the_letters_stand_for(String text, String brief, String full) {
        assertThat(extract(text))
                .extracting(Abbreviation::shortForm, Abbreviation::longForm)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(brief, full));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ban Chấp hành khóa trước (XIII) đã kết luận.",
                "Xã Hòa Bình (GPMB) còn vướng 3 hộ.",
                "Tổng vốn 485 tỷ đồng (CĐT) đã giải ngân."
            })
    void other_things_in_brackets_are_no_definitions(String text) {
        assertThat(extract(text)).isEmpty();
    }

    @Test
    void a_later_definition_in_full_words_replaces_an_abbreviated_one() {
        assertThat(
                        extract(
                                "Chỉ số CCHC (SIPAR) tăng. Chỉ số cải cách hành chính (SIPAR) xếp"
                                        + " thứ ba."))
                .extracting(Abbreviation::longForm)
                .containsExactly("Chỉ số cải cách hành chính");
    }

    private static List<Abbreviation> extract(String text) {
        return new AbbreviationExtractor()
                .extract(new Structurer(Registry.bundled()).structure(PlainBlocks.of(text)));
    }
}
