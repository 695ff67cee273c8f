package vn.vanthu.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The words of a query as engines look for them. */
public final class QueryWords {

    /** Of distinct words; more make a sentence. */
    private static final int MOST_KEY_WORDS = 9;

    private final List<Word> words;

    QueryWords(List<Word> words) {
        this.words = List.copyOf(words);
    }

    /**
     * A word to be found in one of several forms.
     *
     * @param exact with marks
     * @param folded without marks
     * @param apart the folded forms that, all together, do as well; empty where none do
     */
    public record Wanted(String exact, String folded, List<String> apart) {

        /**
         * Whether it was typed with marks: then words of the text with other marks are other words
         * ("hóa", "họa"), though a word without any may be meant by it ("hoa").
         */
        public boolean marked() {
            return !exact.equals(folded);
        }
    }

    /** Each word once, in the query's order. */
    public List<Wanted> distinct() {
        var distinct = new LinkedHashMap<String, Wanted>();
        for (Word word : words) {
            distinct.putIfAbsent(word.exact(), wanted(word));
        }
        return List.copyOf(distinct.values());
    }

    /** All words in order, as a phrase has them. */
    public List<Wanted> all() {
        return words.stream().map(QueryWords::wanted).toList();
    }

    /** Pairs of words that stand together, with marks. */
    public List<String> exactPairs() {
        return pairs(words.stream().map(Word::exact).toList());
    }

    public List<String> foldedPairs() {
        return pairs(words.stream().map(Word::folded).toList());
    }

    /** Whether each word is of letters only: then its pairs tell where it stands. */
    public boolean isOfSyllables() {
        return words.stream().allMatch(Word::isSyllable);
    }

    /** Whether it was typed with marks: if not, marks in the text make no difference. */
    public boolean marked() {
        return words.stream().anyMatch(Word::marked);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * Whether it is a sentence rather than a few key words: then no entry need have every word of
     * it, and which words an entry has counts more than how many.
     */
    public boolean isSentence() {
        return distinct().size() > MOST_KEY_WORDS;
    }

    /** How many of its distinct words make an entry one that has what was asked. */
    public int most() {
        return isSentence() ? (distinct().size() + 1) / 2 : distinct().size();
    }

    /**
     * How many of its distinct words make an entry worth showing when none has what was asked: half
     * of a few, a quarter of a sentence.
     */
    public int enough() {
        return isSentence() ? (distinct().size() + 3) / 4 : (distinct().size() + 1) / 2;
    }

    private static Wanted wanted(Word word) {
        List<String> apart =
                word.loose() ? word.parts().stream().map(Word::folded).toList() : List.of();
        return new Wanted(word.exact(), word.folded(), apart);
    }

    private static List<String> pairs(List<String> forms) {
        var pairs = new ArrayList<String>();
        for (int i = 1; i < forms.size(); i++) {
            String pair = Analysis.pair(forms.get(i - 1), forms.get(i));
            if (!pairs.contains(pair)) {
                pairs.add(pair);
            }
        }
        return pairs;
    }
}
