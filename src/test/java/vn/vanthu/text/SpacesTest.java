package vn.vanthu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SpacesTest {

    @Test
    void runs_of_blanks_and_line_breaks_become_one_space() {
        assertThat(Spaces.single(" Sở  Nội\n\tvụ ")).isEqualTo(" Sở Nội vụ ");
    }

    @Test
    void a_space_that_does_not_break_stays() {
        assertThat(Spaces.single("Sở\u00a0 \u00a0Nội vụ")).isEqualTo("Sở\u00a0 \u00a0Nội vụ");
    }

    @RepeatedTest(value = 50, name = "seed {currentRepetition}")
    void it_is_what_a_pattern_would_replace(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        String signs = "aố \t\n\u000b\f\r\u00a0\u2003.";
        var words = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            words.append(signs.charAt(random.nextInt(signs.length())));
        }

        assertThat(Spaces.single(words.toString()))
                .isEqualTo(words.toString().replaceAll("\\s+", " "));
    }
}
