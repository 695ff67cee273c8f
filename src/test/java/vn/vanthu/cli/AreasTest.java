package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reform area of each fact, from the file to what the commands print. */
class AreasTest {

    @TempDir Path folder;

    private static final String PLAN =
            """
            KẾ HOẠCH
            Cải cách hành chính năm 2024

            I. MỤC TIÊU

            Phấn đấu giải ngân vốn đầu tư công đạt trên 95%.

            II. NHIỆM VỤ

            1. Cải cách thủ tục hành chính

            a) Chỉ tiêu

            - Tối thiểu 60% hồ sơ được nộp trực tuyến toàn trình.

            2. Cải cách tổ chức bộ máy

            - Giảm 5% biên chế công chức so với năm 2021.
            """;

    @Test
    void the_nearest_heading_that_names_an_area_decides_before_the_words() throws IOException {
        JsonNode targets = extract(PLAN).path("targets");

        assertThat(targets.findValuesAsText("area"))
                .containsExactly("FINANCE", "PROCEDURE", "APPARATUS");
    }

    @Test
    void a_section_has_the_area_of_the_one_around_it() throws IOException {
        JsonNode outline = extract(PLAN).path("outline");

        assertThat(outline.path(0).path("area").isNull()).isTrue();
        JsonNode procedures = outline.path(1).path("children").path(0);
        assertThat(procedures.path("area").asText()).isEqualTo("PROCEDURE");
        assertThat(procedures.path("children").path(0).path("area").asText())
                .isEqualTo("PROCEDURE");
    }

    @Test
    void a_plan_of_something_else_has_no_reform_areas() throws IOException {
        JsonNode json =
                extract(
                        """
                        KẾ HOẠCH
                        Tổ chức Ngày hội đọc sách năm 2024

                        I. CÔNG TÁC TUYÊN TRUYỀN

                        Phấn đấu tỷ lệ kinh phí được xã hội hóa đạt trên 90%.
                        """);

        assertThat(json.path("targets").findValues("area")).allMatch(JsonNode::isNull);
        assertThat(json.path("outline").findValues("area")).allMatch(JsonNode::isNull);
        assertThat(json.path("targets")).isNotEmpty();
    }

    @Test
    void tables_tell_the_area_in_words() throws IOException {
        assertThat(Run.of("extract", "--format", "csv", "-o", folder.resolve("t"), file(PLAN)))
                .extracting(Run::code)
                .isEqualTo(0);
        try (var files = Files.walk(folder.resolve("t"))) {
            var all = new StringBuilder();
            for (Path csv : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(csv));
            }
            assertThat(all).contains("Lĩnh vực").contains("Cải cách tổ chức bộ máy");
        }
    }

    @Test
    void training_needs_examples_of_two_areas() {
        Run run = Run.of("train", "areas", "--corpus", folder, "--out", folder.resolve("m"));

        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("chưa đủ mẫu");
    }

    private JsonNode extract(String text) throws IOException {
        return new ObjectMapper().readTree(Run.of("extract", file(text)).out());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("kh.txt"), text);
    }
}
