package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    private static final String BEFORE = "corpus/nam-trieu-kh-cchc-2024.html";
    private static final String NOW = "corpus/nam-trieu-kh-cchc-2025.md";

    @TempDir private Path folder;

    @Test
    void the_first_lines_name_both_and_count_what_changed() {
        var run = Run.of("diff", BEFORE, NOW);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().limit(2))
                .allMatch(line -> line.contains("Ủy ban nhân dân thành phố Nam Triều"));
        assertThat(run.out().lines().skip(2).findFirst().orElseThrow())
                .contains("Mục: ", "Chỉ tiêu: ", "Nhiệm vụ: ", "Số liệu: ");
        assertThat(run.out()).contains("tăng 15 điểm phần trăm", "[6-8¹;] mức độ hài lòng");
    }

    @Test
    void the_same_file_twice_has_no_difference() {
        var run = Run.of("diff", BEFORE, BEFORE);
        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith("Không có khác biệt về nội dung.\n");
    }

    @Test
    void what_only_moved_with_the_year_is_listed_when_asked_for() {
        assertThat(Run.of("diff", BEFORE, NOW).out()).doesNotContain("chuyển theo năm");
        assertThat(Run.of("diff", BEFORE, NOW, "--all").out()).contains("chuyển theo năm");
    }

    @Test
    void two_kinds_of_documents_are_compared_with_a_warning() {
        var run =
                Run.of(
                        "diff",
                        "corpus/son-hai-kh-cchc-2024.docx",
                        "corpus/son-hai-bc-cchc-nam-2024.pdf");
        assertThat(run.code()).isZero();
        assertThat(run.complaints())
                .containsExactly(
                        "vanthu: hai loại văn bản khác nhau (Kế hoạch, Báo cáo): chỉ so được"
                                + " những phần cùng có.");
        assertThat(run.out()).contains("Mục: ");
    }

    @Test
    void every_form_of_the_result_can_be_a_file() throws Exception {
        for (String format : new String[] {"table", "json", "csv", "xlsx"}) {
            Path file = folder.resolve("so-sanh." + format);
            var run = Run.of("diff", BEFORE, NOW, "--format", format, "--out", file);
            assertThat(run.code()).isZero();
            assertThat(run.out()).isEmpty();
            assertThat(Files.size(file)).isPositive();
        }
        assertThat(Files.readString(folder.resolve("so-sanh.json")))
                .contains("\"schema\" : \"vanthu.diff/1\"", "\"step\"", "\"kind\" : \"CHANGED\"");
        assertThat(Files.readString(folder.resolve("so-sanh.csv"))).startsWith("\uFEFFBảng,");
    }

    @Test
    void what_cannot_be_read_or_written_is_told() {
        assertThat(Run.of("diff", BEFORE).complaints())
                .containsExactly("vanthu: thiếu NAY. Xem: vanthu diff --help");
        assertThat(Run.of("diff", BEFORE, "khong-co.docx", "--library", folder).code()).isNotZero();
        assertThat(Run.of("diff", BEFORE, NOW, "--format", "xlsx").err())
                .contains("xlsx không in ra màn hình được. Thêm --out TỆP.xlsx");
    }
}
