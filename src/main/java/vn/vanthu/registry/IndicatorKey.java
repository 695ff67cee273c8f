package vn.vanthu.registry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What makes two indicators (chỉ tiêu) the same in different documents: the words that say what is
 * measured, abbreviations written out, without marks, years, places and fillers, in any order.
 *
 * @param words folded syllables, sorted
 */
public record IndicatorKey(Set<String> words) {

    /** Words that say that something is a target, not what it is. */
    private static final Set<String> FILLERS =
            Set.of(
                    "phan", "dau", "dat", "ty", "le", "cua", "cac", "duoc", "tren", "dia", "ban",
                    "tinh", "va", "o", "tai", "doi", "voi", "trong", "nam", "cho", "ve", "co",
                    "dam", "bao", "it", "nhat", "toi", "thieu", "so", "la", "theo", "muc", "den",
                    "cap", "tu", "tro", "len", "moi", "nhung", "do", "khi", "bang", "tang", "giam",
                    "duy", "tri", "hoan", "thanh", "thuc", "hien", "xep", "thu", "hang", "tong");

    /** The key of an indicator as a document writes it. */
    public static IndicatorKey of(String indicator, Abbreviations abbreviations) {
        var words = new TreeSet<String>();
        for (String word : fold(abbreviations.expand(indicator)).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && !FILLERS.contains(word) && !word.matches("\\d+")) {
                words.add(word);
            }
        }
        return new IndicatorKey(Collections.unmodifiableSet(words));
    }

    /** Shared words over all words of the two, 0 to 1 (Jaccard). */
    public double likeness(IndicatorKey other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return 0;
        }
        List<String> shared = new ArrayList<>(words);
        shared.retainAll(other.words);
        return (double) shared.size() / (words.size() + other.words.size() - shared.size());
    }

    private static String fold(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
