package vn.vanthu.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.Vanthu;
import vn.vanthu.document.Section;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.registry.Registry;

/** Plans of one year held against those of the next, and documents against themselves. */
class ComparerTest {

    private static final Path REAL = Path.of("../shared/documents/real");

    /** Several pairs share a document. */
    private static final Map<Path, AnalysedDocument> READ = new ConcurrentHashMap<>();

    @ParameterizedTest
    @CsvSource({
        "PAR INDEX, 6-8, 3-5, VALUE",
        "mức độ hài lòng, 90, 93, VALUE",
        "thanh toán trực tuyến, 45, 60, VALUE",
        "vốn đầu tư công, 95, 97, VALUE",
        "đơn vị sự nghiệp công lập, 8, 12, VALUE",
        "số hóa, 100, 100, ''"
    })
    void a_target_of_both_years_has_its_old_and_its_new_value(
            String indicator, String before, String now, String aspect) throws Exception {
        var change = target(namTrieu(), indicator);

        assertThat(value(change.inEarlier())).isEqualTo(before);
        assertThat(value(change.inLater())).isEqualTo(now);
        assertThat(counted(change)).isEqualTo(aspect);
    }

    @Test
    void a_task_that_goes_on_as_it_was_and_one_that_asks_for_more_are_told_apart()
            throws Exception {
        var tasks = namTrieu().tasks();

        assertThat(aspects(tasks, "Hằng tuần công khai", TaskAssignment::task)).isEmpty();
        assertThat(aspects(tasks, "kế hoạch kiểm tra CCHC", TaskAssignment::task))
                .containsExactly("WORDING", "SHIFTED");
    }

    @Test
    void a_division_that_is_gone_is_dropped_and_those_behind_it_are_only_numbered_anew()
            throws Exception {
        var sections = sonHai().sections();

        assertThat(aspects(sections, "GIẢI PHÁP", Section::title)).containsExactly("DROPPED");
        assertThat(aspects(sections, "TỔ CHỨC THỰC HIỆN", Section::title))
                .containsExactly("RENUMBERED");
        assertThat(sections).filteredOn(c -> c instanceof Change.Added<Section>).isEmpty();
    }

    @Test
    void a_year_that_moved_with_the_plan_is_no_change_of_words() throws Exception {
        var sentences = sonHai().sentences();

        assertThat(aspects(sentences, "Trên đây là Kế hoạch", Sentence::text)).hasSize(1);
        assertThat(namTrieu().sentences())
                .filteredOn(c -> text(c).contains("Trên đây là Kế hoạch"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.aspects()).containsExactly(Aspect.SHIFTED);
                    assertThat(c.counts()).isFalse();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "son-hai-kh-cchc-2024.docx",
                "binh-lam-kh-cchc-2025.pdf",
                "nam-trieu-kh-cchc-2024.html",
                "hoa-giang-qd-doan-kiem-tra-2024.odt",
                "binh-lam-bc-cchc-nam-2024.rtf"
            })
    void a_document_is_the_same_as_itself(String file) throws Exception {
        var document = corpus(file);
        var comparison = compare(document, document);

        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.sections()).allMatch(change -> change.aspects().isEmpty());
        assertThat(comparison.targets()).hasSameSizeAs(document.facts().targets());
        assertThat(comparison.tasks()).hasSameSizeAs(document.facts().assignments());
    }

    @ParameterizedTest
    @CsvSource({
        "son-hai-kh-cchc-2023.docx, son-hai-kh-cchc-2024.docx",
        "son-hai-kh-cchc-2024.docx, son-hai-kh-cchc-2025.docx",
        "son-hai-kh-cchc-2025.docx, son-hai-kh-cchc-2026.docx",
        "binh-lam-kh-cchc-2023.doc, binh-lam-kh-cchc-2024.docx",
        "binh-lam-kh-cchc-2024.docx, binh-lam-kh-cchc-2025.pdf",
        "nam-trieu-kh-cchc-2024.html, nam-trieu-kh-cchc-2025.md",
        "hoa-giang-kh-cchc-2024.txt, nam-trieu-kh-cchc-2024.html",
        "son-hai-kh-cchc-2024.docx, son-hai-bc-cchc-nam-2024.pdf",
        "binh-lam-bc-cchc-6-thang-2024.docx, binh-lam-bc-cchc-nam-2024.rtf",
        "son-hai-bc-cchc-quy-3-2024.txt, son-hai-bc-cchc-6-thang-2025.docx"
    })
    void exchanged_documents_give_the_same_with_sides_exchanged(String one, String other)
            throws Exception {
        var there = compare(corpus(one), corpus(other));
        var back = compare(corpus(other), corpus(one));

        assertThat(said(back, true)).containsExactlyInAnyOrderElementsOf(said(there, false));
    }

    @ParameterizedTest
    @CsvSource({
        "ericphan28-002, ericphan28-003",
        "ericphan28-004, ericphan28-005",
        "ericphan28-006, ericphan28-007",
        "ericphan28-012, ericphan28-013",
        "vpubnd49-001, vpubnd49-002"
    })
    void two_formats_of_one_text_differ_in_nothing_that_counts(String one, String other)
            throws Exception {
        var comparison = compare(real(one), real(other));

        // One format has drawings with words in them, which the other's reader does not see.
        assertThat(comparison.sections())
                .allSatisfy(change -> assertThat(change.aspects()).isSubsetOf(Aspect.WORDING));
        assertThat(comparison.targets()).noneMatch(Change::counts);
        assertThat(comparison.tasks()).noneMatch(Change::counts);
    }

    /** One line for each change; with the sides exchanged where that is asked for. */
    private static List<String> said(Comparison comparison, boolean exchanged) {
        var lines = new ArrayList<String>();
        said("head", comparison.head(), Objects::toString, exchanged, lines);
        said("section", comparison.sections(), Section::toString, exchanged, lines);
        said("sentence", comparison.sentences(), s -> s.span().toString(), exchanged, lines);
        said("target", comparison.targets(), Target::toString, exchanged, lines);
        said("task", comparison.tasks(), TaskAssignment::toString, exchanged, lines);
        said("figure", comparison.figures(), Objects::toString, exchanged, lines);
        return lines;
    }

    private static <T> void said(
            String kind,
            List<Change<T>> changes,
            Function<T, String> words,
            boolean exchanged,
            List<String> lines) {
        for (Change<T> change : changes) {
            T before = exchanged ? change.inLater() : change.inEarlier();
            T now = exchanged ? change.inEarlier() : change.inLater();
            String aspects = change instanceof Change.Both<T> ? change.aspects().toString() : "";
            lines.add(
                    kind
                            + (before == null ? "" : words.apply(before))
                            + " -> "
                            + (now == null ? "" : words.apply(now))
                            + aspects);
        }
    }

    private static Change<Target> target(Comparison comparison, String indicator) {
        return comparison.targets().stream()
                .filter(change -> change.inLater() != null)
                .filter(change -> change.inLater().indicator().contains(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static String value(Target target) {
        var low = target.amount().lowValue();
        var high = target.amount().highValue();
        return low.equals(high) || high == null ? low.toString() : low + "-" + high;
    }

    private static String counted(Change<?> change) {
        return change.aspects().stream()
                .filter(aspect -> aspect == Aspect.VALUE)
                .findFirst()
                .map(Enum::name)
                .orElse("");
    }

    /** Names of the aspects of the first change whose words contain some. */
    private static <T> List<String> aspects(
            List<Change<T>> changes, String words, Function<T, String> text) {
        return changes.stream()
                .filter(change ->
                        Stream.of(change.inEarlier(), change.inLater())
                                .filter(Objects::nonNull)
                                .anyMatch(one -> text.apply(one).contains(words)))
                .findFirst()
                .orElseThrow()
                .aspects()
                .stream()
                .map(Enum::name)
                .toList();
    }

    private static String text(Change<Sentence> change) {
        var sentence = change.inLater() == null ? change.inEarlier() : change.inLater();
        return sentence.text();
    }

    private static Comparison sonHai() throws Exception {
        return compare(corpus("son-hai-kh-cchc-2024.docx"), corpus("son-hai-kh-cchc-2025.docx"));
    }

    private static Comparison namTrieu() throws Exception {
        return compare(corpus("nam-trieu-kh-cchc-2024.html"), corpus("nam-trieu-kh-cchc-2025.md"));
    }

    private static Comparison compare(AnalysedDocument before, AnalysedDocument now) {
        return new Comparer(Registry.bundled()).compare(before, now);
    }

    private static AnalysedDocument corpus(String file) throws Exception {
        return read(Path.of("corpus").resolve(file));
    }

    private static AnalysedDocument real(String name) throws Exception {
        assumeTrue(Files.isDirectory(REAL), "no ../shared/documents/real here");
        try (Stream<Path> files = Files.list(REAL)) {
            return read(
                    files.filter(f -> f.getFileName().toString().startsWith(name + "_"))
                            .findFirst()
                            .orElseThrow());
        }
    }

    private static AnalysedDocument read(Path file) throws Exception {
        AnalysedDocument known = READ.get(file);
        if (known == null) {
            try (var vanthu = Vanthu.open()) {
                known = vanthu.read(file);
            }
            READ.put(file, known);
        }
        return known;
    }
}
