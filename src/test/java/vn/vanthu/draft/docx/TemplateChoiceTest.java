package vn.vanthu.draft.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.Piece;

class TemplateChoiceTest {

    @ParameterizedTest
    @CsvSource({
        "STATE, '', ỦY BAN NHÂN DÂN, TỈNH SƠN HẢI, ke-hoach.docx",
        "STATE, UBND TỈNH SƠN HẢI, SỞ NỘI VỤ, '', ke-hoach-so.docx",
        "STATE, UBND TỈNH SƠN HẢI, THANH TRA TỈNH, '', ke-hoach.docx",
        "STATE, '', ỦY BAN NHÂN DÂN, XÃ ĐÔNG SA, ke-hoach-xa.docx",
        "STATE, UBND HUYỆN HÀ VI, ỦY BAN NHÂN DÂN, XÃ ĐÔNG SA, ke-hoach.docx",
        "PARTY, ĐẢNG BỘ TỈNH SƠN HẢI, ĐẢNG ỦY XÃ ĐÔNG SA, '', ke-hoach-dang.docx"
    })
    void a_plan_is_written_in_the_template_of_its_body(
            Draft.Layout layout, String superior, String issuer, String place, String template) {
        var above = superior.isEmpty() ? List.<Piece>of() : List.of(Piece.of(superior));
        var lines = List.of(List.of(Piece.of(issuer)), List.of(Piece.of(place)));
        var head = new Draft.Letterhead(above, lines, List.of(), List.of(), "KẾ HOẠCH", layout);
        assertThat(TemplateKind.planOf(head)).isEqualTo(template);
    }
}
