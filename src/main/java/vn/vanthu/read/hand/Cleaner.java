package vn.vanthu.read.hand;

/** Takes the ink of digits out of the picture of a line: without specks, dots, rules and print. */
final class Cleaner {

    /** In heights of a capital letter. */
    private static final double SPECK = 0.22;

    private static final double LONG_RULE = 1.5;
    private static final double THIN_RULE = 0.14;
    private static final double ABOVE = 2.1;
    private static final double BELOW = 0.9;

    /** What sticks into the gap from its sides and is narrower belongs to the print. */
    private static final double EDGE = 0.16;

    /** Share of the digits' ink: when more lies in pieces beside them, a digit fell to pieces. */
    private static final double MOST_LOST = 0.06;

    private Cleaner() {}

    /**
     * Empty where a part of the digits would be lost.
     *
     * @param limit greys below it are ink, 0 to 255
     */
    static Ink ink(Gap gap, int limit) {
        double capital = gap.capital();
        int top = (int) Math.max(0, gap.base() - ABOVE * capital);
        int bottom = (int) Math.min(gap.line().getHeight(), gap.base() + BELOW * capital);
        int left = Math.max(0, gap.left());
        int right = Math.min(gap.line().getWidth(), gap.right());
        var ink = new Ink(Math.max(0, right - left), Math.max(0, bottom - top));
        var raster = gap.line().getRaster();
        for (int y = 0; y < ink.height(); y++) {
            for (int x = 0; x < ink.width(); x++) {
                if (raster.getSample(left + x, top + y, 0) < limit) {
                    ink.darken(x, y);
                }
            }
        }
        int base = gap.base() - top;
        Ink ruled = withoutRules(ink, capital);
        var out = new Ink(ink.width(), ink.height());
        int lost = 0;
        for (Ink piece : ruled.pieces()) {
            if (isDigit(piece, base, capital)) {
                out = out.with(piece);
            } else if (isAmongDigits(piece.box(), base, capital)) {
                lost += piece.count();
            }
        }
        return lost > MOST_LOST * out.count() ? new Ink(ink.width(), ink.height()) : out;
    }

    /** Where digits stand, above the dots of a dotted line. */
    private static boolean isAmongDigits(Ink.Box box, int base, double capital) {
        double middle = (box.top() + box.bottom()) / 2.0;
        return middle > base - 1.2 * capital && middle < base - 0.25 * capital;
    }

    private static boolean isDigit(Ink piece, int base, double capital) {
        Ink.Box box = piece.box();
        if (Math.max(box.width(), box.height()) < SPECK * capital) {
            return false;
        }
        boolean atEdge = box.left() == 0 || box.right() == piece.width();
        if (atEdge && box.width() < EDGE * capital) {
            return false;
        }
        double middle = (box.top() + box.bottom()) / 2.0;
        // Marks of the line above or below, and the rule below the issuer.
        return middle > base - 1.5 * capital
                && middle < base + 0.25 * capital
                && box.top() < base - 0.2 * capital;
    }

    /** Without long thin runs of dots from left to right. */
    private static Ink withoutRules(Ink ink, double capital) {
        var rule = new boolean[ink.width() * ink.height()];
        boolean found = false;
        for (int y = 0; y < ink.height(); y++) {
            int from = 0;
            for (int x = 0; x <= ink.width(); x++) {
                if (!ink.isDark(x, y)) {
                    if (x - from > LONG_RULE * capital) {
                        found = true;
                        for (int i = from; i < x; i++) {
                            rule[y * ink.width() + i] = true;
                        }
                    }
                    from = x + 1;
                }
            }
        }
        if (!found) {
            return ink;
        }
        var out = new Ink(ink.width(), ink.height());
        for (int y = 0; y < ink.height(); y++) {
            for (int x = 0; x < ink.width(); x++) {
                if (!ink.isDark(x, y)) {
                    continue;
                }
                if (!rule[y * ink.width() + x] || !isThin(ink, x, y, THIN_RULE * capital)) {
                    out.darken(x, y);
                }
            }
        }
        return out;
    }

    private static boolean isThin(Ink ink, int x, int y, double most) {
        int up = y;
        while (ink.isDark(x, up)) {
            up--;
        }
        int down = y;
        while (ink.isDark(x, down)) {
            down++;
        }
        return down - up - 1 <= most;
    }
}
