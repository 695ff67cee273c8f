package vn.vanthu.extract.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.fact.Target;
import vn.vanthu.registry.Registry;
import vn.vanthu.structure.PlainBlocks;
import vn.vanthu.structure.Structurer;

class TargetExtractorTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Thời gian chờ đến lượt không quá 20 phút.                | AT_MOST 20
                    Giảm tối thiểu 12% chi phí lưu kho.                      | DECREASE 12
                    Tăng trưởng số hồ sơ số hóa đạt ít nhất 7,5%.            | AT_LEAST 7.5
                    Từ 90% hồ sơ (viết tắt là HS) trở lên được số hóa.       | AT_LEAST 90
                    Phấn đấu 38/38 xã có kho lưu trữ số.                     | EXACT 38 of 38
                    Chỉ số của tỉnh xếp thứ hạng 22-26 trong 63 tỉnh.        | RANGE 22 of 63
                    """)
    void what_it_is_compared_with_is_read(String sentence, String value) {
        assertThat(targets(sentence)).singleElement().extracting(t -> write(t)).isEqualTo(value);
    }

    @Test
    void of_several_values_in_a_sentence_each_has_its_own_year() {
        assertThat(targets("Số hóa năm 2024 đạt 40% hồ sơ, năm 2025 đạt 60%, năm 2026 đạt 80%."))
                .extracting(Target::year)
                .containsExactly(2024, 2025, 2026);
    }

    @Test
    void a_year_before_the_plan_is_none_to_reach_it_in() {
        assertThat(targets("Kiểm tra ít nhất 30% cơ quan, ưu tiên nơi có điểm thấp năm 2022."))
                .extracting(Target::year)
                .containsExactly(2024);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xếp loại tốt khi đạt từ 90% trở lên.",
                "Nâng cao chất lượng lưu trữ; tăng số hồ sơ số hóa.",
            })
    void thresholds_and_bare_directions_are_none(String sentence) {
        assertThat(targets(sentence)).isEmpty();
    }

    private static String write(Target target) {
        var main = target.amount().main();
        BigDecimal of = main == null ? null : main.of();
        BigDecimal value = main == null ? null : main.value();
        return target.amount().comparator() + " " + value + (of == null ? "" : " of " + of);
    }

    @Test
    void limits_of_a_regulation_are_no_targets() {
        String circular =
                "THÔNG TƯ\nHướng dẫn đóng bìa hồ sơ\n\nĐiều 1. Định lề\n\n"
                        + "Lề trên cách mép trên từ 20 - 25 mm; mỗi hồ sơ tối đa 05 tờ bìa.";
        assertThat(
                        new TargetExtractor()
                                .extract(
                                        new Structurer(Registry.bundled())
                                                .structure(PlainBlocks.of(circular))))
                .isEmpty();
    }

    private static List<Target> targets(String sentences) {
        return new TargetExtractor()
                .extract(
                        new Structurer(Registry.bundled())
                                .structure(
                                        PlainBlocks.of(
                                                "KẾ HOẠCH\nSố hóa hồ sơ lưu trữ năm 2024\n\n"
                                                        + "I. MỤC TIÊU\n\n"
                                                        + sentences)));
    }
}
