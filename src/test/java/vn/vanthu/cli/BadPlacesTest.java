package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.library.Library;

class BadPlacesTest {

    private static final Path PLAN = Path.of("corpus", "son-hai-kh-cchc-2025.docx");
    private static final Path REPORT = Path.of("corpus", "son-hai-bc-cchc-quy-3-2024.txt");

    @TempDir Path folder;
    private Path documents;
    private Path library;
    private Path out;

    @BeforeEach
    void one_document() throws IOException {
        documents = Files.createDirectory(folder.resolve("văn bản"));
        library = folder.resolve("kho");
        out = folder.resolve("kq.docx");
        write("một.txt", "Rà soát thủ tục hành chính tại Bộ phận Một cửa.");
    }

    @Test
    void results_are_not_written_into_a_folder_that_is_not_there() {
        Path file = folder.resolve("chưa có/kq.json");
        assertFails(
                Run.of("extract", documents.resolve("một.txt"), "--out", file),
                file
                        + ": không có thư mục "
                        + file.getParent()
                        + ". Tạo thư mục trước, rồi chạy lại.");
    }

    @Test
    void a_folder_is_not_replaced_by_results() {
        assertFails(
                Run.of("extract", documents.resolve("một.txt"), "--out", documents),
                documents + ": là thư mục, không ghi thành tệp được. Đặt tên tệp khác.");
        assertThat(documents).isDirectory();
    }

    @Test
    void a_report_is_no_plan() {
        assertDraftFails(
                REPORT,
                2025,
                "không phải kế hoạch mà là báo cáo." + " Chọn một kế hoạch của năm trước.");
    }

    @Test
    void a_text_that_is_no_administrative_document_is_no_plan() {
        assertDraftFails(
                documents.resolve("một.txt"),
                2025,
                "không nhận ra là kế hoạch." + " Chọn một kế hoạch của năm trước.");
    }

    @Test
    void a_plan_is_not_rolled_to_its_own_year_or_back() {
        assertDraftFails(
                PLAN,
                2025,
                "là kế hoạch năm 2025, không lập được kế hoạch năm 2025."
                        + " Chọn năm lớn hơn 2025.");
        assertDraftFails(
                PLAN,
                2020,
                "là kế hoạch năm 2025, không lập được kế hoạch năm 2020."
                        + " Chọn năm lớn hơn 2025.");
    }

    @Test
    void a_broken_template_is_told_and_nothing_is_written() throws IOException {
        byte[] good = Files.readAllBytes(Path.of("templates", "ke-hoach.docx"));
        Path half = Files.write(folder.resolve("mẫu.docx"), Arrays.copyOf(good, good.length / 2));
        assertFails(
                draft(PLAN, 2026, "--template", half),
                half
                        + ": không phải mẫu DOCX dùng được (tệp nén hỏng)."
                        + " Mở mẫu bằng Word rồi lưu lại dạng .docx.");
        assertFails(
                draft(PLAN, 2026, "--template", documents),
                documents + ": là thư mục, không phải mẫu. Chỉ tệp .docx làm mẫu.");
        Path missing = folder.resolve("không có.docx");
        assertFails(
                draft(PLAN, 2026, "--template", missing),
                missing + ": không có tệp hoặc thư mục này. Kiểm tra lại đường dẫn.");
        assertThat(names(folder)).containsExactlyInAnyOrder("mẫu.docx", "văn bản");
    }

    @Test
    void nothing_that_needs_a_library_makes_one() {
        for (List<Object> words :
                List.<List<Object>>of(
                        List.of("search", "hồ sơ"),
                        List.of("status"),
                        List.of("retry"),
                        List.of("reindex"),
                        List.of("remove", "123456"))) {
            var args = Stream.concat(words.stream(), Stream.of("--library", library));
            assertFails(
                    Run.of(args.toArray()),
                    "chưa có kho ở "
                            + library
                            + ". Nạp văn bản vào kho trước: vanthu ingest THƯ-MỤC");
        }
        assertThat(library).doesNotExist();
    }

    @Test
    void a_file_or_a_folder_of_other_things_is_no_library() throws IOException {
        Path file = documents.resolve("một.txt");
        assertFails(
                Run.of("ingest", file, "--library", file),
                file + " là một tệp, không làm kho được. Chọn thư mục khác.");
        assertFails(
                Run.of("ingest", file, "--library", documents),
                documents + " là thư mục đã có thứ khác. Chọn thư mục trống làm kho.");
        assertThat(names(documents)).containsExactly("một.txt");
    }

    @Test
    void a_library_that_another_one_writes_to_is_named_with_its_writer() throws IOException {
        ingest();
        try (var held = Library.openToWrite(library)) {
            Run run = Run.of("ingest", documents, "--library", library);
            assertThat(run.complaints())
                    .singleElement()
                    .asString()
                    .startsWith("vanthu: kho " + library + " đang được tiến trình khác ghi (pid ")
                    .endsWith("). Chờ nó xong rồi chạy lại; tìm kiếm thì vẫn được.");
            assertThat(run.code()).isEqualTo(1);
            assertThat(Run.of("search", "thu tuc", "--library", library).code()).isZero();
            assertThat(held.documents()).hasSize(1);
        }
    }

    @Test
    void a_lost_index_is_told_and_made_again() throws IOException {
        ingest();
        try (Stream<Path> files = Files.walk(library.resolve("index"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        assertFails(
                Run.of("search", "thủ tục", "--library", library),
                "chỉ mục của kho " + library + " bị thiếu hoặc hỏng. Lập lại: vanthu reindex");
        assertThat(Run.of("reindex", "--library", library).out())
                .isEqualToIgnoringNewLines("Đã lập chỉ mục 1 văn bản.");
        assertThat(Run.of("search", "thủ tục", "--library", library).out()).contains("một.txt");
    }

    @Test
    void a_folder_without_documents() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("rỗng"));
        assertFails(
                Run.of("ingest", empty, "--library", library),
                empty + ": không có tệp nào trong thư mục này. Chỉ thư mục có văn bản.");
        assertFails(
                Run.of("demo", empty),
                empty + ": không có tệp nào trong thư mục này. Chỉ thư mục có văn bản.");
    }

    @Test
    void a_missing_path_does_not_keep_the_others_out() {
        Path missing = folder.resolve("không có");
        Run run = Run.of("ingest", missing, documents, "--library", library);
        assertThat(run.complaints())
                .containsExactly(
                        "vanthu: "
                                + missing
                                + ": không có tệp hoặc thư mục này. Kiểm tra lại đường dẫn.");
        assertThat(run.code()).isEqualTo(3);
        assertThat(Run.of("search", "thủ tục", "--library", library).out()).contains("một.txt");
    }

    @Test
    void the_library_does_not_take_itself_in() {
        Path inside = documents.resolve("kho");
        assertThat(Run.of("ingest", documents, "--library", inside).code()).isZero();
        Run again = Run.of("ingest", documents, "--library", inside);
        assertThat(again.out())
                .isEqualToIgnoringNewLines("Không có gì mới: 1 tệp không đổi từ lần trước.");
    }

    @Test
    void a_journal_cut_in_the_middle_of_a_letter_loses_only_that_line() throws IOException {
        ingest();
        byte[] torn = "\n{\"path\": \"/kế".getBytes(StandardCharsets.UTF_8);
        Files.write(
                library.resolve("state/outcomes.jsonl"),
                Arrays.copyOf(torn, torn.length - 1),
                StandardOpenOption.APPEND);
        assertThat(Run.of("search", "thủ tục", "--library", library).out()).contains("một.txt");
        write("hai.txt", "Đào tạo, bồi dưỡng cán bộ cấp xã.");
        ingest();
        assertThat(Run.of("search", "bồi dưỡng", "--library", library).out()).contains("hai.txt");
    }

    @Test
    void a_record_of_a_killed_ingest_is_found_after_the_next_one() throws IOException {
        ingest();
        write("hai.txt", "Đào tạo, bồi dưỡng cán bộ cấp xã.");
        Path other = folder.resolve("kho khác");
        Run.of("ingest", documents, "--library", other);
        // As if the process had been killed after the record and before the journal.
        try (Stream<Path> records = Files.walk(other.resolve("records"))) {
            for (Path record : records.filter(Files::isRegularFile).toList()) {
                Path mine = library.resolve(other.relativize(record).toString());
                if (Files.notExists(mine)) {
                    Files.createDirectories(mine.getParent());
                    Files.copy(record, mine);
                }
            }
        }
        ingest();
        assertThat(Run.of("search", "bồi dưỡng", "--library", library).out()).contains("hai.txt");
    }

    private void ingest() {
        assertThat(Run.of("ingest", documents, "--library", library).code()).isZero();
    }

    private void assertDraftFails(Path from, int year, String words) {
        assertFails(draft(from, year), from + ": " + words);
        assertThat(out).doesNotExist();
    }

    private Run draft(Path from, int year, Object... more) {
        Object[] words = {"draft", "plan", "--from", from, "--year", year, "--out", out};
        return Run.of(Stream.concat(Stream.of(words), Stream.of(more)).toArray());
    }

    private static void assertFails(Run run, String words) {
        assertThat(run.complaints()).containsExactly("vanthu: " + words);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    private void write(String name, String words) throws IOException {
        Files.write(documents.resolve(name), words.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
