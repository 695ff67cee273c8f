package vn.vanthu.read.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.read.docx.DocxFile.item;
import static vn.vanthu.read.docx.DocxFile.level;
import static vn.vanthu.read.docx.DocxFile.list;
import static vn.vanthu.read.docx.DocxFile.p;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.read.ReadException;

class ListLabelsTest {

    private static final String PLAN =
            list(
                    1,
                    level(0, "upperRoman", "%1.", ""),
                    level(1, "decimal", "%2.", ""),
                    level(2, "lowerLetter", "%3)", ""),
                    level(3, "bullet", "\uF02D", ""));

    @TempDir Path folder;

    private String text(String body, String numbering) throws ReadException {
        return DocxFile.body(body).numbering(numbering).read(folder).text();
    }

    @Test
    void labels_that_word_computes_stand_before_the_words() throws ReadException {
        String body =
                item(1, 0, "MỤC ĐÍCH, YÊU CẦU")
                        + item(1, 1, "Mục đích")
                        + item(1, 1, "Yêu cầu")
                        + item(1, 0, "NHIỆM VỤ")
                        + item(1, 1, "Cải cách thể chế")
                        + item(1, 2, "Sở Tư pháp")
                        + item(1, 3, "Rà soát văn bản")
                        + item(1, 2, "Sở Nội vụ");

        assertThat(text(body, PLAN))
                .isEqualTo(
                        """
                        I. MỤC ĐÍCH, YÊU CẦU
                        1. Mục đích
                        2. Yêu cầu
                        II. NHIỆM VỤ
                        1. Cải cách thể chế
                        a) Sở Tư pháp
                        - Rà soát văn bản
                        b) Sở Nội vụ
                        """);
    }

    @Test
    void legal_levels_show_roman_numbers_above_them_in_arabic_digits() throws ReadException {
        String numbering =
                list(
                        1,
                        level(0, "upperRoman", "%1.", ""),
                        level(1, "decimal", "%1.%2.", "<w:isLgl/>"));

        assertThat(text(item(1, 0, "KẾT QUẢ") + item(1, 1, "Thể chế"), numbering))
                .isEqualTo("I. KẾT QUẢ\n1.1. Thể chế\n");
    }

    @Test
    void a_level_may_go_on_over_its_parents() throws ReadException {
        String numbering =
                list(
                        1,
                        level(0, "decimal", "Chương %1", ""),
                        level(1, "decimal", "Điều %2.", "<w:lvlRestart w:val=\"0\"/>"));
        String body =
                item(1, 0, "Quy định chung")
                        + item(1, 1, "Phạm vi")
                        + item(1, 0, "Thi hành")
                        + item(1, 1, "Hiệu lực");

        assertThat(text(body, numbering))
                .isEqualTo(
                        "Chương 1 Quy định chung\nĐiều 1. Phạm vi\n"
                                + "Chương 2 Thi hành\nĐiều 2. Hiệu lực\n");
    }

    @Test
    void two_lists_of_one_pattern_count_on_until_one_begins_again() throws ReadException {
        String numbering =
                "<w:abstractNum w:abstractNumId=\"7\">"
                        + level(0, "decimal", "%1.", "")
                        + "</w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
                        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num>"
                        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/>"
                        + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>"
                        + "</w:lvlOverride></w:num>";
        String body =
                item(1, 0, "một") + item(2, 0, "hai") + item(3, 0, "lại một") + item(3, 0, "hai");

        assertThat(text(body, numbering)).isEqualTo("1. một\n2. hai\n1. lại một\n2. hai\n");
    }

    @Test
    void a_style_gives_its_paragraphs_the_level_that_names_it() throws ReadException {
        String body =
                "<w:p><w:pPr><w:pStyle w:val=\"Muc\"/></w:pPr><w:r><w:t>TỔ CHỨC THỰC HIỆN</w:t>"
                        + "</w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"Khoan\"/></w:pPr><w:r><w:t>"
                        + "Sở Nội vụ</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"Khoan\"/>"
                        + "<w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>Không đánh số"
                        + "</w:t></w:r></w:p>";
        String styles =
                "<w:style w:type=\"paragraph\" w:styleId=\"Muc\"><w:name w:val=\"heading 1\"/>"
                        + "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"Khoan\"><w:basedOn"
                        + " w:val=\"Muc\"/></w:style>";
        String numbering =
                list(
                        1,
                        level(0, "upperRoman", "%1.", "<w:pStyle w:val=\"Muc\"/>"),
                        level(1, "decimal", "%2.", "<w:pStyle w:val=\"Khoan\"/>"));

        var document = DocxFile.body(body).styles(styles).numbering(numbering).read(folder);

        assertThat(document.text())
                .isEqualTo("I. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ\nKhông đánh số\n");
    }

    @Test
    void a_list_style_may_hold_the_levels() throws ReadException {
        String numbering =
                "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"DanhSach\"/>"
                        + "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:styleLink"
                        + " w:val=\"DanhSach\"/>"
                        + level(0, "lowerRoman", "(%1)", "")
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/>"
                        + "</w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>";
        String styles =
                "<w:style w:type=\"numbering\" w:styleId=\"DanhSach\"><w:pPr><w:numPr><w:numId"
                        + " w:val=\"2\"/></w:numPr></w:pPr></w:style>";

        var document =
                DocxFile.body(item(1, 0, "một") + item(1, 0, "hai"))
                        .styles(styles)
                        .numbering(numbering)
                        .read(folder);

        assertThat(document.text()).isEqualTo("(i) một\n(ii) hai\n");
    }

    @Test
    void typed_labels_stay_as_they_are() throws ReadException {
        String tab = "<w:p><w:r><w:t>a)</w:t><w:tab/><w:t>Sở Tài chính</w:t></w:r></w:p>";

        assertThat(text(p("1. Mục đích") + tab, PLAN)).isEqualTo("1. Mục đích\na) Sở Tài chính\n");
    }

    @Test
    void a_paragraph_without_words_counts_but_shows_only_in_a_table() throws ReadException {
        String numbering = list(1, level(0, "decimal", "%1", ""));
        String row =
                "<w:tr><w:tc>"
                        + "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>"
                        + "</w:tc><w:tc>"
                        + p("Xã An Bình")
                        + "</w:tc></w:tr>";
        String empty = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>";

        assertThat(text(empty + "<w:tbl>" + row + row + "</w:tbl>", numbering))
                .isEqualTo("2\tXã An Bình\n3\tXã An Bình\n");
    }
}
