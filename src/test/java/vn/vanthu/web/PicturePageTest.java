package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturePageTest {

    private static final Path REPORT = Path.of("corpus/son-hai-bc-cchc-nam-2024.pdf");

    @TempDir private static Path folder;

    private static Served site;
    private static String report;

    @BeforeAll
    static void start() throws Exception {
        site = Served.with(folder, Map.of("ghi chép.txt", "Họp giao ban sáng thứ hai."));
        var answer = site.upload(Map.of("báo cáo.pdf", Files.readAllBytes(REPORT)));
        assertThat(site.finished(answer)).contains("đã đọc");
        report = "/van-ban/" + site.document("402/BC-UBND");
    }

    @AfterAll
    static void stop() throws IOException {
        site.close();
    }

    @Test
    void every_page_can_be_seen_as_it_is_and_is_fetched_only_when_somebody_looks() {
        assertThat(site.get(report).body())
                .contains(
                        "<summary>Xem ảnh trang 2</summary><img src=\"" + report + "/anh-trang/2\"",
                        "alt=\"Ảnh trang 2 của tệp gốc\" loading=\"lazy\"");
    }

    @Test
    void a_page_is_a_picture_that_no_cache_keeps() {
        var answer = site.download(report + "/anh-trang/1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body()).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void a_fact_leads_to_its_page_with_its_words_marked() {
        String address = placeOnPage(3);

        String page = site.get(address).body();

        assertThat(page)
                .contains("Chỗ được hỏi được tô vàng trên ảnh.")
                .contains("alt=\"Ảnh trang 3 của 402/BC-UBND, chỗ được hỏi tô vàng\"")
                .contains("href=\"" + report + "?tu=");
        String picture = address.replace("/trang/", "/anh-trang/");
        assertThat(site.download(picture).body())
                .isNotEqualTo(site.download(report + "/anh-trang/3").body());
    }

    @Test
    void words_that_are_on_another_page_are_told() {
        String address = placeOnPage(3).replace("/trang/3", "/trang/1");

        assertThat(site.get(address).body())
                .contains("Không xác định được chỗ được hỏi trên ảnh trang này")
                .contains("alt=\"Ảnh trang 1 của 402/BC-UBND\"")
                .doesNotContain("tô vàng");
    }

    @Test
    void a_place_that_was_asked_for_can_be_seen_on_its_page() {
        String query = placeOnPage(3).replaceFirst(".*\\?", "");

        assertThat(site.get(report + "?" + query).body().replace("&amp;", "&"))
                .contains("href=\"" + report + "/trang/3?" + query + "\"")
                .contains("Chỗ được hỏi trên ảnh trang");
    }

    @Test
    void pages_lead_to_one_another() {
        String page = site.get(report + "/trang/2").body();

        assertThat(page)
                .contains("Trang 2/")
                .contains("href=\"" + report + "/trang/1\" rel=\"prev\"")
                .contains("href=\"" + report + "/trang/3\" rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99", "100000", "1.5", "x", "%2e%2e"})
    void what_is_no_page_is_not_there(String number) {
        assertThat(site.get(report + "/trang/" + number).statusCode()).isIn(400, 404);
        assertThat(site.get(report + "/anh-trang/" + number).statusCode()).isIn(400, 404);
    }

    @Test
    void other_documents_have_no_pictures() throws IOException {
        String notes = "/van-ban/" + site.document("ghi chép.txt");

        assertThat(site.get(notes).body()).doesNotContain("Xem ảnh trang", "ảnh trang</a>");
        var answer = site.get(notes + "/trang/1");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Chỉ văn bản PDF có ảnh trang");
    }

    @Test
    void a_broken_original_is_told_and_the_server_goes_on(@TempDir Path other) throws Exception {
        try (var damaged = Served.with(other, Map.of("a.txt", "Kế hoạch"))) {
            var sent = damaged.upload(Map.of("báo cáo.pdf", Files.readAllBytes(REPORT)));
            damaged.finished(sent);
            String sha256 = damaged.document("402/BC-UBND");
            Path original =
                    damaged.root().resolve("originals/" + sha256.substring(0, 2) + "/" + sha256);
            Files.writeString(original, "%PDF-1.7 hỏng");

            var answer = damaged.get("/van-ban/" + sha256 + "/trang/1");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("Không vẽ được trang 1: Tệp bị hỏng hoặc thiếu một phần.");
            assertThat(damaged.get("/van-ban/" + sha256).statusCode()).isEqualTo(200);

            Files.delete(original);
            assertThat(damaged.get("/van-ban/" + sha256 + "/anh-trang/1").body())
                    .contains("Kho không còn tệp gốc của văn bản này.");
        }
    }

    @Test
    void with_accounts_nobody_sees_a_page_who_is_not_signed_in(@TempDir Path other)
            throws Exception {
        try (var office =
                Served.withAccounts(other, Map.of("a.txt", "Kế hoạch"), "một mật khẩu dài")) {
            String page = "/van-ban/" + "0".repeat(64) + "/anh-trang/1";
            assertThat(office.get(page).statusCode()).isEqualTo(303);
        }
    }

    private static String placeOnPage(int number) {
        Matcher found =
                Pattern.compile("href=\"([^\"]*/trang/" + number + "\\?[^\"]*)\">ảnh trang")
                        .matcher(site.get(report).body().replace("&amp;", "&"));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
