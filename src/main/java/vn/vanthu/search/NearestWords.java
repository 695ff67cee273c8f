package vn.vanthu.search;

import info.debatty.java.stringsimilarity.OptimalStringAlignment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Words of the index that may stand in the place of typed ones. The likeliest line of words has few
 * letters changed, frequent words, and pairs that the index has.
 */
final class NearestWords {

    private static final int FEWEST_LETTERS = 2;

    /** Words this short are known by one slip only, and only from their neighbours. */
    private static final int SHORT = 3;

    /** Beginnings of syllables that are taken for one another by their sound. */
    private static final List<Set<String>> ALIKE =
            List.of(
                    Set.of("ch", "tr"),
                    Set.of("s", "x"),
                    Set.of("d", "gi", "r", "v"),
                    Set.of("l", "n"),
                    Set.of("c", "k", "q"),
                    Set.of("g", "gh"),
                    Set.of("ng", "ngh"));

    /** Words that are weighed for one place. */
    private static final int MOST = 10;

    /** What a changed letter costs, in natural logarithms of entries. */
    private static final double SLIP = 4;

    /** What it is worth that two words stand together anywhere. */
    private static final double TOGETHER = 4;

    private final SearchIndex index;
    private final OptimalStringAlignment distance = new OptimalStringAlignment();
    private final Map<String, Long> pairs = new HashMap<>();

    NearestWords(SearchIndex index) {
        this.index = index;
    }

    private record Candidate(String word, int slips, double worth) {}

    /** The best line of words that ends here, by the place of the word before in its own list. */
    private record Way(double worth, int before) {}

    /** Whether it is made of letters, so that another can be meant. */
    static boolean isCorrectable(String folded) {
        return folded.length() >= FEWEST_LETTERS && folded.chars().allMatch(Character::isLetter);
    }

    /**
     * The likeliest line of words.
     *
     * @param typed without marks
     * @param open which of them may be others
     */
    List<String> insteadOf(List<String> typed, List<Boolean> open) throws SearchIndexException {
        var all = new ArrayList<List<Candidate>>();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            int most = word.length() <= SHORT ? 1 : 2;
            all.add(
                    open.get(i) && isCorrectable(word)
                            ? candidates(word, near -> near.slips() <= most)
                            : only(word));
        }
        List<String> best = best(all);
        var sure = new ArrayList<>(best);
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            boolean alone = standsAlone(best, i);
            if (alone && (word.length() <= SHORT || slips(word, best.get(i)) > 1)) {
                sure.set(i, word);
            }
        }
        return sure;
    }

    /**
     * The likeliest line where every word is known: another one is meant only for a word that
     * stands beside none of its neighbours, and by one that begins as it does, or sounds so, and
     * stands beside all of them.
     */
    List<String> besideEachOther(List<String> typed) throws SearchIndexException {
        var all = new ArrayList<List<Candidate>>();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            boolean other = typed.size() > 1 && isCorrectable(word) && standsAlone(typed, i);
            all.add(
                    other
                            ? candidates(word, near -> near.slips() <= 1 && begins(word, near))
                            : only(word));
        }
        List<String> best = best(all);
        for (int i = 0; i < typed.size(); i++) {
            boolean changed = !best.get(i).equals(typed.get(i));
            if (changed && !standsBesideAll(best, i)) {
                return typed;
            }
        }
        return best;
    }

    /** Whether words with other marks stand beside its neighbours, and it with its marks not. */
    boolean isMarkedWrong(List<Word> run, int at) throws SearchIndexException {
        Word word = run.get(at);
        if (!word.marked() || !isCorrectable(word.folded())) {
            return false;
        }
        if (index.near(Form.EXACT, word.exact(), 0).isEmpty()) {
            return true;
        }
        List<String> folded = run.stream().map(Word::folded).toList();
        return run.size() > 1
                && !standsAlone(folded, at)
                && !isExactPair(run, at - 1)
                && !isExactPair(run, at);
    }

    private boolean isExactPair(List<Word> run, int first) throws SearchIndexException {
        if (first < 0 || first + 1 >= run.size()) {
            return false;
        }
        String pair = Analysis.pair(run.get(first).exact(), run.get(first + 1).exact());
        return !index.near(Form.EXACT_PAIRS, pair, 0).isEmpty();
    }

    private boolean standsAlone(List<String> words, int at) throws SearchIndexException {
        return (at == 0 || together(words.get(at - 1), words.get(at)) == 0)
                && (at + 1 == words.size() || together(words.get(at), words.get(at + 1)) == 0);
    }

    private boolean standsBesideAll(List<String> words, int at) throws SearchIndexException {
        return (at == 0 || together(words.get(at - 1), words.get(at)) > 0)
                && (at + 1 == words.size() || together(words.get(at), words.get(at + 1)) > 0);
    }

    private static List<Candidate> only(String word) {
        return List.of(new Candidate(word, 0, 0));
    }

    /** The best of those that may be meant; itself where there is none. */
    private List<Candidate> candidates(String word, Predicate<Candidate> allowed)
            throws SearchIndexException {
        List<Candidate> found =
                index.near(Form.FOLDED, word, 2).stream()
                        .filter(near -> isCorrectable(near.word()))
                        .map(near -> candidate(word, near))
                        .filter(allowed)
                        .sorted(
                                Comparator.comparingDouble(Candidate::worth)
                                        .reversed()
                                        .thenComparing(Candidate::word))
                        .limit(MOST)
                        .toList();
        return found.isEmpty() ? only(word) : found;
    }

    private Candidate candidate(String word, KnownWord near) {
        int slips = slips(word, near.word());
        double worth = Math.log1p(near.entries()) / 2 - SLIP * slips;
        return new Candidate(near.word(), slips, worth);
    }

    /** Letters that differ; a beginning that sounds alike counts as one. */
    private int slips(String word, String other) {
        return soundsAlike(word, other) ? 1 : (int) distance.distance(word, other);
    }

    private static boolean begins(String word, Candidate other) {
        return other.word().charAt(0) == word.charAt(0) || soundsAlike(word, other.word());
    }

    private static boolean soundsAlike(String word, String other) {
        return ALIKE.stream()
                .anyMatch(alike ->
                        alike.stream()
                                .filter(word::startsWith)
                                .map(begun -> word.substring(begun.length()))
                                .anyMatch(rest ->
                                        alike.stream()
                                                .anyMatch(begun ->
                                                        !other.equals(word)
                                                                && other.equals(begun + rest))));
    }

    private List<String> best(List<List<Candidate>> all) throws SearchIndexException {
        var ways = new ArrayList<List<Way>>();
        for (int i = 0; i < all.size(); i++) {
            var here = new ArrayList<Way>();
            for (Candidate candidate : all.get(i)) {
                Way way =
                        i == 0 ? new Way(0, -1) : wayTo(candidate, all.get(i - 1), ways.get(i - 1));
                here.add(new Way(way.worth() + candidate.worth(), way.before()));
            }
            ways.add(here);
        }
        var words = new ArrayList<String>();
        int at = greatest(ways.getLast());
        for (int i = all.size() - 1; i >= 0; i--) {
            words.add(all.get(i).get(at).word());
            at = ways.get(i).get(at).before();
        }
        Collections.reverse(words);
        return words;
    }

    private Way wayTo(Candidate candidate, List<Candidate> before, List<Way> ways)
            throws SearchIndexException {
        var all = new ArrayList<Way>();
        for (int j = 0; j < before.size(); j++) {
            long together = together(before.get(j).word(), candidate.word());
            double worth = together == 0 ? 0 : TOGETHER + Math.log1p(together);
            all.add(new Way(ways.get(j).worth() + worth, j));
        }
        return all.get(greatest(all));
    }

    private static int greatest(List<Way> ways) {
        int greatest = 0;
        for (int i = 1; i < ways.size(); i++) {
            greatest = ways.get(i).worth() > ways.get(greatest).worth() ? i : greatest;
        }
        return greatest;
    }

    /** Entries in which the second stands right behind the first. */
    private long together(String first, String second) throws SearchIndexException {
        String pair = Analysis.pair(first, second);
        Long known = pairs.get(pair);
        if (known == null) {
            known =
                    index.near(Form.FOLDED_PAIRS, pair, 0).stream()
                            .mapToLong(KnownWord::entries)
                            .sum();
            pairs.put(pair, known);
        }
        return known;
    }
}
