package vn.vanthu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.document.Section;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.read.ReadException;

/** Real texts that lie in two formats beside the project: both readers must tell the same. */
class RealPairsTest {

    private static final Path REAL = Path.of("../shared/documents/real");

    @ParameterizedTest
    @CsvSource({
        "ericphan28-002, ericphan28-003",
        "ericphan28-004, ericphan28-005",
        "ericphan28-006, ericphan28-007",
        "ericphan28-012, ericphan28-013",
        "vpubnd49-001, vpubnd49-002"
    })
    void two_formats_of_one_text_have_the_same_outline_metadata_and_citations(
            String one, String other) throws Exception {
        var a = read(one);
        var b = read(other);

        assertThat(b.metadata()).isEqualTo(a.metadata());
        assertThat(labels(b.outline().sections(), ""))
                .isEqualTo(labels(a.outline().sections(), ""));
        assertThat(citations(b)).isEqualTo(citations(a));
    }

    @Test
    void a_plan_whose_fonts_lost_their_tables_is_read_as_the_text_beside_it() throws Exception {
        String plan = letters(read("Trangsct-142").document().text());
        String right = letters(read("Trangsct-143").document().text());

        assertThat((double) common(plan, right)).isGreaterThan(right.length() * 0.97);
    }

    private static AnalysedDocument read(String name) throws IOException, ReadException {
        assumeTrue(Files.isDirectory(REAL), "no ../shared/documents/real here");
        try (Stream<Path> files = Files.list(REAL)) {
            Path file =
                    files.filter(f -> f.getFileName().toString().startsWith(name + "_"))
                            .findFirst()
                            .orElseThrow();
            return Vanthu.open().read(file);
        }
    }

    private static List<String> labels(List<Section> sections, String indent) {
        var out = new ArrayList<String>();
        for (Section section : sections) {
            out.add(indent + section.label() + " " + section.title());
            out.addAll(labels(section.children(), indent + "  "));
        }
        return out;
    }

    private static List<Map.Entry<String, String>> citations(AnalysedDocument document) {
        return document.facts().citations().stream()
                .map(c -> Map.entry(String.valueOf(c.number()), String.valueOf(c.date())))
                .toList();
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", "");
    }

    /** Length of the longest common subsequence. */
    private static int common(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            int[] now = new int[b.length() + 1];
            for (int j = 0; j < b.length(); j++) {
                now[j + 1] =
                        a.charAt(i) == b.charAt(j)
                                ? before[j] + 1
                                : Math.max(before[j + 1], now[j]);
            }
            before = now;
        }
        return before[b.length()];
    }
}
