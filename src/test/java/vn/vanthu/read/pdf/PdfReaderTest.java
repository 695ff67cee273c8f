package vn.vanthu.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.document.Block;
import vn.vanthu.document.Document;
import vn.vanthu.read.MediaTypes;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;
import vn.vanthu.read.ocr.Tesseract;

class PdfReaderTest {

    private final Tesseract tesseract = new Tesseract(pages -> {});
    private final PdfReader reader = new PdfReader(tesseract);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "son-hai-bc-cchc-nam-2024",
                "nam-trieu-bc-cchc-nam-2022",
                "binh-lam-kh-cchc-2025"
            })
    void every_quotation_of_the_gold_results_is_in_the_text(String name) throws Exception {
        String text = letters(corpus(name).text());
        Path gold = Path.of("corpus", name + ".gold.json");
        List<JsonNode> anchors =
                new ObjectMapper().readTree(Files.readString(gold)).findValues("anchor");

        assertThat(anchors).isNotEmpty();
        assertThat(anchors)
                .extracting(JsonNode::asText)
                .allSatisfy(anchor -> assertThat(text).contains(letters(anchor)));
    }

    @Test
    void the_letterhead_has_its_two_columns_apart() throws Exception {
        Document document = corpus("son-hai-bc-cchc-nam-2024");

        var head = (Block.Table) document.blocks().getFirst();
        assertThat(head.grid()).isFalse();
        assertThat(head.rows().getFirst().cells())
                .extracting(cell -> cell.span().in(document.text()))
                .satisfiesExactly(
                        left -> assertThat(left).startsWith("ỦY BAN NHÂN DÂN\nTỈNH SƠN HẢI\nSố:"),
                        right -> assertThat(right).startsWith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA"));
    }

    @Test
    void recipients_and_signature_stand_apart() throws Exception {
        Document document = corpus("binh-lam-kh-cchc-2025");

        var closing = (Block.Table) document.blocks().getLast();
        assertThat(closing.rows().getFirst().cells())
                .extracting(cell -> cell.span().in(document.text()))
                .satisfiesExactly(
                        left -> assertThat(left).startsWith("Nơi nhận:").contains("- Lưu: VT"),
                        right -> assertThat(right).startsWith("TM. ỦY BAN NHÂN DÂN"));
    }

    @Test
    void a_footnote_stands_after_the_paragraph_with_its_mark() throws Exception {
        Document document = corpus("binh-lam-kh-cchc-2025");

        for (int i = 0; i < document.blocks().size(); i++) {
            if (document.blocks().get(i) instanceof Block.Footnote(var mark, var span, var page)) {
                String before = document.blocks().get(i - 1).span().in(document.text());
                assertThat(before).contains("¹²³".substring(mark.charAt(0) - '1').substring(0, 1));
            }
        }
        assertThat(document.blocks()).filteredOn(Block.Footnote.class::isInstance).hasSize(3);
    }

    @Test
    void a_drawn_table_keeps_its_cells() throws Exception {
        Document document = corpus("nam-trieu-bc-cchc-nam-2022");

        assertThat(document.text()).contains("Viên chức\t205\t388\t172\t765");
    }

    @Test
    void spaces_inside_of_words_are_not_believed() throws Exception {
        Path file = folder.resolve("a.pdf");
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var font = new PDType1Font(FontName.TIMES_ROMAN);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 14);
                content.newLineAtOffset(90, 600);
                content.showText("KHO ");
                // Back over the space, so that nobody sees it.
                float seen = 14 * font.getStringWidth("KHO") / 1000;
                content.newLineAtOffset(seen, 0);
                content.showText("AN MOT");
                content.endText();
            }
            document.save(file.toFile());
        }
        assertThat(read(file).text()).isEqualTo("KHOAN MOT\n");
    }

    /** Shifts: the upright fonts of Windows, its slanted ones, and a font of another version. */
    @ParameterizedTest
    @CsvSource({"false, 0", "false, -380", "false, 100", "true, 0", "true, -380"})
    void a_font_that_lost_its_table_is_read_by_its_glyph_numbers(boolean bare, int shift)
            throws Exception {
        Path file = folder.resolve("a.pdf");
        LostTableFile.write(
                file,
                bare,
                shift,
                "Thực hiện kế hoạch đã được phê duyệt, các phòng chuyên môn thuộc Sở",
                "tiếp tục rà soát, đơn giản hóa thủ tục hành chính, bảo đảm người dân và",
                "doanh nghiệp được phục vụ đúng hạn; tỷ lệ hài lòng năm 2024 đạt 92,5%.");

        Document document = read(file);

        assertThat(document.source().ocr()).isFalse();
        assertThat(document.text())
                .contains("kế hoạch đã được phê duyệt, các phòng")
                .contains("đúng hạn; tỷ lệ hài lòng năm 2024 đạt 92,5%.");
    }

    @Test
    void letters_are_not_guessed_where_glyph_numbers_make_no_words() throws Exception {
        Path file = folder.resolve("a.pdf");
        LostTableFile.write(file, false, 0, "ựđỡ ẩơhg ốqtr ỷươe fậởv iồụb ếẻw zộờk jữẵn ỗbệ hợđế");

        if (tesseract.isInstalled()) {
            Document document = read(file);
            assertThat(document.source().ocr()).as(document.text()).isTrue();
        } else {
            assertThatThrownBy(() -> read(file)).hasMessageStartingWith("BAD_TEXT");
        }
    }

    @Test
    void a_scan_is_recognised_where_tesseract_is_installed() throws Exception {
        assumeTrue(tesseract.isInstalled(), "tesseract with vie is not installed");
        Document document = corpus("binh-lam-bc-cchc-quy-3-2024-scan");

        assertThat(document.source().ocr()).isTrue();
        assertThat(document.text()).contains("Lũy kế đến ngày 14/9/2024 hoàn thành 38/54 nhiệm vụ");
    }

    @Test
    void a_file_that_only_begins_like_a_pdf_is_damaged() throws IOException {
        Path file = Files.writeString(folder.resolve("hỏng.pdf"), "%PDF-1.7\nkhông còn gì");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(ReadException.class)
                .hasMessageStartingWith("DAMAGED");
    }

    private Document corpus(String name) throws Exception {
        return read(Path.of("corpus", name + ".pdf"));
    }

    private Document read(Path file) throws Exception {
        return reader.read(RawFile.of(file, MediaTypes.PDF));
    }

    private static String letters(String words) {
        return words.replaceAll("[⁰¹²³⁴⁵⁶⁷⁸⁹]", "").replaceAll("[^\\p{L}\\p{Nd}]+", "");
    }
}
