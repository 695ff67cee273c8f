package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import vn.vanthu.word.WordPackage;

/** Drafting as a person does it. */
class DraftBrowserTest {

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
            1. Sở Nội vụ chủ trì rà soát quy chế <img src=x onerror="document.title='hỏng'"> trước \
            ngày 30/6/2024.
            2. Sở Tư pháp chủ trì kiểm tra văn bản, hoàn thành trước ngày 30/9/2024.

            Trên đây là Kế hoạch cải cách hành chính năm 2024./.
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
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        site = Served.with(folder, Map.of());
        browser = Browser.at(site.address(), folder);
    }

    @AfterEach
    void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
        site.close();
    }

    @Test
    void from_dropping_a_plan_to_saving_the_drafted_file() throws Exception {
        Path file = Files.writeString(folder.resolve("kế hoạch 2024.txt"), PLAN);
        browser.open("/kho");
        browser.find("#files").sendKeys(file.toString());
        browser.find(".drop button").click();
        browser.eventually("td .badge.good");
        site.eventually(path(), "job-state\">xong</span>");

        browser.driver().findElement(By.linkText("Soạn thảo")).click();
        browser.eventually(".two");
        browser.requireSound();
        browser.driver().findElement(By.linkText("Soạn kế hoạch")).click();
        browser.eventually(".choices input").click();
        browser.requireSound();
        browser.find("form p > button:not([name])").click();
        assertThat(browser.eventually("#nam").getDomProperty("value")).isEqualTo("2025");
        browser.requireSound();
        browser.find(".draft-form p > button").click();

        browser.eventually("#open");
        browser.requireSound();
        int open = open();
        var place = item("30/6/2024");
        browser.find(place + " button[value=accept]").click();
        browser.eventually(place + " .badge.good");
        assertThat(open()).isEqualTo(open - 1);

        String other = item("30/9/2024");
        browser.find(other + " summary").click();
        browser.find(other + " textarea").clear();
        browser.find(other + " textarea").sendKeys("15/8/2025");
        browser.find(other + " button[value=change]").click();
        assertThat(browser.eventually(other + ".is-change ins").getText()).isEqualTo("15/8/2025");
        assertThat(open()).isEqualTo(open - 2);
        browser.requireSound();
        assertThat(browser.driver().getTitle()).isNotEqualTo("hỏng");

        browser.find(".drafted a[download]").click();
        String words = words(saved());
        assertThat(words).contains("15/8/2025", "30/6/2025", "<img src=x");

        browser.driver().navigate().refresh();
        assertThat(open()).isEqualTo(open - 2);
    }

    @Test
    void with_the_keyboard_alone() throws IOException {
        site.add(Map.of("kế hoạch.txt", PLAN, "báo cáo.txt", REPORT));
        browser.open("/soan-thao/ke-hoach?tu=" + site.document("kế hoạch.txt"));
        browser.find("#nam").sendKeys(Keys.ENTER);
        browser.eventually("#open");
        int open = open();

        var keys = browser.driver().switchTo();
        browser.find("body").sendKeys(Keys.TAB);
        for (int i = 0; i < 60 && !isOnDecision(); i++) {
            keys.activeElement().sendKeys(Keys.TAB);
        }
        keys.activeElement().sendKeys(Keys.ENTER);
        browser.eventually(".proposed.is-accept");
        assertThat(open()).isEqualTo(open - 1);
        assertThat(isOnDecision()).as("the next place has the focus").isTrue();
        keys.activeElement().sendKeys(Keys.ENTER);
        browser.eventually(
                ".proposed.is-accept ~ .proposed.is-accept, section + section .is-accept");
        assertThat(open()).isEqualTo(open - 2);
    }

    @Test
    void every_page_of_it_is_sound_and_fits_a_phone() throws IOException {
        site.add(Map.of("kế hoạch.txt", PLAN, "báo cáo.txt", REPORT));
        String plan = site.document("kế hoạch.txt");
        browser.open("/soan-thao/bao-cao?ke-hoach=" + plan);
        browser.run("document.querySelector('#ky').value = '2024-Q3'");
        browser.find(".draft-form p > button").click();
        browser.eventually("#open");
        String draft = path();
        browser.size(360, 740);
        for (String path :
                List.of(
                        "/soan-thao",
                        "/soan-thao/ke-hoach",
                        "/soan-thao/ke-hoach?tu=" + plan,
                        "/soan-thao/bao-cao",
                        "/soan-thao/bao-cao?ke-hoach=" + plan,
                        draft,
                        draft + "?xem=tat-ca",
                        draft + "?xem=xong")) {
            browser.open(path);
            browser.requireSound();
            assertThat(browser.fits()).as(path).isTrue();
        }
    }

    private String path() {
        return String.valueOf(browser.driver().getCurrentUrl()).replace(site.address(), "");
    }

    private int open() {
        return Integer.parseInt(browser.eventually("#open").getText());
    }

    /** Selector of the place that says so. */
    private String item(String words) {
        return browser.all(".proposed").stream()
                .filter(each -> each.getText().contains(words))
                .map(each -> "[id='" + each.getDomAttribute("id") + "']")
                .findFirst()
                .orElseThrow();
    }

    private boolean isOnDecision() {
        return Boolean.TRUE.equals(
                browser.run(
                        "const at = document.activeElement;"
                                + "return at.matches('.proposed button[value=accept]')"));
    }

    /** The file that the browser saved, when it is whole. */
    private Path saved() throws Exception {
        for (int i = 0; i < 200; i++) {
            try (Stream<Path> files = Files.list(folder)) {
                var found = files.filter(each -> each.toString().endsWith(".docx")).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no file was saved");
    }

    private static String words(Path docx) throws IOException {
        return WordPackage.read(Files.readAllBytes(docx))
                .required("word/document.xml")
                .getDocumentElement()
                .getTextContent();
    }
}
