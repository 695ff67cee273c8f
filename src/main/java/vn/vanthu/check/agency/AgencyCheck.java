package vn.vanthu.check.agency;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.check.Check;
import vn.vanthu.check.SentenceAt;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.Metadata;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.registry.Bodies;
import vn.vanthu.registry.Body;
import vn.vanthu.registry.Mention;
import vn.vanthu.text.Span;

/**
 * Raises bodies that no longer existed at the document's date, once each, with their successors. A
 * name in a citation, beside words that speak of the past or of the merger, or as maker, author or
 * addressee of something of its lifetime, is let pass.
 */
public final class AgencyCheck implements Check {

    private static final Pattern PAST =
            Pattern.compile(
                    "trước đây|\\bcũ\\b|sáp nhập|hợp nhất|\\bnay là\\b|đổi tên|giải thể|chấm"
                            + " dứt|trước sắp xếp|sau sắp xếp|kết thúc hoạt động|bàn giao|chuyển"
                            + " về|chuyển giao|nguyên là|không còn|không tổ chức|bãi bỏ|bỏ cấp|tiền"
                            + " thân|kết thúc nhiệm vụ|mô hình 2 cấp|mô hình 02 cấp|trước khi sắp"
                            + " xếp|giai đoạn trước|thời kỳ trước|nhiệm kỳ trước",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern CITED =
            Pattern.compile(
                    "(?:số\\s+)?\\d+[^\\s]*[/-]\\p{Lu}[^;\\n]{0,60}của\\s+(?:\\p{L}+\\s+){0,3}$");

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

    /** Sections that say what is to be done, not what was done. */
    private static final Pattern AHEAD =
            Pattern.compile(
                    "^(?:(?:những|các|một số)\\s+)?"
                            + "(?:phương hướng|nhiệm vụ|kiến nghị|đề xuất|giải pháp|kế hoạch)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Bodies bodies;

    public AgencyCheck(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public List<Finding> check(StructuredDocument document, Facts facts) {
        LocalDate date = earliest(document.metadata());
        if (date == null) {
            return List.of();
        }
        LocalDate begun = periodBegin(document.metadata(), date);
        Map<Body, List<Span>> gone = new LinkedHashMap<>();
        for (Mention<Body> mention : bodies.mentionsIn(document.text())) {
            boolean isGone =
                    isGone(mention, begun)
                            || isGone(mention, date) && isAhead(document, mention.span());
            if (isGone && !isPast(document, mention)) {
                gone.computeIfAbsent(mention.readings().getFirst(), body -> new ArrayList<>())
                        .add(mention.span());
            }
        }
        var findings = new ArrayList<Finding>();
        gone.forEach((body, spans) -> findings.add(finding(document, body, spans, date)));
        return findings;
    }

    /** The first day that the document can be of; null where nothing tells. */
    private static @Nullable LocalDate earliest(Metadata metadata) {
        String date = metadata.date();
        var period = metadata.period();
        if (date == null) {
            return period == null ? null : LocalDate.of(period.from().getYear() - 1, 12, 1);
        }
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> LocalDate.parse(date + "-01");
            default -> LocalDate.parse(date);
        };
    }

    /** A report tells of its whole period: a body that lived in part of it did things in it. */
    private static LocalDate periodBegin(Metadata metadata, LocalDate date) {
        var period = metadata.period();
        return period != null && "BC".equals(metadata.type()) && period.from().isBefore(date)
                ? period.from()
                : date;
    }

    private static boolean isGone(Mention<Body> mention, LocalDate day) {
        return mention.readings().stream().allMatch(body -> body.isSurelyGoneAt(day));
    }

    private static boolean isAhead(StructuredDocument document, Span mention) {
        return document.outline().pathTo(mention.start()).stream()
                .anyMatch(section -> AHEAD.matcher(section.title()).find());
    }

    private static boolean isPast(StructuredDocument document, Mention<Body> mention) {
        Span sentence = SentenceAt.of(document, mention.span());
        String text = document.text();
        String before = text.substring(sentence.start(), mention.span().start());
        String after = text.substring(mention.span().end(), sentence.end());
        return PAST.matcher(sentence.in(text)).find()
                || QUOTED.matcher(before).find()
                || CITED.matcher(before).find()
                || MADE_BY.matcher(before).find() && MADE.matcher(after).matches()
                || isWriterOf(before, after, mention);
    }

    /** Whether it is addressee or author of a paper whose day lies within its life. */
    private static boolean isWriterOf(String before, String after, Mention<Body> mention) {
        Matcher wrote = WROTE.matcher(after);
        return SENT_OR_WRITTEN.matcher(before).find() && lived(before, mention)
                || wrote.find() && lived(wrote.group(), mention);
    }

    private static boolean lived(String words, Mention<Body> mention) {
        Matcher found = DAY.matcher(words);
        while (found.find()) {
            try {
                var day =
                        LocalDate.of(
                                Integer.parseInt(found.group(3)),
                                Integer.parseInt(found.group(2)),
                                Integer.parseInt(found.group(1)));
                if (mention.readings().stream().anyMatch(body -> !body.isSurelyGoneAt(day))) {
                    return true;
                }
            } catch (DateTimeException impossible) {
                continue; // a day that no month has says nothing
            }
        }
        return false;
    }

    private Finding finding(
            StructuredDocument document, Body body, List<Span> spans, LocalDate date) {
        var successors = bodies.successorsAt(body, date).stream().map(Body::name).toList();
        String now =
                successors.isEmpty()
                        ? "."
                        : "; nhiệm vụ nay thuộc " + String.join(", ", successors) + ".";
        String basis = body.legalBasis().isEmpty() ? "" : " (" + body.legalBasis() + ")";
        return new Finding(
                document.evidence(SentenceAt.of(document, spans.getFirst())),
                Finding.Kind.AGENCY,
                Finding.Severity.WARNING,
                "\""
                        + spans.getFirst().in(document.text())
                        + "\" không còn tại thời điểm của văn bản"
                        + basis
                        + now,
                spans);
    }
}
