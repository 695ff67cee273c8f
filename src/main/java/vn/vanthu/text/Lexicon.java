package vn.vanthu.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Phrases that stand for something, found in tokens by their longest match. Phrases are written in
 * lower case with one space between words; a sign is a word of its own ("so với", "%").
 *
 * @param <T> what a phrase stands for
 */
public final class Lexicon<T> {

    /**
     * A phrase that was found.
     *
     * @param from index of its first token
     * @param to index after its last token
     */
    public record Hit<T>(T value, int from, int to) {}

    private record Entry<T>(String[] words, T value) {}

    private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();
    private final Map<String, List<Entry<T>>> byLast = new HashMap<>();

    private Lexicon(Map<String, T> phrases) {
        phrases.forEach((phrase, value) -> {
            String[] words = phrase.split(" ");
            var entry = new Entry<>(words, value);
            byFirst.computeIfAbsent(words[0], k -> new ArrayList<>()).add(entry);
            byLast.computeIfAbsent(words[words.length - 1], k -> new ArrayList<>()).add(entry);
        });
        var longest = Comparator.<Entry<T>>comparingInt(e -> -e.words().length);
        byFirst.values().forEach(list -> list.sort(longest));
        byLast.values().forEach(list -> list.sort(longest));
    }

    public static <T> Lexicon<T> of(Map<String, T> phrases) {
        return new Lexicon<>(phrases);
    }

    /** Phrases that stand for nothing but themselves, divided by commas or line breaks. */
    public static Lexicon<Boolean> words(String list) {
        var phrases = new HashMap<String, Boolean>();
        for (String phrase : list.split("[,\\n]")) {
            if (!phrase.isBlank()) {
                phrases.put(phrase.strip(), Boolean.TRUE);
            }
        }
        return new Lexicon<>(phrases);
    }

    /** The words that phrases begin with. */
    public Set<String> firstWords() {
        return Set.copyOf(byFirst.keySet());
    }

    /** The longest phrase that begins at a token; null where none does. */
    public @Nullable Hit<T> at(Tokens tokens, int index) {
        for (Entry<T> entry : byFirst.getOrDefault(tokens.word(index), List.of())) {
            if (tokens.has(index, entry.words())) {
                return new Hit<>(entry.value(), index, index + entry.words().length);
            }
        }
        return null;
    }

    /** The longest phrase that ends just before a token; null where none does. */
    public @Nullable Hit<T> before(Tokens tokens, int index) {
        for (Entry<T> entry : byLast.getOrDefault(tokens.word(index - 1), List.of())) {
            int from = index - entry.words().length;
            if (from >= 0 && tokens.has(from, entry.words())) {
                return new Hit<>(entry.value(), from, index);
            }
        }
        return null;
    }

    /** Whether a phrase begins at a token. */
    public boolean isAt(Tokens tokens, int index) {
        return at(tokens, index) != null;
    }

    /** The index after the longest phrase that begins at a token, or the token's own. */
    public int skip(Tokens tokens, int index) {
        Hit<T> hit = at(tokens, index);
        return hit == null ? index : hit.to();
    }

    /** The first phrase that begins in a stretch of tokens; null where there is none. */
    public @Nullable Hit<T> first(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            Hit<T> hit = at(tokens, i);
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }
}
