package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    @TempDir Path folder;

    @BeforeEach
    void one_plan_and_its_answers() throws IOException {
        Files.writeString(
                folder.resolve("kh.txt"),
                """
                KẾ HOẠCH
                Cải cách hành chính năm 2024

                I. MỤC TIÊU

                Phấn đấu tỷ lệ hồ sơ giải quyết đúng hạn đạt trên 95%.
                """);
        Files.writeString(
                folder.resolve("kh.gold.json"),
                """
                {"document": "kh.txt", "split": "test", "metadata": {"province": "Sơn Hải"},
                 "outline": [{"label": "I", "title": "MỤC TIÊU"}],
                 "targets": [{"anchor": "đạt trên 95%", "comparator": "MORE_THAN", "low": 95,
                              "high": null, "unit": "%"},
                             {"anchor": "hồ sơ giải quyết đúng hạn", "comparator": "AT_LEAST",
                              "low": 80, "high": null, "unit": "%"}]}
                """);
    }

    @Test
    void the_scores_of_each_kind_are_printed_in_a_table() {
        Run run = Run.of("evaluate", folder);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("1 văn bản, không đọc được 0; ")
                .containsPattern("\nbố cục +1 +1,000 +1,000 +1,000 +1,000 .* 1/1\n")
                .containsPattern("\nchỉ tiêu +2 +1,000 +0,500 +0,667 +0,667 .* 1/2\n")
                .containsPattern("\nchỉ tiêu +so sánh +1/1 +1,000\n")
                .containsPattern("\ntxt +1 +0 ")
                .containsPattern("\nSơn Hải +1 +0 ");
    }

    @Test
    void misses_are_shown_in_their_sentence() {
        assertThat(Run.of("evaluate", folder, "--misses").out())
                .endsWith(
                        """
                          sót chỉ tiêu: “hồ sơ giải quyết đúng hạn” (comparator AT_LEAST; low 80; unit %)
                              Phấn đấu tỷ lệ hồ sơ giải quyết đúng hạn đạt trên 95%.
                        """);
    }

    @Test
    void json_has_the_counts_the_matchers_and_the_slips() throws IOException {
        var json =
                new ObjectMapper().readTree(Run.of("evaluate", folder, "--format", "json").out());

        assertThat(json.path("schema").asText()).isEqualTo("vanthu.evaluate/1");
        var targets = json.path("kinds").path("targets");
        assertThat(targets.path("support").asInt()).isEqualTo(2);
        assertThat(targets.path("f1").asText()).isEqualTo("0.6667");
        assertThat(targets.path("matchers").path("strict").path("matched").asInt()).isOne();
        var slip = json.path("perDocument").path(0).path("slips");
        assertThat(slip.findValuesAsText("slip")).contains("missed");
    }

    @Test
    void the_page_is_the_same_each_time() throws IOException {
        Path page = folder.resolve("accuracy.md");
        Run.of("evaluate", folder, "--page", page);
        String first = Files.readString(page);
        Run.of("evaluate", folder, "--page", page);

        assertThat(page).hasContent(first);
        assertThat(first)
                .startsWith("# Độ chính xác\n")
                .contains("| chỉ tiêu | 2 | 1,000 | 0,500 |");
    }

    @Test
    void a_document_that_is_missing_is_all_missed_and_the_rest_goes_on() throws IOException {
        Files.writeString(
                folder.resolve("b.gold.json"),
                "{\"document\": \"b.docx\", \"targets\": [{\"anchor\": \"10 xã\", \"low\": 10}]}");
        Files.writeString(folder.resolve("c.gold.json"), "{");

        Run run = Run.of("evaluate", folder);

        assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.out()).startsWith("3 văn bản, không đọc được 2; ");
        assertThat(run.complaints()).hasSize(2);
        assertThat(run.err()).contains("b.docx: Không tìm thấy tệp").contains("c.gold.json");
    }

    @Test
    void answers_may_lie_in_another_folder(@TempDir Path elsewhere) throws IOException {
        Files.move(folder.resolve("kh.gold.json"), elsewhere.resolve("kh.gold.json"));

        assertThat(Run.of("evaluate", folder, "--gold", elsewhere).code()).isZero();
        Run without = Run.of("evaluate", folder);
        assertThat(without.code()).isEqualTo(ExitCode.FAILED);
        assertThat(without.err()).contains("không có tệp .gold.json nào").contains("--gold");
    }
}
