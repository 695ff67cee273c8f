package vn.vanthu.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.vanthu.search.Spelling.Correction;
import vn.vanthu.text.Unmarked;

/** How words that were looked for without marks are written in the first hits. */
final class WordsInHits {

    /** Hits that are read. */
    private static final int FIRST = 30;

    private final SearchIndex index;

    WordsInHits(SearchIndex index) {
        this.index = index;
    }

    Texts of(Query query) throws SearchIndexException {
        var texts = new ArrayList<String>();
        var options = SearchOptions.first(FIRST).withoutSnippets();
        for (Hit hit : index.search(query, options).hits()) {
            if (hit.complete()) {
                texts.add(hit.entry().text());
                texts.add(hit.entry().headingText());
                texts.add(hit.entry().titleText());
            }
        }
        return new Texts(texts);
    }

    /** The texts of hits. */
    record Texts(List<String> texts) {

        /**
         * The word that is meant as it is mostly written beside these neighbours, in capitals where
         * it was typed so, and without marks where the query has none; as typed where no text has
         * it so.
         */
        String written(Correction correction, String typed) {
            boolean alone = correction.before().isEmpty() && correction.after().isEmpty();
            Map<String, Integer> counts = new TreeMap<>();
            for (String text : texts) {
                List<Word> words = WordCutter.cut(text);
                for (int i = 0; i < words.size(); i++) {
                    int neighbours =
                            stands(words, i - 1, correction.before())
                                    + stands(words, i + 1, correction.after());
                    if (stands(words, i, correction.plain()) > 0 && (alone || neighbours > 0)) {
                        String form = words.get(i).span().in(text);
                        counts.merge(
                                Normalizer.normalize(form, Normalizer.Form.NFC)
                                        .toLowerCase(Locale.ROOT),
                                1 + neighbours,
                                Integer::sum);
                    }
                }
            }
            String old = correction.word().span().in(typed);
            return counts.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .map(form -> correction.marked() ? form : Unmarked.of(form))
                    .map(form -> capitals(form, old))
                    .orElse(old);
        }

        private static int stands(List<Word> words, int at, String wanted) {
            boolean inside = at >= 0 && at < words.size();
            return inside && words.get(at).folded().equals(wanted) ? 1 : 0;
        }

        private static String capitals(String word, String typed) {
            String upper = word.toUpperCase(Locale.ROOT);
            if (typed.equals(typed.toUpperCase(Locale.ROOT))) {
                return upper;
            }
            return Character.isUpperCase(typed.charAt(0))
                    ? upper.charAt(0) + word.substring(1)
                    : word;
        }
    }
}
