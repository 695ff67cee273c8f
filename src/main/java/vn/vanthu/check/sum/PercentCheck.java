package vn.vanthu.check.sum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Evidence;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.NumberWords;
import vn.vanthu.text.Span;
import vn.vanthu.text.Tokens;

/**
 * Checks a percentage against the ratio that stands before it: "42/102 lớp đạt 41,12%", "42/45 lớp,
 * đạt trên 95%".
 */
final class PercentCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Percentage points; what is further off is said of something else. */
    private static final BigDecimal FAR = BigDecimal.valueOf(5);

    private static final Set<String> LINKS =
            Set.of("đạt", "chiếm", "bằng", "=", "lệ", "(", "ứng", "đương", "là", ",", "–", "-");

    private static final Pattern GOAL =
            Pattern.compile(
                    "phấn đấu|mục tiêu|chỉ tiêu|yêu cầu|theo quy định|dự kiến|cuối năm|cả năm",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PercentCheck() {}

    static List<Finding> check(StructuredDocument document, List<Figure> figures) {
        var found = new ArrayList<Finding>();
        for (int i = 0; i < figures.size(); i++) {
            Figure ratio = figures.get(i);
            BigDecimal of = ratio.quantity().of();
            if (of == null || of.signum() == 0 || "hạng".equals(ratio.quantity().unit())) {
                continue;
            }
            int next = i + 1;
            while (next < figures.size() && figures.get(next).quantity().of() == null) {
                Figure share = figures.get(next);
                if ("%".equals(share.quantity().unit())) {
                    Finding finding = compare(document, ratio, of, share, next > i + 1);
                    if (finding != null) {
                        found.add(finding);
                    }
                    break;
                }
                next++;
            }
        }
        return found;
    }

    private static @Nullable Finding compare(
            StructuredDocument document,
            Figure ratio,
            BigDecimal of,
            Figure share,
            boolean others) {
        String gap = document.text().substring(ratio.number().end(), share.number().start());
        if (share.change() != null
                || share.quantity().approximate()
                || gap.indexOf(';') >= 0
                || isGoal(gap)
                || !isLinked(gap)) {
            return null;
        }
        var stated = new StatedShare(share.quantity().value(), StatedShare.boundOf(gap));
        BigDecimal exact = percent(ratio.quantity().value(), of);
        boolean far = stated.off(exact).compareTo(FAR) > 0;
        if (stated.holds(exact) || far && (others || gap.length() > 60)) {
            return null;
        }
        return finding(
                ratio.evidence(),
                ratio.quantity().value(),
                of,
                stated,
                List.of(ratio.number(), share.number()));
    }

    /** "42/45 nhiệm vụ, phấn đấu cả năm đạt trên 95%": the percentage is what is aimed at. */
    static boolean isGoal(String gap) {
        return GOAL.matcher(gap).find();
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 12, RoundingMode.HALF_UP);
    }

    static Finding finding(
            Evidence evidence,
            BigDecimal part,
            BigDecimal whole,
            StatedShare stated,
            List<Span> related) {
        BigDecimal right =
                percent(part, whole)
                        .setScale(Math.max(stated.value().scale(), 2), RoundingMode.HALF_UP);
        String message =
                "Tỷ lệ không khớp: "
                        + NumberWords.inDigits(part)
                        + "/"
                        + NumberWords.inDigits(whole)
                        + " = "
                        + NumberWords.inDigits(right)
                        + "%, trong khi văn bản ghi "
                        + stated.words()
                        + ".";
        return new Finding(
                evidence, Finding.Kind.PERCENT, Finding.Severity.ERROR, message, related);
    }

    private static boolean isLinked(String gap) {
        Tokens tokens = Tokens.of(gap, new Span(0, gap.length()));
        int last = tokens.size() - 1;
        boolean bound = StatedShare.boundOf(gap) != StatedShare.Bound.NONE;
        return LINKS.contains(tokens.word(bound ? last - 1 : last));
    }
}
