package vn.vanthu.draft.docx.maker;

/**
 * Measures of a layout. Lengths in twentieths of a point (1 mm = 56.7), sizes in half points.
 *
 * @param left margin
 * @param right margin
 * @param top margin
 * @param bottom margin
 * @param landscape whether the long side lies across
 * @param lines {@code w:line} and its rule for the body
 * @param labels patterns of the numbering of Heading 1, 2, …, as Word writes them
 */
record Profile(
        int left,
        int right,
        int top,
        int bottom,
        boolean landscape,
        String lines,
        String[][] labels) {

    static final int SHORT_SIDE = 11906;
    static final int LONG_SIDE = 16838;

    /** 10 mm from the upper edge. */
    static final int HEADER = 567;

    /**
     * Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I: A4; lề trên, dưới 20–25 mm, trái 30–35 mm,
     * phải 15–20 mm.
     */
    static final Profile STATE =
            new Profile(
                    1701,
                    1134,
                    1134,
                    1134,
                    false,
                    "w:line=\"264\" w:lineRule=\"auto\"",
                    new String[][] {
                        {"upperRoman", "%1."},
                        {"decimal", "%2."},
                        {"lowerLetter", "%3)"},
                        {"bullet", "-"}
                    });

    /** The same, lying: tables of an annex (Phụ lục I, Phần I, Mục I, 1). */
    static final Profile LYING =
            new Profile(1701, 1134, 1134, 1134, true, STATE.lines(), STATE.labels());

    /** Hướng dẫn 05-HD/VPTW: lề trên, dưới 20 mm, trái 30 mm, phải 15 mm; dãn dòng chính xác. */
    static final Profile PARTY =
            new Profile(
                    1701,
                    851,
                    1134,
                    1134,
                    false,
                    "w:line=\"360\" w:lineRule=\"exact\"",
                    new String[][] {
                        {"upperRoman", "%1-"},
                        {"decimal", "%2."},
                        {"decimal", "%2.%3."},
                        {"lowerLetter", "%4)"}
                    });

    int width() {
        return landscape ? LONG_SIDE : SHORT_SIDE;
    }

    int height() {
        return landscape ? SHORT_SIDE : LONG_SIDE;
    }

    int text() {
        return width() - left - right;
    }

    /** Section properties; the page number begins anew and is not shown on the first page. */
    String section() {
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\""
                + width()
                + "\" w:h=\""
                + height()
                + (landscape ? "\" w:orient=\"landscape" : "")
                + "\"/><w:pgMar w:top=\""
                + top
                + "\" w:right=\""
                + right
                + "\" w:bottom=\""
                + bottom
                + "\" w:left=\""
                + left
                + "\" w:header=\""
                + HEADER
                + "\" w:footer=\""
                + HEADER
                + "\" w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>";
    }
}
