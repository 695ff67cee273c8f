package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentPageTest {

    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            TỈNH HOA GIANG
            Số: 17/KH-UBND
            Hoa Giang, ngày 09 tháng 01 năm 2024

            KẾ HOẠCH
            Cải cách hành chính năm 2024 <script>alert(1)</script>

            I. MỤC TIÊU
            1. Trên 95% hồ sơ thủ tục hành chính được giải quyết đúng hạn.

            II. NHIỆM VỤ
            1. Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp rà soát quy chế trước ngày 30/6/2024.
            2. Hoàn thành 30/60 cuộc kiểm tra, đạt 40% kế hoạch.
            """;

    private static final String REPORT =
            """
            ỦY BAN NHÂN DÂN
            TỈNH HOA GIANG
            Số: 45/BC-UBND
            Hoa Giang, ngày 15 tháng 12 năm 2024

            BÁO CÁO
            Kết quả cải cách hành chính năm 2024

            Thực hiện Kế hoạch số 17/KH-UBND ngày 09/01/2024 của Ủy ban nhân dân tỉnh, kết quả như sau:
            1. Đã tiếp nhận 24.489 hồ sơ.
            """;

    @TempDir private static Path folder;

    private static Served site;
    private static String plan;
    private static String report;

    @BeforeAll
    static void start() throws IOException {
        site = Served.with(folder, Map.of("kế hoạch.txt", PLAN, "báo cáo \u202Etxt.txt", REPORT));
        plan = "/van-ban/" + site.document("17/KH-UBND");
        report = "/van-ban/" + site.document("45/BC-UBND");
    }

    @AfterAll
    static void stop() throws IOException {
        site.close();
    }

    @Test
    void a_document_reads_as_it_was_written_with_its_outline_beside_it() {
        String page = site.get(plan).body();

        assertThat(page)
                .contains("17/KH-UBND", "09/01/2024")
                .containsPattern("<h2 id=\"m\\d+\"[^>]*>I\\. MỤC TIÊU</h2>")
                .containsPattern("<a href=\"#m\\d+\"><b>II</b> NHIỆM VỤ</a>");
    }

    @Test
    void a_fact_leads_to_its_words_and_they_lead_back() {
        String page = site.get(plan).body();
        String target = page.replaceFirst("(?s).*?data-fact=\"(t\\d+)\".*", "$1");
        String place =
                page.replaceFirst("(?s).*href=\"#(c\\d+)\" data-fact=\"" + target + "\".*", "$1");

        assertThat(page)
                .containsPattern(
                        "<span class=\"m-target[^\"]*\" id=\"" + place + "\"[^>]*" + target)
                .contains("id=\"f-" + target + "\"", "href=\"#f-" + target + "\"");
    }

    @Test
    void findings_stand_below_their_words() {
        assertThat(site.get(plan).body())
                .containsPattern("(?s)đạt 40% kế hoạch.*class=\"note\".*30/60");
    }

    @Test
    void a_place_that_is_asked_for_is_marked() {
        String text = PLAN;
        int from = text.indexOf("Sở Nội vụ");
        String page = site.get(plan + "?tu=" + from + "&den=" + (from + 9)).body();

        assertThat(page).contains("id=\"cho\"").containsPattern("class=\"[^\"]*cho\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?tu=5", "?tu=-1&den=4", "?tu=99999999&den=999999999", "?tu=9&den=3"})
    void a_place_that_is_not_there_does_no_harm(String place) {
        var answer = site.get(plan + place);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("id=\"cho\"");
    }

    @Test
    void a_citation_leads_to_the_document_of_the_library_and_back() {
        assertThat(site.get(report).body())
                .containsPattern("<a class=\"m-citation\"[^>]*href=\"" + plan + "\"");
        assertThat(site.get(plan).body()).contains("Viện dẫn số 17/KH-UBND", report);
    }

    @Test
    void script_in_a_document_stays_text() {
        assertThat(site.get(plan).body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void the_original_comes_unchanged_under_a_name_that_harms_nobody() {
        var answer = site.download(report + "/tep");

        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(REPORT);
        String disposition = answer.headers().firstValue("Content-Disposition").orElse("");
        assertThat(disposition)
                .startsWith("attachment; filename=\"")
                .doesNotContain("\u202E", "%E2%80%AE", "/");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/octet-stream");
    }

    @Test
    void its_facts_come_as_a_workbook() {
        assertThat(site.download(plan + "/so-lieu.xlsx").body()).startsWith('P', 'K');
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "..", "%2e%2e%2fversion", "0123456789"})
    void what_is_no_document_is_not_there(String id) {
        assertThat(site.get("/van-ban/" + id).statusCode()).isIn(400, 404);
        assertThat(site.get("/van-ban/" + id + "/tep").statusCode()).isIn(400, 404);
    }

    @Test
    void the_list_has_all_documents_newest_first_and_can_be_narrowed() {
        String all = site.get("/van-ban").body();
        String some = site.get("/van-ban?q=ket+qua").body();

        assertThat(all.indexOf("45/BC-UBND")).isBetween(0, all.indexOf("17/KH-UBND"));
        assertThat(some).contains("45/BC-UBND").doesNotContain("17/KH-UBND");
        assertThat(site.get("/van-ban?q=nam:x").statusCode()).isEqualTo(400);
    }
}
