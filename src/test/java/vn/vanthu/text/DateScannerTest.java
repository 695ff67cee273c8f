package vn.vanthu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateScannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hoàn thành trước ngày 15/3/2024.|2024-03-15|2024-03-15",
                "họp ngày 05 tháng 3 năm 2020 tại|2020-03-05|2020-03-05",
                "ký ngày 9-8-2021|2021-08-09|2021-08-09",
                "trình trong Quý III/2024|2024-07-01|2024-09-30",
                "xong trong quý 4 năm 2018|2018-10-01|2018-12-31",
                "tháng 6/2024|2024-06-01|2024-06-30",
                "tháng mười hai năm 2022|2022-12-01|2022-12-31",
                "6 tháng đầu năm 2024|2024-01-01|2024-06-30",
                "06 tháng cuối năm 2024|2024-07-01|2024-12-31",
                "báo cáo 9 tháng năm 2023|2023-01-01|2023-09-30",
                "giai đoạn 2021-2025|2021-01-01|2025-12-31",
                "giai đoạn từ năm 2021 đến năm 2025|2021-01-01|2025-12-31",
                "nhiệm kỳ 2020 – 2025|2020-01-01|2025-12-31",
                "đến năm 2030|2030-01-01|2030-12-31",
                "từ 01/6/2020 đến 31/8/2020|2020-06-01|2020-08-31",
                "từ ngày 15/12/2022 đến hết ngày 14/6/2023|2022-12-15|2023-06-14",
                "(từ tháng 01 đến tháng 6 năm 2023)|2023-01-01|2023-06-30",
                "trước 31/12/2018|2018-12-31|2018-12-31",
            })
    void a_named_time_is_found(String text, LocalDate from, LocalDate to) {
        var found = DateScanner.scan(text, null);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().time().firstDay()).isEqualTo(from);
        assertThat(found.getFirst().time().lastDay()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08/08 huyện, thành phố và 106/106 xã",
                "Nghị định số 34/2016/NĐ-CP",
                "ngày     tháng     ",
                "mục 1.1.2",
                "30/02/2024",
                "Điều 5, khoản 2",
                "42/102 lớp"
            })
    void these_are_no_dates(String text) {
        assertThat(DateScanner.scan(text, null)).isEmpty();
    }

    @Test
    void two_quarters_share_the_year_that_follows() {
        var found = DateScanner.scan("kiểm tra trong quý III và quý IV năm 2020", null);

        assertThat(found).hasSize(2);
        assertThat(found.getFirst().time().firstDay()).isEqualTo("2020-07-01");
    }

    @Test
    void what_has_no_year_takes_the_documents_year() {
        var found = DateScanner.scan("trước ngày 15/12 hằng năm; trong quý II", 2024);

        assertThat(found)
                .extracting(f -> f.time().lastDay())
                .containsExactly(LocalDate.of(2024, 12, 15), LocalDate.of(2024, 6, 30));
        assertThat(DateScanner.scan("trước ngày 15/12 hằng năm", null).getFirst().time())
                .isInstanceOf(CalendarTime.YearlyDay.class);
    }

    @Test
    void five_hundred_dates_in_four_layouts_read_back_seed_9() {
        var random = new Random(9);
        String[] layouts = {
            "d/M/yyyy", "dd/MM/yyyy", "'ngày' d 'tháng' M 'năm' yyyy", "dd-MM-yyyy"
        };
        for (int i = 0; i < 500; i++) {
            LocalDate date = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(40_000));
            var layout = DateTimeFormatter.ofPattern(layouts[i % 4], java.util.Locale.ROOT);
            String text = "xong " + date.format(layout) + ", rồi báo cáo";
            assertThat(DateScanner.scan(text, null))
                    .as(text)
                    .singleElement()
                    .satisfies(f -> assertThat(f.time().firstDay()).isEqualTo(date));
        }
    }
}
