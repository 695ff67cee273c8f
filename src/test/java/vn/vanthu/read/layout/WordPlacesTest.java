package vn.vanthu.read.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.read.layout.WordPlaces.Stretch;

class WordPlacesTest {

    private final List<Word> words = new ArrayList<>();

    @Test
    void a_sentence_is_found_on_its_own_line() {
        line(100, 70, "Trên 95% hồ sơ đúng hạn;");
        line(120, 70, "Trên 60% hồ sơ trực tuyến.");

        assertThat(found("Trên 60% hồ sơ trực tuyến."))
                .singleElement()
                .satisfies(only -> {
                    assertThat(only.left()).isEqualTo(70);
                    assertThat(only.top()).isBetween(100.0, 112.0);
                    assertThat(only.bottom()).isBetween(120.0, 126.0);
                });
    }

    @Test
    void a_sentence_goes_on_in_the_next_line() {
        line(100, 70, "Năm 2026, tỉnh phấn đấu trên 95% hồ sơ");
        line(120, 70, "thủ tục hành chính đúng hạn. Năm 2027 như vậy.");

        assertThat(found("trên 95% hồ sơ thủ tục hành chính đúng hạn."))
                .extracting(Stretch::top)
                .hasSize(2)
                .isSorted();
    }

    @Test
    void of_words_that_stand_twice_those_of_the_sentence_are_taken() {
        line(100, 70, "Sở Nội vụ chủ trì rà soát quy chế.");
        line(300, 70, "Sở Nội vụ chủ trì đào tạo cán bộ.");

        assertThat(found("Sở Nội vụ chủ trì đào tạo cán bộ."))
                .singleElement()
                .satisfies(only -> assertThat(only.bottom()).isGreaterThan(300));
    }

    @Test
    void the_cells_of_a_row_are_found_side_by_side() {
        line(100, 70, "Cấp huyện");
        line(115, 70, "và cấp xã");
        line(100, 200, "412 hồ sơ");
        line(100, 300, "Đúng hạn");

        assertThat(found("Cấp huyện và cấp xã\t412 hồ sơ\tĐúng hạn")).hasSize(4);
    }

    @Test
    void footnote_marks_and_the_other_unicode_form_do_no_harm() {
        line(100, 70, "đạt 86,2%");
        line(96, 130, "2");
        line(100, 140, "ho\u031B\u0300 so\u031B.");

        assertThat(found("đạt 86,2%² hờ sơ.")).isNotEmpty();
    }

    @Test
    void words_that_are_not_there_are_not_found() {
        line(100, 70, "Trên 95% hồ sơ đúng hạn;");

        assertThat(found("Sở Tư pháp chủ trì thẩm định văn bản.")).isEmpty();
        assertThat(found("Trên biển, tàu cá của ngư dân an toàn.")).isEmpty();
        assertThat(found("")).isEmpty();
    }

    @Test
    void what_began_on_the_page_before_is_found_from_where_it_goes_on() {
        line(60, 70, "thủ tục hành chính được giải quyết đúng hạn trong năm.");

        assertThat(found("tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn trong năm."))
                .hasSize(1);
    }

    private void line(double base, double left, String text) {
        double at = left;
        for (String word : text.split(" ")) {
            double right = at + word.length() * 6;
            words.add(new Word(word, at, right, base, 13, false, false));
            at = right + 4;
        }
    }

    private List<Stretch> found(String text) {
        return WordPlaces.of(new Page(1, 595, 842, words, List.of(), false), text);
    }
}
