package vn.vanthu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nghiêng", "Quyết", "gì", "giếng", "UỶ", "ủy", "khuỷu", "đường", "yếu", "hòa",
                "hoà", "ngoằn", "thuở", "quý", "quốc", "rượu", "xoong", "ăn", "ở"
            })
    void these_are_syllables(String word) {
        assertThat(Syllables.isSyllable(word)).isTrue();
        assertThat(Syllables.isSyllable(Normalizer.normalize(word, Normalizer.Form.NFD))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cat", "các̣", "hßa", "héiz", "café", "mạch̉", "đ", "bh", "wifi", "tốct"})
    void these_are_not(String word) {
        assertThat(Syllables.isSyllable(word)).isFalse();
    }

    @Test
    void a_census_counts_only_words_that_can_tell() {
        assertThat(Syllables.census("Kế hoạch công tác (năm) 2025, café"))
                .isEqualTo(new Syllables.Census(6, 5));
    }
}
