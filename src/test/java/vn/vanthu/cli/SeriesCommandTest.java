package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesCommandTest {

    @TempDir static Path folder;

    private static Path library;

    @BeforeAll
    static void plans_of_three_years() throws IOException {
        plan("kh21", 11, 2021, "Cải cách hành chính tỉnh Hạ Vi năm 2021");
        report("bc21", 31, 2021, "Kết quả thực hiện công tác cải cách hành chính năm 2021");
        plan("kh23", 13, 2023, "Cải cách hành chính năm 2023 trên địa bàn tỉnh Hạ Vi");
        plan("kh24", 14, 2024, "Công tác cải cách hành chính năm 2024");
        report("bc24", 34, 2024, "Tình hình cải cách hành chính quý I năm 2024");
        plan("kiem-tra", 15, 2022, "Kiểm tra cải cách hành chính năm 2022");
        plan("giai-doan", 16, 2022, "Cải cách hành chính tỉnh Hạ Vi giai đoạn 2022-2025");
        write(
                "stp.txt",
                "UBND TỈNH HẠ VI\nSỞ TƯ PHÁP",
                "17/KH-STP",
                2022,
                "KẾ HOẠCH",
                "Cải cách hành chính năm 2022");
        write("trong.txt", "", "", 2022, "", "");
        library = folder.resolve("kho");
        assertThat(Run.of("ingest", folder.resolve("nhan"), "--library", library).code()).isZero();
    }

    @Test
    void plans_and_reports_of_a_body_stand_by_year_and_gaps_are_named() {
        var expected =
                List.of(
                        "2021,kế hoạch,11/KH-UBND",
                        "2021,báo cáo,31/BC-UBND",
                        "2022,không có kế hoạch năm 2022,",
                        "2022,không có báo cáo năm 2022,",
                        "2023,kế hoạch,13/KH-UBND",
                        "2023,không có báo cáo năm 2023,",
                        "2024,kế hoạch,14/KH-UBND",
                        "2024,báo cáo,34/BC-UBND");

        assertThat(series("kh23.txt")).isEqualTo(expected);
        assertThat(series("bc21.txt")).isEqualTo(expected);
    }

    @Test
    void a_plan_of_several_years_another_subject_or_body_is_another_series() {
        assertThat(series("16/KH-UBND")).containsExactly("2022,kế hoạch,16/KH-UBND");
        assertThat(series("kiem-tra.txt"))
                .containsExactly("2022,kế hoạch,15/KH-UBND", "2022,không có báo cáo năm 2022,");
        assertThat(series("stp.txt"))
                .containsExactly("2022,kế hoạch,17/KH-STP", "2022,không có báo cáo năm 2022,");
    }

    @Test
    void a_document_without_letterhead_has_no_series_and_this_is_said() {
        Run run = Run.of("series", "trong.txt", "--library", library);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.complaints()).singleElement().asString().contains("không rõ cơ quan");
    }

    private static List<String> series(String name) {
        Run run = Run.of("series", name, "--format", "csv", "--library", library);
        assertThat(run.err()).isEmpty();
        return run.out()
                .lines()
                .skip(1)
                .map(line -> line.replaceFirst("^([^,]*,[^,]*,[^,]*),.*$", "$1"))
                .toList();
    }

    private static void plan(String name, int number, int year, String title) throws IOException {
        String head = "ỦY BAN NHÂN DÂN\nTỈNH HẠ VI";
        write(name + ".txt", head, number + "/KH-UBND", year, "KẾ HOẠCH", title);
    }

    private static void report(String name, int number, int year, String title) throws IOException {
        String head = "ỦY BAN NHÂN DÂN\nTỈNH HẠ VI";
        write(name + ".txt", head, number + "/BC-UBND", year, "BÁO CÁO", title);
    }

    private static void write(
            String file, String head, String number, int year, String type, String title)
            throws IOException {
        String text =
                head.isEmpty()
                        ? "Bài phát biểu khai mạc hội nghị."
                        : String.join(
                                "\n",
                                head,
                                "Số: " + number,
                                "Hạ Vi, ngày 05 tháng 01 năm " + year,
                                type,
                                title,
                                "I. NỘI DUNG",
                                "1. Các cơ quan triển khai đầy đủ nội dung được giao.");
        Files.writeString(Files.createDirectories(folder.resolve("nhan")).resolve(file), text);
    }
}
