package vn.vanthu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Query;

/**
 * Questions about a made library: words that stand together in one of its passages, so that each
 * has an answer.
 *
 * @param words three words of a passage
 * @param phrase two words of it that follow one another
 * @param narrowed the three words, in the province and the years around that of the passage
 */
record Asked(String words, Query phrase, Query narrowed) {

    private static final Pattern SPACES = Pattern.compile("[\\s,.;:()\"%/]+");

    /** Words that a question takes from a passage. */
    private static final int WORDS = 3;

    /**
     * Questions from passages taken by chance; the same seed takes the same.
     *
     * @param passages of which some have enough words
     */
    static List<Asked> of(List<Entry> passages, int count, long seed) {
        var random = new Random(seed);
        var asked = new ArrayList<Asked>();
        while (asked.size() < count) {
            Entry passage = passages.get(random.nextInt(passages.size()));
            String[] words = SPACES.split(passage.text());
            if (words.length > 2 * WORDS) {
                asked.add(of(passage, words, random));
            }
        }
        return asked;
    }

    private static Asked of(Entry passage, String[] words, Random random) {
        var chosen = new ArrayList<String>();
        int at = random.nextInt(words.length - 2 * WORDS);
        for (int i = 0; i < WORDS; i++) {
            chosen.add(words[at + 2 * i]);
        }
        String three = String.join(" ", chosen);
        Integer year = passage.year();
        int around = year == null ? 2020 : year;
        String province = passage.about().province();
        Query narrowed =
                Query.all(
                        new Query.Words(three),
                        new Query.Filter(
                                Field.PROVINCE, province == null ? List.of() : List.of(province)),
                        new Query.YearRange(around - 2, around + 2));
        return new Asked(three, new Query.Phrase(words[at] + ' ' + words[at + 1]), narrowed);
    }
}
