package vn.vanthu.search;

import java.util.Set;

/**
 * How much is wanted.
 *
 * @param limit most hits to return
 * @param offset hits to leave out at the beginning
 * @param perDocument most hits of one document; 0 for no limit
 * @param repeats whether to show a hit whose place in its document overlaps that of a better one,
 *     as a passage and the target found in it do, or that stands in another version of a document
 *     that is shown
 * @param facets fields whose values are to be counted
 * @param snippets whether to cut and mark a piece of each hit's text
 * @param partial whether entries with only some of the words fill up the page
 */
public record SearchOptions(
        int limit,
        int offset,
        int perDocument,
        Repeats repeats,
        Set<Field> facets,
        Snippets snippets,
        Partial partial) {

    /** What to do with hits that say what was shown already. */
    public enum Repeats {
        SHOW,
        /** Leaves out what stands at a place that was shown. */
        LEAVE_OUT,
        /** Leaves out that and what other versions of a document say ({@link Entry#version}). */
        LEAVE_OUT_VERSIONS
    }

    /** What to do with entries that have only some of the words asked for. */
    public enum Partial {
        /** They come behind those that have all. */
        SHOW,
        LEAVE_OUT
    }

    /** What to show of the text of a hit. */
    public enum Snippets {
        MARKED,
        NONE
    }

    public SearchOptions {
        if (limit < 0 || offset < 0 || perDocument < 0) {
            throw new IllegalArgumentException("limit, offset and perDocument are 0 or more");
        }
        facets = Set.copyOf(facets);
    }

    public static SearchOptions first(int limit) {
        return new SearchOptions(
                limit, 0, 0, Repeats.SHOW, Set.of(), Snippets.MARKED, Partial.SHOW);
    }

    public SearchOptions perDocument(int most) {
        return new SearchOptions(limit, offset, most, repeats, facets, snippets, partial);
    }

    public SearchOptions counting(Field... fields) {
        return new SearchOptions(
                limit, offset, perDocument, repeats, Set.of(fields), snippets, partial);
    }

    public SearchOptions from(int leftOut) {
        return new SearchOptions(limit, leftOut, perDocument, repeats, facets, snippets, partial);
    }

    public SearchOptions withoutRepeats() {
        return new SearchOptions(
                limit, offset, perDocument, Repeats.LEAVE_OUT, facets, snippets, partial);
    }

    public SearchOptions withoutVersions() {
        return new SearchOptions(
                limit, offset, perDocument, Repeats.LEAVE_OUT_VERSIONS, facets, snippets, partial);
    }

    /** Only entries that have all that was asked. */
    public SearchOptions completeOnly() {
        return new SearchOptions(
                limit, offset, perDocument, repeats, facets, snippets, Partial.LEAVE_OUT);
    }

    public SearchOptions withoutSnippets() {
        return new SearchOptions(
                limit, offset, perDocument, repeats, facets, Snippets.NONE, partial);
    }
}
