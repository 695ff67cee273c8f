package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.Vanthu;
import vn.vanthu.library.Ingest;
import vn.vanthu.library.Library;
import vn.vanthu.library.Outcome;

class WatchCommandTest {

    private static final String HEAD =
            """
            ỦY BAN NHÂN DÂN
            TỈNH HẠ VI
            Số: %s/KH-UBND
            Hạ Vi, ngày 05 tháng 01 năm 2026
            KẾ HOẠCH
            Cải cách hành chính tỉnh Hạ Vi năm 2026
            II. NHIỆM VỤ
            """;

    @TempDir Path folder;

    private Path received;
    private Path library;

    @BeforeEach
    void a_library_with_one_plan() throws IOException {
        received = Files.createDirectories(folder.resolve("nhan"));
        library = folder.resolve("kho");
        write("cu.txt", "11", "1. Sở Nội vụ chủ trì rà soát vị trí việc làm.");
        assertThat(run("ingest", received).code()).isZero();
    }

    @Test
    void a_task_in_a_new_document_is_told_with_its_sentence_and_deadline() throws IOException {
        run("watch", "add", "nội vụ", "in:assignments body:\"Sở Nội vụ\"");
        write("moi.txt", "12", "1. Sở Nội vụ chủ trì đào tạo cán bộ, xong trước ngày 30/6/2026.");

        Run ingest = run("ingest", received);

        assertThat(ingest.out())
                .contains("Theo dõi \"nội vụ\": 1 kết quả mới")
                .contains("[nhiệm vụ] 12/KH-UBND")
                .contains("Sở Nội vụ chủ trì đào tạo cán bộ, xong trước ngày 30/6/2026.")
                .contains("Hạn: 30/6/2026")
                .contains("vanthu watch run")
                .doesNotContain("vị trí việc làm");
    }

    @Test
    void a_result_is_kept_until_it_was_shown_and_then_shown_no_more() throws IOException {
        run("watch", "add", "nội vụ", "in:assignments body:\"Sở Nội vụ\"");
        write("moi.txt", "12", "1. Sở Nội vụ chủ trì đào tạo cán bộ.");
        assertThat(run("ingest", received, "--quiet").out()).isEmpty();

        assertThat(run("watch", "list", "--format", "csv").out()).containsPattern(",1\\R$");
        assertThat(run("watch", "run").out()).contains("đào tạo cán bộ");
        assertThat(run("watch", "run").out()).isEqualToIgnoringNewLines("Không có kết quả mới.");
        assertThat(run("watch", "list", "--format", "csv").out()).containsPattern(",0\\R$");
    }

    @Test
    void a_document_that_is_read_again_is_not_told_twice() throws IOException {
        run("watch", "add", "nội vụ", "body:\"Sở Nội vụ\"");
        write("moi.txt", "12", "1. Sở Nội vụ chủ trì đào tạo cán bộ.");
        run("ingest", received);
        run("watch", "run");

        assertThat(run("ingest", received, "--again").out()).doesNotContain("Theo dõi");
        run("remove", "moi.txt");
        assertThat(run("ingest", received).out()).doesNotContain("Theo dõi");
        assertThat(run("watch", "run").out()).startsWith("Không có kết quả mới.");
    }

    @Test
    void a_document_removed_before_it_was_shown_is_told_when_it_comes_again() throws IOException {
        run("watch", "add", "nội vụ", "body:\"Sở Nội vụ\"");
        write("moi.txt", "12", "1. Sở Nội vụ chủ trì đào tạo cán bộ.");
        run("ingest", received);
        run("remove", "moi.txt");
        assertThat(run("watch", "run").out()).startsWith("Không có kết quả mới.");

        assertThat(run("ingest", received).out()).contains("đào tạo cán bộ");
    }

    @Test
    void two_watches_tell_the_same_result_each() throws IOException {
        run("watch", "add", "nội vụ", "in:assignments body:\"Sở Nội vụ\"");
        run("watch", "add", "đào tạo", "in:assignments dao tao");
        write("moi.txt", "12", "1. Sở Nội vụ chủ trì đào tạo cán bộ.");
        run("ingest", received);

        assertThat(run("watch", "run", "Nội Vụ").out())
                .contains("\"nội vụ\": 1")
                .doesNotContain("\"đào tạo\"");
        assertThat(run("watch", "run").out())
                .contains("\"đào tạo\": 1")
                .doesNotContain("\"nội vụ\"");
    }

    @Test
    void news_can_be_read_by_programs() throws IOException {
        run("watch", "add", "nội vụ", "in:assignments body:\"Sở Nội vụ\"");
        write("moi.txt", "12", "1. Sở Nội vụ chủ trì đào tạo cán bộ, xong trước ngày 30/6/2026.");
        run("ingest", received);

        assertThat(run("watch", "run", "--format", "json").out())
                .contains("\"watch\" : \"nội vụ\"")
                .contains("\"dueBy\" : \"2026-06-30\"")
                .contains("\"number\" : \"12/KH-UBND\"");
        assertThat(run("watch", "run", "--format", "json").out()).isEqualToIgnoringNewLines("[ ]");
    }

    @Test
    void what_the_library_has_already_is_told_on_request() {
        run("watch", "add", "mới", "body:\"Sở Nội vụ\"");
        run("watch", "add", "tất cả", "in:assignments body:\"Sở Nội vụ\"", "--existing");

        assertThat(run("watch", "run").out())
                .contains("\"tất cả\": 1 kết quả mới")
                .contains("vị trí việc làm")
                .doesNotContain("\"mới\"");
    }

    @Test
    void files_that_retry_could_read_are_told() throws IOException {
        run("watch", "add", "nội vụ", "body:\"Sở Nội vụ\"");
        Path late = received.resolve("den-cham.txt");
        Files.writeString(late, "");
        assertThat(run("ingest", received).code()).isNotZero();
        write("den-cham.txt", "12", "1. Sở Nội vụ chủ trì đào tạo cán bộ.");

        assertThat(run("retry").out()).contains("Theo dõi \"nội vụ\": 1 kết quả mới");
    }

    @Test
    void what_was_kept_by_a_process_killed_before_it_looked_is_told_later() throws IOException {
        run("watch", "add", "nội vụ", "in:assignments body:\"Sở Nội vụ\"");
        write("moi.txt", "12", "1. Sở Nội vụ chủ trì đào tạo cán bộ.");
        try (var opened = Library.openToWrite(library);
                var vanthu = Vanthu.open()) {
            new Ingest(opened, vanthu::read, () -> Instant.EPOCH, 1)
                    .ingest(List.of(received), false, new Silent());
        }

        assertThat(run("watch", "run").out()).contains("đào tạo cán bộ");
    }

    @Test
    void many_results_are_told_in_short_behind_an_ingest_and_in_full_by_run() throws IOException {
        run("watch", "add", "nội vụ", "in:assignments body:\"Sở Nội vụ\"");
        for (int i = 1; i <= 5; i++) {
            write("moi" + i + ".txt", "2" + i, "1. Sở Nội vụ chủ trì nhiệm vụ thứ " + i + ".");
        }

        assertThat(run("ingest", received).out()).contains("5 kết quả mới", "… và 2 kết quả nữa");
        assertThat(run("watch", "run").out()).contains("5. [nhiệm vụ]").doesNotContain("… và");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    x    | năm:abc         | 2 | không phải năm
                    x    | "sở nội vụ      | 2 | dấu ngoặc kép mở mà không đóng
                    ' '  | sở nội vụ       | 2 | tên theo dõi phải có từ 1 đến 100 ký tự
                    x    | ' '             | 2 | câu hỏi để trống
                    sẵn  | sở nội vụ       | 1 | đã có theo dõi tên "sẵn"
                    """)
    void a_watch_that_cannot_be_meant_is_refused(
            String name, String query, int code, String complaint) {
        run("watch", "add", "sẵn", "họp");

        Run refused = run("watch", "add", name, query);

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.err()).contains(complaint);
        assertThat(run("watch", "list", "--format", "csv").out().lines()).hasSize(2);
    }

    @Test
    void a_name_that_no_watch_has_is_said_and_nothing_is_shown_or_removed() {
        run("watch", "add", "a", "in:assignments", "--existing");

        for (String command : List.of("run", "remove")) {
            Run run = run("watch", command, "a", "b");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.complaints())
                    .containsExactly("vanthu: không có theo dõi tên \"b\". Xem: vanthu watch list");
        }
        assertThat(run("watch", "run").out()).contains("vị trí việc làm");
        assertThat(run("watch", "remove", "a").out()).contains("Đã bỏ theo dõi \"a\".");
        assertThat(run("watch", "list").out()).startsWith("Chưa có theo dõi nào.");
    }

    @Test
    void a_damaged_file_of_watches_is_named() throws IOException {
        Path file = library.resolve("state/watches.json");
        Files.writeString(file, "[{\"name\": ");

        Run run = run("watch", "list");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.complaints()).singleElement().asString().contains(file.toString(), "hỏng");
    }

    private static final class Silent implements Ingest.Progress {
        @Override
        public void begin(int files) {}

        @Override
        public void done(Outcome outcome, boolean skipped) {}
    }

    private Run run(Object... words) {
        var all = new java.util.ArrayList<Object>(List.of(words));
        all.add("--library");
        all.add(library);
        return Run.of(all.toArray());
    }

    private void write(String name, String number, String task) throws IOException {
        Files.writeString(received.resolve(name), HEAD.replace("%s", number) + task + "\n");
    }
}
