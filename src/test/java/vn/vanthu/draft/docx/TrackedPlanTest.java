package vn.vanthu.draft.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.Draft.Paragraph;
import vn.vanthu.draft.Fate;
import vn.vanthu.draft.Piece;
import vn.vanthu.draft.RollForward;
import vn.vanthu.draft.Sources;
import vn.vanthu.draft.TargetRule;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.registry.Registry;
import vn.vanthu.word.WordPackage;

/** What a reviewer sees in Word: take all changes for the new plan, refuse all for the old. */
class TrackedPlanTest {

    private static final Path TEMPLATE = Path.of("templates/ke-hoach.docx");

    @ParameterizedTest
    @CsvSource({
        "corpus/son-hai-kh-cchc-2024.docx, 2025",
        "corpus/binh-lam-kh-cchc-2024.docx, 2026",
        "corpus/hoa-giang-kh-cchc-2024.txt, 2026",
        "../shared/documents/000_849e42b39a37aa9d.txt, 2021",
        "../shared/documents/000_849e42b39a37aa9d.txt, 2027"
    })
    void all_taken_is_the_new_plan_and_all_refused_the_old_one(Path file, int year)
            throws Exception {
        var prior = read(file);
        var draft = draft(prior, year);
        for (String part : List.of("word/document.xml", "word/footnotes.xml")) {
            Document tracked = part(draft, part);
            assertThat(TrackedChanges.accepted(tracked))
                    .isEqualTo(TrackedChanges.accepted(part(draft.accepted(), part)));
            assertThat(TrackedChanges.rejected(tracked))
                    .isEqualTo(TrackedChanges.rejected(part(draft.rejected(), part)));
        }
        assertThat(TrackedChanges.elements(part(draft, "word/document.xml"), "del")).isNotEmpty();
        assertThat(TrackedChanges.elements(part(draft.accepted(), "word/document.xml"), "del"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "corpus/son-hai-kh-cchc-2024.docx, 2025",
        "corpus/binh-lam-kh-cchc-2024.docx, 2026",
        "corpus/hoa-giang-kh-cchc-2024.txt, 2026",
        "../shared/documents/000_849e42b39a37aa9d.txt, 2027"
    })
    void refused_gives_the_paragraphs_of_the_prior_file_word_for_word(Path file, int year)
            throws Exception {
        var prior = read(file);
        var old = new ArrayList<String>();
        var body = prior.outline().body();
        for (Block block : prior.document().blocks()) {
            if (block instanceof Block.Paragraph paragraph
                    && body.contains(paragraph.span().start())) {
                old.add(plain(paragraph.span().in(prior.text())));
            }
        }
        var refused =
                TrackedChanges.rejected(part(draft(prior, year), "word/document.xml")).stream()
                        .map(TrackedPlanTest::plain)
                        .toList();
        assertThat(old).hasSizeGreaterThan(20);
        assertThat(refused).containsSequence(old.subList(0, old.size() - 1));
    }

    @Test
    void what_other_plans_and_reports_bring_can_be_taken_and_refused_as_well() throws Exception {
        var priors =
                List.of(
                        read(Path.of("corpus/son-hai-kh-cchc-2024.docx")),
                        read(Path.of("corpus/son-hai-kh-cchc-2023.docx")));
        var reports = List.of(read(Path.of("corpus/son-hai-bc-cchc-nam-2024.pdf")));
        var draft =
                new RollForward(Registry.bundled())
                        .roll(
                                new Sources(priors, reports, List.of(), null),
                                2025,
                                new TargetRule.Keep());
        for (String part : List.of("word/document.xml", "word/footnotes.xml")) {
            Document tracked = part(draft, part);
            assertThat(TrackedChanges.accepted(tracked))
                    .isEqualTo(TrackedChanges.accepted(part(draft.accepted(), part)));
            assertThat(TrackedChanges.rejected(tracked))
                    .isEqualTo(TrackedChanges.rejected(part(draft(priors.getFirst(), 2025), part)));
        }
        assertThat(TrackedChanges.elements(part(draft, "word/document.xml"), "ins"))
                .hasSizeGreaterThan(20);
    }

    @Test
    void a_paragraph_and_a_row_can_come_and_go_as_a_whole() throws Exception {
        var draft = read(Path.of("corpus/son-hai-kh-cchc-2024.docx"));
        var rolled = draft(draft, 2025);
        var changed = withEnding(rolled, Fate.DROPPED, Fate.ADDED);
        Document tracked = part(changed, "word/document.xml");
        assertThat(TrackedChanges.accepted(tracked)).contains("Mới.").doesNotContain("Cũ.");
        assertThat(TrackedChanges.rejected(tracked)).contains("Cũ.").doesNotContain("Mới.");
    }

    @Test
    void deleted_words_are_no_text_and_ids_belong_to_one_place_each() throws Exception {
        var draft = draft(read(Path.of("corpus/son-hai-kh-cchc-2024.docx")), 2025);
        Document tracked = part(draft, "word/document.xml");
        var ids = new ArrayList<String>();
        for (String name : List.of("ins", "del", "commentReference", "bookmarkStart")) {
            for (Element change : TrackedChanges.elements(tracked, name)) {
                ids.add(change.getAttributeNS(WordPackage.W, "id"));
                if (name.equals("del")) {
                    assertThat(change.getElementsByTagNameNS(WordPackage.W, "t").getLength())
                            .isZero();
                    assertThat(change.getAttributeNS(WordPackage.W, "author")).isEqualTo("vanthu");
                    assertThat(change.getAttributeNS(WordPackage.W, "date"))
                            .isEqualTo("2024-12-02T00:00:00Z");
                }
            }
        }
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    }

    private static Draft withEnding(Draft draft, Fate first, Fate second) {
        return new Draft(
                draft.letterhead(),
                draft.title(),
                draft.preamble(),
                draft.parts(),
                List.of(
                        new Paragraph(List.of(Piece.of("Cũ.")), first),
                        new Paragraph(List.of(Piece.of("Mới.")), second),
                        new Paragraph(List.of(Piece.of("Trên đây là kế hoạch./.")))),
                draft.recipients(),
                draft.authority(),
                draft.signatory(),
                draft.annexes(),
                draft.changes());
    }

    /** Without spaces and footnote marks, which stand as digits in one and as ids in the other. */
    private static String plain(String words) {
        return words.replaceAll("\\[[*\\d]+]|[⁰¹²³⁴⁵⁶⁷⁸⁹]|\\s", "");
    }

    private static AnalysedDocument read(Path file) throws Exception {
        Assumptions.assumeTrue(Files.exists(file), file + " is not here");
        try (var vanthu = Vanthu.open()) {
            return vanthu.read(file);
        }
    }

    private static Draft draft(AnalysedDocument prior, int year) throws Exception {
        try (var vanthu = Vanthu.open()) {
            return vanthu.draft(prior, year);
        }
    }

    private static Document part(Draft draft, String part) throws Exception {
        byte[] docx =
                new TemplateEngine(TEMPLATE, Files.readAllBytes(TEMPLATE))
                        .fill(draft.scope(), "vanthu", LocalDate.of(2024, 12, 2));
        var word = WordPackage.read(docx);
        return part.equals("word/document.xml") ? SpelledLabels.in(word) : word.required(part);
    }
}
