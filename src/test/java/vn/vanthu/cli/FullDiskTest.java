package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.library.Library;
import vn.vanthu.library.Outcome;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchOptions;

/** A library on a disk that fills up: a small one in memory, where the machine lets us mount it. */
class FullDiskTest {

    private static final int FILES = 25;

    @TempDir Path folder;

    private Path disk;
    private Path documents;

    @BeforeEach
    void a_small_disk() throws Exception {
        disk = Files.createDirectory(folder.resolve("ổ đĩa"));
        documents = Files.createDirectory(folder.resolve("văn bản"));
        assumeTrue(
                did("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()),
                "no disk can be mounted here: that needs root");
        var random = new Random(20251123);
        for (int i = 0; i < FILES; i++) {
            var text = new StringBuilder("Kế hoạch số " + i + "\n\nMã riêng: " + word(i) + ".\n");
            for (int line = 0; line < 200; line++) {
                text.append("\nNhiệm vụ ")
                        .append(Long.toString(random.nextLong(), 36))
                        .append('\n');
            }
            Files.writeString(documents.resolve("kế hoạch " + i + ".txt"), text);
        }
    }

    @AfterEach
    void take_it_away() throws Exception {
        did("umount", "-l", disk.toString());
    }

    @Test
    void ingest_ends_with_a_clear_word_loses_nothing_and_goes_on_when_there_is_room()
            throws Exception {
        Path library = disk.resolve("kho");
        Path first = documents.resolve("kế hoạch 0.txt");
        assertThat(Run.of("ingest", first, "--library", library).code()).isZero();

        Run full = Run.of("ingest", documents, "--library", library);

        assertThat(full.code()).isEqualTo(ExitCode.FAILED);
        assertThat(full.complaints())
                .containsExactly(
                        "vanthu: "
                                + library
                                + ": ổ đĩa chứa kho đã đầy; kho vẫn nguyên vẹn. Giải phóng chỗ"
                                + " rồi chạy lại, việc sẽ làm tiếp từ chỗ dừng.");
        Run search = Run.of("search", word(0), "--library", library);
        assertThat(search.err()).isEmpty();
        assertThat(search.out()).contains(word(0));
        int before = done(library);
        assertThat(before).isBetween(2, FILES - 1);

        assertThat(did("mount", "-o", "remount,size=64m", disk.toString())).isTrue();
        Run again = Run.of("ingest", documents, "--library", library);

        assertThat(again.err()).isEmpty();
        assertThat(again.code()).isZero();
        assertThat(done(library)).isEqualTo(FILES);
        try (var opened = Library.openToRead(library)) {
            for (int i = 0; i < FILES; i++) {
                var found = opened.search(new Query.Words(word(i)), SearchOptions.first(3));
                assertThat(found.hits()).as(word(i)).isNotEmpty();
            }
        }
    }

    /** How many documents are reported done; each has its record. */
    private static int done(Path root) throws IOException {
        try (var library = Library.openToRead(root)) {
            for (Outcome outcome : library.outcomes()) {
                assertThat(outcome.kind()).isEqualTo(Outcome.DONE);
                String name = outcome.path().getFileName().toString();
                String word = word(Integer.parseInt(name.replaceAll("\\D", "")));
                assertThat(library.document(outcome.sha256()).text()).contains(word);
            }
            return library.outcomes().size();
        }
    }

    private static String word(int number) {
        return "zq" + (char) ('a' + number % 26) + "x" + (char) ('a' + number / 26);
    }

    private static boolean did(String... command) throws Exception {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
