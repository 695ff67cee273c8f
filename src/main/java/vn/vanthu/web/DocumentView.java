package vn.vanthu.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a document shows.
 *
 * @param name number, or else title, or else file
 * @param about names and values of what is known of it as a whole
 * @param remarks what a reader should know of how it was read
 * @param original address of the file as it was given
 * @param workbook address of its facts as XLSX
 * @param outline its sections; depth from 0
 * @param related lists of other documents
 * @param correcting where forms that put facts right are sent
 * @param notice what was just done; empty for nothing
 * @param picture address of the page as it looks, with the place marked that was asked for; null
 *     for none
 */
record DocumentView(
        String name,
        String title,
        List<Known> about,
        List<String> remarks,
        String original,
        String workbook,
        List<Part> outline,
        List<Shown> text,
        List<FactList> facts,
        List<Related> related,
        String correcting,
        String notice,
        @Nullable String picture) {

    record Known(String name, String value) {}

    record Part(int depth, String label, String title, String id) {}

    /**
     * @param open whether it is unfolded
     */
    record FactList(String title, boolean open, List<Item> items) {}

    /**
     * @param id name of the fact
     * @param place id of its words in the text; empty where they are there no more
     * @param address of another document that it names; null where none is in the library
     * @param picture address of the page as it looks, with its words marked; null for none
     * @param said what people said of it; null for nothing
     * @param form by which it is put right
     */
    record Item(
            String id,
            String place,
            String words,
            String value,
            String more,
            @Nullable String address,
            @Nullable String picture,
            FactForms.@Nullable Said said,
            FactForms.Form form) {}

    record Related(String title, List<Other> documents) {}

    /** Another document of the library. */
    record Other(String name, String title, String about, String address) {}
}
