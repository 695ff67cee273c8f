package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchPageTest {

    @TempDir private static Path folder;

    private static Served site;

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
            1. Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp rà soát quy chế trước ngày 30/6/2024.
            """;

    private static final String REPORT =
            """
            ỦY BAN NHÂN DÂN
            TỈNH SƠN HẢI
            Số: 45/BC-UBND
            Sơn Hải, ngày 15 tháng 12 năm 2023

            BÁO CÁO
            Kết quả cải cách hành chính năm 2023

            1. Đã tiếp nhận 24.489 hồ sơ, giải quyết đúng hạn 23.900 hồ sơ.
            2. Ghi chú <script>alert(1)</script> của người soạn.
            """;

    @BeforeAll
    static void start() throws IOException {
        site = Served.with(folder, Map.of("kế hoạch.txt", PLAN, "báo cáo.txt", REPORT));
    }

    @AfterAll
    static void stop() throws IOException {
        site.close();
    }

    @Test
    void hits_stand_below_their_document_with_words_marked_and_link_to_their_place()
            throws IOException {
        String page = site.get("/tim-kiem?q=giai+quyet+dung+han").body();

        assertThat(page)
                .contains("17/KH-UBND", "45/BC-UBND")
                .contains("<mark>giải quyết đúng hạn</mark>")
                .contains("mục I, MỤC TIÊU")
                .contains("/van-ban/" + site.document("kế hoạch.txt") + "?tu=");
    }

    @Test
    void other_files_of_the_same_document_are_named_and_not_shown_beside(@TempDir Path own)
            throws IOException {
        String changed = PLAN.replace("Trên 95%", "Trên 96%");
        try (var two = Served.with(own, Map.of("bản một.txt", PLAN, "bản hai.txt", changed))) {
            String page = two.get("/tim-kiem?q=giai+quyet+dung+han").body();

            assertThat(page)
                    .containsOnlyOnce("<li class=\"group\">")
                    .contains("Cùng văn bản: 1 bản khác");
            assertThat(page).containsPattern("<a href=\"/van-ban/\\w+\">bản (một|hai)\\.txt</a>");
        }
    }

    @Test
    void facets_narrow_and_can_be_given_up_again() {
        String narrowed = site.get("/tim-kiem?q=ho+so&tinh=" + Served.encoded("Sơn Hải")).body();

        assertThat(narrowed).contains("45/BC-UBND", "Bỏ lọc").doesNotContain("17/KH-UBND");
        assertThat(narrowed).contains("href=\"/tim-kiem?q=ho+so\"");
    }

    @ParameterizedTest
    @CsvSource({
        "chi-tieu, hồ sơ, Trên 95%, chỉ tiêu",
        "nhiem-vu, rà soát, Sở Tư pháp, nhiệm vụ",
        "so-lieu, tiếp nhận, 24.489, số liệu"
    })
    void tabs_show_facts(String tab, String words, String shown, String kind) {
        String page = site.get("/tim-kiem?q=" + Served.encoded(words) + "&dang=" + tab).body();

        assertThat(page.replaceAll("</?mark>", "")).contains(shown).contains(kind + "</span>");
    }

    @Test
    void likelier_words_are_proposed_and_what_was_chosen_stays() {
        String page =
                site.get("/tim-kiem?dang=chi-tieu&q=" + Served.encoded("hồ sơ đúnh hạn")).body();

        assertThat(page)
                .contains("Ý bạn là: <a href=\"/tim-kiem?q=")
                .contains("&amp;dang=chi-tieu\">hồ sơ đúng hạn</a>");
        assertThat(site.get("/tim-kiem?q=ho+so").body()).doesNotContain("Ý bạn là");
    }

    @Test
    void a_wrong_query_is_shown_with_its_place() {
        var answer = site.get("/tim-kiem?q=" + Served.encoded("năm:abc hồ sơ"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("năm:<mark>abc</mark> hồ sơ", "không phải năm");
    }

    @Test
    void text_of_documents_is_never_a_part_of_the_page() {
        String page = site.get("/tim-kiem?q=ghi+ch%C3%BA+%3Cscript%3Ealert").body();

        assertThat(page).contains("&lt;").doesNotContain("<script>alert");
    }

    @Test
    void the_same_comes_as_a_workbook() {
        var answer = site.download("/tim-kiem.xlsx?q=ho+so");

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("attachment"));
        assertThat(answer.body()).startsWith('P', 'K');
    }

    @Test
    void an_empty_library_is_explained(@TempDir Path empty) throws IOException {
        try (var served = Served.with(empty, Map.of())) {
            assertThat(served.get("/tim-kiem?q=abc").body()).contains("Kho chưa có văn bản nào");
        }
    }

    @Test
    void what_another_process_adds_is_found_a_moment_later(@TempDir Path own) throws Exception {
        try (var served = Served.with(own, Map.of("một.txt", "Rà soát thủ tục đất đai."))) {
            assertThat(served.get("/tim-kiem?q=cong+chuc").body()).contains("Không tìm thấy");

            served.add(Map.of("hai.txt", "Đào tạo công chức cấp xã."));

            assertThat(served.eventually("/tim-kiem?q=cong+chuc", "hai.txt")).contains("hai.txt");
        }
    }
}
