package vn.vanthu.cli;

import java.util.List;
import java.util.Locale;
import vn.vanthu.library.Outcome;
import vn.vanthu.read.Failure;

/** Outcomes in words. */
final class Outcomes {

    private Outcomes() {}

    static String words(String kind) {
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

    /** One line for each file that could not be read. */
    static void complain(List<Outcome> failures) {
        for (Outcome failure : failures) {
            Complaints.say(failure.path() + ": " + failure.message());
        }
        if (!failures.isEmpty()) {
            Complaints.say("sửa xong thì chạy lại riêng các tệp này: vanthu retry");
        }
    }
}
