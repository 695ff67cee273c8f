package vn.vanthu.draft.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.Vanthu;
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.DraftException;
import vn.vanthu.draft.RollForward;
import vn.vanthu.draft.TargetRule;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.registry.Registry;
import vn.vanthu.word.Elements;
import vn.vanthu.word.WordPackage;

/** Real files all the way: read, rolled forward, written, and looked at as XML. */
class DraftedPlanTest {

    private static final Path TEMPLATE = Path.of("templates/ke-hoach.docx");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

    @ParameterizedTest
    @CsvSource({
        "corpus/son-hai-kh-cchc-2024.docx, 2025",
        "corpus/son-hai-kh-cchc-2025.docx, 2026",
        "corpus/binh-lam-kh-cchc-2024.docx, 2025",
        "corpus/hoa-giang-kh-cchc-2024.txt, 2026",
        "../shared/documents/000_849e42b39a37aa9d.txt, 2021",
        "../shared/documents/000_849e42b39a37aa9d.txt, 2027"
    })
    void no_year_before_the_new_one_is_left_without_a_comment(Path file, int year)
            throws Exception {
        byte[] docx = docx(draft(read(file), year));
        Document xml = WordPackage.read(docx).required("word/document.xml");
        var open = new HashSet<String>();
        var stale = new ArrayList<String>();
        walk(xml.getDocumentElement(), open, year, stale);
        assertThat(stale).isEmpty();
        assertThat(open).isEmpty();
        assertThat(ids(xml, "commentReference")).doesNotHaveDuplicates().isNotEmpty();
        var opened = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
        assertThat(opened.getMainDocumentPart().getContent()).isNotEmpty();
    }

    @Test
    void the_same_plan_gives_the_same_bytes() throws Exception {
        var prior = read(Path.of("corpus/son-hai-kh-cchc-2024.docx"));
        assertThat(docx(draft(prior, 2025))).isEqualTo(docx(draft(prior, 2025)));
    }

    @Test
    void footnotes_tables_and_annexes_are_carried() throws Exception {
        var prior = read(Path.of("corpus/son-hai-kh-cchc-2024.docx"));
        var word = WordPackage.read(docx(draft(prior, 2025)));
        Document xml = word.required("word/document.xml");
        String text = xml.getDocumentElement().getTextContent();
        assertThat(text).contains("Phụ lục").contains("TỈNH SƠN HẢI").contains("Đặng Quốc Khải");
        assertThat(ids(xml, "footnoteReference")).hasSize(2);
        assertThat(word.required("word/footnotes.xml").getDocumentElement().getTextContent())
                .contains("31/63")
                .contains("86,2%");
        assertThat(xml.getElementsByTagNameNS(WordPackage.W, "tblHeader").getLength()).isPositive();
    }

    @Test
    void bodies_that_are_gone_have_a_comment_with_successor_and_legal_basis() throws Exception {
        var draft = draft(read(Path.of("corpus/hoa-giang-kh-cchc-2024.txt")), 2026);
        assertThat(draft.changes())
                .filteredOn(change -> change.before().equals("Sở Kế hoạch và Đầu tư"))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.after()).isEqualTo("Sở Tài chính"))
                .allSatisfy(change ->
                        assertThat(change.why())
                                .isEqualTo(
                                        "Sở Kế hoạch và Đầu tư không còn sau ngày 30/6/2025"
                                                + " (Nghị định 45/2025/NĐ-CP). Nhiệm vụ nay"
                                                + " thuộc: Sở Tài chính. Đã thay tên: kiểm"
                                                + " tra."));
    }

    @Test
    void what_the_reports_say_was_reached_stands_beside_the_old_target() throws Exception {
        var prior = read(Path.of("corpus/son-hai-kh-cchc-2024.docx"));
        var report = read(Path.of("corpus/son-hai-bc-cchc-nam-2024.pdf"));
        var draft =
                new RollForward(Registry.bundled())
                        .roll(prior, 2025, List.of(report), new TargetRule.Actual());
        assertThat(draft.changes())
                .filteredOn(change -> change.why().contains("mức độ hài lòng"))
                .singleElement()
                .satisfies(change -> assertThat(change.before()).isEqualTo("88%"))
                .satisfies(change -> assertThat(change.after()).isEqualTo("88,7%"))
                .satisfies(change -> assertThat(change.decision()).isTrue())
                .satisfies(change ->
                        assertThat(change.why())
                                .contains("Hiện trạng ghi trong kế hoạch trước: 86,2%")
                                .contains("Kết quả theo báo cáo: 88,7% (402/BC-UBND, mục")
                                .contains("Cần quyết định giá trị năm 2025"));
    }

    @Test
    void a_report_is_no_prior_plan() throws Exception {
        var report = read(Path.of("corpus/son-hai-bc-cchc-quy-3-2024.txt"));
        assertThatThrownBy(() -> draft(report, 2025))
                .isInstanceOf(DraftException.class)
                .hasMessageContaining("không phải kế hoạch mà là báo cáo");
    }

    @Test
    void a_plan_does_not_go_back_in_time() throws Exception {
        var prior = read(Path.of("corpus/son-hai-kh-cchc-2024.docx"));
        assertThatThrownBy(() -> draft(prior, 2024))
                .isInstanceOf(DraftException.class)
                .hasMessageContaining("là kế hoạch năm 2024, không lập được kế hoạch năm 2024");
    }

    private static void walk(Node node, Set<String> open, int year, List<String> stale) {
        if (node instanceof Element element) {
            String id = element.getAttributeNS(WordPackage.W, "id");
            if (Elements.named(element, "commentRangeStart")) {
                open.add(id);
            } else if (Elements.named(element, "commentRangeEnd")) {
                open.remove(id);
            } else if (Elements.named(element, "t") && open.isEmpty()) {
                var found = YEAR.matcher(element.getTextContent());
                while (found.find()) {
                    if (Integer.parseInt(found.group()) < year) {
                        stale.add(element.getTextContent());
                    }
                }
            }
        }
        for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
            walk(n, open, year, stale);
        }
    }

    private static List<String> ids(Document xml, String name) {
        var ids = new ArrayList<String>();
        var nodes = xml.getElementsByTagNameNS(WordPackage.W, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            ids.add(((Element) nodes.item(i)).getAttributeNS(WordPackage.W, "id"));
        }
        return ids;
    }

    private static AnalysedDocument read(Path file) throws Exception {
        Assumptions.assumeTrue(Files.exists(file), file + " is not here");
        try (var vanthu = Vanthu.open()) {
            return vanthu.read(file);
        }
    }

    private static Draft draft(AnalysedDocument prior, int year) throws DraftException {
        return new RollForward(Registry.bundled()).roll(prior, year);
    }

    private static byte[] docx(Draft draft) throws Exception {
        return new TemplateEngine(TEMPLATE, Files.readAllBytes(TEMPLATE))
                .fill(draft.scope(), "vanthu");
    }
}
