package vn.vanthu.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.library.Library;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.SearchResult;

/**
 * Other versions of the documents that a search shows: copies, scans and changed texts of the same
 * number, day and body, which the search leaves out.
 */
public final class OtherVersions {

    private static final int MOST = 100;

    private final Map<DocumentId, List<Entry>> byDocument;

    private OtherVersions(Map<DocumentId, List<Entry>> byDocument) {
        this.byDocument = byDocument;
    }

    public static OtherVersions of(Library library, SearchResult result) throws IOException {
        Map<DocumentId, List<Entry>> found = new LinkedHashMap<>();
        for (Hit hit : result.hits()) {
            Entry entry = hit.entry();
            if (!found.containsKey(entry.document())) {
                found.put(entry.document(), others(library, entry));
            }
        }
        found.values().removeIf(List::isEmpty);
        return new OtherVersions(found);
    }

    private static List<Entry> others(Library library, Entry entry) throws IOException {
        String number = entry.about().number();
        if (number == null) {
            return List.of();
        }
        var query =
                Query.all(
                        new Query.In(Set.of(Kind.DOCUMENT)),
                        new Query.Filter(Field.NUMBER, List.of(number)));
        var others = new ArrayList<Entry>();
        for (Hit hit : library.search(query, SearchOptions.first(MOST).withoutSnippets()).hits()) {
            Entry other = hit.entry();
            boolean same = other.document().equals(entry.document());
            if (!same && other.version().equals(entry.version())) {
                others.add(other);
            }
        }
        return others;
    }

    /** The entries of the others as wholes; empty where there are none. */
    public List<Entry> of(DocumentId document) {
        return byDocument.getOrDefault(document, List.of());
    }

    /** "cùng văn bản: 1 bản khác (bản quét.pdf)"; empty where there are none. */
    public String words(DocumentId document) {
        List<Entry> others = of(document);
        List<String> files = others.stream().map(other -> other.about().file()).toList();
        return others.isEmpty()
                ? ""
                : "cùng văn bản: " + others.size() + " bản khác (" + String.join(", ", files) + ")";
    }

    /** By document, each with the others' documents and files. */
    public Map<String, List<Map<String, String>>> json() {
        var json = new LinkedHashMap<String, List<Map<String, String>>>();
        byDocument.forEach((document, others) ->
                json.put(document.sha256(), others.stream().map(OtherVersions::json).toList()));
        return json;
    }

    private static Map<String, String> json(Entry other) {
        var json = new LinkedHashMap<String, String>();
        json.put("document", other.document().sha256());
        json.put("file", other.about().file());
        return json;
    }
}
