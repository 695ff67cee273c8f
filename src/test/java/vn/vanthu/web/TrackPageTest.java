package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.word.WordPackage;

class TrackPageTest {

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
            1. Sở Tư pháp chủ trì rà soát văn bản quy phạm pháp luật của tỉnh <script>alert(1)</script>, \
            hoàn thành trước ngày 30/6/2024.
            2. Sở Tài chính chủ trì xây dựng đề án quản lý tài sản công, hoàn thành trước ngày \
            30/11/2024.
            """;

    private static final String REPORT =
            """
            UBND TỈNH SƠN HẢI
            SỞ NỘI VỤ
            Số: 245/BC-SNV
            Sơn Hải, ngày 15 tháng 9 năm 2024

            BÁO CÁO
            Kết quả cải cách hành chính quý III năm 2024

            I. KẾT QUẢ
            1. Toàn tỉnh có 97,5% hồ sơ thủ tục hành chính được giải quyết đúng hạn.
            2. Tỷ lệ hồ sơ của toàn tỉnh được nộp trực tuyến đạt 82%.
            """;

    private static final String OTHER =
            REPORT.replace("SỞ NỘI VỤ", "SỞ KHOA HỌC VÀ CÔNG NGHỆ")
                    .replace("245/BC-SNV", "91/BC-SKHCN")
                    .replaceFirst("1\\. Toàn tỉnh.*\n", "")
                    .replace("82%", "84%");

    private static final String STRANGE =
            REPORT.replace("245/BC-SNV", "8/BC-SNV")
                    .replace("Kết quả cải cách hành chính", "Công tác phòng cháy, chữa cháy");

    @TempDir private static Path folder;

    private static Served site;
    private static String asked = "";

    @BeforeAll
    static void start() throws IOException {
        site =
                Served.with(
                        folder,
                        Map.of(
                                "kế hoạch.txt", PLAN,
                                "nội vụ.txt", REPORT,
                                "khoa học.txt", OTHER,
                                "lạ.txt", STRANGE));
        asked = "?ke-hoach=" + site.document("kế hoạch.txt") + "&ngay=2024-09-30";
    }

    @AfterAll
    static void stop() throws IOException {
        site.close();
    }

    @Test
    void plans_of_the_library_are_there_to_choose_from() throws IOException {
        assertThat(site.get("/theo-doi").body())
                .contains("17/KH-UBND", "?ke-hoach=" + site.document("kế hoạch.txt"))
                .doesNotContain("245/BC-SNV");
        assertThat(site.get("/theo-doi?q=khong+co+van+ban+nay+dau").body())
                .contains("Không có văn bản nào như vậy");
    }

    @Test
    void targets_and_tasks_stand_as_the_reports_say_each_with_its_sentence() throws IOException {
        String page = site.get("/theo-doi" + asked).body();

        assertThat(page)
                .contains("đạt</span>", "quá hạn</span>", "chưa có báo cáo</span>")
                .contains("Toàn tỉnh có 97,5% hồ sơ thủ tục hành chính được giải quyết đúng hạn")
                .contains("/van-ban/" + site.document("nội vụ.txt") + "?tu=")
                .contains("/van-ban/" + site.document("kế hoạch.txt") + "?tu=");
    }

    @Test
    void both_sentences_of_a_contradiction_are_shown() {
        assertThat(site.get("/theo-doi" + asked + "&tinh-trang=contradictory").body())
                .contains("mâu thuẫn</span>", "đạt 82%", "đạt 84%")
                .doesNotContain("97,5%");
    }

    @Test
    void reports_on_the_plan_are_chosen_by_themselves_and_can_be_chosen_otherwise()
            throws IOException {
        String sure = "value=\"" + site.document("nội vụ.txt").substring(0, 12) + "\" checked";
        String strange = "value=\"" + site.document("lạ.txt").substring(0, 12) + "\"";

        String own = site.get("/theo-doi" + asked).body();
        String none = site.get("/theo-doi" + asked + "&chon=1").body();

        assertThat(own).contains(sure, strange).doesNotContain(strange + " checked");
        assertThat(none).contains("0 báo cáo được tính").doesNotContain("97,5%");
    }

    @ParameterizedTest
    @CsvSource({"co-quan, Sở Tư pháp", "thoi-han, trước ngày 30/6/2024", "linh-vuc, Thể chế"})
    void rows_can_be_put_together(String by, String group) {
        assertThat(site.get("/theo-doi" + asked + "&xep=" + by).body().toLowerCase(Locale.ROOT))
                .containsPattern("<caption[^>]*>[^<]*" + group.toLowerCase(Locale.ROOT));
    }

    @Test
    void the_same_comes_as_a_workbook_and_as_an_annex() throws IOException {
        var sheet = site.download("/theo-doi.xlsx" + asked);
        var annex = site.download("/theo-doi.docx" + asked + "&xep=co-quan");

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet.body()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
        }
        assertThat(words(annex.body())).contains("BẢNG THEO DÕI THỰC HIỆN", "97,5%");
        assertThat(annex.headers().firstValue("Content-Disposition").orElse(""))
                .contains("theo-doi-17-KH-UBND.docx");
    }

    @Test
    void a_letter_reminds_those_that_are_late() throws IOException {
        var letter = site.download("/theo-doi/don-doc.docx" + asked + "&ky=2024-Q3");

        assertThat(words(letter.body())).contains("Kính gửi", "Sở Tư pháp", "quý III năm 2024");
    }

    private static String words(byte[] docx) throws IOException {
        return WordPackage.read(docx)
                .required("word/document.xml")
                .getDocumentElement()
                .getTextContent();
    }

    @ParameterizedTest
    @CsvSource({
        "/theo-doi?ke-hoach=abc, 404, Kho không có kế hoạch này",
        "/theo-doi?ke-hoach=../../etc/passwd, 404, Kho không có kế hoạch này",
        "/theo-doi?q=%22a, 400, ngoặc"
    })
    void what_cannot_be_meant_is_told_in_words(String path, int status, String words) {
        var answer = site.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "'',&ngay=2024-13-40, không phải ngày",
        "/don-doc.docx,'', Chưa chọn kỳ báo cáo",
        "/don-doc.docx,&ky=mai, Chưa chọn kỳ báo cáo"
    })
    void a_wrong_day_or_period_is_told_in_words(String ending, String more, String words) {
        String all = asked.replaceFirst("&ngay=.*", "") + more;
        var answer = site.get("/theo-doi" + ending + all);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(words);
    }

    @Test
    void a_document_without_targets_and_tasks_is_refused() throws Exception {
        site.add(Map.of("thư.txt", "Thư cảm ơn các đồng chí."));
        String page =
                site.eventually(
                        "/theo-doi?ke-hoach=" + site.document("thư.txt"), "không có chỉ tiêu");

        assertThat(page).contains("không có chỉ tiêu hay nhiệm vụ nào để theo dõi");
    }

    @Test
    void words_of_the_plan_are_never_a_part_of_the_page() {
        assertThat(site.get("/theo-doi" + asked).body())
                .contains("&lt;")
                .doesNotContain("<script>alert");
    }
}
