package vn.vanthu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyEncodingTest {

    @ParameterizedTest
    @CsvSource({
        "céng hßa x· héi chñ nghÜa viÖt nam, cộng hòa xã hội chủ nghĩa việt nam",
        "®éc lËp - tù do - h¹nh phóc, độc lập - tự do - hạnh phúc",
        "kÕ ho¹ch c¶i c¸ch hµnh chÝnh, kế hoạch cải cách hành chính",
        "ñy ban nh©n d©n tØnh, ủy ban nhân dân tỉnh"
    })
    void tcvn3_is_read_letter_by_letter(String stored, String seen) {
        assertThat(LegacyEncoding.TCVN3.decode(stored)).isEqualTo(seen);
    }

    @Test
    void the_soft_hyphen_of_tcvn3_is_a_letter() {
        assertThat(LegacyEncoding.TCVN3.decode("ng\u00ADêi d©n ®\u00ADîc"))
                .isEqualTo("người dân được");
    }

    @ParameterizedTest
    @CsvSource({
        "caûi caùch haønh chính, cải cách hành chính",
        "uûy ban nhaân daân tænh, ủy ban nhân dân tỉnh",
        "ngöôøi ñöôïc keá hoaïch, người được kế hoạch",
        "ÑOÄC LAÄP - TÖÏ DO, ĐỘC LẬP - TỰ DO",
        "naêm baéc, năm bắc"
    })
    void vni_writes_a_letter_and_a_mark(String stored, String seen) {
        assertThat(LegacyEncoding.VNI.decode(stored)).isEqualTo(seen);
    }

    @Test
    void fonts_tell_the_encoding() {
        assertThat(LegacyEncoding.ofFont(".VnTime")).contains(LegacyEncoding.TCVN3);
        assertThat(LegacyEncoding.ofFont("VNI-Times")).contains(LegacyEncoding.VNI);
        assertThat(LegacyEncoding.ofFont("Times New Roman")).isEmpty();
        assertThat(LegacyEncoding.ofFont(null)).isEmpty();
        assertThat(LegacyEncoding.isCapitalFont(".VnArialH")).isTrue();
        assertThat(LegacyEncoding.isCapitalFont(".VnTime")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Độc lập - Tự do - Hạnh phúc, kế hoạch cải cách hành chính năm 2025",
                "xã, là, và, đã, các, có, là tài sản công của bà con ta, lá, cá, gà, mà, thì",
                "Plan of action: nothing to decode here at all, not one word",
                "déjà vu, café, naïve, Übermut, señor, garçon, crème brûlée"
            })
    void good_text_is_never_taken_for_an_old_encoding(String text) {
        assertThat(LegacyEncoding.of(text)).isEmpty();
    }

    @Test
    void a_text_without_fonts_is_decoded_only_beyond_doubt() {
        assertThat(LegacyEncoding.of("kÕ ho¹ch c¶i c¸ch hµnh chÝnh cña tØnh n¨m tíi"))
                .contains(LegacyEncoding.TCVN3);
        assertThat(LegacyEncoding.of("keá hoaïch caûi caùch haønh chính cuûa tænh"))
                .contains(LegacyEncoding.VNI);
        assertThat(LegacyEncoding.of("kÕ ho¹ch")).as("too little to tell").isEmpty();
    }

    @Test
    void utf8_read_as_windows_1252_is_mended_line_by_line() {
        assertThat(Mojibake.repair("Cáº£i cÃ¡ch hÃ nh chÃ\u00ADnh\nSố 12/KH-UBND, đã sửa"))
                .isEqualTo("Cải cách hành chính\nSố 12/KH-UBND, đã sửa");
    }

    @Test
    void text_that_only_looks_odd_is_not_mended() {
        String odd = "BÃO SỐ 3, HÃY CẢNH GIÁC; giá 5£, ÂÃ";
        assertThat(Mojibake.repair(odd)).isSameAs(odd);
    }
}
