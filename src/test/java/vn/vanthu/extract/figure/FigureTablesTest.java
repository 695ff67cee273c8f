package vn.vanthu.extract.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.extract.DrawnTables;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Period;

class FigureTablesTest {

    private static final String REPORT =
            """
            BÁO CÁO
            Công tác lưu trữ năm 2025
            I. KẾT QUẢ THỰC HIỆN
            """;

    @Test
    void a_number_has_the_heads_of_its_line_and_column_and_the_unit_of_the_head() {
        assertThat(
                        extract(
                                """
                                | TT | Tên kho | Diện tích (m2) | Kinh phí sửa chữa (triệu đồng) |
                                | 1 | Kho lưu trữ tỉnh | 1.200 | 350,5 |
                                """))
                .extracting(Figure::indicator, f -> f.quantity().value(), f -> f.quantity().unit())
                .containsExactly(
                        tuple("Kho lưu trữ tỉnh - Diện tích", new BigDecimal("1200"), "m2"),
                        tuple(
                                "Kho lưu trữ tỉnh - Kinh phí sửa chữa",
                                new BigDecimal("350.5"),
                                "triệu đồng"));
    }

    @Test
    void the_unit_may_stand_in_its_own_column_or_above_the_table() {
        assertThat(
                        extract(
                                """
                                | TT | Nội dung | ĐVT | Năm 2024 | Năm 2025 |
                                | 1 | Tài liệu đã chỉnh lý | mét | 120 | 95 |
                                """))
                .extracting(f -> f.quantity().unit(), Figure::period)
                .containsExactly(tuple("mét", Period.year(2024)), tuple("mét", Period.year(2025)));
        assertThat(
                        extract(
                                """
                                Bảng 2. Chi cho công tác lưu trữ
                                Đơn vị tính: triệu đồng
                                | TT | Nội dung chi | Dự toán | Đã chi |
                                | 1 | Mua giá kệ | 800 | 790 |
                                """))
                .extracting(f -> f.quantity().unit())
                .containsOnly("triệu đồng");
    }

    @Test
    void what_the_title_says_is_counted_is_the_unit_where_none_is_given() {
        assertThat(
                        extract(
                                """
                                Bảng 1. Kết quả giải quyết hồ sơ
                                | TT | Cấp giải quyết | Tiếp nhận | Quá hạn | Tỷ lệ đúng hạn (%) |
                                | 1 | Cấp tỉnh | 5.216 | 12 | 99,7 |
                                """))
                .extracting(f -> f.quantity().unit())
                .containsExactly("hồ sơ", "hồ sơ", "%");
    }

    @Test
    void numbers_of_lines_symbols_dates_and_years_are_no_figures() {
        assertThat(
                        extract(
                                """
                                | STT | Văn bản | Số, ký hiệu | Ngày tháng | Năm ban hành | Ghi chú |
                                | 1 | Quy chế lưu trữ | 15 | 12/5 | 2019 | 3 |
                                """))
                .isEmpty();
    }

    @Test
    void a_part_is_named_with_what_it_is_part_of() {
        assertThat(
                        extract(
                                """
                                | TT | Nội dung | Số lượng |
                                | 1 | Hồ sơ nộp lưu | 340 |
                                | | Trong đó: hồ sơ điện tử | 95 |
                                | | Tổng cộng | 340 |
                                """))
                .extracting(Figure::indicator)
                .containsExactly(
                        "Hồ sơ nộp lưu - Số lượng",
                        "Hồ sơ nộp lưu - hồ sơ điện tử - Số lượng",
                        "Tổng cộng - Số lượng");
    }

    @Test
    void sentences_in_cells_are_told_of_their_line() {
        Figure found =
                extract(
                                """
                                | TT | Đơn vị | Kết quả thực hiện |
                                | 1 | Sở Tư pháp | Đã nộp lưu 52 hồ sơ vào lưu trữ lịch sử. |
                                """)
                        .getFirst();
        assertThat(found.quantity().value()).isEqualTo(new BigDecimal("52"));
        assertThat(found.indicator()).startsWith("Sở Tư pháp - ");
    }

    @Test
    void a_plan_states_no_figures_in_its_tables() {
        assertThat(
                        new FigureExtractor()
                                .extract(
                                        DrawnTables.of(
                                                """
                                                KẾ HOẠCH
                                                Lưu trữ năm 2026
                                                II. NHIỆM VỤ
                                                | TT | Nội dung | Số lượng | Kinh phí (triệu đồng) |
                                                | 1 | Mua máy quét | 12 | 600 |
                                                """)))
                .isEmpty();
    }

    private static List<Figure> extract(String table) {
        return new FigureExtractor().extract(DrawnTables.of(REPORT + table));
    }
}
