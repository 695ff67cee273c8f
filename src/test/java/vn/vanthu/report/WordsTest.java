package vn.vanthu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.Quantity;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "24489;24.489",
                "41.12;41,12",
                "1201597;1.201.597",
                "6;6",
                "-0.50;-0,5",
                "100;100"
            })
    void numbers_are_grouped_as_officials_write_them(BigDecimal value, String words) {
        assertThat(Words.number(value)).isEqualTo(words);
    }

    @Test
    void bounds_keep_their_meaning() {
        assertThat(Words.of(new Amount.MoreThan(Quantity.of("95", "%")))).isEqualTo("trên 95%");
        assertThat(Words.of(new Amount.AtLeast(Quantity.of("80", "%"))))
                .isEqualTo("từ 80% trở lên");
        assertThat(
                        Words.of(
                                new Amount.Between(
                                        Quantity.of("22", "hạng"), Quantity.of("27", "hạng"))))
                .isEqualTo("22-27 hạng");
    }

    @Test
    void deadlines_and_periods_read_like_the_text() {
        assertThat(Words.of(new Due.On(LocalDate.of(2024, 3, 5))))
                .isEqualTo("trước ngày 05/3/2024");
        assertThat(Words.of(new Due.In(Period.quarter(2024, 3)))).isEqualTo("quý III/2024");
        assertThat(Words.of(new Due.Every("P1Y", MonthDay.of(12, 15))))
                .isEqualTo("trước ngày 15/12 hằng năm");
        assertThat(Words.of(new Due.Within("P5D", true))).isEqualTo("trong 5 ngày làm việc");
        assertThat(Words.of(Period.range(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31))))
                .isEqualTo("giai đoạn 2021-2025");
    }
}
