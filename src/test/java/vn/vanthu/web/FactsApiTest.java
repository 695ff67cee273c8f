package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsApiTest {

    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            TỈNH HOA GIANG
            Số: 17/KH-UBND
            Hoa Giang, ngày 09 tháng 01 năm 2024

            KẾ HOẠCH
            Cải cách hành chính năm 2024

            I. MỤC TIÊU
            1. Trên 95% hồ sơ thủ tục hành chính được giải quyết đúng hạn.
            II. NHIỆM VỤ
            1. Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp kiểm tra, hoàn thành trước ngày 30/6/2024.
            2. Sở Tài chính chủ trì rà soát định mức, hoàn thành trước ngày 31/3/2024.
            """;

    private static final String REPORT =
            """
            ỦY BAN NHÂN DÂN
            TỈNH HOA GIANG
            Số: 210/BC-UBND
            Hoa Giang, ngày 15 tháng 12 năm 2024

            BÁO CÁO
            Kết quả thực hiện Kế hoạch cải cách hành chính năm 2024

            Thực hiện Kế hoạch số 17/KH-UBND ngày 09/01/2024 của Ủy ban nhân dân tỉnh.
            I. KẾT QUẢ
            1. Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn đạt 96,2%.
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
    void an_indicator_is_compared_with_the_sentences_that_prove_it() throws IOException {
        JsonNode json = json(site.get("/api/v1/compare?indicator=ho+so+giai+quyet+dung+han"));
        assertThat(json.get("lines").get(0).asText()).isEqualTo("Hoa Giang");
        assertThat(json.get("cells").findValuesAsText("is")).containsExactly("target", "actual");
        JsonNode target = json.get("cells").get(0);
        assertThat(target.get("values").get(0).asInt()).isEqualTo(95);
        assertThat(target.get("comparator").asText()).isEqualTo("MORE_THAN");
        assertThat(target.get("document").asText()).isEqualTo(site.document("kế hoạch.txt"));
        assertThat(target.get("text").asText()).contains("đúng hạn");
    }

    @Test
    void what_a_body_has_to_do_is_listed_by_time() throws IOException {
        JsonNode all = json(site.get("/api/v1/assignments")).get("assignments");
        assertThat(all.findValuesAsText("due")).containsExactly("2024-03-31", "2024-06-30");

        String body = "body=S%E1%BB%9F+N%E1%BB%99i+v%E1%BB%A5";
        JsonNode own = json(site.get("/api/v1/assignments?" + body)).get("assignments");
        assertThat(own.findValuesAsText("due")).containsExactly("2024-06-30");
        assertThat(json(site.get("/api/v1/assignments?due=2024-Q1")).get("assignments")).hasSize(1);
    }

    @Test
    void a_plan_is_held_against_the_reports_on_it() throws IOException {
        String plan = "/api/v1/track?on=2024-12-31&plan=" + site.document("kế hoạch.txt");
        String report = "&report=" + site.document("báo cáo.txt");
        JsonNode tracked = json(site.get(plan + report));
        assertThat(tracked.get("targets").get(0).get("standing").asText())
                .isEqualToIgnoringCase("achieved");
        assertThat(json(site.get(plan)).get("targets")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "compare, 400, chỉ tiêu",
        "compare?indicator=x&by=year, 400, by",
        "compare?indicator=x&q=nam:abc, 400, không phải năm",
        "assignments?due=hom-nay, 400, hom-nay",
        "track, 404, plan",
        "track?plan=abc, 404, plan",
    })
    void a_wrong_question_is_told_so(String question, int status, String words) throws IOException {
        var answer = site.get("/api/v1/" + question);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).get("error").asText()).contains(words);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
