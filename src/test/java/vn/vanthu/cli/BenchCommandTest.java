package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

    private static final String NUMBER = " +[\\d.,]+";

    @TempDir Path folder;

    @Test
    void each_file_has_a_row_and_so_have_its_format_and_all() throws Exception {
        Files.writeString(folder.resolve("kh.txt"), plan("Sở Nội vụ"));
        Files.writeString(folder.resolve("kh.md"), plan("Sở Tài chính"));

        Run run = Run.of("bench", "--rounds", "1", folder);

        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .satisfiesExactly(
                        heads ->
                                assertThat(heads.strip().split(" {2,}"))
                                        .containsExactly(
                                                "đọc",
                                                "bố cục",
                                                "trích xuất",
                                                "kiểm tra",
                                                "ký tự",
                                                "sau đọc/đọc",
                                                "tệp"),
                        one -> assertThat(one).matches("(" + NUMBER + "){6}  kh\\.md"),
                        two -> assertThat(two).matches("(" + NUMBER + "){6}  kh\\.txt"),
                        gap -> assertThat(gap).isEmpty(),
                        md -> assertThat(md).matches("(" + NUMBER + "){6}  \\.md"),
                        txt -> assertThat(txt).matches("(" + NUMBER + "){6}  \\.txt"),
                        all -> assertThat(all).matches("(" + NUMBER + "){6}  cộng"));
    }

    @Test
    void json_is_a_line_for_each_file_with_its_growth_when_asked() throws Exception {
        Files.writeString(folder.resolve("kh \"2025\".txt"), plan("Sở Nội vụ"));

        Run run = Run.of("bench", "--rounds", "1", "--json", "--growth", folder);

        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .singleElement()
                .asString()
                .matches(
                        "\\{\"file\":\"kh \\\\\"2025\\\\\"\\.txt\",\"characters\":\\d+,"
                                + "\"read\":[\\d.]+,\"structure\":[\\d.]+,\"facts\":[\\d.]+,"
                                + "\"checks\":[\\d.]+,\"growth\":[\\d.]+}");
    }

    @Test
    void a_file_that_cannot_be_read_is_complained_of_and_the_others_are_measured()
            throws Exception {
        Path plan = Files.writeString(folder.resolve("kh.txt"), plan("Sở Nội vụ"));

        Run run = Run.of("bench", "--rounds", "1", plan, folder.resolve("thieu.docx"));

        assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.complaints()).singleElement().asString().contains("thieu.docx");
        assertThat(run.out()).contains("  kh.txt").contains("  cộng").doesNotContain(".docx");
    }

    @Test
    void a_folder_without_files_is_told() {
        Run run = Run.of("bench", folder);

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.complaints())
                .containsExactly(
                        "vanthu: "
                                + folder
                                + ": không có tệp nào trong thư mục này."
                                + " Chỉ thư mục có văn bản.");
    }

    @Test
    void taking_files_in_is_measured_beside_tikas_parsing_of_the_same_files() throws Exception {
        Path corpus = Path.of("corpus");
        Run run =
                Run.of(
                        "bench",
                        "--ingest",
                        "--json",
                        "--rounds",
                        "1",
                        corpus.resolve("son-hai-bc-cchc-nam-2024.pdf"),
                        corpus.resolve("nam-trieu-cv-don-doc-2024.docx"),
                        corpus.resolve("binh-lam-bc-cchc-quy-3-2024-scan.pdf"),
                        corpus.resolve("nam-trieu-kh-cchc-2024.html"));

        assertThat(run.code()).as(run.err()).isZero();
        var measured = new ObjectMapper().readTree(run.out());
        assertThat(measured.path("files").asInt()).isEqualTo(2);
        assertThat(measured.path("leftOut")).hasSize(2);
        assertThat(measured.path("perSecond").asDouble()).isPositive();
        assertThat(measured.path("parsedPerSecond").asDouble()).isPositive();
        Path text = Files.writeString(folder.resolve("a.txt"), "Chỉ có chữ.");
        assertThat(Run.of("bench", "--ingest", text).complaints())
                .first()
                .asString()
                .contains("không có tệp DOCX hay PDF có chữ");
    }

    @Test
    void a_library_of_any_size_is_made_of_a_few_files_and_measured_beside_bare_lucene()
            throws Exception {
        Files.writeString(folder.resolve("a.txt"), plan("Sở Nội vụ"));
        Files.writeString(folder.resolve("b.txt"), plan("Sở Tư pháp"));
        Path library = folder.resolve("kho");

        Run run = Run.of("bench", "--passages", 60, "--json", "--library", library, folder);

        assertThat(run.code()).as(run.err()).isZero();
        var measured = new ObjectMapper().readTree(run.out());
        assertThat(measured.path("passages").asInt()).isBetween(60, 80);
        assertThat(measured.path("ours").path("bytes").asLong()).isPositive();
        assertThat(measured.path("bare").path("perSecond").asDouble()).isPositive();
        for (String kind : List.of("words", "phrase", "narrowed", "bareWords")) {
            var took = measured.path(kind);
            assertThat(took.path("p50").asDouble())
                    .isPositive()
                    .isLessThanOrEqualTo(took.path("p99").asDouble());
        }
        assertThat(Run.of("search", "hồ sơ", "--library", library).out()).contains("hồ sơ");
        Run again = Run.of("bench", "--passages", 60, "--library", library, folder);
        assertThat(again.code()).isEqualTo(ExitCode.FAILED);
        assertThat(again.complaints()).first().asString().contains("không ghi đè");
    }

    @Test
    void the_same_files_make_the_same_library() throws Exception {
        Files.writeString(folder.resolve("a.txt"), plan("Sở Nội vụ"));
        Run first = Run.of("bench", "--passages", 30, "--json", folder);
        Run second = Run.of("bench", "--passages", 30, "--json", folder);
        var mapper = new ObjectMapper();
        assertThat(mapper.readTree(first.out()).path("textBytes").asLong())
                .isPositive()
                .isEqualTo(mapper.readTree(second.out()).path("textBytes").asLong());
    }

    @Test
    void no_round_at_all_measures_nothing() {
        Run run = Run.of("bench", "--rounds", "0", folder);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.complaints()).first().asString().contains("--rounds phải từ 1 trở lên.");
    }

    private static String plan(String body) {
        return """
        ỦY BAN NHÂN DÂN
        TỈNH SƠN HẢI

        KẾ HOẠCH
        Cải cách hành chính năm 2025

        I. MỤC TIÊU

        Phấn đấu trên 95% hồ sơ được giải quyết đúng hạn.

        II. TỔ CHỨC THỰC HIỆN

        1. %s: chủ trì tổng hợp, báo cáo trước ngày 15/12/2025.
        """
                .replace("%s", body);
    }
}
