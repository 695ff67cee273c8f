package vn.vanthu.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.DamagedIndexException;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchIndexException;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.ShortForms;

/** An index that one process writes, and another reads or finds again after a sudden end. */
@Timeout(120)
class TwoProcessesTest {

    private static final Analysis ANALYSIS = new Analysis(ShortForms.NONE);

    @TempDir Path folder;

    @Test
    void a_reader_sees_whole_documents_while_another_process_commits()
            throws IOException, SearchIndexException, InterruptedException {
        Process writer = start();
        try (var said = output(writer)) {
            said.readLine();
            for (int i = 0; i < 30; i++) {
                try (var index = LuceneSearchIndex.openToRead(folder, ANALYSIS)) {
                    var status = index.status();
                    assertThat(status.entries()).isEqualTo(2 * status.documents());
                    var result = index.search(new Query.Words("nhiệm vụ"), SearchOptions.first(5));
                    assertThat(result.total()).isEqualTo(status.entries());
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    @Test
    void what_was_committed_outlives_a_killed_writer()
            throws IOException, SearchIndexException, InterruptedException {
        long committed = 0;
        for (int kill = 1; kill <= 3; kill++) {
            Process writer = start();
            try (var said = output(writer)) {
                for (int i = 0; i < 4 * kill; i++) {
                    committed = Long.parseLong(said.readLine());
                }
            } finally {
                writer.destroyForcibly().waitFor();
            }
            try (var index = LuceneSearchIndex.open(folder, ANALYSIS)) {
                var status = index.status();
                assertThat(status.documents()).isGreaterThanOrEqualTo(committed);
                assertThat(status.entries()).isEqualTo(2 * status.documents());
            }
        }
    }

    @Test
    void a_missing_or_shortened_file_is_told_as_damage() throws IOException, SearchIndexException {
        for (boolean shorten : new boolean[] {true, false}) {
            Path index = folder.resolve(shorten ? "shortened" : "missing");
            try (var made = LuceneSearchIndex.open(index, ANALYSIS)) {
                made.put(List.of(passage()));
                made.refresh();
            }
            for (Path file : files(index)) {
                byte[] bytes = Files.readAllBytes(file);
                if (shorten) {
                    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                } else {
                    Files.delete(file);
                }
                assertThat(opens(index)).as(file.toString()).isFalse();
                Files.write(file, bytes);
                assertThat(opens(index)).as(file.toString()).isTrue();
            }
        }
    }

    private static Entry passage() {
        return Entry.passage(new DocumentId("a"), 0, "Nhiệm vụ của năm");
    }

    private static boolean opens(Path index) throws SearchIndexException {
        try (var opened = LuceneSearchIndex.openToRead(index, ANALYSIS)) {
            return opened.status().entries() == 1;
        } catch (DamagedIndexException damaged) {
            return false;
        }
    }

    private static List<Path> files(Path index) throws IOException {
        try (var files = Files.list(index)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessWriter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
