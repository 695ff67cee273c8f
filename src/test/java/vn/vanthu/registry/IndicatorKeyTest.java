package vn.vanthu.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorKeyTest {

    private static final Abbreviations ABBREVIATIONS = Registry.bundled().abbreviations();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Tỷ lệ hồ sơ TTHC được giải quyết đúng hạn|hồ sơ thủ tục hành chính giải quyết đúng hạn
                    Chỉ số CCHC của tỉnh|Chỉ số cải cách hành chính (PAR INDEX) của tỉnh
                    PAR INDEX|Chỉ số cải cách hành chính
                    Số văn bản QPPL đã ban hành|văn bản quy phạm pháp luật ban hành
                    Mức độ hài lòng của người dân, tổ chức|mức độ hài lòng của tổ chức, người dân
                    Số hồ sơ tiếp nhận năm 2023|Tổng số hồ sơ đã tiếp nhận năm 2024
                    Tỷ lệ giải ngân vốn đầu tư công|tỉ lệ giải ngân vốn đầu tư công
                    """)
    void the_same_indicator_has_the_same_key(String one, String other) {
        assertThat(key(one)).isEqualTo(key(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Số hồ sơ giải quyết đúng hạn|Số hồ sơ giải quyết quá hạn
                    Số dịch vụ công mức độ 3|Số dịch vụ công mức độ 4
                    Số đơn vị cấp tỉnh đã kiểm tra|Số đơn vị cấp xã đã kiểm tra
                    Số chữ ký số đã cấp|Số hòm thư đã cấp
                    Chỉ số thành phần cải cách tài chính công|Chỉ số thành phần cải cách tổ chức bộ máy
                    """)
    void different_indicators_have_different_keys(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hồ sơ nộp trực tuyến",
                "công chức được bồi dưỡng kỹ năng",
                "thời gian chờ giao dịch"
            })
    void the_order_of_words_and_fillers_change_nothing(String indicator) {
        var words = new ArrayList<>(Arrays.asList(indicator.split(" ")));
        words.addAll(Arrays.asList("được", "của", "các"));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(words, new Random(seed));
            assertThat(key(String.join(" ", words))).isEqualTo(key(indicator));
        }
    }

    private static IndicatorKey key(String indicator) {
        return IndicatorKey.of(indicator, ABBREVIATIONS);
    }
}
