package vn.vanthu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokensPartTest {

    @Test
    void a_part_is_what_would_be_cut_anew_in_2000_random_parts_of_seed_11() {
        var random = new Random(11);
        String signs = "ab đ12.,/\n *²³<sup>4</sup>";
        for (int i = 0; i < 100; i++) {
            var text = new StringBuilder();
            for (int j = 0; j < 40; j++) {
                int at = random.nextInt(signs.length());
                text.append(signs, at, Math.min(signs.length(), at + 1 + random.nextInt(12)));
            }
            Tokens whole = Tokens.of(text.toString());
            for (int j = 0; j < 20; j++) {
                int start = random.nextInt(text.length());
                var within = new Span(start, start + random.nextInt(text.length() - start + 1));

                assertThat(all(whole.part(within)))
                        .as("%s of %s", within, text)
                        .isEqualTo(all(Tokens.of(text.toString(), within)));
            }
        }
    }

    @Test
    void a_part_of_a_part_counts_in_the_whole_text() {
        Tokens sentence = Tokens.of("Năm 2024 giảm 12 xã.").part(new Span(9, 20));

        assertThat(all(sentence.part(new Span(14, 19))))
                .containsExactly(
                        new Token(Token.Kind.NOTHING, 14, 14, ""),
                        new Token(Token.Kind.DIGITS, 14, 16, "12"),
                        new Token(Token.Kind.WORD, 17, 19, "xã"),
                        new Token(Token.Kind.NOTHING, 19, 19, ""));
    }

    private static List<Token> all(Tokens tokens) {
        var all = new ArrayList<Token>();
        for (int i = -1; i <= tokens.size(); i++) {
            all.add(tokens.at(i));
        }
        return all;
    }
}
