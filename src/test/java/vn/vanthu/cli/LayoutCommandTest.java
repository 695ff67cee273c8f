package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.word.WordPackage;

/** {@code vanthu check --layout}. */
class LayoutCommandTest {

    private static final Path PLAN = Path.of("corpus/tinh-uy-son-hai-kh-cchc-2024.docx");

    @TempDir private Path folder;
    private Path out;

    @BeforeEach
    void outside() {
        out = folder.resolve("sua.docx");
    }

    @Test
    void findings_are_graded_and_name_the_place_and_the_rule() {
        var run = Run.of("check", "--layout", PLAN);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith(PLAN + ": thể thức theo Hướng dẫn 36-HD/VPTW: 2 lỗi, 6 nên sửa\n")
                .contains(
                        """
                          [lỗi] Chức vụ của người ký: chữ đậm; đúng: chữ không đậm
                              đoạn 42 “PHÓ BÍ THƯ”
                              (Hướng dẫn 36-HD/VPTW, thể thức, thành phần 7) sửa được bằng --fix
                        """);
    }

    @Test
    void findings_are_told_as_json() {
        var run = Run.of("check", "--layout", "--format", "json", PLAN);
        assertThat(run.out())
                .contains(
                        "\"regime\" : \"party_36\"",
                        "\"rule\" : \"look-post\"",
                        "\"severity\" : \"fault\"",
                        "\"fixable\" : true",
                        "\"paragraph\" : 42");
    }

    @Test
    void a_mended_copy_is_written_and_the_file_itself_is_left_alone() throws Exception {
        byte[] before = Files.readAllBytes(PLAN);
        var run = Run.of("check", "--layout", PLAN, "--fix", out);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        PLAN
                                + ": đã sửa 8 trong 8 phát hiện; còn lại:\n"
                                + out
                                + ": thể thức theo Hướng dẫn 36-HD/VPTW: không có phát hiện nào\n");
        assertThat(Files.readAllBytes(PLAN)).isEqualTo(before);
        assertThat(Run.of("check", "--layout", out).out()).endsWith("không có phát hiện nào\n");
        assertThat(WordPackage.read(Files.readAllBytes(out)).names())
                .isEqualTo(WordPackage.read(before).names());
    }

    @Test
    void a_file_is_never_written_over_itself() throws Exception {
        Files.copy(PLAN, out);
        byte[] before = Files.readAllBytes(out);
        var run = Run.of("check", "--layout", out, "--fix", folder.resolve("./sua.docx"));
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.complaints())
                .containsExactly(
                        "vanthu: "
                                + folder.resolve("./sua.docx")
                                + ": là chính tệp gốc, tệp gốc không bị sửa. Đặt tên khác sau"
                                + " --fix.");
        assertThat(Files.readAllBytes(out)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "corpus/binh-lam-kh-cchc-2023.doc",
                "corpus/binh-lam-kh-cchc-2025.pdf",
                "corpus/nam-trieu-kh-cchc-2024.html"
            })
    void layout_is_measured_in_docx_only(String file) {
        var run = Run.of("check", "--layout", file);
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.complaints())
                .containsExactly(
                        "vanthu: "
                                + file
                                + ": thể thức chỉ rà soát được trong tệp DOCX. Mở tệp trong Word,"
                                + " lưu thành .docx, rồi chạy lại.");
    }

    @Test
    void a_zip_that_is_no_document_is_told_and_the_other_files_are_checked() {
        var run = Run.of("check", "--layout", "corpus/nam-trieu-kh-chuyen-doi-so-2025.odt", PLAN);
        assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.complaints())
                .containsExactly(
                        "vanthu: corpus/nam-trieu-kh-chuyen-doi-so-2025.odt: không đọc được như"
                                + " tệp DOCX (thiếu word/document.xml). Mở tệp trong Word, lưu lại"
                                + " dạng .docx, rồi chạy lại.");
        assertThat(run.out()).contains("2 lỗi");
    }

    @Test
    void fix_goes_with_layout_and_one_file() {
        assertThat(Run.of("check", PLAN, "--fix", out).complaints())
                .containsExactly("vanthu: --fix chỉ dùng cùng --layout. Thêm --layout");
        assertThat(Run.of("check", "--layout", PLAN, PLAN, "--fix", out).code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("check", "--layout", folder.resolve("khong-co.docx")).complaints())
                .containsExactly(
                        "vanthu: "
                                + folder.resolve("khong-co.docx")
                                + ": không có tệp hoặc thư mục này. Kiểm tra lại đường dẫn.");
    }
}
