package vn.vanthu.draft.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.vanthu.draft.Grid;
import vn.vanthu.draft.Piece;
import vn.vanthu.draft.Scope;
import vn.vanthu.draft.Value;
import vn.vanthu.word.WordPackage;

class TemplateEngineTest {

    private static final Path FILE = Path.of("mau.docx");

    @Test
    void a_value_takes_the_formatting_of_its_control() throws Exception {
        String xml =
                filled(
                        p(sdt("o:ten", "<w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t></w:r>")),
                        Map.of("ten", words("Sơn Hải")));
        assertThat(xml)
                .contains(
                        "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Sơn"
                                + " Hải</w:t></w:r>");
        assertThat(xml).doesNotContain("w:sdt");
    }

    @Test
    void a_loop_that_calls_itself_goes_to_any_depth_and_its_headings_go_down() throws Exception {
        String body =
                sdt(
                        "lap:muc",
                        "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>"
                                + o("ten")
                                + "</w:p>"
                                + sdt("goi:muc", p("")));
        var leaf = item("a)", List.of());
        var middle = item("1.", List.of(leaf));
        String xml =
                filled(body, Map.of("muc", new Value.Many(List.of(item("I.", List.of(middle))))));
        assertThat(xml).containsSubsequence("Heading1", "I.", "Heading2", "1.", "Heading3", "a)");
    }

    @Test
    void a_condition_keeps_or_drops_its_part() throws Exception {
        String body = sdt("neu:co", p(o("ten")));
        assertThat(filled(body, Map.of("co", new Value.Flag(false), "ten", words("A"))))
                .doesNotContain(">A<");
        assertThat(filled(body, Map.of("co", new Value.Flag(true), "ten", words("A"))))
                .contains(">A<");
    }

    @Test
    void a_cell_that_loses_its_paragraphs_gets_an_empty_one() throws Exception {
        String body =
                "<w:tbl><w:tr><w:tc>"
                        + sdt("lap:muc", p(o("ten")))
                        + "</w:tc></w:tr></w:tbl>"
                        + p("");
        assertThat(filled(body, Map.of("muc", new Value.Many(List.of()))))
                .contains("<w:tc><w:p/></w:tc>");
    }

    @Test
    void rows_repeat() throws Exception {
        String body =
                "<w:tbl>"
                        + sdt("lap:muc", "<w:tr><w:tc>" + p(o("ten")) + "</w:tc></w:tr>")
                        + "</w:tbl>"
                        + p("");
        var items = List.of(item("Một", List.of()), item("Hai", List.of()));
        String xml = filled(body, Map.of("muc", new Value.Many(items)));
        assertThat(xml.split("<w:tr>", -1)).hasSize(3);
    }

    @Test
    void a_table_keeps_merged_cells_and_head_rows() throws Exception {
        var grid =
                new Grid(
                        List.of(
                                new Grid.Row(
                                        List.of(cell("Tên", 0, 1, 2), cell("Năm", 1, 2, 1)), true),
                                new Grid.Row(
                                        List.of(cell("I", 1, 1, 1), cell("II", 2, 1, 1)), true)));
        String xml = filled(p(o("bang")), Map.of("bang", grid));
        assertThat(xml)
                .containsSubsequence(
                        "tblHeader",
                        "w:val=\"restart\"",
                        "w:gridSpan w:val=\"2\"",
                        "w:val=\"continue\"");
        assertThat(xml).endsWith("</w:tbl><w:p/></w:body></w:document>");
    }

    @Test
    void comments_and_footnotes_get_ids_of_their_own() throws Exception {
        var pieces =
                new Value.Words(
                        List.of(
                                Piece.noted("22-27", "Cần quyết định.")
                                        .withFootnote(List.of(Piece.of("Năm 2022: 31/63."))),
                                Piece.noted("95%", "Nguồn: KH cũ.")));
        var word =
                WordPackage.read(
                        engine(p(o("ten"))).fill(new Scope(Map.of("ten", pieces)), "vanthu"));
        assertThat(xml(word, "word/comments.xml"))
                .containsSubsequence(
                        "w:id=\"1\"", "Cần quyết định.", "w:id=\"2\"", "Nguồn: KH cũ.");
        assertThat(xml(word, "word/footnotes.xml"))
                .containsSubsequence("w:id=\"0\"", "w:id=\"1\"", "Năm 2022: 31/63.");
    }

    @Test
    void all_faults_are_named_at_once() {
        String body =
                p(o("khongCo")) + sdt("lap:ten", p("")) + p(o("muc")) + p(sdt("goi:la", "<w:r/>"));
        var values = Map.of("ten", words("A"), "muc", new Value.Many(List.of()));
        assertThatThrownBy(() -> filled(body, values))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("o:khongCo")
                .hasMessageContaining("không có trường \"khongCo\"")
                .hasMessageContaining("lap:ten")
                .hasMessageContaining("không phải danh sách để lặp")
                .hasMessageContaining("là danh sách, phải dùng lap:")
                .hasMessageContaining("không nằm trong vòng lặp lap:la");
    }

    @Test
    void what_is_no_docx_is_said_to_be_none() {
        byte[] text = "xin chào".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new TemplateEngine(FILE, text).fill(new Scope(Map.of()), "vanthu"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(
                        "mau.docx: không phải mẫu DOCX dùng được (thiếu word/document.xml)");
    }

    @Test
    void a_template_without_controls_is_not_passed_off_as_filled() {
        assertThatThrownBy(() -> filled(p("<w:r><w:t>x</w:t></w:r>"), Map.of()))
                .isInstanceOf(TemplateException.class)
                .hasMessage(
                        "mau.docx: không có ô nội dung (content control) nào để điền. Thêm ô nội"
                                + " dung hoặc chỗ điền {{ten}}, hay lấy lại mẫu gốc.");
    }

    @Test
    void control_characters_do_not_reach_the_file() throws Exception {
        assertThat(filled(p(o("ten")), Map.of("ten", words("A\u0001\uFFFFB")))).contains(">AB<");
    }

    private static Scope item(String name, List<Scope> parts) {
        return new Scope(Map.of("ten", words(name), "muc", new Value.Many(parts)));
    }

    private static Grid.Cell cell(String text, int column, int columns, int rows) {
        return new Grid.Cell(List.of(List.of(Piece.of(text))), column, columns, rows);
    }

    private static Value words(String text) {
        return Value.words(text);
    }

    private static String filled(String body, Map<String, Value> values) throws Exception {
        var word = WordPackage.read(engine(body).fill(new Scope(values), "vanthu"));
        return xml(word, "word/document.xml");
    }

    private static String xml(WordPackage word, String part) throws Exception {
        var again = new ByteArrayOutputStream();
        again.write(word.write());
        try (var zip =
                new java.util.zip.ZipInputStream(
                        new java.io.ByteArrayInputStream(again.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    private static TemplateEngine engine(String body) throws Exception {
        var out = new ByteArrayOutputStream();
        var parts = new ArrayList<Map.Entry<String, String>>();
        parts.add(
                Map.entry(
                        "[Content_Types].xml",
                        "<Types"
                            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
        parts.add(
                Map.entry(
                        "word/_rels/document.xml.rels",
                        "<Relationships"
                            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"));
        parts.add(
                Map.entry(
                        "word/document.xml",
                        "<w:document xmlns:w=\""
                                + WordPackage.W
                                + "\"><w:body>"
                                + body
                                + "</w:body></w:document>"));
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return new TemplateEngine(FILE, out.toByteArray());
    }

    private static String p(String content) {
        return "<w:p>" + content + "</w:p>";
    }

    private static String o(String name) {
        return sdt("o:" + name, "<w:r><w:t>x</w:t></w:r>");
    }

    private static String sdt(String tag, String content) {
        return "<w:sdt><w:sdtPr><w:tag w:val=\""
                + tag
                + "\"/></w:sdtPr><w:sdtContent>"
                + content
                + "</w:sdtContent></w:sdt>";
    }
}
