package vn.vanthu.read.ocr;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.document.Problem;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.hand.Field;
import vn.vanthu.read.layout.Page;

/**
 * A page as it was recognised.
 *
 * @param byHand what was read of handwriting, by the field of the letterhead
 */
public record Recognised(Page page, Map<Field, String> byHand) {
    public Recognised {
        byHand = Map.copyOf(byHand);
    }

    /** What the reader of the document must know of the handwriting; empty where there is none. */
    public Optional<Problem> warning(RawFile raw) {
        var parts = new ArrayList<String>();
        for (Field field : Field.values()) {
            if (byHand.containsKey(field)) {
                parts.add(name(field) + " " + byHand.get(field));
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        raw.problem(
                                "trang " + page.number(),
                                "Đọc từ chữ số viết tay: " + String.join(", ", parts),
                                "Đối chiếu với bản quét"));
    }

    private static String name(Field field) {
        return switch (field) {
            case NUMBER -> "số";
            case DAY -> "ngày";
            case MONTH -> "tháng";
        };
    }
}
