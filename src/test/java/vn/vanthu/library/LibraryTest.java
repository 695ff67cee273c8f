package vn.vanthu.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.pipeline.Pipeline;
import vn.vanthu.read.Failure;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;
import vn.vanthu.read.text.TextReader;
import vn.vanthu.registry.Registry;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchOptions;

class LibraryTest {

    private static final Pipeline PIPELINE = new Pipeline(Registry.bundled());

    @TempDir Path folder;
    private Path documents;
    private Path root;

    @BeforeEach
    void two_documents() throws IOException {
        documents = Files.createDirectories(folder.resolve("văn bản đến"));
        root = folder.resolve("kho");
        write("kế hoạch.txt", "Rà soát thủ tục hành chính tại Bộ phận Một cửa.");
        write("báo cáo.txt", "Tiếp nhận 24.489 hồ sơ trong quý III.");
    }

    @Test
    void what_was_ingested_is_found_and_kept_with_its_original() throws IOException {
        assertThat(ingest().counts()).containsOnly(java.util.Map.entry(Outcome.DONE, 2L));
        try (var library = Library.openToRead(root)) {
            assertThat(files(library, "thu tuc hanh chinh")).containsExactly("kế hoạch.txt");
            assertThat(library.documents()).hasSize(2);
            String sha256 = library.named("báo cáo.txt").getFirst();
            assertThat(library.document(sha256).text()).contains("24.489 hồ sơ");
            assertThat(root.resolve("originals/" + sha256.substring(0, 2) + "/" + sha256))
                    .hasSameBinaryContentAs(documents.resolve("báo cáo.txt"));
        }
    }

    @Test
    void a_document_without_a_letterhead_is_listed_by_its_file() throws IOException {
        ingest();
        try (var library = Library.openToRead(root)) {
            assertThat(library.status().documents()).isEqualTo(2);
            var documents = new Query.In(Set.of(Kind.DOCUMENT));
            assertThat(library.search(documents, SearchOptions.first(10)).hits())
                    .extracting(hit -> hit.entry().text())
                    .containsExactlyInAnyOrder("kế hoạch.txt", "báo cáo.txt");
        }
    }

    @Test
    void a_second_run_does_nothing_and_says_so() throws IOException {
        ingest();
        var again = ingest();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.outcomes()).isEmpty();
    }

    @Test
    void a_changed_file_takes_the_place_of_its_old_content() throws IOException {
        ingest();
        write("kế hoạch.txt", "Đào tạo, bồi dưỡng cán bộ, công chức cấp xã.");
        assertThat(ingest().outcomes()).hasSize(1);
        try (var library = Library.openToRead(root)) {
            assertThat(library.documents()).hasSize(2);
            assertThat(files(library, "thủ tục hành chính")).isEmpty();
            assertThat(files(library, "bồi dưỡng")).containsExactly("kế hoạch.txt");
        }
    }

    @Test
    void a_file_that_cannot_be_read_stops_nothing_and_is_tried_again() throws IOException {
        write("hỏng.txt", "HỎNG");
        var first = ingest();
        assertThat(first.failures())
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.kind()).isEqualTo("DAMAGED");
                    assertThat(outcome.message()).isNotBlank();
                });
        assertThat(first.outcomes()).hasSize(3);
        write("hỏng.txt", "Nay đã đọc được.");
        assertThat(ingest().counts()).containsOnly(java.util.Map.entry(Outcome.DONE, 1L));
    }

    @Test
    void two_copies_of_a_file_are_one_document() throws IOException {
        Files.copy(documents.resolve("kế hoạch.txt"), documents.resolve("bản sao.txt"));
        ingest();
        try (var library = Library.openToRead(root)) {
            assertThat(library.outcomes()).hasSize(3);
            assertThat(library.documents()).hasSize(2);
        }
    }

    @Test
    void what_is_removed_is_found_no_more() throws IOException {
        ingest();
        try (var library = Library.openToWrite(root)) {
            library.remove(library.named("kế hoạch.txt").getFirst());
        }
        try (var library = Library.openToRead(root)) {
            assertThat(files(library, "thủ tục hành chính")).isEmpty();
            assertThat(library.documents()).hasSize(1);
            assertThat(library.outcomes()).hasSize(1);
        }
    }

    @Test
    void a_lost_index_is_made_again_from_the_records() throws IOException {
        ingest();
        delete(root.resolve("index"));
        assertThatThrownBy(() -> Library.openToRead(root))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("vanthu reindex");
        try (var library = Library.reindexed(root, null)) {
            assertThat(library.documents()).hasSize(2);
        }
        try (var library = Library.openToRead(root)) {
            assertThat(files(library, "thủ tục hành chính")).containsExactly("kế hoạch.txt");
        }
    }

    @Test
    void what_was_recorded_but_not_indexed_is_found_after_the_next_opening() throws IOException {
        ingest();
        Path journal = root.resolve("state/outcomes.jsonl");
        String lines = Files.readString(journal);
        delete(root.resolve("index"));
        Library.openToWrite(root).close();
        // As if the process had been killed before the index caught up, in the middle of a line.
        Files.writeString(
                journal, lines.substring(0, lines.lastIndexOf('\n')) + "\n{\"path\": \"/x");
        Library.openToWrite(root).close();
        try (var library = Library.openToRead(root)) {
            assertThat(files(library, "thủ tục hành chính")).containsExactly("kế hoạch.txt");
        }
    }

    @Test
    void what_was_being_removed_when_its_process_was_killed_is_gone_after_the_next_opening()
            throws IOException {
        ingest();
        String sha256;
        try (var library = Library.openToRead(root)) {
            sha256 = library.named("kế hoạch.txt").getFirst();
        }
        // As if the process had been killed before it could delete the record.
        Files.writeString(
                root.resolve("state/outcomes.jsonl"),
                "\n{\"removed\": \"" + sha256 + "\"}",
                StandardOpenOption.APPEND);

        Library.openToWrite(root).close();

        try (var library = Library.openToRead(root)) {
            assertThat(library.keeps(sha256)).isFalse();
            assertThat(files(library, "thủ tục hành chính")).isEmpty();
            assertThat(library.status().documents()).isEqualTo(1);
        }
    }

    @Test
    void a_second_writer_is_told_who_is_writing() throws IOException {
        try (var first = Library.openToWrite(root)) {
            assertThat(first.documents()).isEmpty();
            assertThatThrownBy(() -> Library.openToWrite(root))
                    .isInstanceOf(LibraryException.class)
                    .hasMessageContaining("đang được tiến trình khác ghi (pid ")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void of_a_folder_only_documents_are_taken(@TempDir Path given) throws Exception {
        for (String name :
                List.of(
                        "kế hoạch.txt",
                        "kế hoạch.gold.json",
                        ".ẩn.txt",
                        "~$kế hoạch.docx",
                        "queries.jsonl",
                        "qrels.tsv")) {
            Files.writeString(given.resolve(name), "Kế hoạch");
        }
        assertThat(Ingest.filesIn(List.of(given))).containsExactly(given.resolve("kế hoạch.txt"));
        Path named = given.resolve("qrels.tsv");
        assertThat(Ingest.filesIn(List.of(named))).containsExactly(named);
    }

    @Test
    void a_folder_with_other_things_is_no_library() {
        assertThatThrownBy(() -> Library.openToWrite(documents))
                .isInstanceOf(LibraryException.class)
                .hasMessage(documents + " là thư mục đã có thứ khác. Chọn thư mục trống làm kho.");
    }

    @ParameterizedTest
    @CsvSource({
        "2, Nâng cấp vanthu.",
        "0, Lập kho mới từ các tệp đã nạp",
        "1.0-rc, tệp version của nó bị hỏng",
        "'', tệp version của nó bị hỏng"
    })
    void a_library_of_another_version_is_refused_with_what_to_do(String version, String said)
            throws IOException {
        ingest();
        Files.writeString(root.resolve("version"), version);
        assertThatThrownBy(() -> Library.openToRead(root)).hasMessageContaining(said);
        assertThatThrownBy(() -> Library.openToWrite(root)).hasMessageContaining(said);
    }

    @Test
    void a_library_from_before_sketches_corrections_and_several_engines_is_brought_up_to_date()
            throws IOException {
        ingest();
        delete(root.resolve("state/sketches-1"));
        Path journal = root.resolve("state/outcomes.jsonl");
        String lines = Files.readString(journal);
        Files.writeString(journal, lines.replace(",\"search\":\"lucene\"", ""));
        assertThat(Files.readString(journal)).isNotEqualTo(lines);
        assertThatThrownBy(() -> similar()).hasMessageContaining("vanthu reindex");

        Library.openToWrite(root).close();

        assertThat(similar()).isEmpty();
        try (var library = Library.openToRead(root)) {
            assertThat(library.behind()).isZero();
            assertThat(files(library, "thủ tục hành chính")).containsExactly("kế hoạch.txt");
        }
    }

    private java.util.Map<String, Double> similar() throws IOException {
        try (var library = Library.openToRead(root)) {
            return library.near(Shingles.of("Một văn bản khác hẳn.").sketch(), 0.5);
        }
    }

    @Test
    void a_damaged_record_is_named_and_made_again_from_its_original() throws IOException {
        ingest();
        Path file = documents.resolve("kế hoạch.txt").toAbsolutePath();
        String sha256 = RawFile.sha256(file);
        Path record = root.resolve("records/" + sha256.substring(0, 2) + "/" + sha256 + ".json");
        byte[] whole = Files.readAllBytes(record);
        Files.write(record, Arrays.copyOf(whole, whole.length / 2));
        Files.delete(file);

        try (var library = Library.openToRead(root)) {
            assertThatThrownBy(() -> library.document(sha256))
                    .isInstanceOf(LibraryException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageEndingWith("Làm lại từ bản gốc mà kho giữ: vanthu retry");
        }
        try (var library = Library.reindexed(root, null)) {
            assertThat(library.damages()).singleElement().asString().contains(file.toString());
            assertThat(files(library, "quý III")).containsExactly("báo cáo.txt");
            assertThat(library.damagedRecords()).containsExactly(sha256);

            var mended = new Mending(library, LibraryTest::read, () -> Instant.EPOCH);

            assertThat(mended.mend(List.of(sha256)))
                    .singleElement()
                    .matches(outcome -> outcome.isDone() && outcome.path().equals(file));
            assertThat(library.damagedRecords()).isEmpty();
        }
        assertThat(record).hasBinaryContent(whole);
        try (var library = Library.openToRead(root)) {
            assertThat(files(library, "thủ tục hành chính")).containsExactly("kế hoạch.txt");
        }
    }

    @Test
    void a_damaged_record_without_an_original_is_told() throws IOException {
        ingest();
        Path file = documents.resolve("kế hoạch.txt").toAbsolutePath();
        String sha256 = RawFile.sha256(file);
        Files.delete(root.resolve("records/" + sha256.substring(0, 2) + "/" + sha256 + ".json"));
        Path original = root.resolve("originals/" + sha256.substring(0, 2) + "/" + sha256);
        Files.writeString(original, "khác");
        String text = Files.readString(file);
        Files.delete(file);
        try (var library = Library.openToWrite(root)) {
            var mended = new Mending(library, LibraryTest::read, () -> Instant.EPOCH);
            assertThat(mended.mend(library.damagedRecords()))
                    .singleElement()
                    .extracting(Outcome::message)
                    .asString()
                    .contains("không còn bản gốc nguyên vẹn", "vanthu ingest --again");

            Files.writeString(file, text);

            assertThat(mended.mend(List.of(sha256))).singleElement().matches(Outcome::isDone);
            assertThat(original).hasContent(text);
        }
    }

    @Test
    void half_written_files_of_a_killed_writer_are_cleared_away() throws IOException {
        ingest();
        Path part = root.resolve("records/.123.part");
        Files.write(part, new byte[] {1}, StandardOpenOption.CREATE_NEW);
        Library.openToWrite(root).close();
        assertThat(part).doesNotExist();
    }

    private Ingest.Summary ingest() throws IOException {
        try (var library = Library.openToWrite(root)) {
            var silent =
                    new Ingest.Progress() {
                        @Override
                        public void begin(int files) {}

                        @Override
                        public void done(Outcome outcome, boolean skipped) {}
                    };
            return new Ingest(library, LibraryTest::read, () -> Instant.EPOCH, 2)
                    .ingest(List.of(documents), false, silent);
        }
    }

    static AnalysedDocument read(Path file) throws ReadException {
        try {
            if (Files.readString(file).equals("HỎNG")) {
                throw new ReadException(Failure.DAMAGED, "as the test wants it");
            }
            var raw = RawFile.of(file, "text/plain");
            return PIPELINE.process(new TextReader().read(raw));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> files(Library library, String words) throws IOException {
        return library.search(new Query.Words(words), SearchOptions.first(10)).hits().stream()
                .filter(hit -> hit.complete())
                .map(hit -> hit.entry().about().file())
                .distinct()
                .toList();
    }

    private void write(String name, String words) throws IOException {
        Files.write(documents.resolve(name), words.getBytes(StandardCharsets.UTF_8));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
