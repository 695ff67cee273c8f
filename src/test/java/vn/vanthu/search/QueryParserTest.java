package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

    private final QueryParser parser = new QueryParser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cải cách hành chính",
                "2963/KH-UBND",
                "mục tiêu: đến năm 2025",
                "ghi chú:abc",
                "a - b",
                "https://vanban.example/1"
            })
    void plain_words_are_words(String typed) {
        assertThat(parser.parse(typed)).isInstanceOf(Query.Words.class);
    }

    @Test
    void quotation_marks_make_a_phrase_and_a_dash_excludes() {
        assertThat(parser.parse("“một cửa” hồ sơ -\"quá hạn\" -trễ"))
                .isEqualTo(
                        Query.all(
                                new Query.Words("hồ sơ"),
                                new Query.Phrase("một cửa"),
                                new Query.Not(new Query.Phrase("quá hạn")),
                                new Query.Not(new Query.Phrase("trễ"))));
    }

    @Test
    void filters_stand_among_the_words() {
        assertThat(
                        parser.parse(
                                "đúng hạn type:KH type:BC province:\"Lai Châu\" year:2020..2023"
                                        + " value:95.. in:targets"))
                .isEqualTo(
                        Query.all(
                                new Query.Words("đúng hạn"),
                                new Query.YearRange(2020, 2023),
                                new Query.ValueRange(new BigDecimal("95"), null),
                                new Query.In(Set.of(Kind.TARGET)),
                                new Query.Filter(Field.TYPE, List.of("KH", "BC")),
                                new Query.Filter(Field.PROVINCE, List.of("Lai Châu"))));
    }

    @ParameterizedTest
    @CsvSource({"2020, 2020, 2020", "2020..2023, 2020, 2023", "2020.., 2020, 9999"})
    void years_are_one_or_a_range(String typed, int from, int to) {
        assertThat(Ranges.years(typed)).isEqualTo(new Query.YearRange(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "", "abc", "2023..2020"})
    void other_things_are_no_years(String typed) {
        assertThat(Ranges.years(typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"", "\"\"", "-", "type:", "\"chưa đóng", "-\"", ":::"})
    void no_text_is_refused(String typed) {
        assertThat(parser.parse(typed)).isNotNull();
    }
}
