package vn.vanthu.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page So sánh shows.
 *
 * @param asked the fields of the form as they were filled
 * @param documents in the library; the page explains how to fill an empty one
 * @param wrong what cannot be meant, or is not there; null where all is well
 * @param frequent indicators that the library has most targets of, with their addresses
 * @param result null where nothing was asked or found
 */
record CompareView(
        Asked asked,
        long documents,
        @Nullable String wrong,
        List<Map.Entry<String, String>> frequent,
        @Nullable Result result) {

    /**
     * The form.
     *
     * @param from first year; empty for all
     * @param to last year; empty for all
     * @param unit empty for the most frequent
     * @param within further conditions as in a search
     */
    record Asked(
            String indicator,
            boolean byIssuer,
            String from,
            String to,
            String unit,
            String within) {}

    /**
     * @param title the indicator with its unit
     * @param better "Cao hơn là tốt hơn"
     * @param chart address of the drawing
     * @param proofs sentences behind the values
     * @param unshown how many sentences are left out
     */
    record Result(
            String title,
            String better,
            List<Integer> years,
            List<Line> lines,
            String workbook,
            String chart,
            List<Proof> proofs,
            int unshown) {}

    /**
     * A province or body.
     *
     * @param cells one for each year
     */
    record Line(String name, List<Cell> cells) {}

    /**
     * @param target null where the library says nothing
     * @param actual null where the library says nothing
     * @param mark "tốt nhất", "kém nhất" or empty
     * @param badge style of the mark
     */
    record Cell(@Nullable Value target, @Nullable Value actual, String mark, String badge) {}

    /**
     * @param words the sentence
     * @param address of the sentence in its document
     */
    record Value(String value, String words, String address) {}

    /**
     * @param what mục tiêu, kết quả, số khác
     */
    record Proof(String line, int year, String what, String document, Value value) {}
}
