package vn.vanthu.layout;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.vanthu.document.Format.Alignment;

/**
 * Pages of one Word section; lengths in twentieths of a point.
 *
 * @param element its {@code w:sectPr}
 * @param number what shows the number of the page; null for none
 * @param firstApart whether the first page has a header of its own
 * @param firstNumbered whether that header shows the number
 */
record PageSetup(
        Element element,
        int width,
        int height,
        int top,
        int bottom,
        int left,
        int right,
        @Nullable PageNumber number,
        boolean firstApart,
        boolean firstNumbered) {

    boolean isLandscape() {
        return width > height;
    }

    /**
     * A number of pages.
     *
     * @param above whether it stands in the header
     * @param arabic whether it is written in Arabic digits
     * @param halfPoints size in half points
     */
    record PageNumber(
            boolean above, Alignment alignment, boolean arabic, int halfPoints, boolean upright) {}
}
