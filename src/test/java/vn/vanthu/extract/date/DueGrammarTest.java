package vn.vanthu.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.fact.Due;

class DueGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gửi báo cáo về Sở trước ngày 15/3/2024|2024-03-15",
                "trình chậm nhất ngày 20/6/2023|2023-06-20",
                "chậm nhất là ngày 05 tháng 9 năm 2022|2022-09-05",
                "thực hiện đến hết ngày 31/12/2025|2025-12-31",
                "hoàn thành trước 30/6/2024|2024-06-30",
                "trình trong Quý III/2024|2024-Q3",
                "Thời gian hoàn thành: tháng 6/2024|2024-06",
                "đến hết năm 2025 phải xong|2025",
                "xong trong 6 tháng đầu năm 2024|2024-H1",
                "trước ngày 10/9|2024-09-10"
            })
    void a_deadline_is_read(String text, String value) {
        var found = DueGrammar.scan(text, 2024);

        assertThat(found).hasSize(1);
        assertThat(
                        switch (found.getFirst().due()) {
                            case Due.On(var date) -> date.toString();
                            case Due.In(var period) -> period.iso();
                            case Due.Every every -> every.toString();
                            case Due.Within within -> within.toString();
                        })
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Định kỳ hằng quý báo cáo Ủy ban|P3M",
                "Định kỳ 6 tháng, năm gửi báo cáo|P6M",
                "Hằng tháng, các xã gửi số liệu|P1M",
                "Thường xuyên (hàng tháng) theo dõi|P1M",
                "báo cáo trước ngày 20 hằng tháng|P1M",
                "báo cáo trước ngày 15/12 hằng năm|P1Y"
            })
    void what_recurs_is_read(String text, String interval) {
        assertThat(DueGrammar.scan(text, 2024))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.due()).isInstanceOf(Due.Every.class);
                    assertThat(((Due.Every) f.due()).interval()).isEqualTo(interval);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Trong 05 ngày làm việc kể từ ngày nhận được|P5D|true",
                "Trong thời gian 15 ngày kể từ ngày ban hành|P15D|false",
                "trong thời hạn ba mươi ngày|P30D|false",
                "trong vòng 03 tháng|P3M|false"
            })
    void a_length_of_time_is_read(String text, String duration, boolean workingDays) {
        assertThat(DueGrammar.scan(text, 2024))
                .extracting(DueGrammar.Found::due)
                .containsExactly(new Due.Within(duration, workingDays));
    }

    @Test
    void a_day_of_each_year_keeps_its_month_and_day() {
        var due = (Due.Every) DueGrammar.scan("trước ngày 15/12 hằng năm", 2024).getFirst().due();

        assertThat(due.day()).hasToString("--12-15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "công tác thi đua, khen thưởng hàng năm của đơn vị",
                "Nghị định số 45/2020/NĐ-CP ngày 08/4/2020",
                "sau 5 năm thực hiện Nghị quyết",
                "cho đến nay đã có 15 xã"
            })
    void these_are_no_deadlines(String text) {
        assertThat(DueGrammar.scan(text, 2024)).isEmpty();
    }
}
