package vn.vanthu.check.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.NumberWords;
import vn.vanthu.text.Span;

/**
 * Checks what is left against what was due and what was done: "phải thu 120 tỷ đồng; đã thu 85 tỷ
 * đồng; còn phải thu 36 tỷ đồng", and what is due against what was carried over and what came new.
 */
final class BalanceCheck {

    /** Further off than this share of what is due, the numbers are of other things. */
    private static final BigDecimal FAR = new BigDecimal("0.2");

    private static final String DOING =
            "(?:thu|nộp|trả|chi|giải quyết|giải ngân|xử lý|thực hiện|hoàn thành|thi hành|thẩm"
                    + " định)";

    private static final Pattern CARRIED =
            words(
                    "(?:kỳ trước|năm trước|quý trước|tháng trước|năm \\d{4}|còn nợ|tồn).*(?:chuyển"
                            + " sang|chuyển qua|mang sang)|tồn (?:đầu kỳ|kỳ trước|từ kỳ trước)");

    private static final Pattern NEW =
            words("phát sinh|tiếp nhận mới|mới tiếp nhận|tiếp nhận trong|nhận mới");

    private static final Pattern DUE = words("(?<!còn )phải " + DOING);

    private static final Pattern DONE = words("đã " + DOING + "|" + DOING + " được");

    private static final Pattern LEFT =
            words("còn (?:lại|phải|chưa|nợ|tồn)|(?:chưa|đang) " + DOING);

    /** Words of units in which numbers are rounded. */
    private static final Pattern ROUNDED = words("nghìn|ngàn|triệu|tỷ|tỉ");

    private BalanceCheck() {}

    private static Pattern words(String words) {
        return Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})");
    }

    static List<Finding> check(StructuredDocument document, List<Figure> figures) {
        var found = new ArrayList<Finding>();
        for (int i = 0; i + 2 < figures.size(); i++) {
            if (follow(document.text(), figures, i, CARRIED, NEW, DUE)) {
                add(found, figures, i, "+", 2);
            } else if (follow(document.text(), figures, i, DUE, DONE, LEFT)) {
                add(found, figures, i, "-", 0);
            }
        }
        return found;
    }

    private static boolean follow(
            String text, List<Figure> figures, int index, Pattern a, Pattern b, Pattern c) {
        return is(a, text, figures, index)
                && is(b, text, figures, index + 1)
                && is(c, text, figures, index + 2)
                && alike(figures.get(index), figures.get(index + 1))
                && alike(figures.get(index), figures.get(index + 2));
    }

    private static boolean alike(Figure a, Figure b) {
        return SumCheck.isCount(a)
                && SumCheck.isCount(b)
                && Objects.equals(a.quantity().unit(), b.quantity().unit());
    }

    /** Whether the words between the number before and this one say what it is. */
    private static boolean is(Pattern role, String text, List<Figure> figures, int index) {
        Figure figure = figures.get(index);
        int start = figure.number().start();
        int from =
                index == 0
                        ? Math.min(start, figure.evidence().span().start())
                        : figures.get(index - 1).number().end();
        String words = text.substring(from, start);
        int cut = Math.max(words.lastIndexOf(';'), words.lastIndexOf(". "));
        return role.matcher(words.substring(cut + 1).toLowerCase(Locale.ROOT)).find();
    }

    /**
     * @param due which of the three is what was due
     */
    private static void add(
            List<Finding> found, List<Figure> figures, int index, String sign, int due) {
        Finding finding = compare(figures.subList(index, index + 3), sign, due);
        if (finding != null) {
            found.add(finding);
        }
    }

    private static @Nullable Finding compare(List<Figure> three, String sign, int due) {
        BigDecimal first = three.get(0).quantity().value();
        BigDecimal second = three.get(1).quantity().value();
        BigDecimal stated = three.get(2).quantity().value();
        BigDecimal right = sign.equals("+") ? first.add(second) : first.subtract(second);
        BigDecimal off = stated.subtract(right);
        BigDecimal whole = three.get(due).quantity().value();
        if (off.abs().compareTo(tolerated(three)) <= 0
                || off.abs().compareTo(whole.multiply(FAR)) > 0) {
            return null;
        }
        List<Span> numbers = three.stream().map(Figure::number).toList();
        String message =
                (sign.equals("+") ? "Số phải làm" : "Số còn lại")
                        + " không khớp: "
                        + NumberWords.inDigits(first)
                        + " "
                        + sign
                        + " "
                        + NumberWords.inDigits(second)
                        + " = "
                        + NumberWords.inDigits(right)
                        + ", trong khi văn bản ghi "
                        + NumberWords.inDigits(stated)
                        + (off.signum() > 0 ? " (thừa " : " (thiếu ")
                        + NumberWords.inDigits(off.abs())
                        + ").";
        return new Finding(
                three.get(2).evidence(),
                Finding.Kind.SUM,
                Finding.Severity.ERROR,
                message,
                numbers);
    }

    /** Rounded numbers may miss by one of the last digit that all of them have. */
    private static BigDecimal tolerated(List<Figure> three) {
        int digits = three.stream().mapToInt(f -> f.quantity().value().scale()).min().orElse(0);
        String unit = Objects.requireNonNullElse(three.getFirst().quantity().unit(), "");
        boolean rounded = digits > 0 || ROUNDED.matcher(unit.toLowerCase(Locale.ROOT)).find();
        return rounded ? BigDecimal.ONE.scaleByPowerOfTen(-Math.max(digits, 0)) : BigDecimal.ZERO;
    }
}
