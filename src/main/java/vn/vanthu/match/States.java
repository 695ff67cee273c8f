package vn.vanthu.match;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that set one count of the same things against another: on time, overdue, still open. */
public final class States {

    private static final List<String> WORDS =
            List.of(
                    "đúng hạn",
                    "trước hạn",
                    "quá hạn",
                    "trễ hạn",
                    "đang",
                    "chưa",
                    "trực tuyến",
                    "trực tiếp",
                    "mới",
                    "kỳ trước",
                    "tồn",
                    "không",
                    "giảm",
                    "tăng",
                    "bãi bỏ",
                    "thay thế",
                    "toàn trình",
                    "một phần");

    private States() {}

    /** Whether both indicators name the same states. */
    public static boolean agree(String a, String b) {
        return in(a).equals(in(b));
    }

    private static Set<String> in(String indicator) {
        String small = indicator.toLowerCase(Locale.ROOT);
        var found = new HashSet<String>();
        for (String word : WORDS) {
            if ((" " + small + " ").matches(".*[^\\p{L}]" + word + "[^\\p{L}].*")) {
                found.add(word);
            }
        }
        return found;
    }
}
