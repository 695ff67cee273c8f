package vn.vanthu.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.compare.Aspect;
import vn.vanthu.compare.Change;
import vn.vanthu.compare.Field;
import vn.vanthu.compare.Step;
import vn.vanthu.compare.WordChanges;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Quantity;

/** What differs between two documents, in Vietnamese words. */
final class ComparisonWords {

    /** Of a stretch that is the same in both texts, so much is shown at either end. */
    private static final int SHOWN = 30;

    private ComparisonWords() {}

    static String of(Aspect aspect) {
        return switch (aspect) {
            case ADDED -> "thêm";
            case DROPPED -> "bỏ";
            case MOVED -> "chuyển chỗ";
            case TITLE -> "đổi tiêu đề";
            case WORDING -> "sửa lời";
            case VALUE -> "đổi giá trị";
            case LEAD -> "đổi cơ quan";
            case PARTNERS -> "đổi phối hợp";
            case DUE -> "đổi thời hạn";
            case PRODUCT -> "đổi sản phẩm";
            case RENUMBERED -> "đánh số lại";
            case SHIFTED -> "chuyển theo năm";
        };
    }

    /**
     * Aspects by commas; "giữ nguyên" for none.
     *
     * @param all whether those that were to be expected are named beside others
     */
    static String of(Change<?> change, boolean all) {
        var aspects = change.aspects();
        boolean counts = change.counts();
        String words =
                aspects.stream()
                        .filter(aspect -> all || !counts || !aspect.isExpected())
                        .map(ComparisonWords::of)
                        .collect(Collectors.joining(", "));
        return words.isEmpty() ? "giữ nguyên" : words;
    }

    static String of(Field.Item item) {
        return switch (item) {
            case TYPE -> "Loại văn bản";
            case NUMBER -> "Số, ký hiệu";
            case ISSUER -> "Cơ quan ban hành";
            case DATE -> "Ngày ban hành";
            case TITLE -> "Trích yếu";
            case SIGNATORY -> "Người ký";
            case RECIPIENT -> "Nơi nhận";
        };
    }

    /** "tăng 2 điểm phần trăm", "lên 3 hạng"; null where the two do not compare. */
    static @Nullable String step(Amount before, Amount now) {
        var found = Step.of(before, now);
        if (found.isEmpty()) {
            return null;
        }
        BigDecimal low = found.get().low();
        BigDecimal high = found.get().high();
        Quantity main = now.main();
        String unit = main == null || main.unit() == null ? "" : main.unit();
        boolean rising = before instanceof Amount.Increase && now instanceof Amount.Increase;
        boolean falling = before instanceof Amount.Decrease && now instanceof Amount.Decrease;
        String what = rising ? "mức tăng " : falling ? "mức giảm " : "";
        if (low == null || high == null || low.compareTo(high) == 0) {
            return what + step(low == null ? high : low, unit);
        }
        return "mức thấp " + step(low, unit) + ", mức cao " + step(high, unit);
    }

    private static String step(@Nullable BigDecimal by, String unit) {
        if (by == null || by.signum() == 0) {
            return "không đổi";
        }
        boolean rank = unit.startsWith("hạng") || unit.startsWith("bậc");
        boolean more = by.signum() > 0;
        String way = rank ? more ? "xuống " : "lên " : more ? "tăng " : "giảm ";
        String of = unit.equals("%") ? "điểm phần trăm" : unit;
        return (way + Words.number(by.abs()) + " " + of).strip();
    }

    /** Both texts with the words that differ in brackets; long stretches that do not are cut. */
    static List<String> marked(String before, String now, int years) {
        var one = new StringBuilder();
        var other = new StringBuilder();
        var parts = WordChanges.of(before, now, years);
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part.kind() == WordChanges.Kind.CHANGED) {
                bracket(one, part.before());
                bracket(other, part.now());
            } else {
                boolean first = i == 0;
                boolean last = i == parts.size() - 1;
                one.append(cut(part.before(), first, last));
                other.append(cut(part.now(), first, last));
            }
        }
        return List.of(one.toString().strip(), other.toString().strip());
    }

    private static void bracket(StringBuilder out, String words) {
        String bare = words.strip();
        if (!bare.isEmpty()) {
            out.append('[').append(bare).append(']');
            out.append(words.substring(words.stripTrailing().length()));
        }
    }

    /** The beginning of the first stretch and the end of the last say nothing of the change. */
    private static String cut(String words, boolean first, boolean last) {
        if (first && last || words.length() <= 3 * SHOWN) {
            return words;
        }
        int head = words.lastIndexOf(' ', SHOWN);
        int tail = words.indexOf(' ', words.length() - SHOWN);
        String start = head < 0 ? "" : words.substring(0, head);
        String end = tail < 0 ? "" : words.substring(tail);
        return start + " …" + end;
    }
}
