package vn.vanthu.read.pdf;

import java.util.List;

/**
 * The letters of Times New Roman and the other text fonts of Windows by their glyph numbers. PDF
 * writers that lose a font's table leave these numbers. The first 256 glyphs stand in the order of
 * the Macintosh set (OpenType specification, table {@code post}) without its no-break space and
 * apple; the Vietnamese letters follow in the order of Unicode, at a place that depends on the
 * version of the font.
 */
final class GlyphOrder {

    /** From glyph 98 on; before it stands ASCII from the space at glyph 3. */
    private static final String SECOND =
            "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…"
                    + "ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇŁłŠšŽž¦ÐðÝýÞþ"
                    + "−×¹²³½¼¾₣ĞğİŞşĆćČčđ";

    private static final int FIRST_TONE = 0x1EA0;
    private static final int TONES = 88;

    /** The letters Ỳ and ỳ stand among those of Western Europe. */
    private static final int BEFORE_Y = 0x52;

    /** The letters ơ and ư stand so far before the first letter with a tone. */
    private static final int HORNS = 0x3A;

    /** Places of the letter Ạ in the upright and in the slanted fonts of Windows since 2006. */
    static final List<Integer> USUAL_PLACES = List.of(0x4A4, 0x328);

    /** Bounds of the places that are tried. */
    static final int LEAST_PLACE = 0x140;

    static final int GREATEST_PLACE = 0x900;

    private GlyphOrder() {}

    /**
     * @param glyph number of the glyph
     * @param place number of the glyph Ạ
     * @return the letter as a code point, -1 where it is not known
     */
    static int letter(int glyph, int place) {
        if (glyph >= 3 && glyph < 98) {
            return glyph + 29;
        }
        if (glyph >= 98 && glyph < 98 + SECOND.length()) {
            return SECOND.charAt(glyph - 98);
        }
        if (glyph >= place && glyph < place + TONES) {
            int at = glyph - place;
            return FIRST_TONE + at + (at < BEFORE_Y ? 0 : 2);
        }
        if (glyph >= place - HORNS && glyph < place - HORNS + 4) {
            return "ƠơƯư".charAt(glyph - place + HORNS);
        }
        return switch (glyph) {
            case 0x102 -> 'Ă';
            case 0x103 -> 'ă';
            case 0x108 -> 'Đ';
            case 0x1AC -> 'Ĩ';
            case 0x1AD -> 'ĩ';
            case 0x1C9 -> 'Ũ';
            case 0x1CA -> 'ũ';
            case 0x1E3 -> 'Ỳ';
            case 0x1E4 -> 'ỳ';
            default -> -1;
        };
    }
}
