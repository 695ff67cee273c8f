package vn.vanthu.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Span;

/**
 * Finds names in text: two tries (cây tiền tố) over the keys of {@link Word}, one with marks and
 * one without. At each word the longest name wins, and the search goes on behind it, so that the
 * time grows with the text and not with the number of names.
 *
 * <p>Between two words of a name the text may have blanks and one line break, but a comma, hyphen
 * or dot only where the name has one somewhere too ("Văn hóa, Thể thao"); the text may leave that
 * out. The trie without marks is asked only where the text has no marks and for names of two words
 * or more.
 */
final class NameFinder<T> {

    /** How a name must be written to count as one, where capitals are required. */
    enum Look {
        /** With at least one capital: "sở Nội vụ". */
        ONE_CAPITAL,
        /** Each word with a capital: "Hòa Bình". */
        EACH_CAPITAL,
        /** Letter for letter, for abbreviations of one word: "SNV"; not within a symbol. */
        AS_GIVEN,
        /** In any way: "các sở, ban, ngành". */
        ANY
    }

    /** A name found in a text. */
    record Hit<T>(Span span, int firstWord, int lastWord, Set<T> values) {}

    private record Entry<T>(T value, Look look, String name) {}

    private static final class Node<T> {
        final Map<String, Node<T>> next = new HashMap<>();
        final List<Entry<T>> entries = new ArrayList<>();
        boolean signMayPrecede;
    }

    private final Node<T> marked = new Node<>();
    private final Node<T> plain = new Node<>();

    /** Adds a name; one that is nothing but an abbreviation counts only letter for letter. */
    void add(String name, T value, Look look) {
        List<Word> words = Word.of(name);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("\"" + name + "\" has no letter");
        }
        boolean abbreviation = words.size() == 1 && words.getFirst().isAllCapitals();
        var entry = new Entry<>(value, abbreviation ? Look.AS_GIVEN : look, name);
        enter(marked, name, words, Spelling.MARKED, entry);
        enter(plain, name, words, Spelling.PLAIN, entry);
    }

    /** What the whole of {@code name} stands for; marks may be missing or wrong, capitals too. */
    Set<T> named(String name) {
        List<Word> words = Word.of(name);
        Set<T> exact = valuesAt(marked, words, Spelling.MARKED);
        return exact.isEmpty() ? valuesAt(plain, words, Spelling.PLAIN) : exact;
    }

    /** The names in a text, in text order, none overlapping another. */
    List<Hit<T>> in(String text, Capitals capitals) {
        return in(text, Word.of(text), capitals);
    }

    List<Hit<T>> in(String text, List<Word> words, Capitals capitals) {
        var hits = new ArrayList<Hit<T>>();
        int i = 0;
        while (i < words.size()) {
            Hit<T> hit = at(text, words, i, capitals);
            if (hit == null) {
                i++;
            } else {
                hits.add(hit);
                i = hit.lastWord() + 1;
            }
        }
        return hits;
    }

    /** The longest name that begins with the given word, or null. */
    @Nullable Hit<T> at(String text, List<Word> words, int first, Capitals capitals) {
        Hit<T> exact = longest(text, words, first, capitals, Spelling.MARKED);
        if (exact != null || !words.get(first).isUnmarked()) {
            return exact;
        }
        return longest(text, words, first, capitals, Spelling.PLAIN);
    }

    private enum Spelling {
        MARKED,
        PLAIN;

        String keyOf(Word word) {
            return this == MARKED ? word.key() : word.plain();
        }
    }

    private @Nullable Hit<T> longest(
            String text, List<Word> words, int first, Capitals capitals, Spelling spelling) {
        Node<T> node = spelling == Spelling.MARKED ? marked : plain;
        Hit<T> best = null;
        for (int i = first; i < words.size(); i++) {
            Word word = words.get(i);
            Node<T> next = node.next.get(spelling.keyOf(word));
            if (next == null
                    || (spelling == Spelling.PLAIN && !word.isUnmarked())
                    || (i > first && !joins(text, words.get(i - 1), word, next))) {
                break;
            }
            node = next;
            Set<T> values = accepted(node, text, words.subList(first, i + 1), capitals, spelling);
            if (!values.isEmpty()) {
                best = new Hit<>(new Span(words.get(first).start(), word.end()), first, i, values);
            }
        }
        return best;
    }

    private static <T> Set<T> accepted(
            Node<T> node, String text, List<Word> words, Capitals capitals, Spelling spelling) {
        if (node.entries.isEmpty() || (spelling == Spelling.PLAIN && words.size() < 2)) {
            return Set.of();
        }
        var values = new LinkedHashSet<T>();
        for (Entry<T> entry : node.entries) {
            if ((capitals == Capitals.IGNORED || looksRight(entry, words))
                    && (entry.look() != Look.AS_GIVEN || standsAlone(text, words.getFirst()))) {
                values.add(entry.value());
            }
        }
        return values;
    }

    private static boolean looksRight(Entry<?> entry, List<Word> words) {
        return switch (entry.look()) {
            case ONE_CAPITAL -> words.stream().anyMatch(Word::hasCapital);
            case EACH_CAPITAL -> words.stream().allMatch(Word::beginsWithCapital);
            case AS_GIVEN -> words.size() == 1 && words.getFirst().written().equals(entry.name());
            case ANY -> true;
        };
    }

    /** Whether the word is no part of a symbol such as {@code 1302/KH-VPUBND}. */
    private static boolean standsAlone(String text, Word word) {
        return (word.start() == 0 || !isSymbolSign(text.charAt(word.start() - 1)))
                && (word.end() == text.length() || !isSymbolSign(text.charAt(word.end())));
    }

    private static boolean isSymbolSign(char c) {
        return c == '-' || c == '/';
    }

    private static boolean joins(String text, Word before, Word word, Node<?> node) {
        int lineBreaks = 0;
        int signs = 0;
        for (int i = before.end(); i < word.start(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lineBreaks++;
            } else if (isJoiningSign(c)) {
                signs++;
            } else if (!Character.isWhitespace(c) && c != '\u00A0') {
                return false;
            }
        }
        return lineBreaks <= 1 && (signs == 0 || (signs == 1 && node.signMayPrecede));
    }

    private static boolean isJoiningSign(char c) {
        return c == ',' || c == '.' || c == '-' || c == '\u2010' || c == '\u2013' || c == '\u2014';
    }

    private static <T> void enter(
            Node<T> root, String name, List<Word> words, Spelling spelling, Entry<T> entry) {
        Node<T> node = root;
        int end = 0;
        for (Word word : words) {
            node = node.next.computeIfAbsent(spelling.keyOf(word), key -> new Node<>());
            String gap = name.substring(end, word.start());
            node.signMayPrecede |= gap.chars().anyMatch(c -> isJoiningSign((char) c));
            end = word.end();
        }
        node.entries.add(entry);
    }

    private static <T> Set<T> valuesAt(Node<T> root, List<Word> words, Spelling spelling) {
        Node<T> node = root;
        for (Word word : words) {
            node = node.next.get(spelling.keyOf(word));
            if (node == null) {
                return Set.of();
            }
        }
        var values = new LinkedHashSet<T>();
        node.entries.forEach(entry -> values.add(entry.value()));
        return values;
    }
}
