package vn.vanthu.check.missing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.check.Check;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.Span;

/**
 * Raises a number or date that the letterhead leaves blank. A document must have both (Nghị định
 * 30/2020/NĐ-CP, Điều 8 khoản 2; Phụ lục I, Phần I, Mục II).
 */
public final class MissingCheck implements Check {

    /** "Số: /BC-SNV", dots or underlines for the blank. */
    private static final Pattern NUMBER =
            Pattern.compile("Số\\s*:?[\\s.…_]*/\\s?\\p{Lu}[\\p{L}\\d&-]*");

    /** "ngày tháng 3 năm 2024" with day, month or year left out. */
    private static final Pattern DATE =
            Pattern.compile(
                    "[Nn]gày(?<day>[\\s.…_\\d]*)tháng(?<month>[\\s.…_\\d]*)năm(?<year>[\\s.…_]*\\d*)");

    @Override
    public List<Finding> check(StructuredDocument document, Facts facts) {
        var findings = new ArrayList<Finding>();
        if (document.document().source().ocr()) {
            return findings; // number and day are often written by hand, which is not recognised
        }
        Span head = document.outline().head();
        if (document.metadata().number() == null) {
            number(document, head, findings);
        }
        date(document, head, findings);
        return findings;
    }

    private static void number(StructuredDocument document, Span head, List<Finding> findings) {
        Matcher found = in(NUMBER, document, head);
        if (found.find()) {
            findings.add(
                    finding(
                            document,
                            found,
                            "Số văn bản để trống: ghi số do Văn thư cấp trước dấu gạch chéo."));
        }
    }

    private static void date(StructuredDocument document, Span head, List<Finding> findings) {
        Matcher found = in(DATE, document, head);
        if (found.find()) {
            var blank = new ArrayList<String>();
            blank(found.group("day"), "ngày", blank);
            blank(found.group("month"), "tháng", blank);
            blank(found.group("year"), "năm", blank);
            if (!blank.isEmpty()) {
                String what = String.join(", ", blank);
                findings.add(
                        finding(
                                document,
                                found,
                                "Thời gian ban hành để trống "
                                        + what
                                        + ": ghi đủ ngày, tháng, năm."));
            }
        }
    }

    private static void blank(String filled, String part, List<String> blank) {
        if (filled.chars().noneMatch(Character::isDigit)) {
            blank.add(part);
        }
    }

    private static Matcher in(Pattern pattern, StructuredDocument document, Span head) {
        return pattern.matcher(document.text()).region(head.start(), head.end());
    }

    private static Finding finding(StructuredDocument document, Matcher found, String message) {
        Span span = new Span(found.start(), found.end()).trim(document.text());
        return new Finding(
                document.evidence(span),
                Finding.Kind.MISSING,
                Finding.Severity.WARNING,
                message,
                List.of());
    }
}
