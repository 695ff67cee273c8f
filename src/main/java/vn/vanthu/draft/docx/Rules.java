package vn.vanthu.draft.docx;

import org.w3c.dom.Element;
import vn.vanthu.draft.Piece;
import vn.vanthu.draft.Value;
import vn.vanthu.word.Elements;
import vn.vanthu.word.TimesBold;
import vn.vanthu.word.WordPackage;

/**
 * Cuts the rule under a name to its length: "phía dưới có đường kẻ ngang, nét liền, có độ dài bằng
 * từ 1/3 đến 1/2 độ dài của dòng chữ và đặt cân đối so với dòng chữ" (Nghị định 30/2020/NĐ-CP, Phụ
 * lục I, Phần I, Mục II, điểm 2 và điểm 5).
 */
final class Rules {

    /** Between a third and a half. */
    private static final double SHARE = 0.4;

    private static final int USUAL_HALF_POINTS = 28;

    private Rules() {}

    /** Sets the indents of the rule, a paragraph with a border, for the words above it. */
    static void fit(Element control, Value words) {
        Element paragraph = (Element) control.getElementsByTagNameNS(WordPackage.W, "p").item(0);
        Element format = paragraph == null ? null : Elements.child(paragraph, "pPr");
        Element indent = format == null ? null : Elements.child(format, "ind");
        String line = lastLine(words);
        if (format == null || indent == null || line.isEmpty()) {
            return;
        }
        int room = Pages.textWidth(control);
        int length = Math.min(room, TimesBold.width(line, size(format)));
        String side = Integer.toString((int) Math.round((room - length * SHARE) / 2));
        indent.setAttributeNS(WordPackage.W, "w:left", side);
        indent.setAttributeNS(WordPackage.W, "w:right", side);
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
        Element mark = Elements.child(format, "rPr");
        Element size = mark == null ? null : Elements.child(mark, "sz");
        String value = size == null ? "" : size.getAttributeNS(WordPackage.W, "val");
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : USUAL_HALF_POINTS;
    }
}
