package vn.vanthu.check.sum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.NumberWords;
import vn.vanthu.text.Span;

/**
 * Checks a percentage against a part and a whole that the sentence gives apart: "đất công nghiệp
 * 650,32 ha, đã cho thuê 188,75 ha; tỷ lệ lấp đầy đạt trên 30%". The text does not say which two
 * numbers belong together, so it speaks only where one pair all but gives the percentage.
 */
final class ShareCheck {

    /** Units of the last digit: further off, the numbers are of other things. */
    private static final BigDecimal NEAR = BigDecimal.valueOf(5);

    /** Percentage points below or above a bound. */
    private static final BigDecimal NEAR_BOUND = BigDecimal.ONE;

    /** Percentage points above a bound; a pair that gives no more is what is meant. */
    private static final BigDecimal LIKELY = BigDecimal.valueOf(15);

    /** Shares that are to make up a whole miss it by no more, unless some are left out. */
    private static final BigDecimal NEAR_WHOLE = BigDecimal.valueOf(3);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final int FEWEST_SHARES = 3;

    /** What stands between the part and its share. */
    private static final Pattern LINK =
            Pattern.compile(
                    "^[^.\\n\\t%]{0,60}(?:[;,]|\\s|\\()\\s*(?:tỷ|tỉ)"
                        + " lệ(?:\\s+\\p{L}+){0,6}\\s*:?\\s*$|^[^.;\\n\\t%]{0,40}[\\s,(](?:chiếm|bằng)\\s+(?:(?:tỷ|tỉ)"
                        + " lệ\\s+)?(?:trên\\s+|dưới\\s+)?$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?<!chuyển dịch )(?<!thay đổi )(?:cơ cấu|tỷ trọng|tỉ trọng)(?!\\s+lại)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Words that say that the shares are of different times, bounds, or not all. */
    private static final Pattern NOT_ALL =
            Pattern.compile(
                    "tăng|giảm|trên|dưới|khoảng|gần|hơn|so với|còn lại|mục tiêu|kế hoạch|lên|xuống"
                            + "|cùng kỳ|riêng|trong đó|bình quân|chủ yếu",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ShareCheck() {}

    static List<Finding> check(StructuredDocument document, List<Figure> figures) {
        var found = new ArrayList<Finding>();
        for (int i = 1; i < figures.size(); i++) {
            Figure share = figures.get(i);
            Figure part = figures.get(i - 1);
            if (isShare(share) && isMeasured(part)) {
                Finding finding = compare(document.text(), figures, i);
                if (finding != null) {
                    found.add(finding);
                }
            }
        }
        Finding whole = whole(document.text(), figures);
        if (whole != null) {
            found.add(whole);
        }
        return found;
    }

    private static boolean isShare(Figure figure) {
        return "%".equals(figure.quantity().unit())
                && figure.quantity().of() == null
                && figure.change() == null;
    }

    private static boolean isMeasured(Figure figure) {
        return SumCheck.isCount(figure) && figure.quantity().value().signum() > 0;
    }

    private static @Nullable Finding compare(String text, List<Figure> figures, int index) {
        Figure share = figures.get(index);
        Figure part = figures.get(index - 1);
        String gap = text.substring(part.number().end(), share.number().start());
        var stated = new StatedShare(share.quantity().value(), StatedShare.boundOf(gap));
        boolean vague = stated.bound() == StatedShare.Bound.NONE && share.quantity().approximate();
        if (vague || PercentCheck.isGoal(gap) || !LINK.matcher(gap).find()) {
            return null;
        }
        Figure near = null;
        for (Figure whole : figures.subList(0, index - 1)) {
            if (isMeasured(whole)
                    && whole.quantity().value().compareTo(part.quantity().value()) > 0
                    && Objects.equals(whole.quantity().unit(), part.quantity().unit())) {
                BigDecimal exact =
                        PercentCheck.percent(part.quantity().value(), whole.quantity().value());
                if (stated.holds(exact) && stated.off(exact).compareTo(LIKELY) <= 0) {
                    return null;
                }
                if (!stated.holds(exact) && isNear(stated, exact)) {
                    near = whole;
                }
            }
        }
        return near == null
                ? null
                : PercentCheck.finding(
                        part.evidence(),
                        part.quantity().value(),
                        near.quantity().value(),
                        stated,
                        List.of(part.number(), near.number(), share.number()));
    }

    /** A slip in the last digit, two digits that changed places, or just beyond the bound. */
    private static boolean isNear(StatedShare stated, BigDecimal exact) {
        if (stated.bound() != StatedShare.Bound.NONE) {
            return stated.off(exact).compareTo(NEAR_BOUND) <= 0;
        }
        int digits = Math.max(stated.value().scale(), 0);
        BigDecimal rounded = exact.setScale(digits, RoundingMode.HALF_UP);
        return digits >= 1
                && (stated.off(exact).compareTo(stated.lastDigit().multiply(NEAR)) <= 0
                        || Arrays.equals(sorted(rounded), sorted(stated.value())));
    }

    private static char[] sorted(BigDecimal value) {
        char[] digits = value.unscaledValue().abs().toString().toCharArray();
        Arrays.sort(digits);
        return digits;
    }

    /** "Cơ cấu: nông nghiệp 21,5%, công nghiệp 40,1%, dịch vụ 37,4%" must add up to a hundred. */
    private static @Nullable Finding whole(String text, List<Figure> figures) {
        List<Figure> shares = figures.stream().filter(ShareCheck::isShare).toList();
        if (shares.size() < FEWEST_SHARES) {
            return null;
        }
        int from = figures.getFirst().evidence().span().start();
        Span series = new Span(shares.getFirst().number().start(), shares.getLast().number().end());
        String lead = text.substring(from, series.start());
        if (!WHOLE.matcher(lead).find()
                || NOT_ALL.matcher(lead + series.in(text)).find()
                || shares.stream().anyMatch(share -> share.quantity().approximate())) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal tolerated = BigDecimal.ZERO;
        var words = new ArrayList<String>();
        for (Figure share : shares) {
            var stated = new StatedShare(share.quantity().value(), StatedShare.Bound.NONE);
            sum = sum.add(stated.value());
            tolerated = tolerated.add(stated.lastDigit().divide(BigDecimal.TWO));
            words.add(NumberWords.inDigits(stated.value()));
        }
        BigDecimal off = sum.subtract(HUNDRED).abs();
        if (off.compareTo(tolerated) <= 0 || off.compareTo(NEAR_WHOLE) > 0) {
            return null;
        }
        return new Finding(
                shares.getFirst().evidence(),
                Finding.Kind.PERCENT,
                Finding.Severity.WARNING,
                "Các tỷ trọng cộng lại không bằng 100%: "
                        + String.join(" + ", words)
                        + " = "
                        + NumberWords.inDigits(sum)
                        + "%.",
                shares.stream().map(Figure::number).toList());
    }
}
