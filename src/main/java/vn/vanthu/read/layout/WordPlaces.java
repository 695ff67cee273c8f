package vn.vanthu.read.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds where words of a document's text stand on a page: from each place where the first of them
 * stands it goes on to the nearest place of the next, along the line, to the line below, or to the
 * next cell of a table; the way with the most words and the shortest steps is taken.
 */
public final class WordPlaces {

    /** Words that are looked for, at most; more would mark the page whole. */
    private static final int MOST = 400;

    /** Places from which a way is tried. */
    private static final int BEGINNINGS = 300;

    /** Share of the words that must be found, and how many are enough in any case. */
    private static final double LEAST_SHARE = 0.6;

    private static final int ENOUGH = 8;

    /** A step further than so many lines goes to other words that only look the same. */
    private static final double FARTHEST = 12;

    private final Map<String, List<Word>> byText = new HashMap<>();

    private WordPlaces(Page page) {
        for (Word word : page.words()) {
            byText.computeIfAbsent(plain(word.text()), text -> new ArrayList<>()).add(word);
        }
        byText.remove("");
    }

    /** A part of a line of a page, in points from its upper left corner. */
    public record Stretch(double left, double top, double right, double bottom) {}

    /**
     * Where words stand.
     *
     * @param words as they read in the document, in order
     * @return empty where they do not stand on the page
     */
    public static List<Stretch> of(Page page, String words) {
        var wanted = new ArrayList<String>();
        for (String word : words.strip().split("\\s+")) {
            String text = plain(word);
            if (!text.isEmpty() && wanted.size() < MOST) {
                wanted.add(text);
            }
        }
        return stretches(new WordPlaces(page).way(wanted));
    }

    /** Letters and digits alone, without marks of footnotes, which stand apart on the page. */
    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC)
                .replaceAll("[⁰¹²³⁴⁵⁶⁷⁸⁹]|[^\\p{L}\\p{N}%]", "")
                .toLowerCase(Locale.ROOT);
    }

    private List<Word> way(List<String> wanted) {
        List<Word> best = List.of();
        double shortest = 0;
        int beginnings = 0;
        // The first words may stand on the page before; no way is longer than what is left.
        for (int from = 0; from < wanted.size() && best.size() < wanted.size() - from; from++) {
            for (Word start : byText.getOrDefault(wanted.get(from), List.of())) {
                if (++beginnings > BEGINNINGS) {
                    break;
                }
                var way = new ArrayList<>(List.of(start));
                double length = 0;
                for (String text : wanted.subList(from + 1, wanted.size())) {
                    Word next = nearest(way.getLast(), byText.getOrDefault(text, List.of()));
                    if (next != null) {
                        length += step(way.getLast(), next);
                        way.add(next);
                    }
                }
                if (way.size() > best.size() || way.size() == best.size() && length < shortest) {
                    best = way;
                    shortest = length;
                }
            }
        }
        boolean enough = best.size() >= ENOUGH || best.size() >= wanted.size() * LEAST_SHARE;
        return enough ? best : List.of();
    }

    private static @Nullable Word nearest(Word from, List<Word> words) {
        return words.stream()
                .filter(word -> step(from, word) <= FARTHEST)
                .min(Comparator.comparingDouble(word -> step(from, word)))
                .orElse(null);
    }

    /** How far it is to a next word, in lines; small along the line and to the next one. */
    private static double step(Word from, Word to) {
        double size = Math.max(1, Math.max(from.size(), to.size()));
        double down = (to.base() - from.base()) / size;
        double gap = (to.left() - from.right()) / size;
        if (Math.abs(down) < 0.6) {
            return gap < -0.5 ? Double.MAX_VALUE : gap / 20;
        }
        if (down > 0) {
            return 1 + down + (gap > 0 ? gap / 20 : 0);
        }
        // Up again only where the next cell of a row begins.
        return gap > 0 ? 2 - down : Double.MAX_VALUE;
    }

    /** Words side by side become one stretch. */
    private static List<Stretch> stretches(List<Word> words) {
        var out = new ArrayList<Stretch>();
        Word before = null;
        for (Word word : words) {
            var own =
                    new Stretch(
                            word.left(),
                            word.top() - word.size() * 0.15,
                            word.right(),
                            word.base() + word.size() * 0.3);
            boolean close =
                    before != null
                            && Math.abs(before.base() - word.base()) < word.size() * 0.3
                            && word.left() >= before.left()
                            && word.left() - before.right() < word.size() * 2;
            if (close) {
                Stretch last = out.removeLast();
                own =
                        new Stretch(
                                last.left(),
                                Math.min(last.top(), own.top()),
                                own.right(),
                                Math.max(last.bottom(), own.bottom()));
            }
            out.add(own);
            before = word;
        }
        return List.copyOf(out);
    }
}
