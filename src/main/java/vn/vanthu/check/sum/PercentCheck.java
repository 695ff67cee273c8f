package vn.vanthu.check.sum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.NumberWords;
import vn.vanthu.text.Span;
import vn.vanthu.text.Tokens;

/** Checks a percentage against the ratio that stands before it: "42/102 lớp đạt 41,12%". */
final class PercentCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Percentage points; what is further off is said of something else. */
    private static final BigDecimal FAR = BigDecimal.valueOf(5);

    private static final Set<String> LINKS =
            Set.of("đạt", "chiếm", "bằng", "=", "lệ", "(", "ứng", "đương", "là", ",", "–", "-");

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
                || !isLinked(gap)) {
            return null;
        }
        BigDecimal stated = share.quantity().value();
        BigDecimal right = ratio.quantity().value().multiply(HUNDRED);
        int digits = Math.max(stated.scale(), 0);
        BigDecimal exact = right.divide(of, 12, RoundingMode.HALF_UP);
        BigDecimal off = exact.subtract(stated).abs();
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-digits);
        boolean far = off.compareTo(FAR) > 0;
        if (off.compareTo(unit) < 0 || far && (others || gap.length() > 60)) {
            return null;
        }
        BigDecimal rounded = exact.setScale(Math.max(digits, 2), RoundingMode.HALF_UP);
        String message =
                "Tỷ lệ không khớp: "
                        + NumberWords.inDigits(ratio.quantity().value())
                        + "/"
                        + NumberWords.inDigits(of)
                        + " = "
                        + NumberWords.inDigits(rounded)
                        + "%, trong khi văn bản ghi "
                        + NumberWords.inDigits(stated)
                        + "%.";
        return new Finding(
                ratio.evidence(),
                Finding.Kind.PERCENT,
                Finding.Severity.ERROR,
                message,
                List.of(ratio.number(), share.number()));
    }

    private static boolean isLinked(String gap) {
        Tokens tokens = Tokens.of(gap, new Span(0, gap.length()));
        return LINKS.contains(tokens.word(tokens.size() - 1));
    }
}
