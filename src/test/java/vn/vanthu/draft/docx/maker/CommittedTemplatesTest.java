package vn.vanthu.draft.docx.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates in the repository are what their maker makes: nobody has to trust a binary. */
class CommittedTemplatesTest {

    private static final Path FOLDER = Path.of("templates");

    @ParameterizedTest
    @MethodSource("names")
    void a_template_is_what_its_maker_makes(String name) throws Exception {
        assertThat(parts(FOLDER.resolve(name)))
                .as("make them again with TemplateMaker: see templates/README.md")
                .containsExactlyEntriesOf(TemplateMaker.all().get(name));
    }

    @Test
    void every_template_has_a_maker() throws Exception {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".docx")))
                    .containsExactlyInAnyOrderElementsOf(TemplateMaker.all().keySet());
        }
    }

    static Stream<String> names() {
        return TemplateMaker.all().keySet().stream();
    }

    private static Map<String, String> parts(Path file) throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
