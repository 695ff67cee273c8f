package vn.vanthu.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan of 2024 becomes one of 2025. Brackets ⟦ ⟧ show what has a note in the draft. */
class YearMarksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thực hiện Kế hoạch ⟦số 31/KH-UBND ngày 05/01/2024 của UBND tỉnh về cải cách hành"
                        + " chính năm 2024⟧, Sở Nội vụ chủ trì.",
                "Theo Nghị định ⟦61/2018/NĐ-CP⟧ của Chính phủ.",
                "Thông báo ⟦số 12-TB/TU ngày 02 tháng 02 năm 2024⟧ của Tỉnh ủy.",
                "Hệ thống quản lý chất lượng ISO 9001:⟦2015⟧ được duy trì.",
                "Luật Cán bộ, công chức năm ⟦2024⟧ được phổ biến.",
                "Chỉ số năm ⟦2022⟧ xếp thứ 31.",
                "Chương trình giai đoạn ⟦2021-2030⟧ tiếp tục.",
                "Quyết định ngày ⟦15/3/2024⟧ của Chủ tịch UBND tỉnh."
            })
    void what_is_cited_or_past_stays_and_is_noted(String marked) {
        assertThat(noted(marked)).isEqualTo(marked);
    }

    @Test
    void the_plans_own_year_moves() {
        assertThat(rolled("Kế hoạch năm 2024, Quý II/2024 và tháng 6/2024."))
                .isEqualTo("Kế hoạch năm 2025, Quý II/2025 và tháng 6/2025.");
    }

    @Test
    void a_comparison_with_the_year_before_stays_relative_and_is_noted() {
        assertThat(rolled("Năm 2024 tăng so với năm 2023."))
                .isEqualTo("Năm 2025 tăng so với năm 2024.");
        assertThat(noted("Năm 2024 tăng so với năm 2023."))
                .isEqualTo("Năm 2025 tăng so với năm ⟦2024⟧.");
    }

    @Test
    void words_without_a_year_are_relative_already() {
        assertThat(noted("Tăng so với năm trước liền kề."))
                .isEqualTo("Tăng so với năm trước liền kề.");
    }

    @Test
    void a_deadline_moves_and_says_where_it_falls() {
        var marks = marks("Hoàn thành trước ngày 15/3/2024.");
        assertThat(marks).hasSize(1);
        assertThat(marks.getFirst().words()).isEqualTo("15/3/2025");
        assertThat(marks.getFirst().note())
                .isEqualTo(
                        "Thời hạn trong kế hoạch trước: 15/3/2024. Ngày mới rơi vào thứ Bảy: cân"
                                + " nhắc chọn ngày làm việc.");
    }

    @Test
    void the_last_day_of_february_stays_the_last() {
        assertThat(rolled("Xong trước ngày 29/02/2024.")).isEqualTo("Xong trước ngày 28/02/2025.");
    }

    @Test
    void a_day_with_its_weekday_keeps_the_weekday() {
        assertThat(rolled("Họp giao ban thứ Sáu, ngày 29/3/2024."))
                .isEqualTo("Họp giao ban thứ Sáu, ngày 28/3/2025.");
        assertThat(noted("Họp thứ Hai, ngày ⟦09/9/2024⟧."))
                .isEqualTo("Họp thứ Hai, ngày ⟦08/9/2025⟧.");
    }

    @Test
    void a_weekday_without_a_date_belongs_to_every_year() {
        assertThat(noted("Giao ban thứ Sáu tuần cuối tháng, gửi trước ngày 31/3 và ngày 30/6."))
                .isEqualTo("Giao ban thứ Sáu tuần cuối tháng, gửi trước ngày 31/3 và ngày 30/6.");
    }

    @Test
    void a_weekday_with_a_day_and_no_year_is_noted() {
        assertThat(noted("Sơ kết vào ⟦thứ Năm, ngày 27/6⟧ tại hội trường."))
                .isEqualTo("Sơ kết vào ⟦thứ Năm, ngày 27/6⟧ tại hội trường.");
    }

    @Test
    void the_29th_of_february_without_a_year_is_the_28th_in_a_year_that_has_none() {
        assertThat(noted("Gửi báo cáo trước ngày 29/02 và 29 tháng 02."))
                .isEqualTo("Gửi báo cáo trước ngày ⟦28/02⟧ và ⟦28 tháng 02⟧.");
        assertThat(rolled("Xong trước ngày 29 tháng 02 năm 2024."))
                .isEqualTo("Xong trước ngày 28 tháng 02 năm 2025.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chương trình giai đoạn ⟦2021-2025⟧.",
                "Mục tiêu từ ⟦năm 2021 đến năm 2025⟧.",
                "Nhiệm kỳ ⟦2023-2024⟧ của Ban.",
                "Kế hoạch giai đoạn ⟦2023 – 2024⟧ kết thúc."
            })
    void a_stage_of_years_is_noted_and_does_not_move(String marked) {
        String bare = marked.replaceAll("[⟦⟧]", "");
        assertThat(rolled(bare)).isEqualTo(bare);
        assertThat(marks(bare)).allSatisfy(mark -> assertThat(mark.note()).isNotNull());
    }

    @Test
    void the_end_of_a_programme_that_is_also_the_plans_year_is_noted() {
        assertThat(noted("Phấn đấu đến hết năm 2024 đạt 80%."))
                .isEqualTo("Phấn đấu đến hết năm ⟦2025⟧ đạt 80%.");
    }

    @Test
    void a_reporting_period_moves_at_both_ends() {
        assertThat(rolled("Số liệu từ ngày 15/12/2023 đến ngày 14/12/2024."))
                .isEqualTo("Số liệu từ ngày 15/12/2024 đến ngày 14/12/2025.");
    }

    @Test
    void a_school_year_moves_whole() {
        assertThat(rolled("Năm học 2023 - 2024.")).isEqualTo("Năm học 2024 - 2025.");
    }

    @Test
    void a_count_is_no_year() {
        assertThat(rolled("Tiếp nhận 2024 hồ sơ.")).isEqualTo("Tiếp nhận 2024 hồ sơ.");
    }

    @Test
    void the_annex_names_the_new_plan() {
        assertThat(rolled("(Kèm theo Kế hoạch số 215/KH-UBND ngày 22/12/2023 của UBND tỉnh)"))
                .isEqualTo(
                        "(Kèm theo Kế hoạch số …………/KH-UBND ngày …… tháng …… năm 2025 của UBND"
                                + " tỉnh)");
    }

    private static List<Mark> marks(String text) {
        return Mark.merged(new YearMarks(text, 2024, 2025).find(), text);
    }

    private static String rolled(String text) {
        return write(text, false);
    }

    private static String noted(String marked) {
        return write(marked.replaceAll("[⟦⟧]", ""), true);
    }

    private static String write(String text, boolean brackets) {
        var out = new StringBuilder();
        int at = 0;
        for (Mark mark : marks(text)) {
            boolean show = brackets && mark.note() != null;
            out.append(text, at, mark.span().start()).append(show ? "⟦" : "");
            out.append(mark.words()).append(show ? "⟧" : "");
            at = mark.span().end();
        }
        return out.append(text.substring(at)).toString();
    }
}
