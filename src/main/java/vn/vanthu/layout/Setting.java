package vn.vanthu.layout;

import vn.vanthu.document.Format.Alignment;

/**
 * How a paragraph stands on the page after all styles; lengths in twentieths of a point.
 *
 * @param left edge of the lines after the first
 * @param first shift of the first line from it; negative when it hangs
 * @param line distance of lines in 240ths of a line, or a length, as the rule says
 * @param rule {@code auto}, {@code exact} or {@code atLeast}
 * @param contextual no distance to a neighbour of the same style
 * @param bordered whether a line is drawn above or below
 * @param style id of the paragraph style
 * @param heading level of a heading style, from 1; 0 for none
 * @param contents whether it is an entry of a table of contents
 */
record Setting(
        Alignment alignment,
        int left,
        int right,
        int first,
        int before,
        int after,
        int line,
        String rule,
        boolean contextual,
        boolean bordered,
        String style,
        int heading,
        boolean contents) {

    /** Distance of lines in lines of the font, 1.15 times its size each. */
    double lines(double points) {
        return rule.equals("auto") ? line / 240.0 : line / 20.0 / (points * SINGLE);
    }

    /** Height of a line of Times New Roman, in sizes of the font. */
    static final double SINGLE = 1.15;
}
