package vn.vanthu.document;

/**
 * How a paragraph looks, as far as the file tells.
 *
 * @param bold whether all its letters are bold
 * @param italic whether all its letters are italic
 * @param size of most letters in points; 0 where unknown
 * @param alignment horizontal alignment
 * @param level heading level by its style or mark-up, 1 to 9; 0 for body text or unknown
 * @param indent left edge of the first line in points from the text area's; 0 where unknown
 */
public record Format(
        boolean bold, boolean italic, double size, Alignment alignment, int level, double indent) {

    /** Horizontal alignment; UNKNOWN where the file does not say. */
    public enum Alignment {
        UNKNOWN,
        LEFT,
        CENTER,
        RIGHT,
        JUSTIFY
    }

    /** Nothing is known. */
    public static final Format PLAIN = new Format(false, false, 0, Alignment.UNKNOWN, 0, 0);

    public static Format heading(int level) {
        return new Format(true, false, 0, Alignment.UNKNOWN, level, 0);
    }
}
