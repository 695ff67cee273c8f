package vn.vanthu.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Syllables to put into made texts: those of real texts as often as they stand there, and rare ones
 * from the onsets and rhymes of the language, for a large library has names and terms that a small
 * corpus lacks. Vietnamese has some 7,000 syllables in use.
 */
final class Vocabulary {

    private static final Pattern SYLLABLE = Pattern.compile("\\p{L}+");

    /** Of how many drawn syllables one is a rare one. */
    private static final int RARE = 20;

    private final List<String> drawn = new ArrayList<>();
    private final List<String> rare;

    Vocabulary(List<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        for (String text : texts) {
            var found = SYLLABLE.matcher(text);
            while (found.find()) {
                counts.merge(found.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
                drawn.add(found.group().toLowerCase(Locale.ROOT));
            }
        }
        rare = combined(counts);
    }

    /** A syllable, as often as it stands in the texts, now and then one that they do not have. */
    String draw(Random random) {
        return random.nextInt(RARE) == 0
                ? rare.get((int) (rare.size() * Math.pow(random.nextDouble(), 2)))
                : drawn.get(random.nextInt(drawn.size()));
    }

    /** A made name of two syllables ("Hoa Trường"). */
    String name(Random random) {
        return capital(rare.get(random.nextInt(rare.size())))
                + ' '
                + capital(rare.get(random.nextInt(rare.size())));
    }

    private static String capital(String syllable) {
        return syllable.substring(0, 1).toUpperCase(Locale.ROOT) + syllable.substring(1);
    }

    /** Onsets of known syllables with rhymes of others, the likelier ones first. */
    private static List<String> combined(Map<String, Integer> counts) {
        Map<String, Integer> onsets = new HashMap<>();
        Map<String, Integer> rhymes = new HashMap<>();
        counts.forEach((syllable, count) -> {
            int cut = onset(syllable);
            if (cut < syllable.length()) {
                onsets.merge(syllable.substring(0, cut), count, Integer::sum);
                rhymes.merge(syllable.substring(cut), count, Integer::sum);
            }
        });
        Map<String, Long> weights = new HashMap<>();
        onsets.forEach((onset, often) ->
                rhymes.forEach((rhyme, times) -> {
                    if (!counts.containsKey(onset + rhyme)) {
                        weights.put(onset + rhyme, (long) often * times);
                    }
                }));
        return weights.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(7000)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int onset(String syllable) {
        int at = 0;
        while (at < syllable.length() && "bcdđghklmnpqrstvx".indexOf(syllable.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
