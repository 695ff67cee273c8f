package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectCommandTest {

    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            TỈNH HẠ VI
            Số: 11/KH-UBND
            Hạ Vi, ngày 05 tháng 01 năm 2026
            KẾ HOẠCH
            Cải cách hành chính tỉnh Hạ Vi năm 2026

            I. MỤC TIÊU
            1. Trên 95% hồ sơ thủ tục hành chính được giải quyết đúng hạn.
            2. Tối thiểu 60% hồ sơ được nộp trực tuyến.

            II. NHIỆM VỤ
            1. Sở Nội vụ chủ trì rà soát vị trí việc làm, xong trước ngày 30/6/2026.
            """;

    @TempDir private Path folder;
    private Path library;

    @BeforeEach
    void a_library_with_one_plan() throws IOException {
        Path received = Files.createDirectories(folder.resolve("nhan"));
        Files.writeString(received.resolve("kh.txt"), PLAN);
        library = folder.resolve("kho");
        assertThat(run("ingest", received).code()).isZero();
    }

    @Test
    void facts_are_listed_with_the_names_by_which_they_are_put_right() throws IOException {
        JsonNode targets =
                json(run("correct", "11/KH-UBND", "--kind", "targets", "--format", "json"));

        assertThat(targets.size()).isEqualTo(2);
        assertThat(targets.at("/0/id").asText()).matches("t\\d+");
        assertThat(run("correct", "11/KH-UBND", "--format", "csv").out())
                .contains("chỉ tiêu", "trên 95%", "Sở Nội vụ (chủ trì): ");
    }

    @Test
    void a_changed_fact_is_shown_extracted_and_searched_as_it_is_now() throws IOException {
        String id = target(0);

        assertThat(run("correct", "11/KH-UBND", id, "value=97,5", "unit=phần trăm").out())
                .startsWith("đã sửa: ")
                .contains("trên 97,5 phần trăm");

        assertThat(unwrapped(run("show", "11/KH-UBND")))
                .containsPattern("trên 97,5 phần trăm \\{đã sửa \\(.*, \\d\\d/\\d+/\\d{4}\\):");
        JsonNode first = json(run("extract", "11/KH-UBND")).at("/targets/0");
        assertThat(first.path("low").asText()).isEqualTo("97.5");
        assertThat(first.at("/corrected/set/unit").asText()).isEqualTo("phần trăm");
        assertThat(run("extract", "11/KH-UBND", "--format", "csv").out())
                .contains("Hiệu đính")
                .containsPattern("97\\.5.*đã sửa \\(");
        assertThat(run("search", "in:targets value=97.5").out()).contains("11/KH-UBND");
        assertThat(run("compare", "--indicator", "hồ sơ đúng hạn").out()).contains("97,5");
    }

    @Test
    void a_dropped_fact_is_listed_as_such_and_comes_back_by_undo() throws IOException {
        String id = target(0);
        run("correct", "11/KH-UBND", id, "--drop");

        assertThat(run("show", "11/KH-UBND").out())
                .contains("Đã bỏ khi hiệu đính:\n  chỉ tiêu: ")
                .doesNotContain("◎ hồ sơ thủ tục");
        assertThat(run("corrections").out()).contains("11/KH-UBND", id, "đã bỏ (");

        assertThat(run("correct", "11/KH-UBND", id, "--undo").out()).startsWith("như máy trích: ");
        assertThat(run("corrections").out())
                .isEqualToIgnoringNewLines(
                        "Chưa có hiệu đính nào trong kho. Hiệu đính: vanthu correct VĂN-BẢN");
    }

    @Test
    void corrections_survive_reading_everything_again() throws IOException {
        run("correct", "11/KH-UBND", target(1), "value=65");

        run("ingest", "--again", folder.resolve("nhan"));
        run("reindex");

        assertThat(run("search", "in:targets value=65").out()).contains("11/KH-UBND");
    }

    @Test
    void corrections_become_gold_that_evaluate_measures_by() throws IOException {
        run("correct", "11/KH-UBND", target(0), "value=99");
        Path gold = folder.resolve("gold");

        assertThat(run("corrections", "--gold", gold).out())
                .isEqualToIgnoringNewLines(
                        "Đã ghi kết quả đúng của 1 văn bản vào "
                                + gold
                                + ". Đo: vanthu evaluate "
                                + gold);

        assertThat(gold.resolve("kh.txt")).hasContent(PLAN);
        JsonNode written = new ObjectMapper().readTree(gold.resolve("kh.gold.json").toFile());
        assertThat(written.path("targets").size()).isEqualTo(2);
        assertThat(written.has("assignments")).as("nobody looked at them").isFalse();
        // The rules still read 95: one of the two targets is wrong by what the person says.
        var scores =
                new ObjectMapper()
                        .readTree(Run.of("evaluate", gold, "--format", "json").out())
                        .at("/kinds/targets");
        assertThat(scores.path("support").asInt()).isEqualTo(2);
        assertThat(scores.path("f1").asText()).isEqualTo("0.5");
    }

    @Test
    void json_tells_programs_what_was_and_what_is() throws IOException {
        run("correct", "11/KH-UBND", target(0), "value=99");

        JsonNode said = json(run("corrections", "--format", "json")).at("/0");

        assertThat(said.path("kind").asText()).isEqualTo("targets");
        assertThat(said.path("state").asText()).isEqualTo("changed");
        assertThat(said.at("/was/value").asText()).isEqualTo("95");
        assertThat(said.at("/set/value").asText()).isEqualTo("99");
        assertThat(said.path("quote").asText()).contains("Trên 95% hồ sơ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    correct 11/KH-UBND t1 --drop            | 1 | văn bản 11/KH-UBND không có nội dung trích nào tên t1
                    correct 12/KH-UBND t1 --drop            | 1 | 12/KH-UBND: không có tệp này, và trong kho
                    correct 11/KH-UBND t1                   | 2 | nêu đúng một việc với t1: TRƯỜNG=GIÁ-TRỊ, --drop hoặc --undo
                    correct 11/KH-UBND t1 value=5 --drop    | 2 | nêu đúng một việc với t1
                    correct 11/KH-UBND t1 màu=đỏ            | 2 | không có trường "màu". Các trường: indicator,
                    correct 11/KH-UBND t1 value             | 2 | viết value=GIÁ-TRỊ
                    correct 11/KH-UBND --drop               | 2 | chưa nêu mã của nội dung
                    correct 11/KH-UBND --kind màu           | 2 | --kind không nhận "màu"; chọn một trong: targets,
                    """)
    void wrong_words_are_told_and_nothing_is_changed(String words, int code, String complaint) {
        Run run = run((Object[]) words.split(" "));

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).startsWith("vanthu: " + complaint);
        assertThat(run("corrections").out()).startsWith("Chưa có hiệu đính");
    }

    @Test
    void problems_of_reading_are_printed() throws IOException {
        Path odd = folder.resolve("nhan/ghi-chep.docx");
        Files.writeString(odd, "Tiếp nhận 24.489 hồ sơ trong quý III năm 2026.");

        assertThat(unwrapped(run("show", odd)))
                .contains("Lưu ý: ", "Tên tệp có đuôi .docx nhưng nội dung là văn bản thuần");
        assertThat(run("extract", odd, "--format", "csv").out())
                .contains("đã đọc; Tên tệp có đuôi .docx");
    }

    private String target(int number) throws IOException {
        return json(run("correct", "11/KH-UBND", "--kind", "targets", "--format", "json"))
                .at("/" + number + "/id")
                .asText();
    }

    private static String unwrapped(Run run) {
        return run.out().replaceAll("\\s+", " ");
    }

    private static JsonNode json(Run run) throws IOException {
        assertThat(run.err()).isEmpty();
        return new ObjectMapper().readTree(run.out());
    }

    private Run run(Object... words) {
        var all = new Object[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--library";
        all[words.length + 1] = library;
        return Run.of(all);
    }
}
