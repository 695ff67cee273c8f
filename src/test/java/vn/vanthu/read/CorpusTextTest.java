package vn.vanthu.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.read.docx.DocxReader;
import vn.vanthu.read.text.TextReader;
import vn.vanthu.read.tika.TikaReader;

/** The sample documents: every quotation that their gold results rest on is in the text read. */
class CorpusTextTest {

    private static final Path CORPUS = Path.of("corpus");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS, 2)) {
            return files.filter(
                            file -> file.toString().matches(".*\\.(docx|txt|md|doc|rtf|odt|html?)"))
                    .filter(file -> Files.exists(gold(file)))
                    .sorted()
                    .toList();
        }
    }

    private static Path gold(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".gold.json");
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_quotation_of_the_gold_results_is_in_the_text(Path file) throws Exception {
        String text = letters(reader(file).read(RawFile.of(file, MediaTypes.of(file))).text());

        List<JsonNode> anchors =
                new ObjectMapper().readTree(Files.readString(gold(file))).findValues("anchor");

        // A text that was typed without tone marks is quoted with them in the results.
        boolean unmarked = text.equals(unmarked(text));
        assertThat(anchors).isNotEmpty();
        assertThat(anchors)
                .extracting(JsonNode::asText)
                .extracting(anchor -> unmarked ? unmarked(letters(anchor)) : letters(anchor))
                .allSatisfy(anchor -> assertThat(text).contains(anchor));
    }

    private static DocumentReader reader(Path file) {
        String name = file.toString();
        if (name.endsWith(".docx")) {
            return new DocxReader();
        }
        return name.matches(".*\\.(txt|md)") ? new TextReader() : new TikaReader();
    }

    private static String unmarked(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }

    /** Letters and digits only: spaces, punctuation and marks of notes are no matter here. */
    private static String letters(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC)
                .replaceAll("<sup>\\s*\\d*\\s*</sup>", "")
                .replaceAll("[^\\p{L}\\p{Nd}]+", "");
    }
}
