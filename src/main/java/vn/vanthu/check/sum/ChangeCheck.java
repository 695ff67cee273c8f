package vn.vanthu.check.sum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.NumberWords;

/**
 * Checks the percentage of a change against its two ends: "từ 96 đơn vị còn 38 đơn vị, giảm 58 đơn
 * vị, bằng 60,4%". It speaks only where the difference itself agrees with the ends, so that they
 * are known to belong together.
 */
final class ChangeCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Percentage points; what is further off is said of something else. */
    private static final BigDecimal FAR = BigDecimal.valueOf(10);

    private static final Pattern LINK =
            Pattern.compile(
                    "^[\\p{L}\\s]{0,40}[,(]?\\s*\\(?(?:tương ứng|tương đương|bằng|đạt tỷ lệ|tỷ"
                            + " lệ|đạt|=)(?:\\s+(?:với|giảm|tăng|tỷ lệ))*\\s*$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CHANGES =
            Pattern.compile(
                    "(?:tăng|giảm)(?:\\s+(?:được|thêm|đi))?\\s*$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ChangeCheck() {}

    static List<Finding> check(StructuredDocument document, List<Figure> figures) {
        var found = new ArrayList<Finding>();
        for (int i = 2; i + 1 < figures.size(); i++) {
            Figure share = figures.get(i + 1);
            if (isChange(document.text(), figures.get(i))
                    && "%".equals(share.quantity().unit())
                    && share.quantity().of() == null
                    && !share.quantity().approximate()) {
                Finding finding = compare(document, figures, i, share);
                if (finding != null) {
                    found.add(finding);
                }
            }
        }
        return found;
    }

    private static boolean isChange(String text, Figure figure) {
        int from = figure.evidence().span().start();
        int start = figure.number().start();
        return !"%".equals(figure.quantity().unit())
                && figure.quantity().of() == null
                && CHANGES.matcher(text.substring(Math.max(from, start - 16), start)).find();
    }

    private static @Nullable Finding compare(
            StructuredDocument document, List<Figure> figures, int index, Figure share) {
        Figure change = figures.get(index);
        String gap = document.text().substring(change.number().end(), share.number().start());
        if (!LINK.matcher(gap).find()) {
            return null;
        }
        Figure old = start(document.text(), figures, index);
        if (old == null) {
            return null;
        }
        BigDecimal whole = old.quantity().value();
        BigDecimal part = change.quantity().value();
        BigDecimal exact = part.multiply(HUNDRED).divide(whole, 12, RoundingMode.HALF_UP);
        BigDecimal stated = share.quantity().value();
        int digits = Math.max(stated.scale(), 0);
        BigDecimal off = exact.subtract(stated).abs();
        if (off.compareTo(BigDecimal.ONE.scaleByPowerOfTen(-digits)) < 0
                || off.compareTo(FAR) > 0) {
            return null;
        }
        BigDecimal right = exact.setScale(Math.max(digits, 1), RoundingMode.HALF_UP);
        return new Finding(
                change.evidence(),
                Finding.Kind.PERCENT,
                Finding.Severity.ERROR,
                "Tỷ lệ tăng, giảm không khớp: "
                        + NumberWords.inDigits(part)
                        + "/"
                        + NumberWords.inDigits(whole)
                        + " = "
                        + NumberWords.inDigits(right)
                        + "%, trong khi văn bản ghi "
                        + NumberWords.inDigits(stated)
                        + "%.",
                List.of(old.number(), change.number(), share.number()));
    }

    /** The value before the change: with a value behind it, it differs by just the change. */
    private static @Nullable Figure start(String text, List<Figure> figures, int index) {
        Figure change = figures.get(index);
        for (int i = 0; i < index; i++) {
            for (int j = i + 1; j < index; j++) {
                Figure old = figures.get(i);
                Figure now = figures.get(j);
                BigDecimal off = old.quantity().value().subtract(now.quantity().value()).abs();
                if (off.compareTo(change.quantity().value()) == 0
                        && old.quantity().of() == null
                        && now.quantity().of() == null
                        && old.quantity().value().signum() > 0
                        && BECAME.matcher(text.substring(old.number().end(), now.number().start()))
                                .find()) {
                    return old;
                }
            }
        }
        return null;
    }

    private static final Pattern BECAME =
            Pattern.compile(
                    "(?:^|\\s)(?:còn|xuống|thành|lên|đến)\\s*$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
}
