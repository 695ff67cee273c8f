package vn.vanthu.check.agency;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.check.SentenceAt;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.Span;

/**
 * Tells where a sentence names a body or place for what it did or was in its lifetime: in a
 * citation, beside words that speak of the past or of the merger, or as maker, author or addressee
 * of something of its time.
 */
final class PastTalk {

    private static final Pattern PAST =
            Pattern.compile(
                    "trước đây|\\bcũ\\b|sáp nhập|hợp nhất|\\bnay là\\b|đổi tên|giải thể|chấm"
                            + " dứt|trước sắp xếp|sau sắp xếp|kết thúc hoạt động|bàn giao|chuyển"
                            + " về|chuyển giao|nguyên là|không còn|không tổ chức|bãi bỏ|bỏ cấp|tiền"
                            + " thân|kết thúc nhiệm vụ|mô hình 2 cấp|mô hình 02 cấp|trước khi sắp"
                            + " xếp|giai đoạn trước|thời kỳ trước|nhiệm kỳ trước",
                    Pattern.UNICODE_CHARACTER_CLASS);

    /** "Văn bản số 44/TD-PCCC ngày … của phòng Cảnh sát PCCC - Công an tỉnh …": its author. */
    private static final Pattern CITED =
            Pattern.compile(
                    "(?:số\\s+)?\\d+[^\\s]*[/-]\\p{Lu}[^;\\n]{0,60}của"
                            + "(?:\\s+\\p{L}+|\\s+[–-]){0,10}\\s+$");

    /** "Điểm c khoản 1 Điều 8 Nghị định … quy định: …": the words are those of an older law. */
    private static final Pattern QUOTED =
            Pattern.compile("Điều \\d+[^;\\n]{0,120}\\bquy định", Pattern.UNICODE_CHARACTER_CLASS);

    /** "Giấy phép do Bộ Tài nguyên và Môi trường cấp": what it made outlives it. */
    private static final Pattern MADE_BY = Pattern.compile("(?:do|được)\\s+$");

    private static final Pattern MADE =
            Pattern.compile(
                    "^(?:\\s+\\p{L}+){0,5}?\\s+(?:đã\\s+)?(?:cấp|ban hành|phê duyệt|ký|xác nhận|lập"
                            + "|công bố|thẩm định|quyết định|công nhận)(?!\\p{L}).*",
                    Pattern.DOTALL);

    /** What stands before the addressee, or the author, of a dated paper. */
    private static final Pattern SENT_OR_WRITTEN =
            Pattern.compile(
                    "(?:gửi|trình|đề nghị|báo cáo|xin ý kiến|lấy ý kiến|của|bởi|do|tới|từ)"
                            + "(?:\\s+\\p{L}+){0,2}\\s+$");

    /** "Sở … đã có Văn bản số 12/…", "theo đề nghị của Sở … tại Tờ trình số 12/…". */
    private static final Pattern WROTE =
            Pattern.compile(
                    "^(?:\\s+\\p{L}+){0,4}?\\s+(?:tại|có|ban"
                            + " hành|gửi|trình|ký)\\s+(?:\\p{L}+\\s+){1,3}số\\s+\\d[^;.]{0,80}");

    private static final Pattern DAY =
            Pattern.compile(
                    "(\\d{1,2})(?:[/.-]|\\s+tháng\\s+)(\\d{1,2})(?:[/.-]|\\s+năm\\s+)((?:19|20)\\d{2})");

    /** Every day that is written out has one. */
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

    private PastTalk() {}

    /**
     * Whether the sentence of a name tells what it did or was in its life.
     *
     * @param isGoneAt whether it had surely ended by a day
     */
    static boolean isOf(StructuredDocument document, Span name, Predicate<LocalDate> isGoneAt) {
        Span sentence = SentenceAt.of(document, name);
        String text = document.text();
        String before = text.substring(sentence.start(), name.start());
        String after = text.substring(name.end(), sentence.end());
        return PAST.matcher(sentence.in(text)).find()
                || QUOTED.matcher(before).find()
                || CITED.matcher(before).find()
                || MADE_BY.matcher(before).find() && MADE.matcher(after).matches()
                || isWriterOf(before, after, isGoneAt);
    }

    /** Whether the sentence of a name has a day or a year of its life in it. */
    static boolean isDated(StructuredDocument document, Span name, Predicate<LocalDate> isGoneAt) {
        String words = SentenceAt.of(document, name).in(document.text());
        Matcher year = YEAR.matcher(words);
        while (year.find()) {
            if (!isGoneAt.test(LocalDate.of(Integer.parseInt(year.group()), 1, 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is addressee or author of a paper whose day lies within its life. */
    private static boolean isWriterOf(String before, String after, Predicate<LocalDate> isGoneAt) {
        Matcher wrote = WROTE.matcher(after);
        return SENT_OR_WRITTEN.matcher(before).find() && lived(before, isGoneAt)
                || wrote.find() && lived(wrote.group(), isGoneAt);
    }

    private static boolean lived(String words, Predicate<LocalDate> isGoneAt) {
        Matcher found = DAY.matcher(words);
        while (found.find()) {
            try {
                var day =
                        LocalDate.of(
                                Integer.parseInt(found.group(3)),
                                Integer.parseInt(found.group(2)),
                                Integer.parseInt(found.group(1)));
                if (!isGoneAt.test(day)) {
                    return true;
                }
            } catch (DateTimeException impossible) {
                continue; // a day that no month has says nothing
            }
        }
        return false;
    }
}
