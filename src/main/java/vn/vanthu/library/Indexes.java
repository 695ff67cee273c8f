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
import vn.vanthu.search.opensearch.Access;
import vn.vanthu.search.opensearch.OpenSearchIndex;

/** Opens the index that an engine searches. */
public final class Indexes {

    private Indexes() {}

    /**
     * @param folder of the index that lies in the library
     */
    static SearchIndex open(Engine engine, Path folder) throws SearchIndexException {
        return switch (engine) {
            case Engine.InFolder ignored -> LuceneSearchIndex.open(folder, analysis());
            case Engine.OnCluster(var address) ->
                    OpenSearchIndex.open(address, access(), analysis());
        };
    }

    static SearchIndex openToRead(Engine engine, Path folder) throws SearchIndexException {
        return switch (engine) {
            case Engine.InFolder ignored -> LuceneSearchIndex.openToRead(folder, analysis());
            case Engine.OnCluster(var address) ->
                    OpenSearchIndex.openToRead(address, access(), analysis());
        };
    }

    /** An empty index beside the one that searches go on to find until it is published. */
    static OpenSearchIndex beside(Engine.OnCluster engine) throws SearchIndexException {
        return OpenSearchIndex.beside(engine.address(), access(), analysis());
    }

    private static Access access() {
        return Access.from(System.getenv());
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
