package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksApiTest {

    @TempDir private Path folder;

    private Served site;

    private static String plan(int number, int year) {
        return """
        ỦY BAN NHÂN DÂN
        TỈNH HOA GIANG
        Số: %d/KH-UBND
        Hoa Giang, ngày 09 tháng 01 năm %d

        KẾ HOẠCH
        Cải cách hành chính năm %d

        Thực hiện Kế hoạch số 17/KH-UBND ngày 09/01/2024 của Ủy ban nhân dân tỉnh.
        I. MỤC TIÊU
        1. Trên 95%% hồ sơ thủ tục hành chính được giải quyết đúng hạn.
        2. Hoàn thành 30/60 cuộc kiểm tra, đạt 40%% kế hoạch.
        """
                .replace("%d/KH", number + "/KH")
                .replace("%d", Integer.toString(year))
                .replace("%%", "%");
    }

    @BeforeEach
    void start() throws IOException {
        var files = new LinkedHashMap<String, String>();
        files.put("kế hoạch 2024.txt", plan(17, 2024));
        files.put("bản sao.txt", plan(17, 2024) + "\n");
        files.put("kế hoạch 2026.txt", plan(21, 2026));
        site = Served.with(folder, files);
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    void what_a_document_cites_and_what_cites_it_is_listed() throws IOException {
        JsonNode cites = json(site.get(document("kế hoạch 2026.txt") + "/cites")).get("cites");
        assertThat(cites.get(0).get("number").asText()).isEqualTo("17/KH-UBND");

        JsonNode by = json(site.get("/api/v1/cited-by?number=17/KH-UBND")).get("cited-by");
        assertThat(by.findValuesAsText("file")).contains("kế hoạch 2026.txt");
    }

    @Test
    void its_copy_and_its_other_years_are_listed_with_what_is_missing() throws IOException {
        String own = document("kế hoạch 2024.txt");
        JsonNode similar = json(site.get(own + "/similar")).get("similar");
        assertThat(similar.get(0).get("way").asText()).isEqualTo("COPY");
        assertThat(similar.get(0).get("document").asText()).isEqualTo(site.document("bản sao.txt"));

        JsonNode series = json(site.get(own + "/series")).get("series");
        assertThat(series.findValuesAsText("year")).contains("2024", "2025", "2026");
    }

    @Test
    void the_page_leads_to_the_copy_and_the_other_years() throws IOException {
        String page = site.get("/van-ban/" + site.document("kế hoạch 2024.txt")).body();
        assertThat(page)
                .contains("Bản khác của văn bản này", "cùng văn bản, bản sao")
                .contains("Cùng loạt qua các năm", "21/KH-UBND", "năm 2026")
                .contains("/van-ban/" + site.document("bản sao.txt"));
    }

    @Test
    void a_file_is_checked_and_not_kept() throws IOException {
        byte[] file = plan(30, 2025).getBytes(StandardCharsets.UTF_8);
        var answer =
                site.uploadTo(
                        "/api/v1/check", "file", Map.of("mới.txt", file), "", "X-Vanthu-Api", "1");
        assertThat(json(answer).get("findings").findValuesAsText("kind")).contains("percent");
        assertThat(json(site.get("/api/v1/status")).get("documents").asInt()).isEqualTo(3);
    }

    @Test
    void no_page_of_another_site_can_have_a_file_checked() {
        byte[] file = plan(30, 2025).getBytes(StandardCharsets.UTF_8);
        var answer = site.uploadTo("/api/v1/check", "file", Map.of("mới.txt", file), "");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"similar?least=0", "similar?least=101", "similar?least=x"})
    void a_share_that_is_none_is_refused(String question) throws IOException {
        var answer = site.get(document("bản sao.txt") + "/" + question);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asText()).contains("1 đến 100");
    }

    @Test
    void a_number_must_be_said() {
        assertThat(site.get("/api/v1/cited-by").statusCode()).isEqualTo(400);
    }

    private String document(String file) throws IOException {
        return "/api/v1/documents/" + site.document(file);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
