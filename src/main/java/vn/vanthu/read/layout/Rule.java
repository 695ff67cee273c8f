package vn.vanthu.read.layout;

/**
 * A drawn line, upright or level, in points from the upper left corner of the page.
 *
 * @param at its distance from the left edge if upright, from the upper edge if level
 * @param from where it begins along its direction
 * @param to where it ends, not before {@code from}
 */
public record Rule(boolean upright, double at, double from, double to) {

    double length() {
        return to - from;
    }
}
