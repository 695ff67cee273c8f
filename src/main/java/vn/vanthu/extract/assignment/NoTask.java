package vn.vanthu.extract.assignment;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.vanthu.text.Unmarked;

/** Words that stand where tasks stand and give nobody anything to do. */
final class NoTask {

    private static final Pattern CLOSING =
            Pattern.compile(
                    "^(tren day la|trong qua trinh (to chuc |trien khai )?thuc hien).*",
                    Pattern.DOTALL);

    /** What a decision rests on, before its articles; "QUYẾT ĐỊNH:" itself. */
    private static final Pattern BASIS =
            Pattern.compile("(?s)(?:Căn cứ|Theo đề nghị|Xét|QUYẾT ĐỊNH|QUYẾT NGHỊ)\\b.*");

    /** What somebody is in a group that is set up, not what a body does. */
    private static final Pattern POST =
            Pattern.compile(
                    "^(?:Phó )?(?:Thành viên|Trưởng đoàn|Tổ trưởng|Trưởng ban|Ủy viên|Uỷ viên|Thư"
                            + " ký|Chủ tịch Hội đồng|Tổ phó|Tổ viên)\\b[^.;]{0,30}[.;]?$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Before a colon: what follows tells who, where or when, and not what to do. */
    private static final Pattern NO_TOPIC =
            Pattern.compile(
                    "(?iu)(?:Thành phần|Địa điểm|Thời gian|Đối tượng|Chủ trì|Chủ tọa|Đại biểu|Kính"
                            + " gửi|Nơi nhận|Nguồn|Ghi chú|Ví dụ)\\b.*");

    private static final Pattern PERSON =
            Pattern.compile("^(?:Ông|Bà|Đồng chí|Đ/c|đồng chí)\\b.*", Pattern.DOTALL);

    /** "là tên của đơn vị …" tells what something is; "là đầu mối …" is a task. */
    private static final Pattern DEFINITION =
            Pattern.compile(
                    "(?s)là (?!cơ quan|đơn vị|đầu mối|thành viên|bộ phận|tổ chức|lực lượng).*");

    /** A day, or words in brackets. */
    private static final Pattern ASIDE = Pattern.compile("ngày \\d.*|\\(.*\\)\\.?", Pattern.DOTALL);

    private NoTask() {}

    /** Of the words that stand where a task is told. */
    static boolean is(String words) {
        return words.length() < 8
                || PERSON.matcher(words).matches()
                || POST.matcher(words).matches()
                || DEFINITION.matcher(words).matches()
                || ASIDE.matcher(words).matches();
    }

    static boolean isPost(String words) {
        return POST.matcher(words).matches();
    }

    /** Of a paragraph before all sections. */
    static boolean isBasis(String paragraph) {
        return BASIS.matcher(paragraph).matches();
    }

    /** "Trên đây là kế hoạch …". */
    static boolean isClosing(String paragraph) {
        return CLOSING.matcher(Unmarked.of(paragraph)).matches();
    }

    /** Of the words before a colon. */
    static boolean tellsWho(String key) {
        return NO_TOPIC.matcher(key).matches();
    }

    /** A name in capitals above running text: the sample of a letterhead, or who decides. */
    static boolean isSample(Unit name, Unit next, String text) {
        String words = name.span().in(text);
        return name.mark().isEmpty()
                && next.mark().isEmpty()
                && !words.endsWith(":")
                && words.equals(words.toUpperCase(Locale.ROOT));
    }
}
