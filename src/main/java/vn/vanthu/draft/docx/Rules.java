package vn.vanthu.draft.docx;

import java.text.Normalizer;
import org.w3c.dom.Element;
import vn.vanthu.draft.Piece;
import vn.vanthu.draft.Value;

/**
 * Cuts the rule under a name to its length: "phía dưới có đường kẻ ngang, nét liền, có độ dài bằng
 * từ 1/3 đến 1/2 độ dài của dòng chữ và đặt cân đối so với dòng chữ" (Nghị định 30/2020/NĐ-CP, Phụ
 * lục I, Phần I, Mục II, điểm 2 và điểm 5).
 */
final class Rules {

    /** Between a third and a half. */
    private static final double SHARE = 0.4;

    private static final int USUAL_HALF_POINTS = 28;

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

    private Rules() {}

    /** Sets the indents of the rule, a paragraph with a border, for the words above it. */
    static void fit(Element control, Value words) {
        Element paragraph = (Element) control.getElementsByTagNameNS(WordPackage.W, "p").item(0);
        Element format = paragraph == null ? null : Control.child(paragraph, "pPr");
        Element indent = format == null ? null : Control.child(format, "ind");
        String line = lastLine(words);
        if (format == null || indent == null || line.isEmpty()) {
            return;
        }
        int room = Pages.textWidth(control);
        int length = Math.min(room, width(line, size(format)));
        String side = Integer.toString((int) Math.round((room - length * SHARE) / 2));
        indent.setAttributeNS(WordPackage.W, "w:left", side);
        indent.setAttributeNS(WordPackage.W, "w:right", side);
    }

    /** Width of a line in bold, in twentieths of a point; of a size in half points. */
    static int width(String line, int halfPoints) {
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

    private static String lastLine(Value value) {
        if (value instanceof Value.Words(var pieces, var fate)) {
            var line = new StringBuilder();
            for (Piece piece : pieces) {
                line.append(piece.text());
            }
            return line.toString();
        }
        if (value instanceof Value.Many(var items) && !items.isEmpty()) {
            for (Value inner : items.getLast().values().values()) {
                if (inner instanceof Value.Words) {
                    return lastLine(inner);
                }
            }
        }
        return "";
    }

    /** The size of the words above, which the mark of the rule's own paragraph carries. */
    private static int size(Element format) {
        Element mark = Control.child(format, "rPr");
        Element size = mark == null ? null : Control.child(mark, "sz");
        String value = size == null ? "" : size.getAttributeNS(WordPackage.W, "val");
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : USUAL_HALF_POINTS;
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
