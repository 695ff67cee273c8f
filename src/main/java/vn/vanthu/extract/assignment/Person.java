package vn.vanthu.extract.assignment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.extract.assignment.Subject.Kind;
import vn.vanthu.registry.Duty;
import vn.vanthu.text.Span;
import vn.vanthu.text.Unmarked;

/**
 * People who are called by title, name or post and told what to do: "Đồng chí Phó Trưởng ban: Trực
 * tiếp chỉ đạo …", "Ông Nguyễn Văn A - Thư ký đoàn: Lập biên bản …".
 */
final class Person {

    /** A name with a post is longer than that of a body, a sentence is longer still. */
    private static final int LONGEST_NAME = 150;

    private static final Pattern CALLED =
            Pattern.compile(
                    "(?:(?:các|những|từng|mỗi)\\s+)?(?:đồng chí|đ/c|ông\\.?|bà\\.?|cán bộ|công"
                            + " chức|viên chức|chuyên viên|nhân viên|kế toán|văn thư)\\s+\\p{L}.*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private static final Pattern POST =
            Pattern.compile(
                    "(?:Phó |Các Phó )?(?:Trưởng|Tổ trưởng|Tổ phó|Chủ tịch|Giám đốc|Bí thư|Chánh"
                            + "|Thư ký|Ủy viên|Uỷ viên|Thành viên)\\b.*",
                    Pattern.DOTALL);

    /** Verbs with which no post goes on ("Phó Chủ tịch phụ trách văn xã" does). */
    private static final Pattern TOLD =
            Pattern.compile(
                    "\\s(?=(?:(?:co|chiu) trach nhiem|truc tiep|chu tri|chu dong|phu trach chung"
                            + "|phu trach toan dien|lanh dao, chi dao|chi dao chung|chi dao truc"
                            + " tiep|chi dao thuc hien|can cu|tham muu|theo doi|to chuc)\\b)");

    private Person() {}

    /** The person that words begin with, with what is told to do; empty for anything else. */
    static Optional<Subject> at(String text, Span words) {
        String written = words.in(text);
        boolean called = CALLED.matcher(written).matches();
        if (!called && !POST.matcher(written).matches()) {
            return Optional.empty();
        }
        int colon = written.indexOf(':');
        if (colon > 0 && isName(written.substring(0, colon))) {
            Span task = new Span(words.start() + colon + 1, words.end()).trim(text);
            return isDuty(task.in(text))
                    ? Optional.of(new Subject(name(written, colon), task.start(), Kind.COLON))
                    : Optional.empty();
        }
        Matcher told = TOLD.matcher(Unmarked.of(written));
        if (called && told.find() && isName(written.substring(0, told.start()))) {
            int task = words.start() + told.end();
            return Optional.of(new Subject(name(written, told.start()), task, Kind.VERB));
        }
        return Optional.empty();
    }

    /** Whether a heading names somebody and nothing else. */
    static boolean isNamed(String title) {
        return CALLED.matcher(title).matches() && isName(title) && !title.contains(":");
    }

    /** One clause: names and posts are parted by commas only before a capital letter. */
    private static boolean isName(String words) {
        return words.length() <= LONGEST_NAME
                && !words.replaceFirst("^(?:Ông|Bà|Đ/c)\\.", "").matches("(?s).*[.;!?].*")
                && !words.matches("(?s).*,\\s+(?!cán bộ|công chức|chuyên viên)\\p{Ll}.*");
    }

    private static boolean isDuty(String task) {
        return task.length() > 20
                && (Duty.follows(task)
                        || Unmarked.of(task).matches("(?s)(phu trach|chiu|giup|la nguoi)\\b.*"));
    }

    private static List<String> name(String written, int end) {
        return List.of(written.substring(0, end).strip().replaceAll("\\s+", " "));
    }
}
