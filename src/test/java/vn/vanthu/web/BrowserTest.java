package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The pages as a person meets them. */
class BrowserTest {

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

            II. NHIỆM VỤ
            1. Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp rà soát quy chế trước ngày 30/6/2024.
            """;

    private static final String HOSTILE =
            """
            BÁO CÁO
            Kết quả <script>document.title='hỏng'</script> năm 2023

            1. Đã tiếp nhận 24.489 hồ sơ <img src=x onerror="document.title='hỏng'"> trong năm.
            2. Chữ \u202Eđảo chiều\u202C và \u2067dấu cô lập\u2069 đứng giữa dòng chữ thường.
            3. "><svg onload=document.title='hỏng'> javascript:alert(1) {{7*7}} ${7*7}
            """;

    @TempDir private static Path folder;

    private static Served site;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        var texts = new HashMap<>(Map.of("kế hoạch.txt", PLAN, "lạ <b>.txt", HOSTILE));
        for (int i = 0; i < 60; i++) {
            texts.put("nhiều " + i + ".txt", many(i));
        }
        site = Served.with(folder, texts);
        browser = Browser.at(site.address());
    }

    /** Four passages with the same words. */
    private static String many(int number) {
        var text = new StringBuilder("BÁO CÁO\nTình hình số " + number + "\n\n");
        for (int i = 1; i <= 4; i++) {
            text.append(i).append(". Cấp xã thứ ").append(number).append(" thu gom rác thải.\n");
        }
        return text.toString();
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
        site.close();
    }

    @Test
    void from_a_search_to_the_document_to_the_sentence_and_back() {
        browser.open("/");
        browser.find("#q").sendKeys("ho so dung han", Keys.ENTER);
        browser.eventually(".found mark");
        browser.requireSound();

        browser.all(".found a").getFirst().click();
        assertThat(browser.eventually(".cho").getText()).contains("95%");
        browser.requireSound();

        browser.find("a[data-fact^=t]").click();
        assertThat(browser.eventually(".paper .lit").getText()).contains("95%");
        browser.find(".paper .m-target").click();
        assertThat(browser.eventually(".fact-list li.lit").getText()).contains("95%");
    }

    @Test
    void with_the_keyboard_alone() {
        browser.open("/");
        var keys = browser.driver().switchTo();
        keys.activeElement().sendKeys(Keys.chord(Keys.SHIFT, Keys.TAB));
        browser.open("/tim-kiem?q=dung+han");
        browser.find("body").sendKeys("/");
        assertThat(keys.activeElement().getDomAttribute("id")).isEqualTo("q");
        keys.activeElement().sendKeys(" 95%", Keys.ENTER);
        browser.eventually(".found");

        browser.find("body").sendKeys(Keys.TAB);
        assertThat(keys.activeElement().getDomAttribute("class")).isEqualTo("skip");
        keys.activeElement().sendKeys(Keys.ENTER);
        assertThat(keys.activeElement().getDomAttribute("id")).isEqualTo("noi-dung");
        for (int i = 0; i < 60 && !inHits(); i++) {
            keys.activeElement().sendKeys(Keys.TAB);
        }
        keys.activeElement().sendKeys(Keys.ENTER);
        assertThat(browser.eventually(".cho").getText()).contains("95%");
    }

    private static boolean inHits() {
        return Boolean.TRUE.equals(
                browser.run("return document.activeElement.closest('.found') !== null"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tim-kiem?q=dung+han",
                "/tim-kiem?q=nam:x",
                "/van-ban",
                "/so-sanh",
                "/so-sanh?chi-tieu=ho+so+giai+quyet+dung+han&theo=co-quan",
                "/theo-doi",
                "/kiem-tra",
                "/kho",
                "/kho/nhat-ky",
                "/khong-co"
            })
    void every_page_is_sound_and_fits_a_desk_and_a_phone(String path) {
        browser.open(path);
        // A page that is not there, or a question that is wrong, is told so in the console too.
        if (!path.contains("nam:x") && !path.equals("/khong-co")) {
            browser.requireSound();
        }
        assertThat(browser.fits()).isTrue();
        browser.size(360, 740);
        try {
            browser.open(path);
            assertThat(browser.fits()).isTrue();
        } finally {
            browser.size(1366, 768);
        }
    }

    @Test
    void a_tracked_plan_is_sound_and_fits_a_phone() {
        browser.open("/theo-doi?q=17");
        browser.find(".group a").click();
        browser.requireSound();
        browser.size(360, 740);
        try {
            assertThat(browser.fits()).isTrue();
        } finally {
            browser.size(1366, 768);
        }
    }

    @Test
    void a_file_is_checked_and_its_faults_are_shown_in_place(@TempDir Path own) throws IOException {
        browser.open("/kiem-tra");
        Path file = Files.writeString(own.resolve("cần soát.txt"), PLAN);
        browser.find("#tep").sendKeys(file.toString());
        browser.find(".hand-in button").click();

        assertThat(browser.eventually(".raised").getText()).contains("tỷ lệ sai");
        browser.requireSound();
        assertThat(browser.all(".paper .m-finding")).isNotEmpty();
    }

    @Test
    void a_document_fits_a_phone() throws IOException {
        browser.size(360, 740);
        try {
            browser.open("/van-ban/" + site.document("17/KH-UBND"));
            assertThat(browser.fits()).isTrue();
            browser.requireSound();
        } finally {
            browser.size(1366, 768);
        }
    }

    @Test
    void a_document_full_of_script_and_turning_marks_does_nothing() throws IOException {
        browser.open("/van-ban/" + site.document("lạ <b>.txt"));
        browser.requireSound();
        assertThat(browser.driver().getTitle()).isNotEqualTo("hỏng");
        assertThat(browser.find(".paper").getText()).contains("<script>", "{{7*7}} ${7*7}");
        assertThat(browser.all(".paper img, .paper svg, .paper script")).isEmpty();

        browser.open("/tim-kiem?q=24.489");
        browser.requireSound();
        assertThat(browser.driver().getTitle()).isNotEqualTo("hỏng");
    }

    @Test
    void two_hundred_hits_come_page_by_page() {
        browser.open("/tim-kiem?q=" + Served.encoded("thu gom rác thải"));
        assertThat(browser.find(".summary").getText()).contains("240 kết quả");
        String first = browser.all(".group h2").getFirst().getText();

        browser.find("a[rel=next]").click();
        browser.eventually("a[rel=prev]");
        assertThat(browser.all(".group h2").getFirst().getText()).isNotEqualTo(first);
    }

    @Test
    void an_empty_library_says_how_to_fill_it(@TempDir Path empty) throws IOException {
        try (var served = Served.with(empty, Map.of());
                var other = Browser.at(served.address())) {
            for (String path : new String[] {"/", "/van-ban", "/kho"}) {
                other.open(path);
                other.requireSound();
                assertThat(other.find("main").getText()).contains("Kho chưa có văn bản nào");
            }
        }
    }

    @Test
    void a_file_is_handed_in_watched_and_opened(@TempDir Path own) throws IOException {
        Path file = Files.writeString(own.resolve("văn bản mới.txt"), "Đào tạo công chức cấp xã.");
        try (var served = Served.with(own, Map.of());
                var other = Browser.at(served.address())) {
            other.open("/kho");
            other.find("#files").sendKeys(file.toString());
            other.find(".drop button").click();

            other.eventually("td .badge.good");
            other.requireSound();
            other.driver().findElement(By.linkText("văn bản mới.txt")).click();
            assertThat(other.eventually(".paper").getText()).contains("Đào tạo công chức");
        }
    }
}
