package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that only a library of several documents can answer. */
class LibraryQuestionsTest {

    @TempDir static Path folder;

    private static Path library;

    @BeforeAll
    static void take_documents_in() throws IOException {
        write(
                "ha-vi-kh.txt",
                """
                ỦY BAN NHÂN DÂN
                TỈNH HẠ VI
                Số: 41/KH-UBND
                Hạ Vi, ngày 05 tháng 01 năm 2024
                KẾ HOẠCH
                Cải cách hành chính tỉnh Hạ Vi năm 2024
                Căn cứ Nghị quyết số 15/NQ-HĐND ngày 10/12/2023 của Hội đồng nhân dân tỉnh;
                I. MỤC TIÊU
                1. Năm 2024 tối thiểu 95% hồ sơ được giải quyết đúng hạn.
                II. NHIỆM VỤ
                1. Sở Nội vụ chủ trì rà soát vị trí việc làm, hoàn thành trước ngày 30/6/2024.
                2. Sở Tư pháp chủ trì công bố thủ tục hành chính trong Quý III năm 2024.
                """);
        write(
                "ha-vi-bc.txt",
                """
                ỦY BAN NHÂN DÂN
                TỈNH HẠ VI
                Số: 302/BC-UBND
                Hạ Vi, ngày 15 tháng 12 năm 2024
                BÁO CÁO
                Kết quả cải cách hành chính tỉnh Hạ Vi năm 2024
                Thực hiện Kế hoạch số 41/KH-UBND ngày 05/01/2024 của UBND tỉnh, kết quả như sau:
                I. KẾT QUẢ
                1. Năm 2024, tỷ lệ hồ sơ được giải quyết đúng hạn đạt 96,4%.
                """);
        write(
                "da-lam-bc.txt",
                """
                ỦY BAN NHÂN DÂN
                TỈNH ĐA LAM
                Số: 77/BC-UBND
                Đa Lam, ngày 14 tháng 12 năm 2024
                BÁO CÁO
                Kết quả cải cách hành chính tỉnh Đa Lam năm 2024
                Tham khảo Kế hoạch số 41/KH-UBND ngày 09/02/2024 của UBND tỉnh Đa Lam.
                I. KẾT QUẢ
                1. Năm 2024, tỷ lệ hồ sơ được giải quyết đúng hạn đạt 91,8%.
                """);
        write(
                "ha-vi-stp-bc.txt",
                """
                UBND TỈNH HẠ VI
                SỞ TƯ PHÁP
                Số: 12/BC-STP
                Hạ Vi, ngày 10 tháng 12 năm 2024
                BÁO CÁO
                Kết quả cải cách hành chính năm 2024
                I. KẾT QUẢ
                1. Năm 2024, tỷ lệ hồ sơ được giải quyết đúng hạn đạt 99,9%.
                """);
        library = folder.resolve("kho");
        assertThat(Run.of("ingest", folder.resolve("nhan"), "--library", library).code()).isZero();
    }

    private static void write(String name, String text) throws IOException {
        Path file = Files.createDirectories(folder.resolve("nhan")).resolve(name);
        Files.writeString(file, text);
    }

    @Test
    void targets_and_results_of_provinces_stand_side_by_side() {
        Run run =
                Run.of(
                        "compare",
                        "--indicator",
                        "ho so dung han",
                        "--format",
                        "csv",
                        "--library",
                        library);

        assertThat(run.out().lines())
                .containsExactly(
                        "Tỉnh,2024 mục tiêu,2024 kết quả",
                        "Hạ Vi,≥ 95,96.4",
                        "Đa Lam,–,91.8",
                        "Tốt nhất,,Hạ Vi",
                        "Kém nhất,,Đa Lam");
    }

    @Test
    void a_province_is_compared_with_what_it_was_before_it_was_merged(@TempDir Path own)
            throws IOException {
        Path files = Files.createDirectories(own.resolve("nhận"));
        String plan =
                """
                ỦY BAN NHÂN DÂN
                TỈNH %s
                Số: %s
                %s, ngày 05 tháng 01 năm %s
                KẾ HOẠCH
                Cải cách hành chính tỉnh %s năm %s
                I. MỤC TIÊU
                1. Năm %s tối thiểu %s hồ sơ được giải quyết đúng hạn.
                """;
        Files.writeString(
                files.resolve("a.txt"),
                filled(plan, "YÊN BÁI", "7/KH-UBND", "Yên Bái", "2024", "95%"));
        Files.writeString(
                files.resolve("b.txt"),
                filled(plan, "LÀO CAI", "9/KH-UBND", "Lào Cai", "2026", "97%"));
        Path kept = own.resolve("kho");
        assertThat(Run.of("ingest", files, "--library", kept).code()).isZero();

        assertThat(ofYenBai(kept).out().lines())
                .containsExactly("Tỉnh,2024 mục tiêu,2024 kết quả", "Yên Bái,≥ 95,–");
        Run joined = ofYenBai(kept, "--also-merged");
        assertThat(joined.err()).startsWith("Tìm cả tên trước và sau sáp nhập: ");
        assertThat(joined.out()).contains("\nLào Cai,–,–,≥ 97,–").contains("\nYên Bái,≥ 95,–,–,–");
    }

    @Test
    void versions_of_one_document_are_shown_as_one(@TempDir Path own) throws IOException {
        Path files = Files.createDirectories(own.resolve("nhận"));
        String plan =
                """
                ỦY BAN NHÂN DÂN
                TỈNH HẠ VI
                Số: 52/KH-UBND
                Hạ Vi, ngày 06 tháng 02 năm 2024
                KẾ HOẠCH
                Kiểm tra việc tiếp công dân năm 2024
                1. Kiểm tra nơi tiếp công dân của các xã.
                """;
        Files.writeString(files.resolve("bản gửi.txt"), plan);
        Files.writeString(files.resolve("bản sửa.txt"), plan + "2. Báo cáo trước ngày 30/11.\n");
        Files.writeString(files.resolve("khác.txt"), plan.replace("Số: 52", "Số: 53"));
        Path kept = own.resolve("kho");
        assertThat(Run.of("ingest", files, "--library", kept).code()).isZero();

        Run run = Run.of("search", "nơi tiếp công dân của các xã", "--library", kept);
        assertThat(run.out())
                .containsOnlyOnce("52/KH-UBND, Ủy ban")
                .containsOnlyOnce("53/KH-UBND, Ủy ban")
                .containsPattern("cùng văn bản: 1 bản khác \\(bản (gửi|sửa)\\.txt\\)");
        Run json = Run.of("search", "tiếp công dân", "--format", "json", "--library", kept);
        assertThat(json.out()).containsPattern("\"versions\" *: *\\{ *\n? *\"");
    }

    private static String filled(
            String plan, String capitals, String number, String name, String year, String value) {
        var text = new StringBuilder(plan);
        for (String each : List.of(capitals, number, name, year, name, year, year, value)) {
            int at = text.indexOf("%s");
            text.replace(at, at + 2, each);
        }
        return text.toString();
    }

    private static Run ofYenBai(Path kept, String... more) {
        var words = new ArrayList<Object>();
        words.addAll(List.of("compare", "--indicator", "hồ sơ đúng hạn", "--format", "csv"));
        words.addAll(List.of("tỉnh:\"Yên Bái\"", "--library", kept));
        words.addAll(List.of(more));
        return Run.of(words.toArray());
    }

    @Test
    void what_a_department_says_of_itself_is_shown_beside_not_as_the_provinces() {
        Run run = Run.of("compare", "--indicator", "hồ sơ đúng hạn", "--library", library);

        assertThat(run.out()).containsPattern("Hạ Vi +2024 +số khác +99,9 +12/BC-STP");
        Run bodies =
                Run.of(
                        "compare",
                        "--indicator",
                        "hồ sơ đúng hạn",
                        "--by",
                        "issuer",
                        "--library",
                        library);
        assertThat(bodies.out()).containsPattern("Sở Tư pháp.* 99,9");
        Run years =
                Run.of(
                        "compare",
                        "--indicator",
                        "hồ sơ đúng hạn",
                        "--by",
                        "province,year",
                        "--library",
                        library);
        assertThat(years.out()).isEqualTo(run.out());
        Run wrong = Run.of("compare", "--indicator", "x", "--by", "year", "--library", library);
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("chọn một trong: province, issuer");
    }

    @Test
    void a_chart_has_a_bar_for_each_result_and_says_all_values_in_words() throws IOException {
        Path svg = folder.resolve("biểu đồ.svg");
        assertThat(chart(svg).code()).isZero();

        String drawn = Files.readString(svg);
        assertThat(drawn)
                .contains("<title>ho so dung han (%)</title>")
                .contains("Hạ Vi, 2024: mục tiêu ≥ 95, kết quả 96,4.")
                .contains("Đa Lam, 2024: mục tiêu không có, kết quả 91,8.")
                .containsPattern("<text[^>]*>Đa Lam</text>")
                .containsPattern("<text[^>]*>91,8</text>");
        Path again = folder.resolve("again.SVG");
        chart(again);
        assertThat(again).hasSameBinaryContentAs(svg);
    }

    @Test
    void a_chart_can_be_a_picture() throws IOException {
        Path png = folder.resolve("chart.png");
        assertThat(chart(png).code()).isZero();

        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(1280);
    }

    @Test
    void a_chart_of_another_kind_or_place_is_refused_before_anything_is_done() {
        Run gif = chart(folder.resolve("chart.gif"));
        assertThat(gif.code()).isEqualTo(2);
        assertThat(gif.err()).contains("chỉ vẽ được tệp .svg hoặc .png");
        assertThat(gif.out()).isEmpty();

        Run nowhere = chart(folder.resolve("không có/chart.svg"));
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(nowhere.err()).contains("không có thư mục");
        assertThat(nowhere.out()).isEmpty();
    }

    private static Run chart(Path file) {
        return Run.of(
                "compare", "--indicator", "ho so dung han", "--chart", file, "--library", library);
    }

    @Test
    void an_indicator_that_no_one_names_is_said_to_be_missing() {
        Run run = Run.of("compare", "--indicator", "sản lượng muối", "--library", library);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.complaints()).singleElement().asString().contains("sản lượng muối");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void tasks_of_a_body_are_listed_by_time() {
        Run all = Run.of("assignments", "--library", library);
        assertThat(all.out().indexOf("rà soát")).isLessThan(all.out().indexOf("công bố"));

        Run due = Run.of("assignments", "--due", "2024-Q3", "--library", library);
        assertThat(due.out()).contains("Sở Tư pháp").doesNotContain("Sở Nội vụ");

        Run body = Run.of("assignments", "--body", "so noi vu", "--library", library);
        assertThat(body.out()).contains("30/6/2024").doesNotContain("công bố");
    }

    @Test
    void a_citation_leads_to_the_document_of_that_date_and_back() {
        Run cites = Run.of("cites", "302/BC-UBND", "--library", library);
        assertThat(cites.out()).containsPattern("41/KH-UBND +05/01/2024.* ha-vi-kh.txt");

        Run other = Run.of("cites", "77/BC-UBND", "--library", library);
        assertThat(other.out()).containsPattern("41/KH-UBND +09/02/2024.* không có");

        Run back = Run.of("cited-by", "41/KH-UBND", "--library", library);
        assertThat(back.out()).contains("ha-vi-bc.txt").doesNotContain("da-lam-bc.txt");

        Run unknown = Run.of("cited-by", "15/nq-hđnd", "--format", "json", "--library", library);
        assertThat(unknown.out()).contains("\"file\" : \"ha-vi-kh.txt\"");

        assertThat(Run.of("cited-by", "1/QĐ-TTg", "--library", library).out())
                .startsWith("Không có văn bản nào trong kho viện dẫn 1/QĐ-TTg.");
    }
}
