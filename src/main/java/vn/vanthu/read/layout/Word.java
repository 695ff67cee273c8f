package vn.vanthu.read.layout;

/**
 * Letters without a space between them, at their place on a page. Points from the upper left corner
 * of the page as its reader holds it; y grows downward.
 *
 * @param left of the first letter
 * @param right of the last letter
 * @param base the line that the letters stand on
 * @param size of the letters in points
 */
public record Word(
        String text,
        double left,
        double right,
        double base,
        double size,
        boolean bold,
        boolean italic) {

    double top() {
        return base - size * 0.8;
    }

    double middle() {
        return (left + right) / 2;
    }
}
