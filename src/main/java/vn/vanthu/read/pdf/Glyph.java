package vn.vanthu.read.pdf;

/**
 * One drawn letter, in points from the upper left corner as its text runs.
 *
 * @param text one or more characters
 * @param direction in degrees: 0, 90, 180 or 270
 */
record Glyph(
        String text,
        double left,
        double right,
        double base,
        double size,
        boolean bold,
        boolean italic,
        int direction) {

    boolean isSpace() {
        return text.isBlank() || text.equals("\u00A0") || text.equals("\u200B");
    }
}
