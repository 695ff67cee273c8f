package vn.vanthu.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the search page shows.
 *
 * @param words as typed
 * @param others fields of the form beside the words
 * @param documents in the library; the page explains how to fill an empty one
 * @param meant what was likelier meant; null where nothing is
 * @param wrong what cannot be meant; null where all is well
 * @param answer null where nothing was asked
 */
record SearchView(
        String words,
        List<Map.Entry<String, String>> others,
        long documents,
        @Nullable Meant meant,
        @Nullable Wrong wrong,
        @Nullable Answer answer) {

    /** Other words to look for. */
    record Meant(String words, String address) {}

    /**
     * A query with its wrong place.
     *
     * @param before the query up to it
     */
    record Wrong(String message, String before, String place, String after) {}

    /**
     * @param total entries that have all words
     * @param complete whether the entries shown have all words; false if only some
     * @param workbook address of the same as XLSX
     * @param previous address of the page before; null on the first
     * @param next address of the page after; null on the last
     */
    record Answer(
            long total,
            boolean complete,
            List<Choice> tabs,
            List<Choice> chosen,
            List<Facet> facets,
            List<Group> groups,
            String workbook,
            int page,
            @Nullable String previous,
            @Nullable String next) {}

    /**
     * Something to choose, or to give up again.
     *
     * @param count how many there are; negative for unknown
     */
    record Choice(String title, long count, boolean on, String address) {}

    /**
     * @param first the most frequent values
     * @param more all others
     */
    record Facet(String title, List<Choice> first, List<Choice> more) {}

    /**
     * What was found in one document.
     *
     * @param name number, or else title, or else file
     * @param about type, issuer and year
     * @param all address of everything found in it
     * @param versions other files of the same document, in which nothing is shown
     */
    record Group(
            String name,
            String title,
            String about,
            String address,
            @Nullable String all,
            List<Version> versions,
            List<Found> found) {}

    /** Another file of the same document. */
    record Version(String file, String address) {}

    /**
     * @param kind "chỉ tiêu" …; empty for a passage
     */
    record Found(String kind, String place, List<Piece> words, String address) {}
}
