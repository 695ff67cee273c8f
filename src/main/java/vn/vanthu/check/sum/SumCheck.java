package vn.vanthu.check.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.check.Check;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.NumberWords;
import vn.vanthu.text.Span;

/**
 * Checks parts against the total that the same sentence states, and percentages against the ratio
 * that they are said of. It speaks only where the text says that the parts make up the whole, or
 * where they miss it by so little that a slip is the likely reason.
 */
public final class SumCheck implements Check {

    /** Parts that miss the total by more than this share of it are parts of something else. */
    private static final BigDecimal NEAR = new BigDecimal("0.05");

    @Override
    public List<Finding> check(StructuredDocument document, Facts facts) {
        var found = new ArrayList<Finding>();
        for (List<Figure> sentence : Counts.bySentence(document, facts.figures())) {
            found.addAll(sums(document, sentence));
            found.addAll(PercentCheck.check(document, sentence));
            found.addAll(ChangeCheck.check(document, sentence));
            found.addAll(ShareCheck.check(document, sentence));
            found.addAll(BalanceCheck.check(document, sentence));
        }
        found.addAll(new ListSums(document, facts.figures()).find());
        found.addAll(TableTotals.check(document));
        found.sort(Comparator.comparing(finding -> finding.evidence().span()));
        return found;
    }

    private static List<Finding> sums(StructuredDocument document, List<Figure> figures) {
        var found = new ArrayList<Finding>();
        for (int i = 0; i < figures.size(); i++) {
            Figure total = figures.get(i);
            if (!isCount(total)) {
                continue;
            }
            Parts parts = Parts.of(document.text(), figures, i);
            if (parts == null) {
                parts = Parts.before(document.text(), figures, i);
            }
            if (parts != null && parts.figures().size() >= 2) {
                Finding finding = compare(figures, total, parts);
                if (finding != null) {
                    found.add(finding);
                }
            }
        }
        return found;
    }

    /** Whether the sentence itself gives the rest, as what was carried over from before. */
    private static boolean states(List<Figure> sentence, Parts parts, BigDecimal rest) {
        return sentence.stream()
                .filter(figure -> !parts.figures().contains(figure))
                .anyMatch(figure -> figure.quantity().value().compareTo(rest) == 0);
    }

    static boolean isCount(Figure figure) {
        Quantity quantity = figure.quantity();
        String unit = quantity.unit();
        return quantity.of() == null
                && figure.change() == null
                && !quantity.approximate()
                && unit != null
                && !unit.equals("%")
                && !unit.equals("hạng");
    }

    /** What is wrong with the parts of a total that a sentence gives; null where nothing is. */
    static @Nullable Finding compare(List<Figure> sentence, Figure total, Parts parts) {
        BigDecimal whole = total.quantity().value();
        BigDecimal sum = BigDecimal.ZERO;
        var words = new ArrayList<String>();
        var spans = new ArrayList<Span>();
        for (Figure part : parts.figures()) {
            sum = sum.add(part.quantity().value());
            words.add(NumberWords.inDigits(part.quantity().value()));
            spans.add(part.number());
            if (spans.size() >= 2 && sum.compareTo(whole) == 0) {
                return null; // the parts are complete; what follows is counted apart
            }
        }
        BigDecimal off = sum.subtract(whole);
        if (off.signum() == 0 || whole.signum() == 0) {
            return null;
        }
        boolean near = off.abs().compareTo(whole.multiply(NEAR)) <= 0;
        boolean sure = parts.whole() || parts.complementary();
        if (!near && !sure || states(sentence, parts, off.abs())) {
            return null;
        }
        String message =
                "Các phần cộng lại không bằng tổng: "
                        + String.join(" + ", words)
                        + " = "
                        + NumberWords.inDigits(sum)
                        + ", trong khi tổng ghi "
                        + NumberWords.inDigits(whole)
                        + (off.signum() > 0 ? " (thừa " : " (thiếu ")
                        + NumberWords.inDigits(off.abs())
                        + "). Nếu các phần đúng thì tổng phải là "
                        + NumberWords.inDigits(sum)
                        + ".";
        return new Finding(
                total.evidence(), Finding.Kind.SUM, Finding.Severity.ERROR, message, spans);
    }
}
