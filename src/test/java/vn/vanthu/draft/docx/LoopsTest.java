package vn.vanthu.draft.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.draft.docx.Docx.list;
import static vn.vanthu.draft.docx.Docx.o;
import static vn.vanthu.draft.docx.Docx.p;
import static vn.vanthu.draft.docx.Docx.r;
import static vn.vanthu.draft.docx.Docx.sdt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.vanthu.draft.Piece;
import vn.vanthu.draft.Scope;
import vn.vanthu.draft.Value;
import vn.vanthu.word.WordPackage;

/** What a loop repeats besides words: footnotes, numbered lists, charts and pictures. */
class LoopsTest {

    private static final String NUMBERING =
            "<w:abstractNum w:abstractNumId=\"7\"/><w:num w:numId=\"3\"><w:abstractNumId"
                    + " w:val=\"7\"/></w:num>";

    @Test
    void a_footnote_of_the_template_is_filled_anew_for_each_item() throws Exception {
        String body = sdt("lap:muc", p(o("ten") + "<w:r><w:footnoteReference w:id=\"9\"/></w:r>"));
        String note = "<w:footnote w:id=\"9\">" + p(r("Nguồn: ") + o("ten")) + "</w:footnote>";
        var word =
                Docx.filled(
                        Docx.of(body, Map.of("footnotes", note)),
                        Map.of("muc", list("Sở Nội vụ", "Xã Bình Lâm")));
        assertThat(ids(word, "footnoteReference")).containsExactly("1", "2");
        assertThat(Docx.markup(word, "word/footnotes.xml"))
                .doesNotContain("w:id=\"9\"")
                .containsSubsequence("w:id=\"1\"", "Sở Nội vụ", "w:id=\"2\"", "Xã Bình Lâm");
    }

    @Test
    void what_a_person_must_decide_in_a_footnote_is_a_comment_at_its_mark() throws Exception {
        String note = "<w:footnote w:id=\"9\">" + p(o("ten")) + "</w:footnote>";
        var value = new Value.Words(List.of(Piece.noted("31/63", "Cần quyết định.")));
        var word =
                Docx.filled(
                        Docx.of(
                                p("<w:r><w:footnoteReference w:id=\"9\"/></w:r>"),
                                Map.of("footnotes", note)),
                        Map.of("ten", value));
        assertThat(Docx.markup(word, "word/comments.xml")).contains("Cần quyết định.");
        assertThat(Docx.markup(word, "word/footnotes.xml")).doesNotContain("commentReference");
    }

    @Test
    void a_list_inside_an_item_begins_anew_and_the_list_of_items_counts_on() throws Exception {
        String numbered =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId"
                        + " w:val=\"3\"/></w:numPr></w:pPr>";
        String rows = sdt("lap:viec", numbered + o("ten") + "</w:p>");
        var item = new Scope(Map.of("viec", list("a", "b")));
        Value groups = new Value.Many(List.of(item, item));
        var word =
                Docx.filled(
                        Docx.of(sdt("lap:nhom", rows), Map.of("numbering", NUMBERING)),
                        Map.of("nhom", groups));
        var lists = values(word, "word/document.xml", "numId");
        assertThat(lists).hasSize(4);
        assertThat(lists.get(0)).isEqualTo(lists.get(1)).isNotEqualTo(lists.get(2));
        assertThat(lists.get(2)).isEqualTo(lists.get(3));
        assertThat(Docx.markup(word, "word/numbering.xml")).contains("w:startOverride w:val=\"1\"");
        var alone =
                Docx.filled(
                        Docx.of(rows, Map.of("numbering", NUMBERING)),
                        Map.of("viec", list("a", "b")));
        assertThat(values(alone, "word/document.xml", "numId")).containsExactly("3", "3");
    }

    @Test
    void a_chart_is_drawn_from_a_workbook_that_can_be_edited() throws Exception {
        var chart = Samples.chart(Value.Chart.Kind.LINE);
        var item = new Scope(Map.of("loi", chart));
        var word =
                Docx.filled(
                        Docx.of(sdt("lap:doan", p(o("loi")))),
                        Map.of("doan", new Value.Many(List.of(item, item))));
        assertThat(Docx.markup(word, "word/charts/chart2.xml"))
                .contains("<c:lineChart>", "Sheet1!$C$2:$C$4", "<c:v>93.4</c:v>")
                .doesNotContain("<c:pt idx=\"1\"><c:v>null");
        assertThat(Docx.markup(word, "word/document.xml"))
                .contains("descr=\"Biểu đồ tỷ lệ hồ sơ đúng hạn ba quý", "w:firstLine=\"0\"");
        assertThat(Docx.markup(word, "[Content_Types].xml"))
                .contains("/word/charts/chart1.xml", "/word/charts/chart2.xml", "\"xlsx\"");
        try (var book = new XSSFWorkbook(word.open("word/embeddings/vanthu1.xlsx"))) {
            var sheet = book.getSheet("Sheet1");
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Sở Nội vụ");
            assertThat(sheet.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(93.4);
            assertThat(sheet.getRow(2).getCell(2)).isNull();
        }
    }

    @Test
    void columns_begin_at_zero() throws Exception {
        var word =
                Docx.filled(
                        Docx.of(p(o("loi"))), Map.of("loi", Samples.chart(Value.Chart.Kind.BAR)));
        assertThat(Docx.markup(word, "word/charts/chart1.xml"))
                .contains("<c:barChart>", "<c:min val=\"0\"/>");
    }

    @Test
    void drawings_have_ids_of_their_own_and_pictures_fit_the_page() throws Exception {
        var item = new Scope(Map.of("loi", Samples.picture()));
        var word =
                Docx.filled(
                        Docx.of(sdt("lap:doan", p(r("Hình: ") + o("loi")))),
                        Map.of("doan", new Value.Many(List.of(item, item))));
        String xml = Docx.markup(word, "word/document.xml");
        assertThat(xml).containsSubsequence("<wp:docPr", "id=\"1\"", "<wp:docPr", "id=\"2\"");
        assertThat(xml).contains("cx=\"3810000\" cy=\"1143000\"", "Hình: ");
        assertThat(word.names()).contains("word/media/vanthu1.png", "word/media/vanthu2.png");
    }

    @Test
    void what_is_no_picture_and_a_chart_without_figures_are_faults() throws Exception {
        var none = new Value.Chart("Trống", List.of(), List.of(), "");
        byte[] template = Docx.of(p(o("hinh")) + p(o("bieuDo")));
        Map<String, Value> values =
                Map.of("hinh", new Value.Picture(new byte[] {1, 2}, ""), "bieuDo", none);
        assertThatThrownBy(() -> Docx.filled(template, values))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(
                        "đoạn 1 (x), ô nội dung o:hinh: hình không phải PNG, JPEG hay GIF đọc được")
                .hasMessageContaining("o:bieuDo: biểu đồ \"Trống\" không có số liệu");
    }

    @Test
    void comments_of_those_who_edit_the_template_do_not_reach_the_document() throws Exception {
        String body =
                "<w:p><w:commentRangeStart w:id=\"4\"/>"
                        + o("ten")
                        + "<w:commentRangeEnd w:id=\"4\"/><w:r><w:commentReference"
                        + " w:id=\"4\"/></w:r></w:p>";
        String comment = "<w:comment w:id=\"4\">" + p(r("Đừng sửa ô này")) + "</w:comment>";
        var word =
                Docx.filled(
                        Docx.of(body, Map.of("comments", comment)),
                        Map.of("ten", Value.words("A")));
        assertThat(Docx.markup(word, "word/comments.xml")).doesNotContain("Đừng sửa");
        assertThat(ids(word, "commentReference")).isEmpty();
    }

    private static List<String> ids(WordPackage word, String name) throws Exception {
        var ids = new ArrayList<String>();
        for (Element one : TrackedChanges.elements(word.required("word/document.xml"), name)) {
            ids.add(one.getAttributeNS(WordPackage.W, "id"));
        }
        return ids;
    }

    private static List<String> values(WordPackage word, String part, String name)
            throws Exception {
        var values = new ArrayList<String>();
        for (Element one : TrackedChanges.elements(word.required(part), name)) {
            values.add(one.getAttributeNS(WordPackage.W, "val"));
        }
        return values;
    }
}
