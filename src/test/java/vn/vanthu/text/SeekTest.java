package vn.vanthu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SeekTest {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d/])\\d+/[A-ZĐ]+(?:-[A-ZĐ]+)*(?![a-z])");

    @Test
    void finds_what_a_plain_search_finds_in_500_random_texts_of_seed_7() {
        var random = new Random(7);
        String signs = "12/ĐK-aậ .";
        for (int i = 0; i < 500; i++) {
            var text = new StringBuilder();
            for (int j = 0; j < 60; j++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }

            assertThat(sought(text.toString())).isEqualTo(found(text.toString()));
        }
    }

    @Test
    void a_match_sees_what_stands_before_it() {
        assertThat(sought("a12/KH, 3/KH-ĐK")).containsExactly("3/KH-ĐK");
    }

    private static List<String> sought(String text) {
        var matches = new ArrayList<String>();
        Matcher matcher = NUMBER.matcher(text);
        int at = 0;
        while (Seek.next(matcher, text, at, Starts.DIGITS)) {
            matches.add(matcher.group());
            at = matcher.end();
        }
        return matches;
    }

    private static List<String> found(String text) {
        return NUMBER.matcher(text).results().map(result -> result.group()).toList();
    }
}
