package vn.vanthu.word;

import java.text.Normalizer;

/** How long a line of Times New Roman Bold is, the same with or without that font at hand. */
public final class TimesBold {

    /** Advance widths of Times New Roman Bold in thousandths of the size, by their letters. */
    private static final String[] WIDTHS = {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZĐƯƠ",
        "722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722"
                + " 1000 722 722 667 722 796 778",
        "abcdefghijklmnopqrstuvwxyzđươ",
        "500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500"
                + " 722 500 500 444 556 600 554",
        "0123456789",
        "500 500 500 500 500 500 500 500 500 500",
        " -–,.;:()/",
        "250 333 500 250 250 333 333 333 333 278"
    };

    private static final int[] ADVANCE = advances();

    private TimesBold() {}

    /** Width of a line in bold, in twentieths of a point; of a size in half points. */
    public static int width(String line, int halfPoints) {
        int thousandths = 0;
        for (char c : bare(line).toCharArray()) {
            thousandths += c < ADVANCE.length && ADVANCE[c] > 0 ? ADVANCE[c] : 500;
        }
        return Math.round(thousandths * halfPoints / 100f);
    }

    /** Marks over and under a letter take no room; the horn of Ơ and Ư does. */
    private static String bare(String line) {
        return Normalizer.normalize(
                Normalizer.normalize(line, Normalizer.Form.NFD)
                        .replaceAll("[\\p{Mn}&&[^\u031B]]", ""),
                Normalizer.Form.NFC);
    }

    private static int[] advances() {
        var advance = new int[0x2100];
        for (int i = 0; i < WIDTHS.length; i += 2) {
            String[] widths = WIDTHS[i + 1].split(" ");
            for (int at = 0; at < widths.length; at++) {
                advance[WIDTHS[i].charAt(at)] = Integer.parseInt(widths[at]);
            }
        }
        return advance;
    }
}
