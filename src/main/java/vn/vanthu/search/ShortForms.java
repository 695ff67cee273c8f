package vn.vanthu.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Abbreviations and their long forms (CCHC, cải cách hành chính): where a text has one, the other
 * is added to what is indexed. A short form with several meanings is not written out, unless the
 * document defines it.
 */
public final class ShortForms {

    /** Knows none. */
    public static final ShortForms NONE = new ShortForms(Map.of());

    private final Map<String, List<Rule>> byFirst = new HashMap<>();

    /**
     * Replaces words by others.
     *
     * @param capitals whether the words count only when written in capitals
     */
    record Rule(List<String> words, boolean capitals, List<Word> other) {}

    /** Words of a text, from the first to the one before the last, that a rule applies to. */
    record Place(int first, int last, Rule rule) {}

    /**
     * @param longForms by short form, each with its meanings
     */
    public ShortForms(Map<String, List<String>> longForms) {
        longForms.forEach((shortForm, meanings) -> {
            for (String meaning : meanings) {
                add(meaning, shortForm, false);
            }
            if (meanings.size() == 1) {
                boolean capitals = shortForm.equals(shortForm.toUpperCase(Locale.ROOT));
                add(shortForm, meanings.getFirst(), capitals);
            }
        });
    }

    /** Those that one document defines. */
    static ShortForms ofDocument(Map<String, String> longForms) {
        var lists = new HashMap<String, List<String>>();
        longForms.forEach((shortForm, meaning) -> lists.put(shortForm, List.of(meaning)));
        return lists.isEmpty() ? NONE : new ShortForms(lists);
    }

    /** The places of a text that rules apply to, longest first at each word. */
    List<Place> in(String text, List<Word> words) {
        var places = new ArrayList<Place>();
        for (int i = 0; i < words.size(); i++) {
            Place longest = null;
            for (Rule rule : byFirst.getOrDefault(words.get(i).exact(), List.of())) {
                int last = i + rule.words().size();
                boolean longer = longest == null || longest.last() < last;
                if (longer && stands(rule, text, words, i)) {
                    longest = new Place(i, last, rule);
                }
            }
            if (longest != null) {
                places.add(longest);
            }
        }
        return places;
    }

    private void add(String from, String to, boolean capitals) {
        List<String> words = WordCutter.cut(from).stream().map(Word::exact).toList();
        List<Word> other = WordCutter.cut(to);
        if (!words.isEmpty() && !other.isEmpty()) {
            byFirst.computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                    .add(new Rule(words, capitals, other));
        }
    }

    private static boolean stands(Rule rule, String text, List<Word> words, int first) {
        int last = first + rule.words().size();
        if (last > words.size()) {
            return false;
        }
        for (int i = first; i < last; i++) {
            if (!rule.words().get(i - first).equals(words.get(i).exact())) {
                return false;
            }
        }
        if (!rule.capitals()) {
            return true;
        }
        String written = words.get(first).span().union(words.get(last - 1).span()).in(text);
        return written.equals(written.toUpperCase(Locale.ROOT));
    }
}
