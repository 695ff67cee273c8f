package vn.vanthu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SpellingsTest {

    @Test
    void a_word_that_comes_again_is_worked_out_once() {
        var made = new ArrayList<String>();
        var spellings =
                new Spellings<String>(word -> {
                    made.add(word);
                    return word.toLowerCase(Locale.ROOT);
                });
        String text = "Sở Nội vụ, Sở Tài chính";

        String first = spellings.at(text, 0, 2);
        String again = spellings.at(text, 11, 13);

        assertThat(first).isEqualTo("sở").isSameAs(again);
        assertThat(made).containsExactly("Sở");
    }

    @Test
    void thousands_of_words_keep_their_own_values() {
        var spellings = new Spellings<Integer>(Integer::valueOf);
        var numbers = new StringBuilder();
        for (int i = 10_000; i < 15_000; i++) {
            numbers.append(i);
        }
        String text = numbers.toString();

        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 5_000; i++) {
                int start = 5 * i;
                assertThat(spellings.at(text, start, start + 5)).isEqualTo(10_000 + i);
            }
        }
    }
}
