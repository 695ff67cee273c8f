package vn.vanthu.extract.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.extract.quantity.Mention.Kind;
import vn.vanthu.extract.quantity.UnitGrammar.Unit;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Figure.Change;
import vn.vanthu.fact.Quantity;
import vn.vanthu.text.Lexicon;
import vn.vanthu.text.NumberGrammar;
import vn.vanthu.text.Numeral;
import vn.vanthu.text.Token;
import vn.vanthu.text.Tokens;

/**
 * Finds the amounts in a sentence: number, range or ratio, the bound before or behind it, and the
 * unit. What names something or tells a time is passed over ({@link NeverQuantities}).
 */
public final class QuantityScanner {

    private static final Lexicon<Boolean> RANK_WORDS =
            Lexicon.words(
                    "xếp thứ, xếp hạng, xếp thứ hạng, xếp hạng thứ, xếp ở vị trí, xếp vị trí, đứng"
                        + " thứ, đứng hạng, đứng vị trí, đứng vị trí thứ, xếp vị trí thứ, thứ,"
                        + " hạng, thứ hạng, vị trí thứ, xếp, hạng thứ, vị thứ, vị trí, đứng ở vị"
                        + " trí thứ, xếp ở vị trí thứ, xếp trong nhóm, đứng trong nhóm, nằm trong"
                        + " nhóm, thuộc nhóm");

    /** Words that may stand between a bound and its number. */
    private static final Set<String> BETWEEN =
            Set.of("được", "là", "đạt", "có", "thêm", ":", "mức", "từ", "ở", "trung", "tới");

    /** A word such as "hai" counts something only before one of these. */
    private static final Set<String> SURE_UNITS =
            Set.of(
                    "xã", "huyện", "đơn", "cơ", "hồ", "văn", "người", "cuộc", "lớp", "dự", "công",
                    "nhóm", "tổ", "hội", "đoàn", "mô", "sáng", "trường", "thôn", "bản", "phường",
                    "sở", "nhiệm", "tiêu", "chỉ");

    private record Value(Quantity low, @Nullable Quantity high, int to, @Nullable String scale) {

        Value among(BigDecimal all) {
            Quantity first = quantity(low.value(), all);
            Quantity last = high == null ? null : quantity(high.value(), all);
            return new Value(first, last, to, scale);
        }
    }

    private final Tokens tokens;
    private final boolean[] never;

    private QuantityScanner(Tokens tokens) {
        this.tokens = tokens;
        this.never = NeverQuantities.in(tokens);
    }

    /** The amounts of a sentence, in order. */
    public static List<Mention> scan(Tokens sentence) {
        return hasNumber(sentence) ? new QuantityScanner(sentence).mentions() : List.of();
    }

    private static boolean hasNumber(Tokens sentence) {
        for (int at = 0; at < sentence.size(); at++) {
            if (NumberGrammar.mayBegin(sentence, at)) {
                return true;
            }
        }
        return false;
    }

    private List<Mention> mentions() {
        var found = new ArrayList<Mention>();
        int at = 0;
        while (at < tokens.size()) {
            Mention mention = never[at] ? null : read(at);
            if (mention == null) {
                at = tokens.isDigits(at) ? NumberGrammar.endOfChain(tokens, at) : at + 1;
            } else {
                found.add(mention);
                at = Math.max(mention.numberEnd(), mention.to());
            }
        }
        return found;
    }

    private @Nullable Mention read(int at) {
        if (!tokens.isDigits(at) && !wordsMayCount(at)) {
            return null;
        }
        Value value = value(at);
        if (value == null || anyNever(at, value.to())) {
            return null;
        }
        int end = afterRepetition(at, value.to());
        int rankFrom = rankFrom(at);
        if (rankFrom >= 0 && value.low().of() == null) {
            Numeral among = among(end);
            if (among != null) {
                value = value.among(among.value());
                end = among.to();
            }
        }
        Unit unit = rankFrom >= 0 ? rankUnit(end) : unit(value, end);
        if (rankFrom < 0 && unit == null && !tokens.isDigits(at)) {
            return null;
        }
        return bounded(at, rankFrom < 0 ? at : rankFrom, value, end, unit);
    }

    private boolean anyNever(int from, int to) {
        for (int i = from; i < to; i++) {
            if (never[i]) {
                return true;
            }
        }
        return false;
    }

    // ---- the number

    /** "hai mươi", "mười lăm"; "hai" only before a sure unit; never "năm", "một", "tư". */
    private boolean wordsMayCount(int at) {
        if (!tokens.at(at).isWord()) {
            return false;
        }
        Numeral numeral = NumberGrammar.read(tokens, at);
        if (numeral == null
                || Set.of("thứ", "lần", "tháng", "quý", "một", "điều", "khoản", "số", "nửa")
                        .contains(tokens.word(at - 1))) {
            return false;
        }
        if (tokens.is(at, "nửa") || tokens.is(at, "không") || tokens.is(at, "âm")) {
            return false;
        }
        boolean repeated = tokens.is(numeral.to(), "(") && tokens.isDigits(numeral.to() + 1);
        if (numeral.to() - at > 1) {
            return !tokens.is(at + 1, "nửa");
        }
        boolean risky = tokens.is(at, "năm") || tokens.is(at, "một") || tokens.is(at, "ba");
        return repeated || !risky && SURE_UNITS.contains(tokens.word(numeral.to()));
    }

    private @Nullable Value value(int at) {
        Numeral first = NumberGrammar.read(tokens, at);
        if (first == null) {
            return null;
        }
        int to = skipMarks(first.to());
        if (tokens.is(to, "/") && tokens.isDigits(to + 1) && first.form() == Numeral.Form.DIGITS) {
            Numeral of = NumberGrammar.readDigits(tokens, to + 1);
            return of == null ? null : ratio(first, of);
        }
        int joint = rangeJoint(at, to);
        Numeral last = joint < 0 ? null : NumberGrammar.read(tokens, joint);
        if (last != null && last.form() != Numeral.Form.WORDS && fits(first, last)) {
            boolean scaled = last.scale() != null && first.scale() == null;
            Quantity low = quantity(first.value(), null);
            Quantity high = quantity(scaled ? last.mantissa() : last.value(), null);
            int end = skipMarks(last.to());
            if (tokens.is(end, "/") && tokens.isDigits(end + 1)) {
                Numeral of = NumberGrammar.readDigits(tokens, end + 1);
                if (of != null) {
                    low = quantity(first.value(), of.value());
                    high = quantity(last.value(), of.value());
                    end = of.to();
                }
            }
            return new Value(low, high, end, last.scale());
        }
        boolean money = first.scale() != null && isMoney(first);
        BigDecimal value = money ? first.mantissa() : chosen(first);
        return new Value(quantity(value, null), null, first.to(), money ? first.scale() : null);
    }

    /** "1.420/3.550 tỷ đồng": the scale belongs to both numbers. */
    private Value ratio(Numeral first, Numeral of) {
        boolean money = of.scale() != null && isMoney(of);
        BigDecimal whole = money ? of.mantissa() : of.value();
        String scale = money ? of.scale() : null;
        return new Value(quantity(first.value(), whole), null, of.to(), scale);
    }

    private static Quantity quantity(BigDecimal value, @Nullable BigDecimal of) {
        return new Quantity(value, of, null, false);
    }

    /** The index of the range's end: behind "-", "đến", or "% đến"; -1 where no range is. */
    private int rangeJoint(int at, int to) {
        int next = tokens.is(to, "%") ? to + 1 : to;
        boolean from = tokens.is(at - 1, "từ") || tokens.is(at - 1, "giữa");
        boolean and = tokens.is(at - 1, "giữa") && tokens.is(next, "và");
        if (tokens.is(next, "-") || and) {
            return tokens.isDigits(next + 1) ? next + 1 : -1;
        }
        boolean to1 = tokens.is(next, "đến") || tokens.is(next, "tới");
        return to1 && (from || next == to) && tokens.isDigits(next + 1) ? next + 1 : -1;
    }

    private boolean fits(Numeral first, Numeral last) {
        return first.value().compareTo(last.mantissa()) < 0
                || first.value().compareTo(last.value()) < 0 && last.scale() == null;
    }

    /** 12,500 hồ sơ is 12500 and 41.125% is 41,125: the unit tells. */
    private BigDecimal chosen(Numeral numeral) {
        BigDecimal other = numeral.other();
        if (other == null) {
            return numeral.value();
        }
        Unit unit = UnitGrammar.read(tokens, numeral.to());
        if (unit == null) {
            return numeral.value();
        }
        boolean counted = unit.kind() == Kind.COUNT && !numeral.isWhole();
        boolean share = unit.kind() == Kind.PERCENT && numeral.isWhole();
        return counted || share ? other : numeral.value();
    }

    /** Whether the scale belongs to a sum of money: "tỷ đồng", or "triệu" without a noun. */
    private boolean isMoney(Numeral numeral) {
        Unit unit = UnitGrammar.read(tokens, numeral.to());
        boolean big = !Set.of("trăm", "chục", "tá", "nghìn", "ngàn").contains(numeral.scale());
        return unit == null ? big : unit.kind() == Kind.MONEY;
    }

    private int skipMarks(int at) {
        int to = at;
        while (tokens.at(to).kind() == Token.Kind.MARK) {
            to++;
        }
        return to;
    }

    /** "hai (02) xã", "02 (hai) xã": the bracket says the same again. */
    private int afterRepetition(int at, int to) {
        if (!tokens.is(to, "(")) {
            return to;
        }
        Numeral again = NumberGrammar.read(tokens, to + 1);
        if (again == null || !tokens.is(again.to(), ")")) {
            return to;
        }
        boolean otherForm = tokens.isDigits(at) != tokens.isDigits(to + 1);
        return otherForm ? again.to() + 1 : to;
    }

    // ---- the unit

    private @Nullable Unit unit(Value value, int end) {
        Unit unit = UnitGrammar.read(tokens, end);
        if (value.scale() == null) {
            return unit;
        }
        if (unit != null && unit.kind() == Kind.MONEY) {
            return new Unit(value.scale() + " " + unit.name(), Kind.MONEY, unit.from(), unit.to());
        }
        return new Unit(value.scale() + " đồng", Kind.MONEY, end, end);
    }

    /** 63 in "xếp thứ 11 trong (tổng số) 63 tỉnh, thành phố"; null where nothing says it. */
    private @Nullable Numeral among(int end) {
        int at = skipMarks(end);
        if (!tokens.is(at, "trong") && !tokens.is(at, "trên")) {
            return null;
        }
        at = tokens.has(at + 1, "tổng", "số") ? at + 3 : at + 1;
        at = tokens.is(at, "số") ? at + 1 : at;
        Numeral all = NumberGrammar.readDigits(tokens, at);
        boolean places =
                all != null
                        && Set.of("tỉnh", "thành", "địa", "đơn", "cơ", "sở", "huyện", "xã", "nước")
                                .contains(tokens.word(all.to()));
        return places ? all : null;
    }

    private static Unit rankUnit(int end) {
        return new Unit("hạng", Kind.RANK, end, end);
    }

    /** The index of "xếp thứ", "đứng thứ" before the number; -1 where it is no rank. */
    private int rankFrom(int at) {
        int end = tokens.is(at - 1, "từ") || tokens.is(at - 1, ":") ? at - 1 : at;
        var words = RANK_WORDS.before(tokens, end);
        if (words == null || tokens.is(words.from() - 1, "lần")) {
            return -1;
        }
        String first = tokens.word(words.from());
        boolean verb = first.equals("xếp") || first.equals("đứng");
        boolean ratio = tokens.is(skipMarks(at + 1), "/");
        if (words.to() - words.from() == 1 && first.equals("xếp")) {
            return ratio ? words.from() : -1;
        }
        return verb || ratio || first.equals("hạng") || tokens.is(words.to() - 1, "hạng")
                ? words.from()
                : -1;
    }

    // ---- bounds

    private Mention bounded(int at, int from, Value value, int end, @Nullable Unit unit) {
        int before = from;
        while (before > 0 && BETWEEN.contains(tokens.word(before - 1)) && at - before < 3) {
            if (Bound.BEFORE.before(tokens, before) != null) {
                break;
            }
            before--;
        }
        var hit = Bound.BEFORE.before(tokens, before);
        if (hit == null) {
            hit = Bound.BEFORE.before(tokens, from);
        }
        Bound bound = hit == null || isPlace(hit) ? null : hit.value();
        int start = bound == null || hit == null ? from : hit.from();
        var outer = bound == null ? null : Bound.BEFORE.before(tokens, start);
        int unitEnd = unit == null ? end : Math.max(end, unit.to());
        var behind = behind(unitEnd);
        Quantity low = finish(value.low(), unit, bound);
        Quantity high = value.high() == null ? null : finish(value.high(), unit, bound);
        Bound direction = outer == null ? null : outer.value();
        Amount amount = amount(low, high, bound, behind == null ? null : behind.value(), direction);
        return new Mention(
                unit == null ? Kind.BARE : unit.kind(),
                amount,
                start,
                behind == null ? unitEnd : behind.to(),
                at,
                value.to(),
                unit == null ? end : unit.from(),
                unitEnd,
                change(bound, direction),
                startingLevel(start, bound));
    }

    /** "trên địa bàn 5 xã" has other words between; "trên 3 lĩnh vực" cannot be told apart. */
    private boolean isPlace(Lexicon.Hit<Bound> hit) {
        return hit.value() == Bound.MORE_THAN
                && tokens.is(hit.from(), "trên")
                && Set.of("dựa", "nói", "nêu", "ở", "tính", "hiện", "bàn")
                        .contains(tokens.word(hit.from() - 1));
    }

    /** "trở lên" right behind the unit or up to six words later in the same clause. */
    private Lexicon.@Nullable Hit<Bound> behind(int unitEnd) {
        for (int i = unitEnd; i < unitEnd + 9; i++) {
            var hit = Bound.AFTER.at(tokens, i);
            if (hit != null) {
                return hit;
            }
            boolean other = tokens.is(i, "từ"); // "100% công chức từ cấp xã trở lên"
            if (other || !tokens.at(i).isWord() && !tokens.is(i, ",")) {
                return null;
            }
        }
        return null;
    }

    private static Quantity finish(Quantity quantity, @Nullable Unit unit, @Nullable Bound bound) {
        boolean about = bound == Bound.ABOUT || bound == Bound.OVER;
        String name = unit == null ? null : unit.name();
        return new Quantity(quantity.value(), quantity.of(), name, about);
    }

    private static Amount amount(
            Quantity low,
            @Nullable Quantity high,
            @Nullable Bound bound,
            @Nullable Bound behind,
            @Nullable Bound outer) {
        if (high != null) {
            return new Amount.Between(low, high);
        }
        if (behind == Bound.AT_LEAST) {
            return new Amount.AtLeast(low);
        }
        if (behind == Bound.AT_MOST) {
            return new Amount.AtMost(low);
        }
        return switch (bound) {
            case AT_LEAST -> new Amount.AtLeast(low);
            case MORE_THAN, OVER -> new Amount.MoreThan(low);
            case AT_MOST, DOWN_TO -> new Amount.AtMost(low);
            case LESS_THAN -> new Amount.LessThan(low);
            case UP -> new Amount.Increase(low);
            case DOWN -> new Amount.Decrease(low);
            case ABOUT ->
                    outer == Bound.UP
                            ? new Amount.Increase(low)
                            : outer == Bound.DOWN
                                    ? new Amount.Decrease(low)
                                    : new Amount.Exact(low);
            case FROM, UP_TO -> new Amount.Exact(low);
            case null -> new Amount.Exact(low);
        };
    }

    private static @Nullable Change change(@Nullable Bound bound, @Nullable Bound outer) {
        if (bound == Bound.UP || outer == Bound.UP) {
            return Change.INCREASE;
        }
        return bound == Bound.DOWN || outer == Bound.DOWN ? Change.DECREASE : null;
    }

    /** 85 in "từ 85% lên 95%". */
    private @Nullable Quantity startingLevel(int start, @Nullable Bound bound) {
        if (bound != Bound.UP_TO && bound != Bound.DOWN_TO) {
            return null;
        }
        for (int i = start - 1; i >= Math.max(0, start - 12); i--) {
            if (tokens.isDigits(i) && tokens.is(i - 1, "từ") && !never[i]) {
                Numeral numeral = NumberGrammar.readDigits(tokens, i);
                if (numeral != null) {
                    Unit unit = UnitGrammar.read(tokens, numeral.to());
                    String name = unit == null ? null : unit.name();
                    return new Quantity(numeral.value(), null, name, false);
                }
            }
        }
        return null;
    }
}
