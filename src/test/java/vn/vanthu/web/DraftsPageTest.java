package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.word.WordPackage;

class DraftsPageTest {

    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            TỈNH SƠN HẢI
            Số: 17/KH-UBND
            Sơn Hải, ngày 09 tháng 01 năm 2024

            KẾ HOẠCH
            Cải cách hành chính năm 2024

            I. MỤC TIÊU
            1. Trên 95% hồ sơ thủ tục hành chính của toàn tỉnh được giải quyết đúng hạn.
            2. Tối thiểu 80% hồ sơ của toàn tỉnh được nộp trực tuyến.

            II. NHIỆM VỤ
            1. Sở Tư pháp chủ trì rà soát văn bản <script>alert(1)</script> của tỉnh, hoàn thành \
            trước ngày 30/6/2024.
            2. Sở Tài chính chủ trì xây dựng đề án quản lý tài sản công, hoàn thành trước ngày \
            30/11/2024.

            Trên đây là Kế hoạch cải cách hành chính năm 2024./.
            """;

    private static final String REPORT =
            """
            UBND TỈNH SƠN HẢI
            SỞ TƯ PHÁP
            Số: 245/BC-STP
            Sơn Hải, ngày 28 tháng 9 năm 2024

            BÁO CÁO
            Kết quả cải cách hành chính quý III năm 2024

            I. KẾT QUẢ CẢI CÁCH THỂ CHẾ
            1. Toàn tỉnh có 97,5% hồ sơ thủ tục hành chính được giải quyết đúng hạn.
            2. Sở đã rà soát 41 văn bản quy phạm pháp luật của tỉnh.
            """;

    private static final String NOTICE =
            """
            ỦY BAN NHÂN DÂN
            TỈNH SƠN HẢI
            Số: 88/TB-UBND
            Sơn Hải, ngày 05 tháng 8 năm 2024

            THÔNG BÁO
            Kết luận về cải cách hành chính năm 2024

            1. Giao Sở Tư pháp tập huấn cải cách hành chính cho công chức cấp xã, hoàn thành trước \
            ngày 31/3/2025.
            """;

    private static final Pattern PLACE = Pattern.compile("<li id=\"p-([0-9a-f-]+)\"");

    @TempDir private Path folder;

    private Served site;

    @BeforeEach
    void start() throws IOException {
        site =
                Served.with(
                        folder,
                        Map.of(
                                "kế hoạch.txt", PLAN,
                                "tư pháp.txt", REPORT,
                                "thông báo.txt", NOTICE));
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    void prior_plans_are_found_by_words_and_stay_chosen_while_others_are_looked_for()
            throws IOException {
        String plan = site.document("kế hoạch.txt");

        assertThat(site.get("/soan-thao").body())
                .contains("/soan-thao/ke-hoach", "Chưa có bản nào");
        assertThat(site.get("/soan-thao/ke-hoach?tim=1&q=17%2FKH-UBND").body())
                .contains("value=\"" + plan + "\"")
                .doesNotContain("245/BC-STP");
        assertThat(site.get("/soan-thao/ke-hoach?tim=1&q=khong+co&tu=" + plan).body())
                .contains("value=\"" + plan + "\" checked");
        String form = site.get("/soan-thao/ke-hoach?tu=" + plan).body();
        assertThat(form)
                .contains("name=\"nam\" type=\"number\"", "value=\"2025\"")
                .contains("value=\"" + site.document("tư pháp.txt") + "\" checked");
    }

    @Test
    void a_plan_is_drafted_with_every_place_shown_old_beside_new() throws IOException {
        String page = site.get(begin() + "?xem=tat-ca").body();

        assertThat(page)
                .contains("Kế hoạch năm 2025 từ 17/KH-UBND")
                .contains("<del>30/6/2024</del>", "<ins>30/6/2025</ins>")
                .contains("II. NHIỆM VỤ")
                .contains("tập huấn cải cách hành chính cho công chức cấp xã", "88/TB-UBND")
                .contains("&lt;script")
                .doesNotContain("<script>alert");
        assertThat(site.get("/soan-thao").body()).contains("Kế hoạch năm 2025 từ 17/KH-UBND");
        assertThat(site.get("/kho/nhat-ky").body()).contains("Kế hoạch năm 2025 từ 17/KH-UBND");
    }

    @Test
    void each_place_is_taken_dropped_or_gets_other_words_and_the_word_files_follow()
            throws Exception {
        String draft = begin();
        long open = open(draft);

        decide(draft, "tập huấn cải cách", "drop", "");
        decide(draft, "<ins>30/6/2025", "accept", "");
        decide(draft, "<ins>30/11/2025", "change", "15/10/2025");
        assertThat(open(draft)).isEqualTo(open - 3);
        assertThat(site.get(draft + "?xem=xong").body())
                .contains("đã bỏ", "đã chấp nhận", "đã ghi lời khác");

        String clean = words(draft, "sach");
        assertThat(clean)
                .contains("trước ngày 30/6/2025", "trước ngày 15/10/2025")
                .doesNotContain("tập huấn", "30/11");
        String tracked = xml(draft, "theo-doi");
        assertThat(tracked).contains("w:author=\"vanthu\"", "<w:del ", "<w:ins ");
        assertThat(tracked).contains("15/10/2025").doesNotContain("tập huấn");

        decide(draft, "<ins>15/10/2025", "open", "");
        assertThat(open(draft)).isEqualTo(open - 2);
        assertThat(words(draft, "sach")).contains("30/11/2025");
        assertThat(site.get("/kho/nhat-ky").body()).contains("bản sạch", "bản theo dõi thay đổi");
    }

    @Test
    void decisions_outlive_the_server() throws Exception {
        String draft = begin();
        decide(draft, "<ins>30/6/2025", "change", "01/5/2025");
        Path root = site.root();
        site.close();

        site = Served.over(root);
        assertThat(site.get(draft + "?xem=xong").body()).contains("<ins>01/5/2025</ins>");
        assertThat(words(draft, "sach")).contains("trước ngày 01/5/2025");
    }

    @Test
    void scripts_get_the_place_that_was_decided_alone() throws IOException {
        String draft = begin();
        String place = place(draft, "<ins>30/6/2025");
        var part =
                site.post(
                        draft + "/quyet-dinh",
                        Map.of("cho", place, "chon", "accept"),
                        site.token(),
                        "Accept",
                        "text/vnd.vanthu.part");

        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(part.body())
                .contains("data-open=\"" + open(draft) + "\"", "p-" + place, "đã chấp nhận")
                .doesNotContain("<html");
    }

    @Test
    void a_whole_division_is_taken_at_once() throws IOException {
        String draft = begin();
        var places = places(site.get(draft + "?xem=mo").body());
        String body =
                String.join("&", places.stream().map(each -> "cho=" + each).toList())
                        + "&chon=accept";
        var answer = site.postForm(draft + "/quyet-dinh", body);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(open(draft)).isZero();
        assertThat(site.get(draft).body()).doesNotContain("badge warn");
    }

    @Test
    void a_draft_that_is_not_wanted_any_more_is_gone_with_all_decisions() throws IOException {
        String draft = begin();

        assertThat(site.post(draft + "/bo", Map.of()).statusCode()).isEqualTo(303);
        assertThat(site.get(draft).statusCode()).isEqualTo(404);
        assertThat(site.root().resolve("state/drafts")).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1800 | keep | “1800” không phải năm kế hoạch",
                "xyz  | keep | “xyz” không phải năm kế hoạch",
                "2024 | keep | không lập được kế hoạch năm 2024. Chọn năm lớn hơn 2024",
                "2025 | nhiều | “nhiều” không phải quy tắc cho chỉ tiêu",
            })
    void a_wrong_year_or_rule_is_told_beside_the_form(String year, String rule, String words)
            throws IOException {
        String plan = site.document("kế hoạch.txt");
        var answer =
                site.post("/soan-thao/ke-hoach", Map.of("tu", plan, "nam", year, "chi-tieu", rule));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(words, "role=\"alert\"", "value=\"" + plan + "\"");
        assertThat(site.root().resolve("state/drafts")).doesNotExist();
    }

    @Test
    void what_is_no_plan_or_not_there_is_refused_in_words() throws IOException {
        String report = site.document("tư pháp.txt");
        var fields = Map.of("tu", report, "nam", "2026", "chi-tieu", "keep");
        var answer = site.post("/soan-thao/ke-hoach", fields);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(">tư pháp.txt: không phải kế hoạch mà là báo cáo")
                .doesNotContain(folder.toString());

        var nothing = Map.of("nam", "2026", "chi-tieu", "keep");
        assertThat(site.post("/soan-thao/ke-hoach", nothing).body())
                .contains("Chưa chọn kế hoạch trước");
        var other = Map.of("tu", "../../users", "nam", "2026", "chi-tieu", "keep");
        assertThat(site.post("/soan-thao/ke-hoach", other).statusCode()).isEqualTo(400);
    }

    @Test
    void a_report_is_drafted_from_those_that_came_in() throws Exception {
        String plan = site.document("kế hoạch.txt");
        String report = site.document("tư pháp.txt");
        assertThat(site.get("/soan-thao/bao-cao?ke-hoach=" + plan).body())
                .contains("value=\"" + report + "\" checked", "value=\"2024-Q3\" selected");

        var fields = Map.of("ke-hoach", plan, "nhan", report, "ky", "2024-Q3");
        String draft = path(site.post("/soan-thao/bao-cao", fields));
        assertThat(site.get(draft + "?xem=tat-ca").body())
                .contains("Báo cáo quý III năm 2024 về 17/KH-UBND")
                .contains("Lấy từ báo cáo", "rà soát 41 văn bản", "Nguồn: ");

        decide(draft, "rà soát 41 văn bản", "drop", "");
        assertThat(words(draft, "sach")).doesNotContain("rà soát 41 văn bản");
        decide(draft, "rà soát 41 văn bản", "change", "Sở đã rà soát 40 văn bản.");
        assertThat(words(draft, "sach")).contains("rà soát 40 văn bản").doesNotContain("soát 41");
    }

    @Test
    void a_report_needs_a_plan_a_period_and_reports_of_it() throws IOException {
        String plan = site.document("kế hoạch.txt");
        String report = site.document("tư pháp.txt");

        assertRefused(
                Map.of("ke-hoach", plan, "nhan", report, "ky", "2024-Q9"), "không phải kỳ báo cáo");
        assertRefused(Map.of("ke-hoach", plan, "ky", "2024-Q3"), "Chưa chọn báo cáo nhận được");
        assertRefused(
                Map.of("ke-hoach", plan, "nhan", report, "ky", "2024-Q1"),
                "Không có báo cáo nào của quý I năm 2024");
        assertRefused(
                Map.of("ke-hoach", report, "nhan", report, "ky", "2024-Q3"), "không phải kế hoạch");
    }

    private void assertRefused(Map<String, String> fields, String words) {
        var answer = site.post("/soan-thao/bao-cao", fields);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ke-hoach", "/bao-cao", "/%s/quyet-dinh", "/%s/bo"})
    void a_form_of_another_site_changes_nothing(String path) throws IOException {
        String id = begin().replaceFirst(".*/", "");
        String address = "/soan-thao" + path.replace("%s", id);

        assertThat(site.post(address, Map.of("chon", "accept"), "").statusCode()).isEqualTo(403);
        assertThat(site.get("/soan-thao/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_decision_is_told_and_changes_nothing() throws IOException {
        String draft = begin();
        String place = place(draft, "<ins>30/6/2025");
        String at = draft + "/quyet-dinh";

        assertThat(site.post(at, Map.of("cho", place, "chon", "change", "loi", " ")).body())
                .contains("Chưa ghi lời thay vào");
        assertThat(
                        site.post(
                                        at,
                                        Map.of(
                                                "cho",
                                                place,
                                                "chon",
                                                "change",
                                                "loi",
                                                "x".repeat(5001)))
                                .statusCode())
                .isEqualTo(400);
        assertThat(site.post(at, Map.of("chon", "accept")).statusCode()).isEqualTo(400);
        assertThat(site.post(at, Map.of("cho", "0000", "chon", "accept")).statusCode())
                .isEqualTo(404);
        assertThat(site.post(at, Map.of("cho", place, "chon", "sao cũng được")).statusCode())
                .isEqualTo(400);
        assertThat(site.get(draft + "?xem=xong").body()).contains("Không có chỗ nào ở đây");
    }

    @Test
    void ones_own_words_are_words_and_nothing_else() throws Exception {
        String draft = begin();
        decide(
                draft,
                "<ins>30/6/2025",
                "change",
                "\"><script>alert(2)</script>\u0007 ${7*7} & cuối năm");

        assertThat(site.get(draft + "?xem=xong").body())
                .contains("&lt;script", "${7*7}")
                .doesNotContain("<script>alert(2)");
        assertThat(xml(draft, "sach")).contains("&lt;script&gt;alert(2)&lt;/script&gt;");
    }

    @Test
    void a_draft_whose_plan_was_removed_says_so() throws Exception {
        String draft = begin();
        site.finished(site.post("/kho/bo/" + site.document("kế hoạch.txt"), Map.of()));

        var answer = site.get(draft);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("không còn trong kho");
    }

    @Test
    void a_damaged_file_of_a_draft_harms_no_other() throws IOException {
        String draft = begin();
        String other = begin();
        Path drafts = site.root().resolve("state/drafts");
        Files.writeString(drafts.resolve(draft.replaceFirst(".*/", "") + ".json"), "{\"owner\":");

        assertThat(site.get(draft).statusCode()).isEqualTo(404);
        assertThat(site.get(other).statusCode()).isEqualTo(200);
        assertThat(site.get("/soan-thao").statusCode()).isEqualTo(200);
    }

    @Test
    void there_is_room_for_fifty_drafts() throws IOException {
        String draft = begin();
        Path drafts = site.root().resolve("state/drafts");
        Path first = drafts.resolve(draft.replaceFirst(".*/", "") + ".json");
        for (int i = 1; i < 50; i++) {
            Files.copy(first, drafts.resolve(padded(i) + ".json"));
        }
        var answer = site.post("/soan-thao/ke-hoach", fields());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Đã có 50 bản đang soạn");
    }

    private static String padded(int number) {
        String digits = Integer.toHexString(number);
        return "0".repeat(32 - digits.length()) + digits;
    }

    private Map<String, String> fields() throws IOException {
        return Map.of("tu", site.document("kế hoạch.txt"), "nam", "2025", "chi-tieu", "keep");
    }

    /** The path of a new draft. */
    private String begin() throws IOException {
        return path(site.post("/soan-thao/ke-hoach", fields()));
    }

    private static String path(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private long open(String draft) {
        var found = Pattern.compile("<b id=\"open\">(\\d+)</b>").matcher(site.get(draft).body());
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }

    /** The place whose item has certain words. */
    private String place(String draft, String words) {
        for (String item : site.get(draft + "?xem=tat-ca").body().split("(?=<li id=\"p-)")) {
            var found = PLACE.matcher(item);
            if (item.contains(words) && found.lookingAt()) {
                return found.group(1);
            }
        }
        throw new AssertionError(words);
    }

    private static List<String> places(String page) {
        var places = new ArrayList<String>();
        var found = PLACE.matcher(page);
        while (found.find()) {
            places.add(found.group(1));
        }
        return places;
    }

    private void decide(String draft, String words, String decision, String own) {
        var fields = Map.of("cho", place(draft, words), "chon", decision, "loi", own);
        assertThat(site.post(draft + "/quyet-dinh", fields).statusCode()).isEqualTo(303);
    }

    private String xml(String draft, String version) throws IOException {
        byte[] docx = site.download(draft + "/du-thao.docx?ban=" + version).body();
        try (var main = WordPackage.read(docx).open("word/document.xml")) {
            return new String(main.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String words(String draft, String version) throws IOException {
        return xml(draft, version).replaceAll("</w:p>", "\n").replaceAll("<[^>]+>", "");
    }
}
