package vn.vanthu.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.library.Library;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Field;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.SearchResult.FacetCount;

/**
 * Bodies and indicators of the library that somebody has begun to type, the most frequent first;
 * those that begin so stand before those that have it further on.
 *
 * @param bodies that issued documents or were given something
 * @param indicators of targets and figures
 */
public record Completion(List<FacetCount> bodies, List<FacetCount> indicators) {

    /** Of an assignment the same field holds its task. */
    private static final Query MEASURED = new Query.In(Set.of(Kind.TARGET, Kind.FIGURE));

    public Completion {
        bodies = List.copyOf(bodies);
        indicators = List.copyOf(indicators);
    }

    /**
     * @param begun in any typing; its last word may go on
     * @param limit most of each kind
     */
    public static Completion of(Library library, String begun, int limit) throws IOException {
        return new Completion(
                values(library, begun, limit, new Query.All(), Field.ISSUER, Field.AGENCY),
                values(library, begun, limit, MEASURED, Field.INDICATOR));
    }

    private static List<FacetCount> values(
            Library library, String begun, int limit, Query within, Field... fields)
            throws IOException {
        Map<String, FacetCount> byKey = new LinkedHashMap<>();
        for (Field field : fields) {
            var query = new Query.Begun(field, begun);
            var options = SearchOptions.first(0).counting(field);
            for (FacetCount each :
                    library.search(Query.all(query, within), options)
                            .facets()
                            .getOrDefault(field, List.of())) {
                if (query.meets(each.value())) {
                    byKey.merge(Analysis.key(each.value()), each, Completion::together);
                }
            }
        }
        String key = Analysis.key(begun);
        var found = new ArrayList<>(byKey.values());
        found.sort(
                Comparator.comparing(
                                (FacetCount each) -> !Analysis.key(each.value()).startsWith(key))
                        .thenComparing(FacetCount::count, Comparator.reverseOrder())
                        .thenComparing(FacetCount::value));
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** Two spellings of one name: the more frequent one, with the count of both. */
    private static FacetCount together(FacetCount one, FacetCount other) {
        FacetCount more = one.count() >= other.count() ? one : other;
        return new FacetCount(more.value(), one.count() + other.count());
    }
}
