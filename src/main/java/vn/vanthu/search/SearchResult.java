package vn.vanthu.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total entries that have all that was asked
 * @param hits best first: those that have all that was asked, then those that have a part
 * @param facets for each field asked, its values among the {@code total} entries (or, where there
 *     is none, among those that have a part), the most frequent first
 */
public record SearchResult(long total, List<Hit> hits, Map<Field, List<FacetCount>> facets) {

    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /** How many entries have a value. */
    public record FacetCount(String value, long count) {

        /** The most frequent first, those as frequent in the order of their values. */
        public static List<FacetCount> sorted(Map<String, Long> counts) {
            return counts.entrySet().stream()
                    .map(each -> new FacetCount(each.getKey(), each.getValue()))
                    .sorted(
                            Comparator.comparingLong(FacetCount::count)
                                    .reversed()
                                    .thenComparing(FacetCount::value))
                    .toList();
        }
    }
}
