package vn.vanthu.draft.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.draft.docx.Docx.list;
import static vn.vanthu.draft.docx.Docx.p;
import static vn.vanthu.draft.docx.Docx.r;
import static vn.vanthu.draft.docx.Docx.row;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.draft.Value;

class PlaceholdersTest {

    @Test
    void a_placeholder_that_word_cut_into_runs_takes_the_format_of_its_first() throws Exception {
        String cut =
                r("Kính gửi: {")
                        + "<w:r><w:rPr><w:b/></w:rPr><w:t>{t</w:t></w:r><w:proofErr/>"
                        + "<w:r><w:rPr><w:i/></w:rPr><w:t>en}</w:t></w:r>"
                        + r("}, tỉnh Sơn Hải");
        String xml = Docx.filled(p(cut), Map.of("ten", Value.words("Sở Nội vụ")));
        assertThat(xml.replaceAll("<[^>]+>", "")).isEqualTo("Kính gửi: Sở Nội vụ, tỉnh Sơn Hải");
        assertThat(
                        Docx.filled(
                                p(
                                        r("Gửi ")
                                                + "<w:r><w:rPr><w:b/></w:rPr><w:t>{{te</w:t></w:r>"
                                                + r("n}}")),
                                Map.of("ten", Value.words("Sở Nội vụ"))))
                .contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Sở Nội vụ</w:t>");
    }

    @Test
    void a_paragraph_between_two_markers_of_its_own_is_repeated() throws Exception {
        assertThat(paragraphs(p(r("{{#lap:muc}}{{ten}};{{/lap:muc}}"))))
                .containsExactly("Một;", "Hai;");
        assertThat(paragraphs(p(r("{{#lap:muc}}{{ten}}{{/lap:muc}}"))))
                .containsExactly("Một", "Hai");
        assertThat(paragraphs(p(r("{{#lap:muc}}")) + p(r("- {{ten}}")) + p(r("{{/lap:muc}}"))))
                .containsExactly("- Một", "- Hai");
    }

    @Test
    void words_between_markers_in_a_line_are_repeated_in_the_line() throws Exception {
        assertThat(paragraphs(p(r("Gồm: {{#lap:muc}}{{ten}}, {{/lap:muc}}hết."))))
                .containsExactly("Gồm: Một, Hai, hết.");
    }

    @Test
    void a_row_with_both_markers_is_repeated_and_rows_of_markers_go() throws Exception {
        String one = row(p(r("{{#lap:muc}}{{ten}}")), p(r("{{ten}}{{/lap:muc}}")));
        assertThat(rows(one)).isEqualTo(2);
        String three = row(p(r("{{#lap:muc}}"))) + row(p(r("{{ten}}"))) + row(p(r("{{/lap:muc}}")));
        assertThat(rows(three)).isEqualTo(2);
    }

    @Test
    void loops_and_conditions_stand_one_in_another() throws Exception {
        String body =
                p(r("{{#lap:muc}}"))
                        + p(r("{{#neu:dauTien}}Đầu: {{ten}}{{/neu:dauTien}}"))
                        + p(r("{{#neu:khong:dauTien}}Sau: {{ten}}{{/neu:khong:dauTien}}"))
                        + p(r("{{/lap:muc}}"));
        assertThat(paragraphs(body)).containsExactly("Đầu: Một", "Sau: Hai");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{#lap:muc}}{{ten}} | {{#lap:muc}}: mở mà không đóng. Thêm {{/lap:muc}} ở chỗ kết"
                        + " thúc.",
                "{{ten}}{{/lap:muc}} | {{/lap:muc}}: đóng mà không mở. Thêm {{#lap:muc}} ở chỗ bắt"
                        + " đầu.",
                "{{#lap:muc}}{{#neu:co}}x{{/lap:muc}} | {{#neu:co}}: chưa đóng trước khi đóng"
                        + " lap:muc. Thêm {{/neu:co}} ở chỗ kết thúc.",
                "{{ten | chỗ điền thiếu dấu mở {{ hoặc dấu đóng }}.",
                "{{lap:muc}} | {{lap:muc}}: không phải chỗ điền viết đúng cách.",
                "{{#vong:muc}} | {{#vong:muc}}: không phải chỗ điền viết đúng cách."
            })
    void a_placeholder_that_cannot_be_read_is_named(String words, String complaint) {
        assertThatThrownBy(() -> paragraphs(p(r(words))))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("mau.docx, đoạn 1 (")
                .hasMessageContaining(complaint);
    }

    private static List<String> paragraphs(String body) throws Exception {
        var values = Map.of("muc", list("Một", "Hai"), "ten", Value.words("Ngoài"));
        return Docx.paragraphs(Docx.filled(Docx.of(body), values).required("word/document.xml"));
    }

    private static int rows(String rows) throws Exception {
        String body = "<w:tbl>" + rows + "</w:tbl>" + p("");
        var word = Docx.filled(Docx.of(body), Map.of("muc", list("Một", "Hai")));
        assertThat(Docx.paragraphs(word.required("word/document.xml"))).contains("Một", "Hai");
        return TrackedChanges.elements(word.required("word/document.xml"), "tr").size();
    }
}
