package vn.vanthu.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.document.Block;
import vn.vanthu.document.Document;
import vn.vanthu.read.docx.DocxReader;
import vn.vanthu.read.text.TextReader;
import vn.vanthu.read.tika.TikaReader;

/** Real documents beside the project, where they are at hand. */
class RealFilesTest {

    private static final Path REAL = Path.of("../shared/documents");

    static List<Path> files() throws IOException {
        if (!Files.isDirectory(REAL)) {
            return List.of(REAL);
        }
        try (Stream<Path> files = Files.walk(REAL)) {
            return files.filter(file -> file.toString().matches(".*\\.(docx|txt|doc|rtf|html?)"))
                    .sorted()
                    .toList();
        }
    }

    private static Document read(Path file) throws IOException, ReadException {
        Assumptions.assumeTrue(
                Files.isRegularFile(file), "../shared is not there: nothing to read");
        String name = file.toString();
        DocumentReader reader =
                name.endsWith(".docx")
                        ? new DocxReader()
                        : name.endsWith(".txt") ? new TextReader() : new TikaReader();
        return reader.read(RawFile.of(file, MediaTypes.of(file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_is_read_without_a_problem_and_its_spans_are_in_order(Path file)
            throws Exception {
        Document document = read(file);

        assertThat(document.problems()).isEmpty();
        assertThat(document.text().length()).isGreaterThan(500);
        int end = 0;
        for (Block block : document.blocks()) {
            assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
            end = block.span().end();
            if (block instanceof Block.Paragraph paragraph) {
                assertThat(paragraph.span().in(document.text())).doesNotContain("\n").isNotBlank();
            }
        }
        assertThat(end).isLessThanOrEqualTo(document.text().length());
    }

    @Test
    void a_quarterly_report_from_an_ocr_pipeline_has_its_sentences_and_notes_in_order()
            throws Exception {
        Document document = read(REAL.resolve("003_20d4f5976b9e868e.txt"));

        assertThat(document.text())
                .contains("ban hành phương án điều tra, khảo sát")
                .contains("tại đây công dân, doanh nghiệp")
                .doesNotContain("**")
                .doesNotContain("<sup>");
        assertThat(document.blocks().stream().filter(Block.Footnote.class::isInstance)).hasSize(7);
    }
}
