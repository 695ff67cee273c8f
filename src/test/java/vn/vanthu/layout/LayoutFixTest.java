package vn.vanthu.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.vanthu.registry.Registry;
import vn.vanthu.word.Elements;
import vn.vanthu.word.WordPackage;

class LayoutFixTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    năm 2025;        ~ năm 2025,       ~ năm 2025[-,][+;]
                    nhân dân xã.     ~ nhân dân xã;    ~ nhân dân xã[-;][+.]
                    Số: 07/          ~ Số: 7/          ~ Số: [+0]7/KH-UBND
                    Số: 07/          ~ Số 07/          ~ Số[+:] 07/KH-UBND
                    07/KH-UBND       ~ 07/KH - UBND    ~ Số: 07/KH[- ]-[- ]UBND
                    ngày 05          ~ ngày 5          ~ Đông Sa, ngày [+0]5 tháng 02 năm 2026
                    năm 2026./.      ~ năm 2026.       ~ năm 2026[-.][+./.]
                    năm 2026./.      ~ năm 2026        ~ năm 2026[+./.]
                    a) Cấp           ~ a. Cấp          ~ a[-.][+)] Cấp
                    TM. ỦY           ~ T/M ỦY          ~ [-T/M][+TM.] ỦY BAN NHÂN DÂN
                    KT. CHỦ          ~ KT.CHỦ          ~ KT.[+ ]CHỦ TỊCH
                    - Đảng ủy xã;    ~ Đảng ủy xã;     ~ [+- ]Đảng ủy xã;
                    Lưu: VT          ~ Lưu VT          ~ - Lưu[+:] VT, VP.
                    Độc lập - Tự do - ~ Độc lập – Tự do – ~ [-Độc lập – Tự do – Hạnh phúc][+Độc lập - Tự do - Hạnh phúc]
                    """)
    void words_are_mended_as_tracked_changes(String there, String now, String tracked)
            throws Exception {
        var fixed = fix(new Sheet().with(there, now));
        assertThat(fixed.after().findings()).isEmpty();
        String shown = String.join("\n", tracked(fixed));
        assertThat(shown).contains(tracked);
    }

    @Test
    void formats_are_mended_as_tracked_changes_and_can_be_refused() throws Exception {
        var fixed = fix(new Sheet().with("14cb|Độc lập", "12lb|Độc lập"));
        assertThat(fixed.after().findings()).isEmpty();
        Document xml = document(fixed);
        Element letters = elements(xml, "rPrChange").getFirst();
        assertThat(StyleSheet.value(Elements.child(letters, "rPr"), "sz")).isEqualTo("24");
        assertThat(StyleSheet.value((Element) letters.getParentNode(), "sz")).isEqualTo("26");
        Element paragraph = elements(xml, "pPrChange").getFirst();
        assertThat(StyleSheet.value(Elements.child(paragraph, "pPr"), "jc")).isEqualTo("left");
        assertThat(StyleSheet.value((Element) paragraph.getParentNode(), "jc")).isEqualTo("center");
    }

    @Test
    void a_format_that_stands_in_the_wrong_order_is_replaced_and_not_doubled() throws Exception {
        var sheet =
                new Sheet()
                        .with("14cb|Độc lập", "12cb|Độc lập")
                        .withMarkup(xml ->
                                xml.replace(
                                        "<w:sz w:val=\"24\"/>",
                                        "<w:lang w:val=\"vi-VN\"/><w:sz w:val=\"24\"/>"));
        Element letters = elements(document(fix(sheet)), "rPrChange").getFirst();
        assertThat(Elements.children(letters.getParentNode()))
                .extracting(Element::getLocalName)
                .containsSubsequence("sz", "szCs", "lang", "rPrChange")
                .doesNotHaveDuplicates();
    }

    @Test
    void pages_are_set_right_directly() throws Exception {
        var fixed =
                fix(
                        new Sheet()
                                .withPage("w:left=\"1701\"", "w:left=\"1134\"")
                                .withPage("<w:titlePg/>", ""));
        assertThat(fixed.after().findings()).isEmpty();
        assertThat(StyleSheet.attribute(elements(document(fixed), "pgMar").getFirst(), "left"))
                .isEqualTo("1701");
    }

    @Test
    void many_faults_at_once_are_gone_after_one_run_and_nothing_is_left_to_mend() throws Exception {
        var sheet =
                new Sheet()
                        .with("13c|ỦY BAN", "14c|ỦY BAN")
                        .with("14ji|Căn cứ", "12j|Căn cứ")
                        .with("năm 2025;", "năm 2025.")
                        .with("14jb|I. MỤC TIÊU", "14j|I/ Mục tiêu")
                        .with("14cb|Lê Thị", "14c|Lê Thị")
                        .withFont("Arial")
                        .withMarkup(xml -> xml.replace("w:line=\"264\"", "w:line=\"480\""));
        var fixed = fix(sheet);
        assertThat(fixed.before().findings()).hasSizeGreaterThan(6);
        assertThat(fixed.after().findings()).isEmpty();

        var again = new LayoutFix(Registry.bundled().types(), "vanthu", null).fix(fixed.docx());
        assertThat(again.docx()).isEqualTo(fixed.docx());
    }

    @Test
    void what_a_person_must_decide_is_left_and_named() throws Exception {
        var fixed = fix(new Sheet().with("Số: 07/", "Số:     /").with("Lê Thị", "ThS. Lê Thị"));
        assertThat(fixed.after().findings()).isEqualTo(fixed.before().findings());
        assertThat(tracked(fixed)).noneMatch(line -> line.contains("[+"));
    }

    @Test
    void changes_have_their_author_and_ids_of_their_own() throws Exception {
        Document xml =
                document(fix(new Sheet().with("năm 2026./.", "năm 2026.").withFont("Arial")));
        var ids =
                List.of("ins", "del", "rPrChange").stream()
                        .flatMap(name -> elements(xml, name).stream())
                        .peek(change ->
                                assertThat(StyleSheet.attribute(change, "author"))
                                        .isEqualTo("vanthu"))
                        .map(change -> StyleSheet.attribute(change, "id"))
                        .toList();
        assertThat(ids).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(
                        elements(xml, "del")
                                .getFirst()
                                .getElementsByTagNameNS(WordPackage.W, "t")
                                .getLength())
                .isZero();
    }

    private static LayoutFix.Fixed fix(Sheet sheet) throws Exception {
        return new LayoutFix(Registry.bundled().types(), "vanthu", null).fix(sheet.docx());
    }

    private static Document document(LayoutFix.Fixed fixed) throws Exception {
        return WordPackage.read(fixed.docx()).required("word/document.xml");
    }

    /** Paragraphs with deleted words as [-…] and inserted ones as [+…]. */
    private static List<String> tracked(LayoutFix.Fixed fixed) throws Exception {
        return elements(document(fixed), "p").stream().map(LayoutFixTest::shown).toList();
    }

    private static String shown(Element element) {
        var out = new StringBuilder();
        for (Element child : Elements.children(element)) {
            switch (String.valueOf(child.getLocalName())) {
                case "ins" -> out.append("[+").append(shown(child)).append(']');
                case "del" -> out.append("[-").append(shown(child)).append(']');
                case "t", "delText" -> out.append(child.getTextContent());
                case "rPr", "pPr" -> {}
                default -> out.append(shown(child));
            }
        }
        return out.toString();
    }

    private static List<Element> elements(Document xml, String name) {
        var found = new java.util.ArrayList<Element>();
        var nodes = xml.getElementsByTagNameNS(WordPackage.W, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
