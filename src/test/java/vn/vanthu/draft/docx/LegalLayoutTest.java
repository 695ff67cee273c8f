package vn.vanthu.draft.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.word.Elements;
import vn.vanthu.word.TimesBold;
import vn.vanthu.word.WordPackage;

/** The templates, filled: Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 05-HD/VPTW. */
class LegalLayoutTest {

    private static final double MILLIMETRE = 1440 / 25.4;

    @ParameterizedTest
    @MethodSource("templates")
    void paper_and_margins_are_those_of_the_rules(Path template) throws Exception {
        for (Element page : TrackedChanges.elements(filled(template), "pgMar")) {
            assertThat(mm(page, "top")).isBetween(19.99, 25.01);
            assertThat(mm(page, "bottom")).isBetween(19.99, 25.01);
            assertThat(mm(page, "left")).isBetween(29.99, 35.01);
            assertThat(mm(page, "right")).isBetween(14.99, 20.01);
            Element size = Elements.child(page.getParentNode(), "pgSz");
            assertThat(List.of(Math.round(mm(size, "w")), Math.round(mm(size, "h"))))
                    .containsExactlyInAnyOrder(210L, 297L);
            // The number of the first page is not shown.
            assertThat(Elements.child(page.getParentNode(), "titlePg")).isNotNull();
            assertThat(mm(page, "header")).isBetween(9.9, 10.1);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothing_of_the_template_is_left_and_all_ids_are_unique(Path template) throws Exception {
        var xml = filled(template);
        assertThat(String.join("\n", Docx.paragraphs(xml))).doesNotContain("{{", "}}");
        assertThat(TrackedChanges.elements(xml, "sdt")).isEmpty();
        var ids = new ArrayList<String>();
        var drawings =
                xml.getElementsByTagNameNS(
                        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
                        "docPr");
        for (int i = 0; i < drawings.getLength(); i++) {
            ids.add(((Element) drawings.item(i)).getAttribute("id"));
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void what_libreoffice_leaves_of_a_template_is_filled_to_the_same_words(Path template)
            throws Exception {
        var word = WordPackage.read(Files.readAllBytes(template));
        Document xml = word.required("word/document.xml");
        // LibreOffice 7.4 drops controls around blocks and the tags of the others.
        for (Element control : TrackedChanges.elements(xml, "sdt")) {
            if (Elements.named(control.getParentNode(), "p")) {
                Element properties = Elements.child(control, "sdtPr");
                while (properties.hasChildNodes()) {
                    properties.removeChild(properties.getFirstChild());
                }
            } else {
                for (Node node : Control.of(control).content()) {
                    control.getParentNode().insertBefore(node, control);
                }
                control.getParentNode().removeChild(control);
            }
        }
        word.put("word/document.xml", xml);
        String name = template.getFileName().toString();
        byte[] filled = new TemplateEngine(template, word.write()).fill(Samples.of(name), "vanthu");
        assertThat(Docx.paragraphs(WordPackage.read(filled).required("word/document.xml")))
                .isEqualTo(Docx.paragraphs(filled(template)));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void the_signature_stays_with_the_last_words(Path template) throws Exception {
        for (Element row : TrackedChanges.elements(filled(template), "tr")) {
            assertThat(Elements.child(Elements.child(row, "trPr"), "cantSplit")).isNotNull();
        }
    }

    @Test
    void rules_under_names_are_between_a_third_and_a_half_of_the_words() throws Exception {
        Document xml = filled(Path.of("templates/ke-hoach-so.docx"));
        var rules =
                TrackedChanges.elements(xml, "pBdr").stream()
                        .map(border -> Elements.child(border.getParentNode(), "ind"))
                        .toList();
        double issuer = 3371 - 2.0 * number(rules.get(0), "left");
        assertThat(issuer / TimesBold.width("SỞ NỘI VỤ", 26)).isBetween(1 / 3.0, 1 / 2.0);
        double motto = 5700 - 2.0 * number(rules.get(1), "left");
        assertThat(motto / TimesBold.width("Độc lập - Tự do - Hạnh phúc", 28))
                .isBetween(0.99, 1.01);
        double subject = 9071 - 2.0 * number(rules.get(2), "left");
        assertThat(subject / TimesBold.width("Cải cách hành chính năm 2027", 28))
                .isBetween(1 / 3.0, 1 / 2.0);
    }

    @Test
    void headings_are_counted_by_word_and_read_as_they_were_written() throws Exception {
        Path template = Path.of("templates/bao-cao.docx");
        byte[] docx =
                new TemplateEngine(template, Files.readAllBytes(template))
                        .fill(Samples.of("bao-cao.docx"), "vanthu");
        var plain = Docx.paragraphs(WordPackage.read(docx).required("word/document.xml"));
        assertThat(plain).contains("MỤC TIÊU", "Mục tiêu chung").doesNotContain("I. MỤC TIÊU");
        assertThat(Docx.paragraphs(SpelledLabels.in(WordPackage.read(docx))))
                .containsSubsequence(
                        "I. MỤC TIÊU",
                        "1. Mục tiêu chung",
                        "2. Mục tiêu cụ thể",
                        "a) Về thủ tục hành chính",
                        "b) Về chế độ công vụ",
                        "II. TỔ CHỨC THỰC HIỆN",
                        "Phụ lục I",
                        "I. Nhận xét",
                        "Phụ lục II",
                        "I. Nhận xét");
    }

    @Test
    void a_letter_to_one_body_names_it_in_the_line_and_to_several_in_a_list() throws Exception {
        Path template = Path.of("templates/cong-van-don-doc.docx");
        var engine = new TemplateEngine(template, Files.readAllBytes(template));
        var one = WordPackage.read(engine.fill(Samples.letter(1), "vanthu"));
        assertThat(Docx.paragraphs(one.required("word/document.xml")))
                .contains("Kính gửi: Sở Tài chính.");
        var several = WordPackage.read(engine.fill(Samples.letter(3), "vanthu"));
        assertThat(Docx.paragraphs(several.required("word/document.xml")))
                .containsSubsequence("Kính gửi:", "- Sở Tài chính;", "- Sở Xây dựng;");
    }

    /** All but that of comparisons, which show documents in their own layout (RedlineTest). */
    static Stream<Path> templates() {
        return TemplateKind.templates().stream()
                .filter(template -> !template.file().equals("so-sanh.docx"))
                .map(template -> Path.of("templates").resolve(template.file()));
    }

    private static Document filled(Path template) throws Exception {
        byte[] docx =
                new TemplateEngine(template, Files.readAllBytes(template))
                        .fill(Samples.of(template.getFileName().toString()), "vanthu");
        return WordPackage.read(docx).required("word/document.xml");
    }

    private static double mm(Element element, String attribute) {
        return number(element, attribute) / MILLIMETRE;
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttributeNS(WordPackage.W, attribute));
    }
}
