package vn.vanthu.search;

import java.util.Set;

/**
 * How much is wanted.
 *
 * @param limit most hits to return
 * @param offset hits to leave out at the beginning
 * @param perDocument most hits of one document; 0 for no limit
 * @param facets fields whose values are to be counted
 */
public record SearchOptions(int limit, int offset, int perDocument, Set<Field> facets) {

    public SearchOptions {
        if (limit < 0 || offset < 0 || perDocument < 0) {
            throw new IllegalArgumentException("limit, offset and perDocument are 0 or more");
        }
        facets = Set.copyOf(facets);
    }

    public static SearchOptions first(int limit) {
        return new SearchOptions(limit, 0, 0, Set.of());
    }

    public SearchOptions perDocument(int most) {
        return new SearchOptions(limit, offset, most, facets);
    }

    public SearchOptions counting(Field... fields) {
        return new SearchOptions(limit, offset, perDocument, Set.of(fields));
    }
}
