package vn.vanthu.extract.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.extract.DrawnTables;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.Target;

class TargetTablesTest {

    private static final String PLAN =
            """
            KẾ HOẠCH
            Chuyển đổi số năm 2026
            I. MỤC TIÊU
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    95; EXACT; 95; 95
                    95%; EXACT; 95; 95
                    ≥ 95; AT_LEAST; 95;
                    >= 95; AT_LEAST; 95;
                    Trên 90%; MORE_THAN; 90;
                    Tối thiểu 80; AT_LEAST; 80;
                    Từ 85% trở lên; AT_LEAST; 85;
                    Không quá 5; AT_MOST; ; 5
                    < 3; LESS_THAN; ; 3
                    22-27; RANGE; 22; 27
                    41,5; EXACT; 41.5; 41.5
                    Đạt 100%; EXACT; 100; 100
                    """)
    void a_cell_tells_the_level_and_its_bound(
            String cell, String comparator, BigDecimal low, BigDecimal high) {
        Target found =
                extract(
                                """
                                | TT | Chỉ tiêu | ĐVT | Mục tiêu năm 2026 |
                                | 1 | Tỷ lệ hồ sơ nộp trực tuyến | % | CELL |
                                """
                                        .replace("CELL", cell))
                        .getFirst();
        assertThat(found.indicator()).isEqualTo("Tỷ lệ hồ sơ nộp trực tuyến");
        assertThat(found.amount().comparator()).isEqualTo(comparator);
        assertThat(found.amount().lowValue()).isEqualTo(low);
        assertThat(found.amount().highValue()).isEqualTo(high);
        assertThat(found.amount().main()).extracting(Quantity::unit).isEqualTo("%");
    }

    @Test
    void where_things_stand_is_the_baseline_and_who_answers_the_owner() {
        Target found =
                extract(
                                """
                                | TT | Tên chỉ tiêu | Đơn vị tính | Thực hiện năm 2025 | Kế hoạch năm 2026 | Cơ quan chủ trì |
                                | 1 | Hồ sơ số hóa tại Bộ phận Một cửa | Hồ sơ | 12.400 | 20.000 | Văn phòng UBND tỉnh |
                                """)
                        .getFirst();
        assertThat(found.amount()).isEqualTo(new Amount.Exact(Quantity.of("20000", "Hồ sơ")));
        assertThat(found.baseline())
                .isEqualTo(new Target.Baseline(Quantity.of("12400", "Hồ sơ"), 2025));
        assertThat(found.year()).isEqualTo(2026);
        assertThat(found.owner()).containsExactly("Văn phòng UBND tỉnh");
    }

    @Test
    void each_year_of_a_row_is_a_target_and_years_past_are_the_baseline() {
        List<Target> found =
                extract(
                        """
                        | TT | Chỉ tiêu | Hiện trạng | Lộ trình thực hiện | < | < |
                        | ^ | ^ | ^ | Năm 2026 | Năm 2027 | Năm 2030 |
                        | 1 | Tỷ lệ người dân dùng chữ ký số (%) | 11 | 20 | 30 | 50 |
                        """);
        assertThat(found).extracting(Target::year).containsExactly(2026, 2027, 2030);
        assertThat(found)
                .extracting(Target::indicator)
                .containsOnly("Tỷ lệ người dân dùng chữ ký số");
        assertThat(found)
                .extracting(Target::baseline)
                .containsOnly(new Target.Baseline(Quantity.of("11", "%"), null));
    }

    @Test
    void parts_are_named_with_the_line_they_belong_to() {
        assertThat(
                        extract(
                                """
                                | TT | Chỉ tiêu | ĐVT | Mục tiêu 2026 |
                                | I | Chính quyền số | | |
                                | 1 | Tỷ lệ thanh toán trực tuyến | % | 60 |
                                | a | Cấp tỉnh | % | 75 |
                                | b | Cấp xã | % | 50 |
                                """))
                .extracting(Target::indicator)
                .containsExactly(
                        "Tỷ lệ thanh toán trực tuyến",
                        "Tỷ lệ thanh toán trực tuyến - Cấp tỉnh",
                        "Tỷ lệ thanh toán trực tuyến - Cấp xã");
    }

    @Test
    void a_report_that_compares_plan_and_result_sets_no_targets() {
        assertThat(
                        targets(
                                """
                                BÁO CÁO
                                Kết quả chuyển đổi số năm 2025
                                I. KẾT QUẢ THỰC HIỆN
                                | TT | Chỉ tiêu | Kế hoạch năm 2025 | Thực hiện năm 2025 |
                                | 1 | Tỷ lệ hồ sơ đúng hạn | 95% | 97% |
                                """))
                .isEmpty();
    }

    @Test
    void what_a_report_plans_for_the_next_year_is_a_target() {
        Target found =
                targets(
                                """
                                BÁO CÁO
                                Kết quả chuyển đổi số năm 2025
                                I. KẾT QUẢ THỰC HIỆN
                                | TT | Chỉ tiêu | ĐVT | Thực hiện năm 2025 | Kế hoạch năm 2026 |
                                | 1 | Số xã có mạng 5G | Xã | 12 | 30 |
                                """)
                        .getFirst();
        assertThat(found.amount()).isEqualTo(new Amount.Exact(Quantity.of("30", "Xã")));
        assertThat(found.baseline()).isEqualTo(new Target.Baseline(Quantity.of("12", "Xã"), 2025));
    }

    @Test
    void what_a_row_says_in_words_is_a_target_too() {
        Target found =
                extract(
                                """
                                | TT | Chỉ tiêu | Đơn vị theo dõi |
                                | 1 | Tối thiểu 90% cán bộ xã được tập huấn kỹ năng số | Sở Nội vụ |
                                """)
                        .getFirst();
        assertThat(found.amount()).isEqualTo(new Amount.AtLeast(Quantity.of("90", "%")));
    }

    private static List<Target> extract(String table) {
        return targets(PLAN + table);
    }

    private static List<Target> targets(String text) {
        return new TargetExtractor().extract(DrawnTables.of(text));
    }
}
