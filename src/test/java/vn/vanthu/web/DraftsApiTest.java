package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.word.WordPackage;

/** Drafts as a program makes them. */
class DraftsApiTest {

    private static final String DRAFTS = "/api/v1/drafts";

    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            TỈNH HOA GIANG
            Số: 21/KH-UBND
            Hoa Giang, ngày 09 tháng 01 năm 2024

            KẾ HOẠCH
            Cải cách hành chính năm 2024

            I. MỤC TIÊU
            1. Trên 95% hồ sơ của tỉnh được giải quyết đúng hạn.

            II. NHIỆM VỤ
            1. Sở Tư pháp chủ trì rà soát văn bản của tỉnh, hoàn thành trước ngày 30/6/2024.
            """;

    private static final String REPORT =
            """
            UBND TỈNH HOA GIANG
            SỞ TƯ PHÁP
            Số: 60/BC-STP
            Hoa Giang, ngày 28 tháng 9 năm 2024

            BÁO CÁO
            Kết quả cải cách hành chính quý III năm 2024

            I. KẾT QUẢ CẢI CÁCH THỂ CHẾ
            1. Sở đã rà soát 41 văn bản quy phạm pháp luật của tỉnh.
            """;

    @TempDir private Path folder;

    private Served site;

    @BeforeEach
    void start() throws IOException {
        site = Served.with(folder, Map.of("kế hoạch.txt", PLAN, "báo cáo.txt", REPORT));
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    void a_plan_is_begun_decided_and_fetched() throws IOException {
        var begun =
                site.json("POST", DRAFTS + "/plan", "{\"from\":[\"21/KH-UBND\"],\"year\":2025}");
        assertThat(begun.statusCode()).isEqualTo(201);
        String draft = begun.headers().firstValue("Location").orElseThrow();
        assertThat(read(begun).get("title").asText()).isEqualTo("Kế hoạch năm 2025 từ 21/KH-UBND");

        JsonNode changes = read(site.get(draft + "/changes"));
        JsonNode due = change(changes, "30/6/2024");
        assertThat(due.get("after").asText()).isEqualTo("30/6/2025");
        assertThat(due.get("headings").get(0).asText()).isEqualTo("II. NHIỆM VỤ");
        assertThat(due.get("open").asBoolean()).isTrue();

        var decided =
                site.json(
                        "PUT",
                        draft + "/changes/" + due.get("change").asText(),
                        "{\"decision\":\"change\",\"words\":\"15/5/2025\"}");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        assertThat(read(decided).get("open").asInt()).isEqualTo(changes.get("open").asInt() - 1);
        assertThat(words(draft + "/docx?clean=true")).contains("trước ngày 15/5/2025");
        assertThat(words(draft + "/docx")).contains("30/6/202415/5/2025");

        assertThat(read(site.get(DRAFTS)).get("drafts").size()).isEqualTo(1);
        assertThat(read(site.get(draft)).get("decided").asInt()).isEqualTo(1);
        assertThat(site.delete(draft, Routes.PROGRAM, "1").statusCode()).isEqualTo(204);
        assertThat(site.get(draft).statusCode()).isEqualTo(404);
    }

    @Test
    void a_report_is_made_of_those_that_the_library_knows_to_be_on_the_plan() throws IOException {
        var begun =
                site.json(
                        "POST",
                        DRAFTS + "/report",
                        "{\"plan\":\"21/KH-UBND\",\"period\":\"2024-Q3\"}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        String draft = begun.headers().firstValue("Location").orElseThrow();

        JsonNode changes = read(site.get(draft + "/changes")).get("changes");
        assertThat(changes.findValuesAsText("after")).anyMatch(each -> each.contains("41 văn bản"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plan   | {\"from\":[\"21/KH-UBND\"],\"year\":1800} | không phải năm kế hoạch",
                "plan   | {\"from\":[\"99/KH-UBND\"],\"year\":2025} | kho không có văn bản nào",
                "plan   | {\"from\":[\"60/BC-STP\"],\"year\":2025} | không phải kế hoạch",
                "plan   | {\"from\":[],\"year\":2025} | Chưa chọn kế hoạch trước",
                "plan   | [1] | không phải đối tượng JSON",
                "report | {\"plan\":\"21/KH-UBND\",\"period\":\"2024-Q7\"} | không phải kỳ báo cáo",
                "report | {\"plan\":\"21/KH-UBND\",\"period\":\"2024-Q1\"} | Không có báo cáo nào",
            })
    void what_cannot_be_meant_is_told(String kind, String asked, String words) throws IOException {
        var answer = site.json("POST", DRAFTS + "/" + kind, asked);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read(answer).get("error").asText()).contains(words);
        assertThat(read(site.get(DRAFTS)).get("drafts").size()).isZero();
    }

    @Test
    void a_wrong_decision_is_told() throws IOException {
        var begun =
                site.json("POST", DRAFTS + "/plan", "{\"from\":[\"21/KH-UBND\"],\"year\":2025}");
        String draft = begun.headers().firstValue("Location").orElseThrow();
        JsonNode due = change(read(site.get(draft + "/changes")), "30/6/2024");
        String place = draft + "/changes/" + due.get("change").asText();

        assertThat(site.json("PUT", place, "{\"decision\":\"maybe\"}").statusCode()).isEqualTo(400);
        assertThat(site.json("PUT", place, "{\"decision\":\"change\"}").statusCode())
                .isEqualTo(400);
        assertThat(site.json("PUT", draft + "/changes/0", "{\"decision\":\"drop\"}").statusCode())
                .isEqualTo(404);
    }

    private String words(String address) throws IOException {
        byte[] docx = site.download(address).body();
        try (var main = WordPackage.read(docx).open("word/document.xml")) {
            String xml = new String(main.readAllBytes(), StandardCharsets.UTF_8);
            return xml.replaceAll("<[^>]+>", "");
        }
    }

    private static JsonNode change(JsonNode changes, String before) {
        for (JsonNode each : changes.get("changes")) {
            if (each.get("before").asText().equals(before)) {
                return each;
            }
        }
        throw new AssertionError(before + " is not in " + changes);
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
