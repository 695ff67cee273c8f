package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code vanthu draft plan} with what cannot be done: a clear word, and nothing is written. */
class BadDraftsTest {

    private static final Path PLAN = Path.of("corpus", "son-hai-kh-cchc-2024.docx");

    @TempDir Path folder;
    private Path out;

    @BeforeEach
    void name() {
        out = folder.resolve("kh-2025.docx");
    }

    @ParameterizedTest
    @CsvSource({"~$h-2025.docx", "~$kh-2025.docx", ".~lock.kh-2025.docx#"})
    void a_file_that_is_open_in_word_is_not_written_over(String lock) throws IOException {
        Files.writeString(out, "cũ");
        Files.writeString(folder.resolve(lock), "");
        var run = draft(PLAN);
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains(out + ": đang mở trong Word hoặc LibreOffice.");
        assertThat(out).hasContent("cũ");
    }

    @Test
    void the_plan_that_is_read_is_not_written_over() throws IOException {
        Path plan = folder.resolve("kh-2024.docx");
        Files.copy(PLAN, plan);
        var run = Run.of("draft", "plan", "--from", plan, "--year", 2025, "--out", plan);
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("là tệp đang đọc");
        assertThat(plan).hasSameBinaryContentAs(PLAN);
    }

    @Test
    void draft_and_list_of_changes_are_two_files() {
        var run = draft(PLAN, "--changes", out);
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("--out và --changes là cùng một tệp");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_template_without_a_field_that_it_must_have_is_refused() throws IOException {
        Path template = folder.resolve("mau.docx");
        Files.copy(Path.of("templates", "phu-luc-phan-cong.docx"), template);
        var run = draft(PLAN, "--template", template);
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("mau.docx").contains("soKyHieu");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_year_that_is_none_is_refused() {
        var run = Run.of("draft", "plan", "--from", PLAN, "--year", 20250, "--out", out);
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("--year 20250: không phải năm kế hoạch");
    }

    @Test
    void a_library_that_is_named_must_be_there() {
        var run = draft(PLAN, "--library", folder.resolve("không có"));
        assertThat(run.code()).isNotZero();
        assertThat(out).doesNotExist();
    }

    private Run draft(Path plan, Object... more) {
        var words = new ArrayList<Object>();
        words.addAll(List.of("draft", "plan", "--from", plan, "--year", 2025, "--out", out));
        words.addAll(List.of(more));
        return Run.of(words.toArray());
    }
}
