package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
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
                "thủ tục hành chính (TTHC)",
                "Công văn số: đã ban hành",
                "TỔ CHỨC HOẶC CÁ NHÂN",
                "https://vanban.example/1"
            })
    void plain_words_are_words(String typed) throws QuerySyntaxException {
        assertThat(parser.parse(typed)).isInstanceOf(Query.Words.class);
    }

    @Test
    void quotation_marks_make_a_phrase_and_a_dash_excludes() throws QuerySyntaxException {
        assertThat(parser.parse("“một cửa” hồ sơ -\"quá hạn\" -trễ -type:BC"))
                .isEqualTo(
                        Query.all(
                                new Query.Words("hồ sơ"),
                                new Query.Phrase("một cửa"),
                                new Query.Not(new Query.Phrase("quá hạn")),
                                new Query.Not(new Query.Phrase("trễ")),
                                new Query.Not(new Query.Filter(Field.TYPE, List.of("BC")))));
    }

    @Test
    void filters_of_one_name_are_alternatives_and_of_several_hold_together()
            throws QuerySyntaxException {
        assertThat(
                        parser.parse(
                                "type:KH đúng hạn type:BC province:\"Lai Châu\""
                                        + " year:2020..2023 in:targets"))
                .isEqualTo(
                        Query.all(
                                new Query.Words("đúng hạn"),
                                new Query.Filter(Field.TYPE, List.of("KH", "BC")),
                                new Query.Filter(Field.PROVINCE, List.of("Lai Châu")),
                                new Query.YearRange(2020, 2023),
                                new Query.In(Set.of(Kind.TARGET))));
    }

    @Test
    void or_stands_between_all_words_and_brackets_bind_closer() throws QuerySyntaxException {
        Query either =
                new Query.Or(
                        List.of(new Query.Words("chuyển đổi số"), new Query.Phrase("một cửa")));

        assertThat(parser.parse("chuyển đổi số OR \"một cửa\" year:2024"))
                .isEqualTo(Query.all(either, new Query.YearRange(2024, 2024)));
        assertThat(parser.parse("kế hoạch (chuyển đổi số | \"một cửa\") -(quý OR tháng)"))
                .isEqualTo(
                        Query.all(
                                new Query.Words("kế hoạch"),
                                either,
                                new Query.Not(
                                        new Query.Or(
                                                List.of(
                                                        new Query.Words("quý"),
                                                        new Query.Words("tháng"))))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type:KH | TYPE | KH",
                "type:kh | TYPE | KH",
                "loại:\"kế hoạch\" | TYPE | KH",
                "loai:\"ke hoach\" | TYPE | KH",
                "tỉnh:Lai Châu | PROVINCE | Lai Châu",
                "Tỉnh:\"lai châu\" | PROVINCE | lai châu",
                "người-ký:Vàng A Sơn | SIGNER | Vàng A Sơn",
                "cites:61/2018/NĐ-CP | CITES | 61/2018/NĐ-CP",
                "viendan:12/KH-UBND | CITES | 12/KH-UBND",
                "đơn-vị:% | UNIT | %",
                "lĩnh-vực:\"thể chế\" | AREA | thể chế",
            })
    void names_are_english_or_vietnamese(String typed, Field field, String value)
            throws QuerySyntaxException {
        assertThat(parser.parse(typed)).isEqualTo(new Query.Filter(field, List.of(value)));
    }

    @ParameterizedTest
    @CsvSource({
        "year:2020, 2020, 2020",
        "year:2020..2023, 2020, 2023",
        "năm:2020.., 2020, 9999",
        "year:..2023, 0, 2023",
        "year>=2021, 2021, 9999",
        "nam<2021, 0, 2020"
    })
    void years_are_one_or_a_range(String typed, int from, int to) throws QuerySyntaxException {
        assertThat(parser.parse(typed)).isEqualTo(new Query.YearRange(from, to));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "value:95 | 95 | 95",
                "value:90..95,5 | 90 | 95.5",
                "value>=95 | 95 | -",
                "value:>=95 | 95 | -",
                "giá-trị<=1.201.597 | - | 1201597",
                "value:0.125.. | 0.125 | -",
                "value:12.5 | 12.5 | 12.5",
                "value:1.000,5 | 1000.5 | 1000.5",
            })
    void values_are_read_as_vietnamese_numbers(String typed, BigDecimal low, BigDecimal high)
            throws QuerySyntaxException {
        assertThat(parser.parse(typed)).isEqualTo(new Query.ValueRange(low, high));
    }

    @Test
    void a_value_above_another_leaves_that_out_and_a_percent_sign_is_its_unit()
            throws QuerySyntaxException {
        assertThat(parser.parse("value>95%"))
                .isEqualTo(
                        Query.all(
                                new Query.ValueRange(new BigDecimal(Math.nextUp(95.0)), null),
                                new Query.Filter(Field.UNIT, List.of("%"))));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "before:2024-06-30, ISSUED, -, 2024-06-29",
                "trước:30/6/2024, ISSUED, -, 2024-06-29",
                "after:2023, ISSUED, 2024-01-01, -",
                "date:2024-Q3, ISSUED, 2024-07-01, 2024-09-30",
                "ngày:5/2024, ISSUED, 2024-05-01, 2024-05-31",
                "due:2026-Q4, DUE, 2026-10-01, 2026-12-31",
                "hạn<=2026-06, DUE, -, 2026-06-30",
                "due>2026, DUE, 2027-01-01, -",
                "date:2024-01..2024-06, ISSUED, 2024-01-01, 2024-06-30",
            })
    void days_are_named_whole_or_in_part(String typed, Query.Day day, LocalDate from, LocalDate to)
            throws QuerySyntaxException {
        assertThat(parser.parse(typed)).isEqualTo(new Query.DateRange(day, from, to));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "đúng hạn tyep:KH | tyep | ý bạn là type:",
                "tihn:\"Lai Châu\" | tihn | ý bạn là province:",
                "type: KH | type: | thiếu giá trị",
                "type: | type: | thiếu giá trị",
                "type:XYZ | XYZ | không có loại văn bản",
                "year:abc | abc | không phải năm",
                "year:2024..2020 | 2024..2020 | 2020..2024",
                "value>=chín mươi | chín | không phải số",
                "value:90..80 | 90..80 | 80..90",
                "in:targts | targts | không có dạng",
                "before:31/2/2024 | 31/2/2024 | không có ngày",
                "date:hôm-qua | hôm-qua | không phải ngày",
                "type>=KH | KH | chỉ value",
                "type:\"\" | \"\" | thiếu giá trị",
                "hồ sơ \"chưa đóng | \" | ngoặc kép",
                "đúng hạn OR | OR | cả hai bên",
            },
            quoteCharacter = '~')
    void what_cannot_be_meant_is_shown_in_its_place(String typed, String wrong, String words) {
        assertThatThrownBy(() -> parser.parse(typed))
                .isInstanceOfSatisfying(
                        QuerySyntaxException.class,
                        failure -> {
                            assertThat(failure.getMessage()).contains(words);
                            assertThat(failure.place().in(typed)).isEqualTo(wrong);
                            assertThat(failure.words().lines().toList()).hasSize(3);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"\"", "-", ":::", "()", "( )", "<>=", "a>b"})
    void no_other_text_is_refused(String typed) throws QuerySyntaxException {
        assertThat(parser.parse(typed)).isNotNull();
    }

    @Test
    void any_of_5000_random_texts_of_seed_5_is_read_or_refused_with_a_place_in_it() {
        var random = new Random(5);
        String[] parts = {
            "(", ")", "\"", "-", " ", " OR ", "|", "type:", "KH", "năm>=", "2024", "..", "a", ":",
            "%"
        };
        for (int i = 0; i < 5000; i++) {
            var typed = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                typed.append(parts[random.nextInt(parts.length)]);
            }
            try {
                assertThat(parser.parse(typed.toString())).isNotNull();
            } catch (QuerySyntaxException refused) {
                assertThat(refused.place().end()).isLessThanOrEqualTo(typed.length());
            }
        }
    }
}
