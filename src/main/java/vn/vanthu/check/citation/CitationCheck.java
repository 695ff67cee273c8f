package vn.vanthu.check.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.check.Check;
import vn.vanthu.check.SentenceAt;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.registry.DocumentType;
import vn.vanthu.registry.DocumentTypes;
import vn.vanthu.text.Span;

/**
 * Raises citations that cannot be right: a symbol without its hyphen, a date that is in no
 * calendar, a symbol that says another type than the words before it, one number with two dates.
 */
public final class CitationCheck implements Check {

    private static final Pattern CITED =
            Pattern.compile(
                    "(?<type>Nghị quyết|Quyết định|Chỉ thị|Kế hoạch|Báo cáo|Thông báo|Tờ"
                        + " trình|Hướng dẫn|Chương trình|Nghị định|Thông tư|Kết luận|Đề án)"
                        + "\\s+số\\s+(?<number>\\d+[a-zđ]?(?:/(?:19|20)\\d{2})?[/-]\\p{Lu}[\\p{L}\\d&]*"
                        + "(?:[-/][\\p{L}\\d&]+)*)"
                        + "(?:,?\\s+ngày\\s+(?<day>\\d{1,2})(?:[/.-]|\\s+tháng\\s+)(?<month>\\d{1,2})"
                        + "(?:[/.-]|\\s+năm\\s+)(?<year>(?:19|20)\\d{2}))?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Length of "Chương trình". */
    private static final int LONGEST_TYPE = 12;

    /** A type's abbreviation glued to a body's: 2548/QĐUBND. */
    private static final Pattern GLUED =
            Pattern.compile(
                    "\\d/(?<type>QĐ|KH|BC|TB|CT|NQ|TTr|CTr|NĐ|TT|HD|KL)(?<body>UBND|HĐND|VPUBND|TTg|CP|BNV"
                        + "|SNV|BCĐ|TU)\\b",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern DAY =
            Pattern.compile(
                    "ngày\\s*(?<day>\\d{1,2})(?:[/.-]|\\s+tháng\\s+)(?<month>\\d{1,2})"
                            + "(?:[/.-]|\\s+năm\\s+)(?<year>(?:19|20)\\d{2})(?!\\d)");

    private final DocumentTypes types;

    public CitationCheck(DocumentTypes types) {
        this.types = types;
    }

    @Override
    public List<Finding> check(StructuredDocument document, Facts facts) {
        var findings = new ArrayList<Finding>();
        Map<String, LocalDate> dates = new HashMap<>();
        Matcher found = CITED.matcher(document.text());
        int at = 0;
        while (next(found, document.text(), at)) {
            at = found.end();
            Span span = new Span(found.start(), found.end());
            type(document, found, span, findings);
            date(document, found, span, dates, findings);
        }
        glued(document, findings);
        calendar(document, findings);
        findings.sort((a, b) -> a.evidence().span().compareTo(b.evidence().span()));
        return findings;
    }

    /** Looks for "số" and what may stand before it: few letters of a text begin a citation. */
    private static boolean next(Matcher found, String text, int from) {
        found.useTransparentBounds(true);
        for (int i = from; i + 1 < text.length(); i++) {
            boolean number =
                    "Ss".indexOf(text.charAt(i)) >= 0 && "ốỐ".indexOf(text.charAt(i + 1)) >= 0;
            if (number && matchesAt(found, text, from, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matchesAt(Matcher found, String text, int from, int number) {
        int end = number;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        for (int i = Math.max(from, end - LONGEST_TYPE); i < end; i++) {
            if (found.region(i, text.length()).lookingAt() && found.start("number") > number) {
                return true;
            }
        }
        return false;
    }

    private void type(
            StructuredDocument document, Matcher found, Span span, List<Finding> findings) {
        String number = found.group("number");
        DocumentType said = types.ofName(found.group("type")).orElse(null);
        DocumentType meant = types.ofSymbol(number).orElse(null);
        if (said == null || meant == null || same(said, meant, number)) {
            return;
        }
        findings.add(
                finding(
                        document,
                        span,
                        "Viện dẫn là \""
                                + found.group("type")
                                + "\" nhưng ký hiệu "
                                + number
                                + " là của "
                                + meant.name().toLowerCase(java.util.Locale.ROOT)
                                + ": kiểm tra lại tên loại hoặc ký hiệu."));
    }

    /** In Party documents QĐ stands for Quyết định and Quy định; a công văn has no type. */
    private static boolean same(DocumentType said, DocumentType meant, String number) {
        return said.abbreviation().equals(meant.abbreviation())
                || said.name().equals(meant.name())
                || meant.abbreviation().equals("CV")
                || number.contains("-QĐ/")
                || meant.name().startsWith(said.name());
    }

    private static void date(
            StructuredDocument document,
            Matcher found,
            Span span,
            Map<String, LocalDate> dates,
            List<Finding> findings) {
        if (found.group("year") == null) {
            return;
        }
        LocalDate date = dateOf(found);
        String number = found.group("number");
        if (date == null) {
            findings.add(
                    finding(
                            document,
                            span,
                            "Ngày của "
                                    + number
                                    + " không có trong lịch: kiểm tra lại ngày, tháng."));
            return;
        }
        String key = found.group("type").toLowerCase(java.util.Locale.ROOT) + number;
        LocalDate other = dates.putIfAbsent(key, date);
        if (other != null && !other.equals(date) && other.getYear() == date.getYear()) {
            findings.add(
                    finding(
                            document,
                            span,
                            number
                                    + " được viện dẫn với hai ngày khác nhau: "
                                    + print(other)
                                    + " và "
                                    + print(date)
                                    + "."));
        }
    }

    private static @Nullable LocalDate dateOf(Matcher found) {
        try {
            return LocalDate.of(
                    Integer.parseInt(found.group("year")),
                    Integer.parseInt(found.group("month")),
                    Integer.parseInt(found.group("day")));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static String print(LocalDate date) {
        return date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear();
    }

    /** Days that no month has, wherever the text writes them out. */
    private static void calendar(StructuredDocument document, List<Finding> findings) {
        Matcher found = DAY.matcher(document.text());
        while (found.find()) {
            Span span = new Span(found.start(), found.end());
            boolean raised = findings.stream().anyMatch(f -> f.evidence().span().overlaps(span));
            if (!raised && dateOf(found) == null) {
                findings.add(
                        finding(
                                document,
                                span,
                                "Không có ngày "
                                        + found.group("day")
                                        + " tháng "
                                        + found.group("month")
                                        + ": kiểm tra lại ngày, tháng."));
            }
        }
    }

    private static void glued(StructuredDocument document, List<Finding> findings) {
        Matcher found = GLUED.matcher(document.text());
        found.useTransparentBounds(true);
        String text = document.text();
        for (int slash = text.indexOf('/', 1); slash > 0; slash = text.indexOf('/', slash + 1)) {
            if (!found.region(slash - 1, text.length()).lookingAt()) {
                continue;
            }
            Span span = new Span(found.start(), found.end());
            findings.add(
                    finding(
                            document,
                            span,
                            "Ký hiệu thiếu gạch nối: viết "
                                    + found.group("type")
                                    + "-"
                                    + found.group("body")
                                    + "."));
        }
    }

    private static Finding finding(StructuredDocument document, Span span, String message) {
        return new Finding(
                document.evidence(SentenceAt.of(document, span)),
                Finding.Kind.CITATION,
                Finding.Severity.WARNING,
                message,
                List.of(span));
    }
}
