package vn.vanthu.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.match.Disagreements.Disagreement;
import vn.vanthu.match.Times;

/** Facts in Vietnamese words, as officials write them. */
public final class Words {

    private Words() {}

    /** "trên 95%", "từ 80% trở lên", "22-27 hạng". */
    public static String of(Amount amount) {
        return switch (amount) {
            case Amount.Exact(var quantity) -> of(quantity);
            case Amount.AtLeast(var low) -> "từ " + of(low) + " trở lên";
            case Amount.MoreThan(var low) -> "trên " + of(low);
            case Amount.AtMost(var high) -> "không quá " + of(high);
            case Amount.LessThan(var high) -> "dưới " + of(high);
            case Amount.Between(var low, var high) -> number(low.value()) + "-" + of(high);
            case Amount.Increase(var by) -> by == null ? "tăng" : "tăng " + of(by);
            case Amount.Decrease(var by) -> by == null ? "giảm" : "giảm " + of(by);
        };
    }

    public static String comparator(Amount amount) {
        return switch (amount) {
            case Amount.Exact ignored -> "bằng";
            case Amount.AtLeast ignored -> "từ … trở lên";
            case Amount.MoreThan ignored -> "trên";
            case Amount.AtMost ignored -> "không quá";
            case Amount.LessThan ignored -> "dưới";
            case Amount.Between ignored -> "trong khoảng";
            case Amount.Increase ignored -> "tăng";
            case Amount.Decrease ignored -> "giảm";
        };
    }

    public static String of(Quantity quantity) {
        var out = new StringBuilder(quantity.approximate() ? "khoảng " : "");
        out.append(number(quantity.value()));
        BigDecimal of = quantity.of();
        if (of != null) {
            out.append('/').append(number(of));
        }
        String unit = quantity.unit();
        if (unit != null) {
            out.append(unit.equals("%") ? "" : " ").append(unit);
        }
        return out.toString();
    }

    /** With full stops between thousands and a decimal comma: 24.489; 41,12. */
    public static String number(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        plain = plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
        String digits = plain.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        var out = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append('.');
            }
            out.append(whole.charAt(i));
        }
        if (point >= 0) {
            out.append(',').append(digits, point + 1, digits.length());
        }
        return plain.signum() < 0 ? "-" + out : out.toString();
    }

    public static String of(Due due) {
        return Times.of(due);
    }

    public static String of(Period period) {
        return Times.of(period);
    }

    public static String of(TaskAssignment.Role role) {
        return switch (role) {
            case LEAD -> "chủ trì";
            case COORDINATE -> "phối hợp";
            case IMPLEMENT -> "thực hiện";
        };
    }

    static @Nullable String of(Figure.@Nullable Change change) {
        return switch (change) {
            case null -> null;
            case INCREASE -> "tăng";
            case DECREASE -> "giảm";
        };
    }

    public static String of(Finding.Kind kind) {
        return switch (kind) {
            case SUM -> "cộng sai";
            case PERCENT -> "tỷ lệ sai";
            case CONFLICT -> "mâu thuẫn";
            case MISSING -> "bỏ trống";
            case OUTLINE -> "đánh số mục";
            case FOOTNOTE -> "chú thích";
            case CITATION -> "viện dẫn";
            case AGENCY -> "cơ quan, địa danh";
            case FORMAT -> "thể thức";
            case SPELLING -> "chính tả";
        };
    }

    /** What two documents give differently, and what is to be done. */
    public static String of(Disagreement disagreement) {
        Figure first = disagreement.first().figure();
        return first.indicator()
                + ", "
                + of(disagreement.period())
                + ": "
                + of(first.quantity())
                + " và "
                + of(disagreement.second().figure().quantity())
                + "; đối chiếu nguồn rồi thống nhất một số.";
    }

    public static String of(Finding.Severity severity) {
        return switch (severity) {
            case ERROR -> "lỗi";
            case WARNING -> "cảnh báo";
            case INFO -> "lưu ý";
        };
    }

    public static String date(LocalDate date) {
        return Times.date(date);
    }
}
