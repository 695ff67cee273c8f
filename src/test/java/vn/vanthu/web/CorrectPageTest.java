package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.library.Library;

class CorrectPageTest {

    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            TỈNH HOA GIANG
            Số: 17/KH-UBND
            Hoa Giang, ngày 09 tháng 01 năm 2026

            KẾ HOẠCH
            Cải cách hành chính năm 2026

            I. MỤC TIÊU
            1. Trên 95% hồ sơ thủ tục hành chính được giải quyết đúng hạn.

            II. NHIỆM VỤ
            1. Sở Nội vụ chủ trì rà soát quy chế làm việc trước ngày 30/6/2026.
            """;

    @TempDir private Path folder;

    private Served site;
    private String plan;
    private String target;

    @BeforeEach
    void start() throws IOException {
        site = Served.with(folder, Map.of("kế hoạch.txt", PLAN));
        plan = "/van-ban/" + site.document("17/KH-UBND");
        target = fact("t\\d+");
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    void every_fact_has_a_form_that_needs_no_script() {
        String page = site.get(plan).body();

        assertThat(page)
                .contains("action=\"" + plan + "/hieu-dinh\"", "Không phải chỉ tiêu")
                .contains("name=\"noi-dung\" value=\"" + target + "\"")
                .containsPattern("name=\"value\" value=\"95\"")
                .containsPattern("<option value=\"MORE_THAN\" selected>trên</option>")
                .containsPattern("name=\"agencies\" value=\"Sở Nội vụ\"");
    }

    @Test
    void a_changed_fact_is_shown_with_who_and_when_and_what_was_extracted() {
        var answer = save(target, "sua", Map.of("value", "97,5", "unit", "%"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("?da=sua&nd=" + target + "#f-" + target);
        String page = site.get(plan + "?da=sua&nd=" + target).body();
        assertThat(page)
                .contains("Đã lưu hiệu đính.", "<b>trên 97,5%</b>", "máy trích: giá trị 95")
                .containsPattern("badge good\">đã sửa</span> máy này, \\d\\d/\\d+/\\d{4}");
        JsonNode found = json(site.get("/api/v1/search?q=value%3D97.5&in=targets"));
        assertThat(found.get("total").asInt()).isOne();
    }

    @Test
    void what_is_no_fact_goes_from_page_and_search_and_can_be_brought_back() {
        save(target, "bo", Map.of());

        String page = site.get(plan).body();
        assertThat(page).contains("Đã bỏ khi hiệu đính").doesNotContain("Không phải chỉ tiêu");
        assertThat(json(site.get("/api/v1/search?q=dung+han&in=targets")).get("total").asInt())
                .isZero();

        save(target, "hoan-tac", Map.of());

        assertThat(site.get(plan).body())
                .contains("Không phải chỉ tiêu")
                .doesNotContain("Đã bỏ khi hiệu đính");
        assertThat(json(site.get("/api/v1/search?q=dung+han&in=targets")).get("total").asInt())
                .isOne();
    }

    @Test
    void the_log_says_who_put_what_right() {
        save(target, "sua", Map.of("unit", "phần trăm"));

        assertThat(site.get("/kho/nhat-ky").body())
                .contains("sửa nội dung trích", "17/KH-UBND", "sửa " + target + ": ")
                .contains("unit=phần trăm");
    }

    @Test
    void small_corrections_do_not_push_other_work_from_the_library_page() {
        save(target, "sua", Map.of("value", "96"));

        assertThat(site.get("/kho").body()).doesNotContain("Việc gần đây");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sua      | value    | chín mươi | 400 | Giá trị không nhận "chín mươi"
                    sua      | deadline | mai       | 400 | viết như 30/6/2024, 2024-Q3
                    sua      | year     | 20260     | 400 | viết năm như 2025
                    hoan-tac | value    | 95        | 400 | chưa được hiệu đính
                    xoa      | value    | 95        | 400 | không nói phải làm gì
                    """)
    void what_cannot_be_meant_is_told_and_changes_nothing(
            String deed, String field, String value, int status, String words) throws IOException {
        var answer = save(target, deed, Map.of(field, value));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
        requireUntouched();
    }

    @Test
    void a_fact_that_is_not_there_and_a_document_that_is_not_there_are_not_found()
            throws IOException {
        assertThat(save("t1", "bo", Map.of()).statusCode()).isEqualTo(404);
        String gone = "/van-ban/" + "0".repeat(64) + "/hieu-dinh";
        var fields = Map.of("noi-dung", target, "lam", "bo", "da-thay", "");
        assertThat(site.post(gone, fields).statusCode()).isEqualTo(404);
        requireUntouched();
    }

    @Test
    void a_post_without_the_forms_token_is_refused() throws IOException {
        var fields = Map.of("noi-dung", target, "lam", "bo", "da-thay", "");

        assertThat(site.post(plan + "/hieu-dinh", fields, "").statusCode()).isEqualTo(403);
        requireUntouched();
    }

    @Test
    void of_two_people_at_once_the_second_is_told() {
        String old = seen();
        save(target, "sua", Map.of("value", "96"));

        var fields = Map.of("noi-dung", target, "lam", "bo", "da-thay", old);
        var late = site.post(plan + "/hieu-dinh", fields);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Có người vừa hiệu đính nội dung này");
        assertThat(site.get(plan).body()).contains("<b>trên 96%</b>");
    }

    @Test
    void while_another_process_changes_the_library_it_is_told_why_and_nothing_is_lost()
            throws Exception {
        HttpResponse<String> answer;
        try (var other = Library.openToWrite(site.root())) {
            assertThat(other.documents()).hasSize(1);
            answer = save(target, "bo", Map.of());
            assertThat(site.finished(answer)).contains("đang được tiến trình khác ghi");
        }
        requireUntouched();

        assertThat(save(target, "bo", Map.of()).headers().firstValue("Location").orElse(""))
                .contains("?da=bo");
    }

    @Test
    void with_accounts_only_those_who_are_signed_in_may_and_their_name_is_kept() throws Exception {
        try (var office =
                Served.withAccounts(
                        folder.resolve("b"), Map.of("kế hoạch.txt", PLAN), "một mật khẩu dài")) {
            String address = "/van-ban/" + office.document("17/KH-UBND") + "/hieu-dinh";
            var fields = Map.of("noi-dung", target, "lam", "sua", "da-thay", "", "value", "96");
            assertThat(office.post(address, fields, "x").statusCode()).isEqualTo(401);

            office.signIn("hoa", "một mật khẩu dài");
            assertThat(office.post(address, fields).statusCode()).isEqualTo(303);
            assertThat(office.get(address.replace("/hieu-dinh", "")).body())
                    .contains("đã sửa</span> hoa, ");
        }
    }

    @Test
    void programs_correct_by_the_names_of_facts_and_read_what_was_corrected() throws Exception {
        String document = "/api/v1/documents/" + site.document("17/KH-UBND");
        String id = json(site.get(document + "/facts")).at("/targets/0/id").asText();
        assertThat(id).isEqualTo(target);

        var accepted =
                site.send("POST", document + "/corrections/" + id, "{\"set\": {\"value\": 96}}");

        assertThat(accepted.statusCode()).isEqualTo(202);
        String job = accepted.headers().firstValue("Location").orElseThrow();
        assertThat(site.eventually(job, "\"DONE\"")).contains("\"DONE\"");
        JsonNode facts = json(site.get(document + "/facts"));
        assertThat(facts.at("/targets/0/low").asText()).isEqualTo("96");
        assertThat(facts.at("/targets/0/corrected/who").asText()).isEqualTo("máy này");
        JsonNode said = json(site.get(document + "/corrections")).at("/corrections/0");
        assertThat(said.at("/was/value").asText()).isEqualTo("95");
        assertThat(said.at("/set/value").asText()).isEqualTo("96");
        assertThat(json(site.get("/api/v1/corrections")).get("corrections").size()).isOne();

        var undone = site.delete(document + "/corrections/" + id, "X-Vanthu-Api", "1");
        assertThat(undone.statusCode()).isEqualTo(202);
        site.eventually(undone.headers().firstValue("Location").orElseThrow(), "\"DONE\"");
        assertThat(json(site.get("/api/v1/corrections")).get("corrections").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [        | không phải JSON
                    {}       | Gửi {
                    {"drop": true, "set": {"value": 5}} | Gửi {
                    {"set": {"màu": "đỏ"}}   | Không có trường
                    {"set": {"value": "đỏ"}} | Giá trị không nhận
                    """)
    void a_wrong_request_of_a_program_is_told_so(String body, String words) throws IOException {
        String document = "/api/v1/documents/" + site.document("17/KH-UBND");

        var answer = site.send("POST", document + "/corrections/" + target, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asText()).contains(words);
        requireUntouched();
    }

    private HttpResponse<String> save(String fact, String deed, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("noi-dung", fact);
        fields.put("lam", deed);
        fields.put("da-thay", seen());
        return site.post(plan + "/hieu-dinh", fields);
    }

    /** What the form of the target knows of earlier corrections. */
    private String seen() {
        var found =
                Pattern.compile(
                                "name=\"noi-dung\" value=\""
                                        + target
                                        + "\">\\s*<input type=\"hidden\" name=\"da-thay\""
                                        + " value=\"([^\"]*)\"")
                        .matcher(site.get(plan).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String fact(String form) {
        var found = Pattern.compile("data-fact=\"(" + form + ")\"").matcher(site.get(plan).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void requireUntouched() throws IOException {
        try (var library = Library.openToRead(site.root())) {
            assertThat(library.corrections().documents()).isEmpty();
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
