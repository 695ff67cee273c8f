package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.library.Library;
import vn.vanthu.library.Outcome;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchOptions;

class KilledIngestTest {

    private static final int FILES = 30;

    @TempDir Path folder;

    @Test
    void a_library_is_whole_whenever_its_writer_is_killed() throws Exception {
        Path documents = Files.createDirectory(folder.resolve("văn bản"));
        for (int i = 0; i < FILES; i++) {
            String words = "Kế hoạch số " + (100 + i) + "\nMã riêng: " + word(i) + ".\n";
            Files.write(
                    documents.resolve("kế hoạch " + i + ".txt"),
                    words.getBytes(StandardCharsets.UTF_8));
        }
        Path root = folder.resolve("kho");
        var random = new Random(20251121);
        for (int round = 0; round < 5; round++) {
            Process writer = start(documents, root);
            // Starting takes about half a second; the kill falls anywhere from then on.
            boolean ended = writer.waitFor(300 + random.nextInt(1500), TimeUnit.MILLISECONDS);
            writer.destroyForcibly().waitFor();
            if (Files.exists(root.resolve("version"))) {
                assertWhole(root);
            }
            if (ended) {
                break;
            }
        }
        Run.of("ingest", documents, "--library", root);
        assertThat(assertWhole(root)).isEqualTo(FILES);
        assertThat(Run.of("ingest", documents, "--library", root).out())
                .isEqualToIgnoringNewLines("Không có gì mới: 30 tệp không đổi từ lần trước.");
    }

    /** All that is said to be done has its record and can be found; how many these are. */
    private static int assertWhole(Path root) throws IOException {
        Library.openToWrite(root).close();
        try (var library = Library.openToRead(root)) {
            int done = 0;
            for (Outcome outcome : library.outcomes()) {
                assertThat(outcome.kind()).isEqualTo(Outcome.DONE);
                var document = library.document(String.valueOf(outcome.sha256()));
                String name = outcome.path().getFileName().toString();
                int number = Integer.parseInt(name.replaceAll("\\D", ""));
                assertThat(document.text()).contains(word(number));
                var found = library.search(new Query.Words(word(number)), SearchOptions.first(3));
                assertThat(found.hits())
                        .anyMatch(hit -> hit.complete() && hit.entry().about().file().equals(name));
                done++;
            }
            return done;
        }
    }

    private static String word(int number) {
        return "q" + (char) ('a' + number % 26) + "z" + (char) ('a' + number / 26) + "x";
    }

    private static Process start(Path documents, Path root) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "ingest",
                        documents.toString(),
                        "--library",
                        root.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
