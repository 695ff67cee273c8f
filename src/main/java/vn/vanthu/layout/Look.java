package vn.vanthu.layout;

/**
 * What letters look like after all styles.
 *
 * @param font name of the font; empty when the file leaves it to Word
 * @param halfPoints size in half points
 * @param colour six hexadecimal digits; empty for automatic
 */
record Look(
        String font,
        int halfPoints,
        boolean bold,
        boolean italic,
        boolean underlined,
        boolean capitals,
        boolean hidden,
        String colour) {

    /** Whether the font is Times New Roman, by any of the names that files have for it. */
    boolean isTimes() {
        return font.isEmpty()
                || font.replaceAll("[\\s-]", "").matches("(?i)timesnewroman(?:PS)?(?:MT)?");
    }

    boolean isBlack() {
        return colour.isEmpty() || colour.equals("000000");
    }
}
