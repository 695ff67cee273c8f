package vn.vanthu.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final String GOLD_TARGET =
            """
            {"targets": [{"anchor": "đạt trên 95%%", "comparator": "MORE_THAN", "low": 95,
              "high": null, "unit": "%%", "indicator": "hồ sơ đúng hạn"%s}]}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Sở Nội vụ              | Sở Nội vụ              | true  | true  | true
                    Sở Nội vụ              | SỞ NỘI  VỤ.            | false | true  | true
                    hồ sơ đúng hạn         | hồ sơ đúng hẹn         | false | false | true
                    hồ sơ đúng hạn         | mức độ hài lòng        | false | false | false
                    hồ sơ¹                 | hồ sơ                  | false | true  | true
                    """)
    void matchers_go_from_letter_by_letter_to_nearly(
            String gold, String found, boolean strict, boolean soft, boolean nearly) {
        assertThat(Matcher.STRICT.same(gold, found)).isEqualTo(strict);
        assertThat(Matcher.SOFT.same(gold, found)).isEqualTo(soft);
        assertThat(Matcher.LEVENSHTEIN.same(gold, found)).isEqualTo(nearly);
    }

    @Test
    void ratcliff_obershelp_wants_nineteen_letters_in_twenty() {
        var matcher = Matcher.RATCLIFF_OBERSHELP;
        assertThat(matcher.same("hồ sơ đúng hạn", "hồ sơ đúng hẹn")).isFalse();
        assertThat(
                        matcher.same(
                                "tỷ lệ hồ sơ giải quyết đúng hạn",
                                "tỉ lệ hồ sơ giải quyết đúng hạn"))
                .isTrue();
    }

    @Test
    void a_quotation_with_the_same_value_is_a_pair_and_its_text_is_judged_apart() {
        var result =
                targets(
                        gold(""),
                        """
                        {"targets": [{"quote": "Hồ sơ đạt trên 95% trong năm.", "low": 95,
                          "comparator": "MORE_THAN", "unit": "%", "indicator": "Hồ sơ, đúng hạn"}]}
                        """);

        assertThat(result.paired()).isEqualTo(new Score(1, 0, 0));
        assertThat(result.texts().get(Matcher.STRICT)).isEqualTo(new Score(0, 1, 1));
        assertThat(result.texts().get(Matcher.SOFT)).isEqualTo(new Score(1, 0, 0));
        assertThat(result.fields()).containsEntry("so sánh", new Share(1, 1));
        assertThat(result.whole()).isEqualTo(new Share(1, 1));
        assertThat(result.slips()).isEmpty();
    }

    @Test
    void another_value_is_a_miss_and_a_false_find() {
        var result =
                targets(
                        gold(""),
                        """
                        {"targets": [{"quote": "đạt trên 95%", "low": 9.5, "unit": "%"}]}
                        """);

        assertThat(result.paired()).isEqualTo(new Score(0, 1, 1));
        assertThat(result.slips()).extracting(Slip::missed).containsExactly(true, false);
    }

    @Test
    void what_is_optional_counts_for_nothing() {
        String optional = gold(", \"optional\": true");
        String found = "{\"targets\": [{\"quote\": \"đạt trên 95%\", \"low\": 95}]}";

        assertThat(targets(optional, found).paired()).isEqualTo(Score.NONE);
        assertThat(targets(optional, "{}").paired()).isEqualTo(Score.NONE);
    }

    @Test
    void of_a_document_that_could_not_be_read_all_is_missed() {
        assertThat(targets(gold(""), "{}").paired()).isEqualTo(new Score(0, 0, 1));
    }

    @Test
    void what_gold_leaves_out_is_not_measured() {
        String gold = "{\"document\": \"a.txt\", \"figures\": []}";
        String found = "{\"figures\": [{\"quote\": \"102 xã\", \"value\": 102}]}";

        assertThat(compare(gold, found)).isEmpty();
    }

    @Test
    void a_general_sentence_that_gold_names_is_no_false_find() {
        String gold =
                """
                {"assignments": [{"anchor": "báo cáo trước ngày 15", "agencies": ["Sở Y tế"]}],
                 "assignments_ignore": ["yêu cầu các cơ quan"]}
                """;
        String found =
                """
                {"assignments": [{"quote": "Yêu cầu các cơ quan thực hiện.", "agencies": ["Cơ quan"]},
                  {"quote": "Sở Y tế báo cáo trước ngày 15.", "agencies": ["Sở Y tế"]}]}
                """;

        assertThat(compare(gold, found).get(Kind.ASSIGNMENTS).paired())
                .isEqualTo(new Score(1, 0, 0));
    }

    @Test
    void scores_pool_their_counts_and_say_when_there_is_no_answer() {
        var both = new Score(3, 1, 0).plus(new Score(0, 0, 2));

        assertThat(both.precision()).hasValue(0.75);
        assertThat(both.recall()).hasValue(0.6);
        assertThat(Score.NONE.f1()).isEmpty();
    }

    private static String gold(String more) {
        return GOLD_TARGET.replace("%s", more).replace("%%", "%");
    }

    private static Result targets(String gold, String found) {
        var result = compare(gold, found).get(Kind.TARGETS);
        assertThat(result).isNotNull();
        return result;
    }

    private static Map<Kind, Result> compare(String gold, String found) {
        return Comparison.of(GoldFile.parse(gold), GoldFile.parse(found));
    }
}
