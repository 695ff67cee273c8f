package vn.vanthu.extract.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.fact.Deadline;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Period;
import vn.vanthu.registry.Registry;
import vn.vanthu.structure.PlainBlocks;
import vn.vanthu.structure.Structurer;

class DeadlineExtractorTest {

    @Test
    void every_deadline_is_found_in_its_sentence() {
        List<Deadline> found =
                extract(
                        "Gửi dự thảo trước ngày 15/3/2024. Hoàn thành, trình UBND tỉnh trong Quý"
                                + " III/2024. Họp giao ban mỗi quý một lần.");
        assertThat(found)
                .extracting(Deadline::due)
                .containsExactly(
                        new Due.On(LocalDate.of(2024, 3, 15)),
                        new Due.In(Period.quarter(2024, 3)),
                        new Due.Every("P3M", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số liệu tính đến hết ngày 31/8/2024.",
                "Từ 01/6/2024 đến 31/8/2024 đã tiếp nhận 20 hồ sơ.",
                "Giấy phép có thời hạn đến hết ngày 30/6/2026.",
                "Quy hoạch thời kỳ 2021-2030, tầm nhìn đến năm 2050.",
                "Quyết định số 5/QĐ-UBND ngày 02/01/2024."
            })
    void times_of_what_was_or_holds_are_no_deadlines(String text) {
        assertThat(extract(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quyết định này có hiệu lực sau 45 ngày kể từ ngày ký. | P45D",
                "Quyết định này có hiệu lực thi hành sau 10 ngày và đăng trên Báo tỉnh. | P10D"
            })
    void what_enters_into_force_later_does_so_after_a_lapse(String text, String lapse) {
        assertThat(extract(text))
                .extracting(Deadline::due)
                .containsExactly(new Due.Within(lapse, false));
    }

    @Test
    void the_time_of_what_is_planned_is_one_by_its_key() {
        assertThat(extract("- Thời gian kiểm tra: Ngày 29 tháng 5 năm 2026 (thứ Sáu)"))
                .extracting(Deadline::due)
                .containsExactly(new Due.On(LocalDate.of(2026, 5, 29)));
    }

    private static List<Deadline> extract(String sentences) {
        return new DeadlineExtractor()
                .extract(
                        new Structurer(Registry.bundled())
                                .structure(
                                        PlainBlocks.of(
                                                "KẾ HOẠCH\nSố hóa hồ sơ lưu trữ năm 2024\n\n"
                                                        + "I. NHIỆM VỤ\n\n"
                                                        + sentences)));
    }
}
