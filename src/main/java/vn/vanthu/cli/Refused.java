package vn.vanthu.cli;

import java.util.LinkedHashMap;
import vn.vanthu.library.Library;
import vn.vanthu.library.Outcome;
import vn.vanthu.search.Refusal;

/** Tells of what an index did not take. */
final class Refused {

    private Refused() {}

    /**
     * Names each document with its parts that cannot be found, and each damaged record; whether
     * there are any.
     */
    static boolean complain(Library library) {
        var byDocument = new LinkedHashMap<String, Integer>();
        var reasons = new LinkedHashMap<String, String>();
        for (Refusal refusal : library.refusals()) {
            byDocument.merge(refusal.document(), 1, Integer::sum);
            reasons.putIfAbsent(refusal.document(), refusal.reason());
        }
        byDocument.forEach((sha256, count) ->
                Complaints.say(
                        file(library, sha256)
                                + ": "
                                + count
                                + " đoạn, số liệu không vào được chỉ mục nên không tìm thấy được; "
                                + reasons.get(sha256)
                                + ". Văn bản vẫn ở trong kho."));
        library.damages().forEach(Complaints::say);
        return !byDocument.isEmpty() || !library.damages().isEmpty();
    }

    private static String file(Library library, String sha256) {
        return library.outcomes().stream()
                .filter(outcome -> sha256.equals(outcome.sha256()))
                .map(Outcome::path)
                .map(Object::toString)
                .findFirst()
                .orElse(sha256);
    }
}
