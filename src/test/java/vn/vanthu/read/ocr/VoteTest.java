package vn.vanthu.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Readings of one line; a word's place is its column, so that those above each other are one. */
class VoteTest {

    @Test
    void the_words_win_for_which_the_readings_together_are_surest() {
        assertThat(
                        vote(
                                "Sơn@93 Hải,@93 ngày@96 26@96 thắng@42 02@96",
                                "Sơn@90 Hảí,@50 ngày@96 26@96 tháng@96 02@96",
                                "Sơn@91 Hải,@92 ngày@96 26@95 tháng@95 0Z@30"))
                .isEqualTo("Sơn Hải, ngày 26 tháng 02");
    }

    @Test
    void what_one_reading_alone_sees_without_being_sure_is_a_speck() {
        assertThat(vote("CHỈ@96 THỊ@92 .@40", "CHỈ@95 THỊ@91", "CHỈ@95 THỊ@90"))
                .isEqualTo("CHỈ THỊ");
    }

    @Test
    void what_two_readings_are_sure_of_is_put_in_where_the_surest_overlooked_it() {
        assertThat(
                        vote(
                                "công@96 khai@96 kết@96 ____@0 giải@96 quyết@96",
                                "công@92 khai@92 kết@92 quả_@92 giải@92 quyết@92",
                                "công@91 khai@91 kết@91 quả_@91 giải@91 quyết@91"))
                .isEqualTo("công khai kết quả_ giải quyết");
    }

    @Test
    void one_reading_is_taken_as_it_is_but_for_specks() {
        assertThat(vote("Nơi@90 nhận:@88 ƒ@3")).isEqualTo("Nơi nhận:");
    }

    /** Columns are as wide as the letters; a word of which one is not sure at all is not seen. */
    private static String vote(String... lines) {
        var readings = new ArrayList<List<Seen>>();
        for (String line : lines) {
            var words = new ArrayList<Seen>();
            int left = 0;
            for (String each : line.split(" ")) {
                String[] parts = each.split("@");
                double sure = Double.parseDouble(parts[1]);
                int width = parts[0].length() * 6;
                if (sure > 0) {
                    words.add(new Seen(parts[0], left, 10, width, 12, sure, 0));
                }
                left += width + 4;
            }
            readings.add(words);
        }
        return Vote.of(readings).stream()
                .sorted(Comparator.comparingDouble(Seen::left))
                .map(Seen::text)
                .collect(Collectors.joining(" "));
    }
}
