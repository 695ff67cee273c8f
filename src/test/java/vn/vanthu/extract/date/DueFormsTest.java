package vn.vanthu.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.fact.Due;
import vn.vanthu.text.Span;

/** Every form in which the documents say by when or how often, and what it comes to. */
class DueFormsTest {

    /** A plan for 2024: times without a year are in it. */
    private static final Anchor PLAN = new Anchor(2024, null);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a day
                    gửi về Sở trước ngày 15/3/2024                         | 2024-03-15
                    gửi về Sở trước ngày 15/3                              | 2024-03-15
                    gửi về Sở trước ngày 05 tháng 9                        | 2024-09-05
                    trình chậm nhất ngày 20/6/2023                         | 2023-06-20
                    trình chậm nhất là ngày 05 tháng 9 năm 2022            | 2022-09-05
                    nộp muộn nhất vào ngày 10-7-2024                       | 2024-07-10
                    thực hiện đến hết ngày 31/12/2025                      | 2025-12-31
                    xong trước 30/6/2024                                   | 2024-06-30
                    hoàn thành ngày 01/7/2024                              | 2024-07-01
                    hoàn thành trước 17 giờ ngày 08/3/2024                 | 2024-03-08
                    gửi trước 16h00 ngày 08/3/2024                         | 2024-03-08
                    gửi trước 16 giờ 30 phút, ngày 08/3/2024               | 2024-03-08
                    không muộn hơn ngày 12/4/2024                          | 2024-04-12
                    không để quá ngày 12/4/2024                            | 2024-04-12
                    # a month
                    Thời gian hoàn thành: tháng 6/2024                     | 2024-06
                    hoàn thành trong tháng 6                               | 2024-06
                    xong trong tháng 06 năm 2024                           | 2024-06
                    trình trước tháng 11/2024                              | 2024-11
                    hoàn thành trước cuối tháng 5/2024                     | 2024-05
                    chậm nhất đến cuối tháng 9                             | 2024-09
                    xong trong tháng mười hai                              | 2024-12
                    # a quarter
                    trình trong Quý III/2024                               | 2024-Q3
                    trình trong quý I                                      | 2024-Q1
                    xong trong quý 4 năm 2023                              | 2023-Q4
                    hoàn thành trong Quý II năm 2024                       | 2024-Q2
                    Thời gian thực hiện: Quý IV                            | 2024-Q4
                    hoàn thành vào đầu quý III/2024                        | 2024-Q3
                    chậm nhất trong quý II-2024                            | 2024-Q2
                    # half a year, nine months
                    xong trong 6 tháng đầu năm 2024                        | 2024-H1
                    xong trong 06 tháng đầu năm                            | 2024-H1
                    làm trong sáu tháng cuối năm 2024                      | 2024-H2
                    hoàn thành trong 9 tháng đầu năm 2024                  | 2024-9M
                    hoàn thành trong nửa đầu năm 2024                      | 2024-H1
                    # a year, a stage
                    đến hết năm 2025 phải xong                             | 2025
                    phấn đấu đến năm 2030 có                               | 2030
                    đến cuối năm 2025 có                                   | 2025
                    hoàn thành trước năm 2026                              | 2026
                    xong trong năm 2024                                    | 2024
                    phải xong trong năm nay                                | 2024
                    hoàn thành trong năm.                                  | 2024
                    đến cuối năm, tất cả các xã                            | 2024
                    triển khai ngay từ đầu năm 2024                        | 2024
                    thực hiện trong giai đoạn 2021-2025                    | 2021-01-01/2025-12-31
                    thực hiện trong giai đoạn 2024 – 2026                  | 2024-01-01/2026-12-31
                    thực hiện từ ngày 15/3/2024 đến ngày 30/4/2024         | 2024-04-30
                    Thời gian: từ tháng 3 đến tháng 5/2024                 | 2024-05
                    # again and again
                    Định kỳ hằng quý báo cáo Ủy ban                        | P3M
                    Định kỳ 6 tháng, năm gửi báo cáo                       | P6M
                    định kỳ 06 tháng một lần báo cáo                       | P6M
                    Định kỳ quý, 06 tháng và hàng năm tổng hợp             | P3M
                    Hằng tháng, các xã gửi số liệu                         | P1M
                    Hàng quý các xã gửi số liệu                            | P3M
                    Hằng năm, các sở rà soát                               | P1Y
                    Mỗi tháng một lần, các xã gửi số liệu                  | P1M
                    Định kỳ hằng tuần, tháng kiểm tra                      | P1W
                    Thường xuyên (hàng tháng) theo dõi                     | P1M
                    họp giao ban hằng tuần.                                | P1W
                    tổng hợp kết quả xếp loại của các xã hằng quý          | P3M
                    tiếp công dân vào thứ năm hằng tuần                    | P1W
                    tổ chức đối thoại ít nhất 02 lần/năm                   | P6M
                    kiểm tra ít nhất 01 lần/quý                            | P3M
                    kiểm tra mỗi năm ít nhất một lần                       | P1Y
                    họp 3 tháng một lần                                    | P3M
                    # on a day of each year, quarter or month
                    báo cáo trước ngày 15/12 hằng năm                      | P1Y 12-15
                    báo cáo chậm nhất ngày 10 tháng 12 hàng năm            | P1Y 12-10
                    Hằng năm, trước ngày 20/11 báo cáo                     | P1Y 11-20
                    định kỳ hằng năm (trước ngày 05/12) báo cáo            | P1Y 12-05
                    báo cáo trước 30/11 hằng năm                           | P1Y 11-30
                    báo cáo trước ngày 20 hằng tháng                       | P1M
                    báo cáo trước ngày 20 hàng tháng                       | P1M
                    báo cáo trước ngày 25 của tháng                        | P1M
                    báo cáo chậm nhất ngày 18 mỗi tháng                    | P1M
                    báo cáo quý trước ngày 15 của tháng cuối quý           | P3M
                    báo cáo quý trước ngày 15 tháng cuối quý               | P3M
                    báo cáo trước ngày 15 tháng cuối của quý               | P3M
                    báo cáo vào tháng cuối quý                             | P3M
                    # so long after something
                    Trong 05 ngày làm việc kể từ ngày nhận được            | P5D work
                    Trong thời gian 15 ngày kể từ ngày ban hành            | P15D
                    trong thời hạn ba mươi ngày                            | P30D
                    trong thời hạn 10 (mười) ngày làm việc, kể từ          | P10D work
                    trong vòng 03 tháng                                    | P3M
                    chậm nhất sau 02 ngày làm việc                         | P2D work
                    không quá 24 giờ kể từ khi                             | PT24H
                    chậm nhất 07 ngày sau khi kết thúc                     | P7D
                    """)
    void a_time_is_read(String text, String value) {
        assertThat(all(text, PLAN)).isEqualTo(value);
    }

    @ParameterizedTest(name = "seen on {0} in {1}, {2} is {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a letter without a period: the time to come
                    2024-11-20 | 2024 | trước ngày 15/01             | 2025-01-15
                    2024-11-20 | 2024 | trước ngày 30/11             | 2024-11-30
                    2024-12-26 | 2024 | trong quý I                  | 2025-Q1
                    2024-12-26 | 2024 | trong tháng 01               | 2025-01
                    # what is long past stays where it was
                    2024-11-20 | 2024 | trước ngày 15/6              | 2024-06-15
                    2024-11-20 | 2024 | trong quý II                 | 2024-Q2
                    # a report on the third quarter
                    2024-09-18 | 2024 | trong quý IV                 | 2024-Q4
                    """)
    void without_a_year_it_is_the_next_one_seen_from_the_document(
            LocalDate date, int year, String text, String value) {
        assertThat(all(text, new Anchor(year, date))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "công tác thi đua, khen thưởng hàng năm của đơn vị",
                "Kế hoạch cải cách hành chính hằng năm được ban hành",
                "Nghị định số 45/2020/NĐ-CP ngày 08/4/2020",
                "sau 5 năm thực hiện Nghị quyết",
                "cho đến nay đã có 15 xã",
                "tỷ lệ đúng hạn đến cuối kỳ",
                "thu nhập bình quân 5 triệu đồng/người/năm",
                "rút ngắn 02 ngày làm việc",
                "tập huấn 3 ngày tại xã"
            })
    void these_are_no_deadlines(String text) {
        assertThat(all(text, PLAN)).isEmpty();
    }

    private static String all(String text, Anchor anchor) {
        return DueList.scan(text, new Span(0, text.length()), anchor).stream()
                .map(found -> write(found.due()))
                .collect(Collectors.joining(" + "));
    }

    private static String write(Due due) {
        return switch (due) {
            case Due.On(var date) -> date.toString();
            case Due.In(var period) -> period.iso();
            case Due.Every(var interval, var day) ->
                    interval + (day == null ? "" : " " + day.toString().substring(2));
            case Due.Within(var duration, var working) -> duration + (working ? " work" : "");
        };
    }
}
