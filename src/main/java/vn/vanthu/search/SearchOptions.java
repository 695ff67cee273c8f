package vn.vanthu.search;

import java.util.Set;

/**
 * How much is wanted.
 *
 * @param limit most hits to return
 * @param offset hits to leave out at the beginning
 * @param perDocument most hits of one document; 0 for no limit
 * @param repeats whether to show a hit whose place in its document overlaps that of a better one,
 *     as a passage and the target found in it do
 * @param facets fields whose values are to be counted
 */
public record SearchOptions(
        int limit, int offset, int perDocument, Repeats repeats, Set<Field> facets) {

    /** What to do with hits at a place that was shown already. */
    public enum Repeats {
        SHOW,
        LEAVE_OUT
    }

    public SearchOptions {
        if (limit < 0 || offset < 0 || perDocument < 0) {
            throw new IllegalArgumentException("limit, offset and perDocument are 0 or more");
        }
        facets = Set.copyOf(facets);
    }

    public static SearchOptions first(int limit) {
        return new SearchOptions(limit, 0, 0, Repeats.SHOW, Set.of());
    }

    public SearchOptions perDocument(int most) {
        return new SearchOptions(limit, offset, most, repeats, facets);
    }

    public SearchOptions counting(Field... fields) {
        return new SearchOptions(limit, offset, perDocument, repeats, Set.of(fields));
    }

    public SearchOptions from(int leftOut) {
        return new SearchOptions(limit, leftOut, perDocument, repeats, facets);
    }

    public SearchOptions withoutRepeats() {
        return new SearchOptions(limit, offset, perDocument, Repeats.LEAVE_OUT, facets);
    }
}
