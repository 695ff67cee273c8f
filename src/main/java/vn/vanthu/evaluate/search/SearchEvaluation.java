package vn.vanthu.evaluate.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.library.Indexes;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchIndex;
import vn.vanthu.search.SearchIndexException;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.lucene.LuceneSearchIndex;
import vn.vanthu.search.lucene.PlainSearch;

/** Asks every way of searching every question, in every typing. */
public final class SearchEvaluation {

    private static final int KEPT = 10;

    private SearchEvaluation() {}

    /**
     * @param variants ways of searching, in the order of the result
     */
    public static List<SearchScore> of(SearchSet set, List<SearchVariant> variants)
            throws SearchIndexException {
        return of(set, variants, EnumSet.allOf(Typing.class));
    }

    /**
     * @param variants ways of searching, in the order of the result
     * @param typings those that are measured
     */
    static List<SearchScore> of(SearchSet set, List<SearchVariant> variants, Set<Typing> typings)
            throws SearchIndexException {
        var scores = new ArrayList<SearchScore>();
        for (SearchVariant variant : variants) {
            scores.add(
                    switch (variant) {
                        case SearchVariant.Ours ours -> ours(set, ours, typings);
                        case SearchVariant.Plain plain -> plain(set, plain, typings);
                    });
        }
        return scores;
    }

    private interface Engine {
        List<String> find(String words) throws SearchIndexException;
    }

    private static SearchScore ours(SearchSet set, SearchVariant.Ours variant, Set<Typing> typings)
            throws SearchIndexException {
        Path folder = temporary();
        var analysis = new Analysis(Indexes.shortForms(), variant.means());
        try (var index = LuceneSearchIndex.open(folder, analysis)) {
            index.put(set.entries());
            index.refresh();
            return score(set, variant, typings, words -> find(index, words, set.ids()));
        } finally {
            delete(folder);
        }
    }

    private static List<String> find(SearchIndex index, String words, Map<String, String> ids)
            throws SearchIndexException {
        var options = SearchOptions.first(Measures.DEEPEST).withoutSnippets();
        var found = new LinkedHashSet<String>();
        for (var hit : index.search(new Query.Words(words), options).hits()) {
            found.add(ids.getOrDefault(hit.entry().key(), ""));
        }
        return List.copyOf(found);
    }

    private static SearchScore plain(
            SearchSet set, SearchVariant.Plain variant, Set<Typing> typings)
            throws SearchIndexException {
        var texts = new LinkedHashMap<String, String>();
        for (Entry entry : set.entries()) {
            String id = set.ids().getOrDefault(entry.key(), "");
            texts.putIfAbsent(
                    id,
                    switch (variant.over()) {
                        case TEXT -> entry.text();
                        case TEXT_HEADINGS_AND_TITLE ->
                                entry.titleText()
                                        + '\n'
                                        + entry.headingText()
                                        + '\n'
                                        + entry.text();
                    });
        }
        try (var engine = new PlainSearch(texts)) {
            return score(set, variant, typings, words -> engine.search(words, Measures.DEEPEST));
        }
    }

    private static SearchScore score(
            SearchSet set, SearchVariant variant, Set<Typing> typings, Engine engine)
            throws SearchIndexException {
        var measures = new EnumMap<Typing, List<Measures>>(Typing.class);
        var answers = new ArrayList<SearchScore.Answer>();
        int same = 0;
        for (Question question : set.questions()) {
            Set<String> firsts = new LinkedHashSet<>();
            // Most questions look the same in some of the typings.
            var asked = new HashMap<String, List<String>>();
            for (Typing typing : typings) {
                String words = typing.of(question.text());
                List<String> found = asked.get(words);
                if (found == null) {
                    found = engine.find(words);
                    asked.put(words, found);
                }
                var one = Measures.of(found, question.grades());
                measures.computeIfAbsent(typing, any -> new ArrayList<>()).add(one);
                firsts.add(found.isEmpty() ? "" : found.getFirst());
                if (typing == Typing.AS_WRITTEN) {
                    var first = found.subList(0, Math.min(KEPT, found.size()));
                    answers.add(new SearchScore.Answer(question, one, first));
                }
            }
            same += firsts.size() == 1 ? 1 : 0;
        }
        var averages = new EnumMap<Typing, Measures>(Typing.class);
        measures.forEach((typing, all) -> averages.put(typing, Measures.average(all)));
        return new SearchScore(variant, averages, same, answers);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("vanthu-search");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
