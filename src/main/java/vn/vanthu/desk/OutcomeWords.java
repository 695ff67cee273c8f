package vn.vanthu.desk;

import java.util.Locale;
import vn.vanthu.library.Outcome;
import vn.vanthu.read.Failure;

/** Kinds of outcomes in Vietnamese words. */
public final class OutcomeWords {

    private OutcomeWords() {}

    public static String of(String kind) {
        return switch (kind) {
            case Outcome.DONE -> "đã đọc xong";
            case Outcome.PARTIAL -> "đã đọc, có lưu ý";
            case "UNREADABLE" -> "không mở được";
            case "BUG" -> "lỗi chương trình";
            default -> failure(kind);
        };
    }

    private static String failure(String kind) {
        for (Failure failure : Failure.values()) {
            if (failure.name().equals(kind)) {
                String message = failure.message();
                return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
            }
        }
        return kind;
    }
}
