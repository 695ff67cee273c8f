package vn.vanthu.check.sum;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.check.Checked.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.check.Checked;
import vn.vanthu.fact.Finding;

/** What was carried over, what is due, what was done and what is left. */
class BalanceCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Số tiền phải thu 412.500.000 đồng; số tiền đã thu 97.250.000 đồng; số tiền còn phải thu 315.250.001 đồng. | 412.500.000 - 97.250.000 = 315.250.000
                    Nợ năm 2024 chuyển sang: 85.200.000 đồng; số phát sinh năm 2025: 57.300.000 đồng; số phải thu năm 2025: 142.600.000 đồng. | 85.200.000 + 57.300.000 = 142.500.000
                    Số hồ sơ phải giải quyết 1.240 hồ sơ, đã giải quyết 1.105 hồ sơ, còn lại 145 hồ sơ. | 1.240 - 1.105 = 135
                    """)
    void a_rest_that_is_not_the_difference_is_raised(String sentence, String right) {
        assertThat(of(sentence)).singleElement().asString().contains(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số tiền phải thu 412.500.000 đồng; số tiền đã thu 97.250.000 đồng; số tiền còn"
                        + " phải thu 315.250.000 đồng.",
                "Số tiền phải thu 412,5 tỷ đồng; đã thu 97,2 tỷ đồng; còn phải thu 315,2 tỷ đồng.",
                "Số hồ sơ phải giải quyết 1.240 hồ sơ, đã giải quyết 1.105 hồ sơ, còn 12 hồ sơ phải"
                        + " bổ sung.",
                "Phải nộp 300 triệu đồng; đã nộp 200 triệu đồng; còn nợ 15 hồ sơ."
            })
    void a_right_rest_rounded_ones_and_other_things_are_let_pass(String sentence) {
        assertThat(of(sentence)).isEmpty();
    }

    @Test
    void the_three_numbers_may_be_items_of_a_list() {
        assertThat(
                        of(
                                "Kết quả thu tiền cấp quyền như sau:",
                                "- Số phải thu: 25.400.000 đồng;",
                                "- Số đã thu: 15.300.000 đồng;",
                                "- Số còn phải thu: 10.010.000 đồng."))
                .singleElement()
                .asString()
                .contains("= 10.100.000");
    }

    private static List<String> of(String... lines) {
        return Checked.of(Finding.Kind.SUM, report(lines));
    }
}
