package vn.vanthu.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchOptions;

/** One process changes a library; others read it all the while, and none but the one changes it. */
class TwoProcessesOnLibraryTest {

    private static final int SEARCHES = 150;
    private static final int LINES = 80;

    @TempDir Path folder;

    private Path documents;
    private Path root;
    private QuickStart start;

    @BeforeEach
    void a_library() throws IOException {
        documents = Files.createDirectory(folder.resolve("documents"));
        root = folder.resolve("library");
        Library.openToWrite(root).close();
        start = new QuickStart(folder, EndlessChange.class);
    }

    @Test
    void a_reader_finds_whole_documents_only_and_never_fails() throws Exception {
        Process writer = start.once(documents, root, 20251122, Long.MAX_VALUE);
        try (var out = writer.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).as(start.complaints()).isEqualTo("ready");
            writer.getOutputStream().write('\n');
            writer.getOutputStream().flush();
            int lines = 0;
            int searches = 0;
            int found = 0;
            while (searches < SEARCHES || lines < LINES) {
                while (out.ready()) {
                    assertThat(out.readLine()).isNotNull();
                    lines++;
                }
                assertThat(writer.isAlive()).as(start.complaints()).isTrue();
                found += wholeDocuments();
                searches++;
            }
            assertThat(found).isPositive();
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    /** How many documents were found. */
    private int wholeDocuments() throws IOException {
        try (var library = Library.openToRead(root)) {
            var hits = library.search(new Query.Words("mã"), SearchOptions.first(50)).hits();
            var byDocument =
                    hits.stream()
                            .collect(Collectors.groupingBy(hit -> hit.entry().document().sha256()));
            assertThat(byDocument).hasSizeLessThanOrEqualTo(EndlessChange.FILES);
            byDocument.forEach((sha256, passages) ->
                    assertThat(passages.stream().map(Hit::entry).map(entry -> word(entry.text())))
                            .hasSize(EndlessChange.PASSAGES)
                            .containsOnly(word(passages.getFirst().entry().text())));
            for (String sha256 : byDocument.keySet()) {
                try {
                    assertThat(library.document(sha256).text()).contains("Nơi nhận mã");
                } catch (NoSuchFileException removedSince) {
                    assertThat(library.keeps(sha256)).isFalse();
                }
            }
            return byDocument.size();
        }
    }

    private static String word(String passage) {
        return passage.substring(passage.indexOf("zq")).split("\\W", 2)[0];
    }

    @Test
    void a_second_writer_is_refused_and_told_who_writes() throws Exception {
        try (var library = Library.openToWrite(root)) {
            assertThat(library.documents()).isEmpty();
            Process second = start.once(documents, root, 1, 1);
            second.getOutputStream().write('\n');
            second.getOutputStream().close();
            second.getInputStream().readAllBytes();

            assertThat(second.waitFor()).isNotZero();
            assertThat(start.complaints())
                    .contains(
                            "đang được tiến trình khác ghi (pid " + ProcessHandle.current().pid());
        }
    }
}
