package vn.vanthu.read.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.read.docx.DocxFile.p;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.Block;
import vn.vanthu.document.Document;
import vn.vanthu.document.Format;
import vn.vanthu.read.ReadException;

class DocxReaderTest {

    @TempDir Path folder;

    private Document read(String body) throws ReadException {
        return DocxFile.body(body).read(folder);
    }

    private static String run(String properties, String words) {
        return "<w:r><w:rPr>"
                + properties
                + "</w:rPr><w:t xml:space=\"preserve\">"
                + words
                + "</w:t></w:r>";
    }

    private static Format formatOf(Document document, int block) {
        return ((Block.Paragraph) document.blocks().get(block)).format();
    }

    @Test
    void insertions_are_in_the_text_and_deletions_are_not() throws ReadException {
        Document document =
                read(
                        "<w:p><w:r><w:t xml:space=\"preserve\">Đạt </w:t></w:r><w:del><w:r>"
                            + "<w:delText>90%</w:delText></w:r></w:del><w:ins><w:r><w:t>95%</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>"
                            + " năm nay</w:t></w:r></w:moveFrom></w:p>");

        assertThat(document.text()).isEqualTo("Đạt 95%\n");
        assertThat(document.problems())
                .singleElement()
                .asString()
                .endsWith(
                        "Tệp còn 3 chỗ sửa chưa chấp nhận, được đọc như đã chấp nhận hết. Chấp nhận"
                                + " hoặc từ chối các chỗ sửa trong Word rồi lưu lại.");
    }

    @Test
    void a_deleted_paragraph_end_joins_two_paragraphs() throws ReadException {
        Document document =
                read(
                        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t"
                                + " xml:space=\"preserve\">Sở Nội vụ </w:t></w:r></w:p>"
                                + p("chủ trì.")
                                + p("Sở Tài chính phối hợp."));

        assertThat(document.text()).isEqualTo("Sở Nội vụ chủ trì.\nSở Tài chính phối hợp.\n");
    }

    @Test
    void hidden_text_is_left_out_and_told() throws ReadException {
        Document document =
                read("<w:p>" + run("", "Công khai") + run("<w:vanish/>", " nội bộ") + "</w:p>");

        assertThat(document.text()).isEqualTo("Công khai\n");
        assertThat(document.problems().getFirst().message())
                .isEqualTo("Tệp có 6 ký tự chữ ẩn, không tính vào văn bản");
    }

    @Test
    void line_breaks_meant_by_the_author_divide_paragraphs() throws ReadException {
        Document document =
                read(
                        "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>KT. CHỦ"
                            + " TỊCH</w:t><w:br/><w:t>PHÓ CHỦ"
                            + " TỊCH</w:t></w:r></w:p><w:p><w:r><w:t>Thực hiện Kế hoạch của Ủy ban"
                            + " nhân dân</w:t><w:br/><w:t>tỉnh Hòa Sơn năm 2025</w:t></w:r></w:p>");

        assertThat(document.text())
                .isEqualTo(
                        """
                        KT. CHỦ TỊCH
                        PHÓ CHỦ TỊCH
                        Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh Hòa Sơn năm 2025
                        """);
        assertThat(formatOf(document, 1).alignment()).isEqualTo(Format.Alignment.CENTER);
    }

    @Test
    void fields_show_their_results_without_instructions_and_page_numbers() throws ReadException {
        String field =
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> %s"
                    + " </w:instrText></w:r><w:r><w:fldChar"
                    + " w:fldCharType=\"separate\"/></w:r><w:r><w:t>%s</w:t></w:r><w:r><w:fldChar"
                    + " w:fldCharType=\"end\"/></w:r>";

        Document document =
                read(
                        "<w:p>"
                                + field.replaceFirst("%s", "DATE").replaceFirst("%s", "31/12/2025")
                                + field.replaceFirst("%s", "PAGE").replaceFirst("%s", "7")
                                + "<w:fldSimple w:instr=\"NUMPAGES\"><w:r><w:t>9</w:t></w:r>"
                                + "</w:fldSimple></w:p>");

        assertThat(document.text()).isEqualTo("31/12/2025\n");
    }

    @Test
    void footnotes_follow_the_paragraph_with_their_mark() throws ReadException {
        Document document =
                DocxFile.body(
                                "<w:p><w:r><w:t>Xếp hạng 22-27</w:t></w:r><w:r><w:footnoteReference"
                                    + " w:id=\"2\"/></w:r><w:r><w:t xml:space=\"preserve\"> của cả"
                                    + " nước.</w:t></w:r></w:p>"
                                        + p("Đoạn sau."))
                        .footnotes(
                                "<w:footnote w:type=\"separator\" w:id=\"0\">"
                                        + p("---")
                                        + "</w:footnote><w:footnote w:id=\"2\"><w:p><w:r>"
                                        + "<w:footnoteRef/></w:r><w:r><w:t> Năm trước xếp"
                                        + " 27/63</w:t></w:r></w:p></w:footnote>")
                        .read(folder);

        assertThat(document.text())
                .isEqualTo("Xếp hạng 22-27¹ của cả nước.\n¹ Năm trước xếp 27/63\nĐoạn sau.\n");
        assertThat(document.blocks().get(1))
                .isInstanceOfSatisfying(
                        Block.Footnote.class,
                        note -> {
                            assertThat(note.mark()).isEqualTo("1");
                            assertThat(note.span().in(document.text()))
                                    .isEqualTo("Năm trước xếp 27/63");
                        });
    }

    @Test
    void a_text_box_is_read_once_though_it_is_written_twice() throws ReadException {
        String box = "<w:txbxContent>" + p("DỰ THẢO") + "</w:txbxContent>";

        Document document =
                read(
                        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                                + "<wps:txbx>"
                                + box
                                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                                + "<v:textbox>"
                                + box
                                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                                + "<w:r><w:t>Số: /KH-UBND</w:t></w:r></w:p>");

        assertThat(document.text()).isEqualTo("Số: /KH-UBND\nDỰ THẢO\n");
    }

    @Test
    void content_controls_links_and_smart_tags_are_seen_through() throws ReadException {
        Document document =
                read(
                        "<w:sdt><w:sdtPr><w:alias"
                            + " w:val=\"x\"/></w:sdtPr><w:sdtContent><w:p><w:sdt><w:sdtContent><w:r><w:t>Sở"
                            + " Y tế</w:t></w:r></w:sdtContent></w:sdt><w:hyperlink><w:r><w:t>, Sở"
                            + " Công Thương</w:t></w:r></w:hyperlink>"
                            + "<w:smartTag><w:r><w:t>.</w:t></w:r></w:smartTag></w:p>"
                            + "</w:sdtContent></w:sdt>");

        assertThat(document.text()).isEqualTo("Sở Y tế, Sở Công Thương.\n");
    }

    @Test
    void old_fonts_become_unicode_run_by_run() throws ReadException {
        Document document =
                read(
                        "<w:p>"
                                + run(
                                        "<w:rFonts w:ascii=\".VnTimeH\" w:hAnsi=\".VnTimeH\"/>",
                                        "kÕ ho¹ch")
                                + run("<w:rFonts w:hAnsi=\".VnTime\"/>", " c¶i c¸ch")
                                + run("<w:rFonts w:hAnsi=\"VNI-Times\"/>", " haønh chính")
                                + run("<w:rFonts w:hAnsi=\"Times New Roman\"/>", " năm 2025 ¶")
                                + "</w:p>");

        assertThat(document.text()).isEqualTo("KẾ HOẠCH cải cách hành chính năm 2025 ¶\n");
    }

    @Test
    void unicode_typed_in_an_old_font_stays() throws ReadException {
        Document document =
                read("<w:p>" + run("<w:rFonts w:hAnsi=\".VnTime\"/>", "Độc lập, là") + "</w:p>");

        assertThat(document.text()).isEqualTo("Độc lập, là\n");
    }

    @Test
    void formats_come_from_styles_and_what_is_said_beside_them() throws ReadException {
        Document document =
                DocxFile.body(
                                "<w:p><w:pPr><w:pStyle w:val=\"Muc\"/></w:pPr>"
                                        + run("", "MỤC ĐÍCH")
                                        + "</w:p><w:p><w:pPr><w:pStyle w:val=\"Muc\"/><w:jc"
                                        + " w:val=\"both\"/></w:pPr>"
                                        + run("<w:b w:val=\"0\"/><w:i/>", "căn cứ")
                                        + run("<w:caps/>", " a")
                                        + "</w:p>")
                        .styles(
                                "<w:docDefaults><w:rPrDefault><w:rPr><w:sz"
                                    + " w:val=\"28\"/></w:rPr></w:rPrDefault></w:docDefaults><w:style"
                                    + " w:type=\"paragraph\" w:styleId=\"Goc\"><w:name"
                                    + " w:val=\"heading"
                                    + " 2\"/><w:rPr><w:b/></w:rPr></w:style><w:style"
                                    + " w:type=\"paragraph\" w:styleId=\"Muc\"><w:basedOn"
                                    + " w:val=\"Goc\"/><w:pPr><w:jc w:val=\"center\"/><w:ind"
                                    + " w:firstLine=\"567\"/></w:pPr></w:style>")
                        .read(folder);

        assertThat(formatOf(document, 0))
                .isEqualTo(new Format(true, false, 14, Format.Alignment.CENTER, 2, 28.35));
        assertThat(formatOf(document, 1).bold()).isFalse();
        assertThat(formatOf(document, 1).alignment()).isEqualTo(Format.Alignment.JUSTIFY);
        assertThat(document.text()).isEqualTo("MỤC ĐÍCH\ncăn cứ A\n");
    }

    @Test
    void headers_are_margins_without_page_numbers() throws ReadException {
        Document document =
                DocxFile.body(p("Nội dung")).header(p("2") + p("Hệ thống báo cáo")).read(folder);

        assertThat(document.margins()).containsExactly("Hệ thống báo cáo");
        assertThat(document.text()).isEqualTo("Nội dung\n");
    }

    @Test
    void pages_are_those_that_word_noted() throws ReadException {
        Document document =
                read(
                        p("Trang một")
                                + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>Trang"
                                + " hai</w:t></w:r></w:p>");

        assertThat(document.blocks()).extracting(Block::page).containsExactly(1, 2);
        assertThat(document.source().pages()).isEqualTo(2);
        assertThat(read(p("Không rõ")).blocks().getFirst().page()).isZero();
    }

    @Test
    void raised_digits_and_symbol_fonts_are_unicode_signs() throws ReadException {
        Document document =
                read(
                        "<w:p>"
                                + run("", "120 m")
                                + run("<w:vertAlign w:val=\"superscript\"/>", "2")
                                + "<w:r><w:sym w:font=\"Wingdings\""
                                + " w:char=\"F0FE\"/><w:noBreakHyphen/></w:r></w:p>");

        assertThat(document.text()).isEqualTo("120 m²☑-\n");
    }

    @Test
    void strict_files_read_like_transitional_ones() throws ReadException {
        var file = DocxFile.body("");
        file.raw(
                "word/document.xml",
                "<document xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><body><p><r>"
                        + "<t>Thông báo</t></r></p></body></document>");

        assertThat(file.read(folder).text()).isEqualTo("Thông báo\n");
    }
}
