package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {

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
            2. Hoàn thành 30/60 cuộc kiểm tra, đạt 40% kế hoạch.
            """;

    @TempDir private Path folder;

    private Served site;

    @BeforeEach
    void start() throws IOException {
        site = Served.with(folder, Map.of("kế hoạch.txt", PLAN));
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    void every_route_is_described_and_nothing_else() throws IOException {
        var described = new TreeSet<String>();
        JsonNode paths = json(site.get("/api/v1/openapi.json")).get("paths");
        paths.properties()
                .forEach(path ->
                        path.getValue()
                                .fieldNames()
                                .forEachRemaining(method ->
                                        described.add(
                                                method.toUpperCase(Locale.ROOT)
                                                        + " "
                                                        + path.getKey())));

        Set<String> there =
                site.routes().stream()
                        .filter(route -> route.path().startsWith(Api.PATH))
                        .map(route -> route.method() + " " + route.path())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(there);
    }

    @Test
    void every_reference_in_the_description_leads_somewhere() throws IOException {
        JsonNode description = json(site.get("/api/v1/openapi.json"));

        assertThat(description.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(ref ->
                        assertThat(description.at(ref.substring(1)).isMissingNode())
                                .as(ref)
                                .isFalse());
        assertThat(description.findValuesAsText("operationId")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "q=dung+han&in=targets, target, 1",
        "q=dung+han&province=Hoa+Giang&in=passages, passage, 1",
        "q=dung+han&province=Son+Hai&in=passages, passage, 0",
        "in=documents&type=KH&year=2024, document, 1"
    })
    void search_answers_as_the_command_does(String query, String kind, int total)
            throws IOException {
        JsonNode found = json(site.get("/api/v1/search?" + query));

        assertThat(found.get("total").asInt()).isEqualTo(total);
        found.get("hits").forEach(hit -> assertThat(hit.get("kind").asText()).isEqualTo(kind));
    }

    @Test
    void a_slip_of_the_fingers_is_answered_with_what_was_meant() throws IOException {
        JsonNode slipped = json(site.get("/api/v1/search?q=cai+cachh+hanh+chinh"));
        JsonNode right = json(site.get("/api/v1/search?q=cai+cach+hanh+chinh"));

        assertThat(slipped.get("meant").asText()).isEqualTo("cai cach hanh chinh");
        assertThat(right.get("meant").isNull()).isTrue();
    }

    @Test
    void names_that_somebody_began_are_completed() throws IOException {
        JsonNode found = json(site.get("/api/v1/complete?q=uy+ban&limit=5"));

        assertThat(found.get("bodies").get(0).get("name").asText())
                .isEqualTo("Ủy ban nhân dân tỉnh Hoa Giang");
        assertThat(found.get("bodies").get(0).get("entries").asInt()).isPositive();
        assertThat(found.get("indicators")).isEmpty();
        assertThat(site.get("/api/v1/complete?q=%22").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"q=nam:abc, không phải năm", "limit=-1, limit", "limit=99999, limit", "in=x, in"})
    void a_wrong_question_is_told_so(String query, String words) throws IOException {
        var answer = site.get("/api/v1/search?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asText()).contains(words);
    }

    @Test
    void a_document_gives_its_facts_findings_and_text() throws IOException {
        String document = "/api/v1/documents/" + site.document("kế hoạch.txt");

        JsonNode facts = json(site.get(document + "/facts"));
        assertThat(facts.get("schema").asText()).isEqualTo("vanthu.extract/1");
        assertThat(facts.get("targets").size()).isPositive();
        assertThat(json(site.get(document + "/findings")).get("findings").size()).isPositive();
        assertThat(site.get(document + "/text").body()).contains("I. MỤC TIÊU\n1. Trên 95%");
        assertThat(site.get("/api/v1/documents").body()).contains("17/KH-UBND");
    }

    @Test
    void files_are_taken_in_and_taken_out_by_jobs() throws Exception {
        var accepted =
                site.uploadTo(
                        "/api/v1/jobs/ingest",
                        "file",
                        Map.of("mới.txt", "Đào tạo công chức.".getBytes(StandardCharsets.UTF_8)),
                        "",
                        Routes.PROGRAM,
                        "1");
        assertThat(accepted.statusCode()).isEqualTo(202);
        JsonNode done = finished(accepted);
        assertThat(done.get("state").asText()).isEqualTo("DONE");
        String id = done.get("steps").get(0).get("document").asText();
        assertThat(json(site.get("/api/v1/status")).get("documents").asInt()).isEqualTo(2);

        finished(site.delete("/api/v1/documents/" + id, Routes.PROGRAM, "1"));
        assertThat(site.get("/api/v1/documents/" + id + "/facts").statusCode()).isEqualTo(404);
    }

    @Test
    void what_a_form_of_another_site_could_send_changes_nothing() throws IOException {
        String id = site.document("kế hoạch.txt");

        assertThat(site.delete("/api/v1/documents/" + id).statusCode()).isEqualTo(403);
        assertThat(site.post("/api/v1/jobs/reindex", Map.of(), "").statusCode()).isEqualTo(403);
        assertThat(
                        site.delete(
                                        "/api/v1/documents/" + id,
                                        Routes.PROGRAM,
                                        "1",
                                        "Origin",
                                        "https://evil.example")
                                .statusCode())
                .isEqualTo(403);
        assertThat(json(site.get("/api/v1/jobs")).get("jobs").size()).isZero();
    }

    private JsonNode finished(HttpResponse<String> accepted) throws Exception {
        String job = accepted.headers().firstValue("Location").orElseThrow();
        JsonNode state = json(site.get(job));
        for (int i = 0;
                i < 600 && Set.of("WAITING", "RUNNING").contains(state.get("state").asText());
                i++) {
            Thread.sleep(100);
            state = json(site.get(job));
        }
        return state;
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
