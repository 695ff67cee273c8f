package vn.vanthu.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vanthu.registry.Abbreviation;
import vn.vanthu.registry.Registry;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.SearchIndex;
import vn.vanthu.search.SearchIndexException;
import vn.vanthu.search.ShortForms;
import vn.vanthu.search.lucene.LuceneSearchIndex;

/** Chooses the engine behind the search port: Lucene in the library's own folder. */
public final class Indexes {

    private Indexes() {}

    static SearchIndex open(Path folder) throws SearchIndexException {
        return LuceneSearchIndex.open(folder, analysis());
    }

    static SearchIndex openToRead(Path folder) throws SearchIndexException {
        return LuceneSearchIndex.openToRead(folder, analysis());
    }

    private static Analysis analysis() {
        return new Analysis(shortForms());
    }

    /** The abbreviations that hold in all documents. */
    public static ShortForms shortForms() {
        Map<String, List<String>> longForms =
                Registry.bundled().abbreviations().all().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Abbreviation::shortForm,
                                        Collectors.mapping(
                                                Abbreviation::longForm, Collectors.toList())));
        return new ShortForms(longForms);
    }
}
