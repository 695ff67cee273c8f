package vn.vanthu.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.registry.NameFinder.Look;
import vn.vanthu.text.Span;

class NameFinderTest {

    @ParameterizedTest
    @CsvSource({
        "hòa, hoà",
        "Ủy, uỷ",
        "quý, qúy",
        "lý, lí",
        "kỹ, kĩ",
        "tỷ, tỉ",
        "Đắk, đắk",
        "Ðồng, đồng",
        "và, &",
        "TỈNH, tỉnh"
    })
    void two_spellings_of_a_syllable_have_one_key(String one, String other) {
        assertThat(Word.of(one).getFirst().key()).isEqualTo(Word.of(other).getFirst().key());
    }

    @ParameterizedTest
    @CsvSource({"quy, qui", "lan, lân", "thuy, thủy", "đa, da", "ma, mà", "vá, &"})
    void two_syllables_have_two_keys(String one, String other) {
        assertThat(Word.of(one).getFirst().key()).isNotEqualTo(Word.of(other).getFirst().key());
    }

    /** Five hundred texts from few words, so that names overlap, nest and break off often. */
    @RepeatedTest(value = 500, name = "slow twin, seed {currentRepetition}")
    void finds_what_trying_every_name_at_every_place_finds(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<String> names = new ArrayList<>();
        var finder = new NameFinder<String>();
        for (int i = 0; i < 8; i++) {
            String name = phrase(random, 1 + random.nextInt(3), " ");
            names.add(name);
            finder.add(name, name, Look.ANY);
        }
        String text = phrase(random, 40, random.nextBoolean() ? "  " : "\n");

        List<Span> found =
                finder.in(text, Capitals.REQUIRED).stream().map(NameFinder.Hit::span).toList();

        assertThat(found).isEqualTo(slowly(names, text));
    }

    private static List<Span> slowly(List<String> names, String text) {
        var spans = new ArrayList<Span>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            for (String name : names) {
                String pattern = name.replace(" ", "\\s+") + "(?!\\p{L})";
                var matcher = Pattern.compile(pattern).matcher(text);
                boolean wordBegins = at == 0 || !Character.isLetter(text.charAt(at - 1));
                if (wordBegins && matcher.find(at) && matcher.start() == at) {
                    end = Math.max(end, matcher.end());
                }
            }
            if (end > at) {
                spans.add(new Span(at, end));
            }
            at = Math.max(at + 1, end);
        }
        return spans;
    }

    private static String phrase(Random random, int words, String between) {
        List<String> syllables = List.of("sở", "nội", "vụ", "tài", "chính", "sở", "tỉnh");
        var phrase = new StringBuilder();
        for (int i = 0; i < words; i++) {
            phrase.append(i == 0 ? "" : between);
            phrase.append(syllables.get(random.nextInt(syllables.size())));
        }
        return phrase.toString();
    }
}
