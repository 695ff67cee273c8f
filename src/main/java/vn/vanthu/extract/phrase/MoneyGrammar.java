package vn.vanthu.extract.phrase;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Lexicon;
import vn.vanthu.text.NumberGrammar;
import vn.vanthu.text.Numeral;
import vn.vanthu.text.Tokens;

/** Reads sums of money with their bounds: "từ 1000 đến 2000 đồng", "dưới bảy ngàn đồng". */
final class MoneyGrammar {

    /**
     * Money in đồng.
     *
     * @param comparator a name of the JSON contract
     */
    record Money(
            String comparator,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            boolean approximate,
            int to) {}

    private record Sum(BigDecimal value, boolean named, int to) {}

    private static final Set<String> CURRENCIES = Set.of("đồng", "vnđ", "vnd", "đ", "₫");

    private static final Lexicon<String> BOUNDS =
            Lexicon.of(
                    Map.ofEntries(
                            Map.entry("dưới", "LESS_THAN"),
                            Map.entry("ít hơn", "LESS_THAN"),
                            Map.entry("thấp hơn", "LESS_THAN"),
                            Map.entry("nhỏ hơn", "LESS_THAN"),
                            Map.entry("chưa đến", "LESS_THAN"),
                            Map.entry("chưa tới", "LESS_THAN"),
                            Map.entry("không quá", "AT_MOST"),
                            Map.entry("không hơn", "AT_MOST"),
                            Map.entry("không vượt quá", "AT_MOST"),
                            Map.entry("tối đa", "AT_MOST"),
                            Map.entry("nhiều nhất", "AT_MOST"),
                            Map.entry("không nhiều hơn", "AT_MOST"),
                            Map.entry("trên", "MORE_THAN"),
                            Map.entry("hơn", "MORE_THAN"),
                            Map.entry("nhiều hơn", "MORE_THAN"),
                            Map.entry("cao hơn", "MORE_THAN"),
                            Map.entry("lớn hơn", "MORE_THAN"),
                            Map.entry("quá", "MORE_THAN"),
                            Map.entry("ít nhất", "AT_LEAST"),
                            Map.entry("tối thiểu", "AT_LEAST"),
                            Map.entry("không dưới", "AT_LEAST"),
                            Map.entry("không ít hơn", "AT_LEAST")));

    private static final Set<String> ABOUT = Set.of("khoảng", "xấp", "xỉ", "chừng", "tầm", "gần");

    private final Tokens tokens;

    MoneyGrammar(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Money that begins at a token; null where none does. */
    @Nullable Money read(int at) {
        int start = at;
        while (ABOUT.contains(tokens.word(start))) {
            start++;
        }
        boolean about = start > at;
        var bound = BOUNDS.at(tokens, start);
        if (bound != null) {
            Sum sum = sum(bound.to());
            return sum == null || !sum.named() ? null : one(bound.value(), sum, about);
        }
        boolean between = tokens.is(start, "giữa");
        boolean from = tokens.is(start, "từ") || between;
        Sum first = sum(from ? start + 1 : start);
        if (first == null) {
            return null;
        }
        Money range = range(first, from, between, about);
        if (range != null) {
            return range;
        }
        if (!first.named()) {
            return null;
        }
        if (tokens.has(first.to(), "trở", "lên")) {
            return new Money("AT_LEAST", first.value(), null, about, first.to() + 2);
        }
        if (tokens.has(first.to(), "trở", "xuống")) {
            return new Money("AT_MOST", null, first.value(), about, first.to() + 2);
        }
        return from ? null : new Money("EXACT", first.value(), first.value(), about, first.to());
    }

    private static Money one(String comparator, Sum sum, boolean about) {
        boolean upper = comparator.equals("LESS_THAN") || comparator.equals("AT_MOST");
        return new Money(
                comparator,
                upper ? null : sum.value(),
                upper ? sum.value() : null,
                about,
                sum.to());
    }

    private @Nullable Money range(Sum first, boolean from, boolean between, boolean about) {
        int joint = first.to();
        boolean joined =
                tokens.is(joint, "-")
                        || from && (tokens.is(joint, "đến") || tokens.is(joint, "tới"))
                        || tokens.is(joint, "đến")
                        || between && tokens.is(joint, "và");
        Sum last = joined ? sum(joint + 1) : null;
        if (last == null || !last.named() && !first.named()) {
            return null;
        }
        return new Money("RANGE", first.value(), last.value(), about, last.to());
    }

    private @Nullable Sum sum(int at) {
        boolean before = CURRENCIES.contains(tokens.word(at));
        Numeral number = NumberGrammar.read(tokens, before ? at + 1 : at);
        if (number == null) {
            return null;
        }
        boolean behind = CURRENCIES.contains(tokens.word(number.to()));
        boolean dong = behind && !tokens.has(number.to(), "đồng", "chí");
        int to = dong ? number.to() + 1 : number.to();
        if (dong && (tokens.has(to, "việt", "nam") || tokens.has(to, "vn"))) {
            to += tokens.is(to, "vn") ? 1 : 2;
        }
        return new Sum(number.value(), before || dong, to);
    }
}
