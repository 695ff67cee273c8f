package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class WrongOptionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "serach hồ-sơ ~ không hiểu serach hồ-sơ (gần giống: search). Xem: vanthu --help",
                "text --bogus a.txt ~ không hiểu --bogus. Xem: vanthu text --help",
                "text ~ thiếu TỆP. Xem: vanthu text --help",
                "ingest ~ thiếu TỆP|THƯ-MỤC. Xem: vanthu ingest --help",
                "draft plan ~ thiếu --from, --year, --out. Xem: vanthu draft plan --help",
                "draft plan --from ~ thiếu --from. Xem: vanthu draft plan --help",
                "search x --limit ~ thiếu giá trị cho --limit. Xem: vanthu search --help",
                "search --limit 1 --limit 2 x ~ --limit chỉ được nói một lần."
                        + " Xem: vanthu search --help",
            })
    void what_is_unknown_or_missing_is_named(String words, String complaint) {
        assertUsage(words, complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "search --format yaml x ~ --format không nhận \"yaml\";"
                        + " chọn một trong: table, json, csv. Xem: vanthu search --help",
                "check --format pdf x ~ --format không nhận \"pdf\";"
                        + " chọn một trong: text, json. Xem: vanthu check --help",
                "search --in titles x ~ --in không nhận \"titles\"; chọn một trong: passages,"
                        + " targets, assignments, figures, documents. Xem: vanthu search --help",
                "search --year abc x ~ --year không nhận \"abc\"; phải là năm hoặc khoảng năm,"
                        + " như 2024 hoặc 2023..2026. Xem: vanthu search --help",
                "search --year 2026..2023 x ~ --year không nhận \"2026..2023\"; phải là năm hoặc"
                        + " khoảng năm, như 2024 hoặc 2023..2026. Xem: vanthu search --help",
                "search --limit nhiều x ~ --limit không nhận \"nhiều\"; phải là số nguyên, như 10."
                        + " Xem: vanthu search --help",
                "phrases --on mai ~ --on không nhận \"mai\"; phải là ngày viết như 2025-06-30."
                        + " Xem: vanthu phrases --help",
            })
    void a_wrong_value_is_told_with_what_is_right(String words, String complaint) {
        assertUsage(words, complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "search --limit 0 x ~ --limit phải từ 1 trở lên.",
                "ingest . --threads 100 ~ --threads phải từ 1 đến 64.",
                "search ~ chưa nói tìm gì. Ví dụ: vanthu search \"cải cách hành chính\""
                        + " --year 2024",
                "draft ~ chưa nói soạn gì. Ví dụ: vanthu draft plan --from kh-2024.docx --year"
                        + " 2025 --out kh-2025.docx",
                "extract a.txt --format xlsx ~ xlsx không in ra màn hình được."
                        + " Thêm --out TỆP.xlsx",
            })
    void what_no_file_could_make_right_is_wrong_usage(String words, String complaint) {
        assertUsage(words, complaint);
    }

    @Test
    void a_wrong_query_is_shown_with_the_place() {
        Run run = Run.of("search", "đúng hạn tyep:KH");

        assertThat(run.complaints())
                .containsExactly(
                        "vanthu: không có điều kiện \"tyep:\"; ý bạn là type:, loại: ? Để tìm đúng"
                                + " chữ này, đặt trong ngoặc kép",
                        "  đúng hạn tyep:KH",
                        "           ^^^^");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void help_is_in_vietnamese_for_every_command() {
        for (String command : new CommandLine(new Main()).getSubcommands().keySet()) {
            Run run = Run.of(command, "--help");
            assertThat(run.code()).isZero();
            assertThat(run.err()).as(command).isEmpty();
            assertThat(run.out()).startsWith("Cách dùng: vanthu " + command);
            assertThat(run.out()).contains("Tùy chọn:").doesNotContain("Usage", "Options");
        }
        assertThat(Run.of().out()).startsWith("Cách dùng: vanthu").contains("Các lệnh:", "ingest");
    }

    private static void assertUsage(String words, String complaint) {
        Run run = Run.of((Object[]) words.split(" "));
        assertThat(run.complaints()).containsExactly("vanthu: " + complaint);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }
}
