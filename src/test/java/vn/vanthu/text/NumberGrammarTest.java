package vn.vanthu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24.489|24489",
                "41,12|41.12",
                "1.201.597|1201597",
                "2078|2078",
                "06|6",
                "12.5|12.5",
                "12,500,000|12500000",
                "1 201 597|1201597",
                "1.234.567,89|1234567.89",
                "hai mươi tư|24",
                "hai tư|24",
                "một trăm linh ba|103",
                "một trăm lẻ ba|103",
                "một trăm hai mươi|120",
                "mười lăm|15",
                "chín mươi mốt|91",
                "ba phẩy năm|3.5",
                "không phẩy không hai|0.02",
                "hai chục|20",
                "nửa triệu|500000",
                "một nửa|0.5",
                "hai tỷ rưỡi|2500000000",
                "2 tỷ rưỡi|2500000000",
                "1,2 triệu|1200000",
                "2 tỷ 500 triệu|2500000000",
                "3 nghìn tỷ|3000000000000",
                "năm ngàn|5000",
                "bảy trăm hai mươi mốt nghìn không trăm mười hai|721012",
                "âm 1.200.000|-1200000"
            })
    void whole_phrases_are_numbers(String text, BigDecimal value) {
        var tokens = Tokens.of(text);
        var numeral = NumberGrammar.read(tokens, 0);

        assertThat(numeral).isNotNull();
        assertThat(numeral.value()).isEqualByComparingTo(value);
        assertThat(numeral.to()).isEqualTo(tokens.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.2", "3,4,5", "hồ sơ", "linh ba", "mươi"})
    void these_are_no_numbers(String text) {
        assertThat(NumberGrammar.read(Tokens.of(text), 0)).isNull();
    }

    @Test
    void a_separator_before_three_digits_keeps_its_other_reading() {
        assertThat(read("12,500").other()).isEqualByComparingTo("12500");
        assertThat(read("24.489").other()).isEqualByComparingTo("24.489");
    }

    @Test
    void a_scale_keeps_what_stands_before_it() {
        assertThat(read("2 tỷ 500 triệu").mantissa()).isEqualByComparingTo("2.5");
        assertThat(read("2 tỷ 500 triệu").scale()).isEqualTo("tỷ");
    }

    @Test
    void ten_before_years_is_ten() {
        assertThat(read("mười năm qua").value()).isEqualByComparingTo("10");
        assertThat(read("hai mươi năm qua").value()).isEqualByComparingTo("20");
    }

    @Test
    void five_hundred_numbers_in_words_read_back_seed_7() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            long number = Math.floorMod(random.nextLong(), pow10(1 + random.nextInt(12)));
            String words = NumberWords.inWords(number);
            assertThat(read(words).value()).as(words).isEqualByComparingTo("" + number);
            assertThat(read(words).to()).as(words).isEqualTo(Tokens.of(words).size());
        }
    }

    @Test
    void five_hundred_numbers_in_digits_read_back_seed_8() {
        var random = new Random(8);
        for (int i = 0; i < 500; i++) {
            long unscaled = Math.floorMod(random.nextLong(), pow10(1 + random.nextInt(12)));
            var number = BigDecimal.valueOf(unscaled, random.nextInt(3));
            String digits = NumberWords.inDigits(number);
            assertThat(read(digits).value()).as(digits).isEqualByComparingTo(number);
        }
    }

    private static long pow10(int exponent) {
        return BigDecimal.TEN.pow(exponent).longValueExact();
    }

    private static Numeral read(String text) {
        var numeral = NumberGrammar.read(Tokens.of(text), 0);
        assertThat(numeral).as(text).isNotNull();
        return numeral;
    }
}
