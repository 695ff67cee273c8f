package vn.vanthu.draft.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.vanthu.Vanthu;
import vn.vanthu.document.Block;
import vn.vanthu.draft.Redliner;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.registry.Registry;
import vn.vanthu.word.WordPackage;

/** What Word shows of two documents: take all changes for the later, refuse all for the earlier. */
class RedlineTest {

    private static final Path TEMPLATE = Path.of("templates/so-sanh.docx");

    @ParameterizedTest
    @CsvSource({
        "corpus/son-hai-kh-cchc-2024.docx, corpus/son-hai-kh-cchc-2025.docx",
        "corpus/son-hai-kh-cchc-2025.docx, corpus/son-hai-kh-cchc-2026.docx",
        "corpus/binh-lam-kh-cchc-2023.doc, corpus/binh-lam-kh-cchc-2024.docx",
        "corpus/binh-lam-kh-cchc-2024.docx, corpus/binh-lam-kh-cchc-2025.pdf",
        "corpus/nam-trieu-kh-cchc-2024.html, corpus/nam-trieu-kh-cchc-2025.md",
        "corpus/son-hai-kh-cchc-2024.docx, corpus/son-hai-bc-cchc-nam-2024.pdf",
        "corpus/binh-lam-bc-cchc-6-thang-2024.docx, corpus/binh-lam-bc-cchc-nam-2024.rtf",
        "../shared/documents/000_849e42b39a37aa9d.txt, ../shared/documents/003_20d4f5976b9e868e.txt"
    })
    void all_taken_is_the_later_document_and_all_refused_the_earlier_word_for_word(
            Path before, Path now) throws Exception {
        var earlier = read(before);
        var later = read(now);
        var word = redline(earlier, later);
        Document tracked = word.required("word/document.xml");
        Document notes = word.required("word/footnotes.xml");

        assertThat(plain(TrackedChanges.accepted(tracked))).isEqualTo(plain(paragraphs(later)));
        assertThat(plain(TrackedChanges.rejected(tracked))).isEqualTo(plain(paragraphs(earlier)));
        assertThat(plain(TrackedChanges.accepted(notes)))
                .containsExactlyInAnyOrderElementsOf(plain(footnotes(later)));
        assertThat(plain(TrackedChanges.rejected(notes)))
                .containsExactlyInAnyOrderElementsOf(plain(footnotes(earlier)));
    }

    @Test
    void the_same_document_twice_has_no_change() throws Exception {
        var plan = read(Path.of("corpus/son-hai-kh-cchc-2024.docx"));
        Document tracked = redline(plan, plan).required("word/document.xml");
        assertThat(TrackedChanges.elements(tracked, "ins")).isEmpty();
        assertThat(TrackedChanges.elements(tracked, "del")).isEmpty();
    }

    @Test
    void only_the_words_that_differ_are_marked() throws Exception {
        var earlier = read(Path.of("corpus/nam-trieu-kh-cchc-2024.html"));
        var later = read(Path.of("corpus/nam-trieu-kh-cchc-2025.md"));
        Document tracked = redline(earlier, later).required("word/document.xml");
        var deleted = new ArrayList<String>();
        for (Element del : TrackedChanges.elements(tracked, "del")) {
            deleted.add(del.getTextContent().strip());
        }
        assertThat(deleted).contains("20/12/2024.").doesNotContain("Sở Tư pháp: ");
        assertThat(deleted).anySatisfy(words -> assertThat(words).isEqualTo("30/6/2024."));
    }

    @Test
    void a_change_has_its_author_and_day_and_an_id_of_its_own() throws Exception {
        var word =
                redline(
                        read(Path.of("corpus/son-hai-kh-cchc-2024.docx")),
                        read(Path.of("corpus/son-hai-kh-cchc-2025.docx")));
        Document tracked = word.required("word/document.xml");
        var ids = new ArrayList<String>();
        for (String name : List.of("ins", "del")) {
            for (Element change : TrackedChanges.elements(tracked, name)) {
                ids.add(value(change, "id"));
                assertThat(value(change, "author")).isEqualTo("vanthu");
                assertThat(value(change, "date")).isEqualTo("2025-12-02T00:00:00Z");
            }
        }
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    }

    private static String value(Element element, String name) {
        return element.getAttributeNS(WordPackage.W, name);
    }

    private static List<String> paragraphs(AnalysedDocument document) {
        var lines = new ArrayList<String>();
        for (Block block : document.document().blocks()) {
            switch (block) {
                case Block.Paragraph paragraph -> lines.add(paragraph.span().in(document.text()));
                case Block.Table table ->
                        table.rows().stream()
                                .flatMap(row -> row.cells().stream())
                                .flatMap(cell -> cell.paragraphs().stream())
                                .forEach(p -> lines.add(p.span().in(document.text())));
                case Block.Footnote ignored -> {}
            }
        }
        return lines;
    }

    private static List<String> footnotes(AnalysedDocument document) {
        var lines = new ArrayList<String>();
        for (Block block : document.document().blocks()) {
            if (block instanceof Block.Footnote note) {
                lines.add(note.span().in(document.text()));
            }
        }
        return lines;
    }

    /** Without spaces and footnote marks, which stand as digits in one and as ids in the other. */
    private static List<String> plain(List<String> lines) {
        return lines.stream()
                .map(line -> Normalizer.normalize(line, Normalizer.Form.NFC))
                .map(line -> line.replaceAll("\\[(?:\\d+|\\*)]|[⁰¹²³⁴⁵⁶⁷⁸⁹]|[\\s\\u00A0]", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static WordPackage redline(AnalysedDocument before, AnalysedDocument now)
            throws Exception {
        var both = new Redliner(Registry.bundled().abbreviations()).of(before, now);
        byte[] docx =
                new TemplateEngine(TEMPLATE, Files.readAllBytes(TEMPLATE))
                        .fill(both.scope(), "vanthu", LocalDate.of(2025, 12, 2));
        return WordPackage.read(docx);
    }

    private static AnalysedDocument read(Path file) throws Exception {
        Assumptions.assumeTrue(Files.exists(file), file + " is not here");
        try (var vanthu = Vanthu.open()) {
            return vanthu.read(file);
        }
    }
}
