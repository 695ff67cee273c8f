package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparePageTest {

    private static final String ASKED = "/so-sanh?chi-tieu=ho+so+giai+quyet+dung+han";

    @TempDir private static Path folder;

    private static Served site;

    private static String plan(String province, int year, String target) {
        return """
        ỦY BAN NHÂN DÂN
        TỈNH %s
        Số: 17/KH-UBND
        %s, ngày 09 tháng 01 năm %s

        KẾ HOẠCH
        Cải cách hành chính năm %s

        I. MỤC TIÊU
        1. %s hồ sơ thủ tục hành chính được giải quyết đúng hạn.
        """
                .replaceFirst("%s", province.toUpperCase(Locale.ROOT))
                .replaceFirst("%s", province)
                .replaceFirst("%s", Integer.toString(year))
                .replaceFirst("%s", Integer.toString(year))
                .replaceFirst("%s", target);
    }

    private static String report(String province, int year, String reached) {
        return plan(province, year, "")
                .replace("17/KH-UBND", "245/BC-UBND")
                .replace("09 tháng 01", "15 tháng 12")
                .replace("KẾ HOẠCH", "BÁO CÁO")
                .replace("Cải cách", "Kết quả cải cách")
                .replace("MỤC TIÊU", "KẾT QUẢ")
                .replaceFirst("1\\. .*", "1. Tỷ lệ hồ sơ giải quyết đúng hạn đạt " + reached + ".");
    }

    @BeforeAll
    static void start() throws IOException {
        site =
                Served.with(
                        folder,
                        Map.of(
                                "kh-sh.txt", plan("Sơn Hải", 2024, "Trên 95%"),
                                "kh-hg.txt", plan("Hoa Giang", 2024, "98%"),
                                "bc-sh.txt", report("Sơn Hải", 2024, "97,5%"),
                                "bc-hg.txt", report("Hoa Giang", 2024, "91%"),
                                "kh-sh-2025.txt", plan("Sơn Hải", 2025, "Trên 96%")));
    }

    @AfterAll
    static void stop() throws IOException {
        site.close();
    }

    @Test
    void targets_and_results_stand_by_province_and_year_with_best_and_worst() {
        String page = site.get(ASKED).body();

        assertThat(cells(page))
                .containsSubsequence("Hoa Giang", "98", "91", "kém nhất", "–", "–")
                .containsSubsequence("Sơn Hải", "&gt; 95", "97,5", "tốt nhất", "&gt; 96", "–");
        assertThat(page).contains("kho không có", "<caption>", "Cao hơn là tốt hơn");
    }

    /** What stands in the cells, without marks. */
    private static List<String> cells(String page) {
        String body = page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"));
        return Arrays.stream(body.split("<[^>]*>"))
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !each.equals("kho không có"))
                .toList();
    }

    @Test
    void a_value_leads_to_its_sentence() throws IOException {
        String page = site.get(ASKED).body();
        String sha256 = site.document("bc-sh.txt");
        String address = page.replaceAll("(?s).*?href=\"(/van-ban/" + sha256 + "[^\"#]*).*", "$1");

        assertThat(site.get(address.replace("&amp;", "&")).body())
                .contains("id=\"cho\"")
                .containsPattern("class=\"[^\"]*\\bcho\\b[^\"]*\"[^>]*>97,5<");
    }

    @Test
    void bodies_and_years_can_be_asked_for() {
        String page = site.get(ASKED + "&theo=co-quan&tu=2025&den=2025").body();

        assertThat(page).contains("Ủy ban nhân dân tỉnh Sơn Hải", "2025");
        assertThat(page).doesNotContain("Hoa Giang</th>", ">2024</th>");
    }

    @Test
    void the_same_comes_as_a_workbook_and_as_a_drawing() throws IOException {
        var sheet = site.download("/so-sanh.xlsx?chi-tieu=ho+so+%2F+giai+quyet+dung+han%5B%3F%5D");
        var drawing = site.get(ASKED.replace("?", ".svg?"));

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet.body()))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Hoa Giang");
        }
        assertThat(drawing.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(drawing.body()).contains("<svg", "Sơn Hải");
    }

    @ParameterizedTest
    @CsvSource({
        "tu=hai, không phải năm",
        "tu=2025&den=2023, đảo lại",
        "dieu-kien=năm:abc, không phải năm"
    })
    void what_cannot_be_meant_is_told_in_words(String more, String words) {
        String encoded = more.replace("năm:abc", Served.encoded("năm:abc"));
        var page = site.get(ASKED + "&" + encoded);
        var sheet = site.get(ASKED.replace("?", ".xlsx?") + "&" + encoded);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains(words, "value=\"ho so giai quyet dung han\"");
        assertThat(sheet.statusCode()).isEqualTo(400);
    }

    @Test
    void an_unknown_indicator_is_told_with_others_that_are_there() {
        var page = site.get("/so-sanh?chi-tieu=xuat+khau+ca+tra");

        assertThat(page.body()).contains("Kho không có chỉ tiêu").contains("hay gặp trong kho");
        assertThat(site.get("/so-sanh.xlsx?chi-tieu=xuat+khau+ca+tra").statusCode()).isEqualTo(404);
        assertThat(site.get("/so-sanh.svg").statusCode()).isEqualTo(400);
    }

    @Test
    void what_is_typed_is_never_a_part_of_the_page() {
        assertThat(
                        site.get("/so-sanh?chi-tieu=%3Cscript%3Ealert(1)&dieu-kien=%22%3E%3Cb%3E")
                                .body())
                .doesNotContain("<script>alert", "\"><b>");
    }
}
