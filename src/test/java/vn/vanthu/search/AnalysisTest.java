package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {

    private final Analysis analysis = new Analysis(ShortForms.NONE);

    @ParameterizedTest
    @CsvSource({
        "hoà, hòa",
        "uỷ, ủy",
        "khoẻ, khỏe",
        "thuý, thúy",
        "HÒA, hòa",
        "kĩ, kỹ",
        "tỉ, tỷ",
        "quí, quý",
        "qui, quy"
    })
    void one_spelling_for_one_syllable(String one, String other) {
        assertThat(exact(one)).isEqualTo(exact(other));
    }

    @ParameterizedTest
    @CsvSource({"tai, tay", "hoa, hòa", "ma, mà", "dân, dần", "đa, da", "thùy, thúy"})
    void different_syllables_stay_apart(String one, String other) {
        assertThat(exact(one)).isNotEqualTo(exact(other));
    }

    @Test
    void decomposed_text_gives_the_same_terms() {
        String text = "Uỷ ban nhân dân tỉnh Lạng Sơn";
        assertThat(exact(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(exact(text));
    }

    @Test
    void folded_terms_have_no_marks() {
        assertThat(folded("Đường Nguyễn Huệ, Ủy ban"))
                .containsExactly("duong", "nguyen", "hue", "uy", "ban");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2963/KH-UBND | 2963/kh-ubnd",
                "2963 /KH-UBND | 2963/kh-ubnd",
                "30/2020/NĐ-CP | 30/2020/nđ-cp",
                "05/3/2020 | 5/3/2020",
                "05-03-2020 | 5/3/2020",
                "ngày 05 tháng 03 năm 2020 | 5/3/2020",
                "42/102 | 42/102",
                "41,12% | 41,12%",
                "41,12 % | 41,12%",
                "22-27 | 22-27",
                "22–27% | 22-27%",
                "2021 - 2025 | 2021-2025",
                "24.489 | 24489",
                "1.234.567,5 | 1234567,5",
                "12.5 | 12,5",
                "06 | 6",
                "68-KH/TU | 68-kh/tu",
                "30c/NQ-CP | 30c/nq-cp"
            })
    void compounds_are_one_word(String text, String whole) {
        assertThat(WordCutter.cut(text)).extracting(Word::exact).containsExactly(whole);
    }

    @Test
    void marks_that_stand_at_numbers_belong_to_no_number() {
        assertThat(folded("xếp hạng 22-27¹.")).containsExactly("xep", "hang", "22-27", "22", "27");
    }

    @Test
    void parts_stand_where_the_whole_stands() {
        assertThat(analysis.streams("số 7/BC-SNV", Map.of()).exact())
                .extracting(term -> term.text() + "@" + term.position())
                .containsExactly("sô\u0301@0", "7/bc-snv@1", "7@1", "bc-snv@1", "bc@1", "snv@1");
    }

    @Test
    void spans_count_in_the_text_as_it_was() {
        String text = Normalizer.normalize("Tỷ lệ: 95 %", Normalizer.Form.NFD);
        assertThat(WordCutter.cut(text))
                .extracting(word -> Normalizer.normalize(word.span().in(text), Normalizer.Form.NFC))
                .containsExactly("Tỷ", "lệ", "95 %");
    }

    @Test
    void endless_texts_are_cut_in_time() {
        Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> {
                    for (String piece : List.of("a", "1", "1.", "a-", "2021 - ", " ", "/", "đ,")) {
                        analysis.streams(piece.repeat(50_000), Map.of());
                    }
                });
    }

    private List<String> exact(String text) {
        return analysis.streams(text, Map.of()).exact().stream().map(Term::text).toList();
    }

    private List<String> folded(String text) {
        return analysis.streams(text, Map.of()).folded().stream().map(Term::text).toList();
    }
}
