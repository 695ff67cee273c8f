package vn.vanthu.extract.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.extract.quantity.Mention;
import vn.vanthu.extract.quantity.QuantityScanner;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Quantity;
import vn.vanthu.text.Lexicon;
import vn.vanthu.text.NumberGrammar;
import vn.vanthu.text.Numeral;
import vn.vanthu.text.Spaces;
import vn.vanthu.text.Token;
import vn.vanthu.text.Tokens;

/** Reads a cell that holds one amount and nothing else: "95", "≥ 95%", "trên 90", "22-27". */
public final class CellAmount {

    /** Two signs before one. */
    private static final List<Map.Entry<String, String>> SIGNS =
            List.of(
                    Map.entry(">=", " ít nhất "),
                    Map.entry("<=", " không quá "),
                    Map.entry("≥", " ít nhất "),
                    Map.entry("≤", " không quá "),
                    Map.entry(">", " trên "),
                    Map.entry("<", " dưới "));

    /** Words beside the amount that say nothing more. */
    private static final Lexicon<Boolean> FILLERS =
            Lexicon.words(
                    "đạt, là, hoàn thành, xếp, xếp hạng, hạng, thứ, xếp thứ, đứng thứ, khoảng,"
                            + " phấn đấu, duy trì, ., ;, :, phấn đấu đạt, từ, mức");

    private static final Pattern NEGATIVE = Pattern.compile("[-−–]\\s?\\d.*");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern LAST_DIGIT = Pattern.compile("\\d\\s*$");

    private CellAmount() {}

    /**
     * The amount; empty where the cell holds words of its own, or none.
     *
     * @param words of the cell, on one line
     * @param unit that head, row or table give; null where none does
     */
    public static Optional<Amount> read(String words, @Nullable String unit) {
        if (words.isEmpty() || words.length() > 60) {
            return Optional.empty();
        }
        String said = Spaces.single(words);
        for (var sign : SIGNS) {
            said = said.replace(sign.getKey(), sign.getValue());
        }
        said = Spaces.single(said).strip();
        Optional<Amount> plain = plain(said, unit);
        return plain.isPresent() ? plain : worded(said, unit);
    }

    /** A number alone, with the sign behind it. */
    private static Optional<Amount> plain(String words, @Nullable String unit) {
        boolean negative = NEGATIVE.matcher(words).matches();
        Tokens tokens = Tokens.of(negative ? words.substring(1).strip() : words);
        Numeral numeral = NumberGrammar.readDigits(tokens, 0);
        if (numeral == null) {
            return Optional.empty();
        }
        int to = behindMarks(tokens, numeral.to());
        BigDecimal of = null;
        if (tokens.is(to, "/")) {
            Numeral whole = NumberGrammar.readDigits(tokens, to + 1);
            if (whole == null) {
                return Optional.empty();
            }
            of = whole.value();
            to = whole.to();
        }
        boolean percent = tokens.is(to, "%");
        to = behindMarks(tokens, percent ? to + 1 : to);
        if (to != tokens.size()) {
            return Optional.empty();
        }
        String name = percent ? "%" : unit;
        BigDecimal value = chosen(numeral, name);
        return Optional.of(
                new Amount.Exact(new Quantity(negative ? value.negate() : value, of, name, false)));
    }

    private static int behindMarks(Tokens tokens, int at) {
        int to = at;
        while (tokens.at(to).kind() == Token.Kind.MARK || tokens.is(to, "*")) {
            to++;
        }
        return to;
    }

    /** 12,500 hồ sơ is 12500 and 41.125% is 41,125: the unit tells. */
    private static BigDecimal chosen(Numeral numeral, @Nullable String unit) {
        BigDecimal other = numeral.other();
        if (other == null || unit == null) {
            return numeral.value();
        }
        boolean share = unit.equals("%") && numeral.isWhole();
        boolean counted = Units.isCounted(unit) && !numeral.isWhole();
        return share || counted ? other : numeral.value();
    }

    private static Optional<Amount> worded(String words, @Nullable String unit) {
        boolean named = LETTER.matcher(words).find() && !LAST_DIGIT.matcher(words).find();
        String said = named || unit == null ? words : words + " " + unit;
        Tokens tokens = Tokens.of(said);
        List<Mention> mentions = QuantityScanner.scan(tokens);
        if (mentions.size() != 1 && unit == null) {
            // A range or bound without a unit is still one: "22-27".
            tokens = Tokens.of(words + " %");
            mentions = QuantityScanner.scan(tokens);
            return mentions.size() == 1 && covers(tokens, mentions.getFirst())
                    ? Optional.of(withUnit(mentions.getFirst().amount(), null))
                    : Optional.empty();
        }
        if (mentions.size() != 1 || !covers(tokens, mentions.getFirst())) {
            return Optional.empty();
        }
        Amount amount = mentions.getFirst().amount();
        Quantity main = amount.main();
        boolean own = main != null && main.unit() != null;
        return Optional.of(own ? amount : withUnit(amount, unit));
    }

    /** Whether nothing but fillers stands beside the amount. */
    private static boolean covers(Tokens tokens, Mention mention) {
        int at = 0;
        while (at < mention.from()) {
            int next = FILLERS.skip(tokens, at);
            if (next == at) {
                return false;
            }
            at = next;
        }
        at = mention.to();
        while (at < tokens.size()) {
            boolean mark = tokens.at(at).kind() == Token.Kind.MARK || tokens.is(at, "(");
            if (tokens.is(at, "(")) {
                return false;
            }
            int next = mark ? at + 1 : FILLERS.skip(tokens, at);
            if (next == at) {
                return false;
            }
            at = next;
        }
        return true;
    }

    private static Amount withUnit(Amount amount, @Nullable String unit) {
        return switch (amount) {
            case Amount.Exact(var q) -> new Amount.Exact(with(q, unit));
            case Amount.AtLeast(var q) -> new Amount.AtLeast(with(q, unit));
            case Amount.MoreThan(var q) -> new Amount.MoreThan(with(q, unit));
            case Amount.AtMost(var q) -> new Amount.AtMost(with(q, unit));
            case Amount.LessThan(var q) -> new Amount.LessThan(with(q, unit));
            case Amount.Between(var low, var high) ->
                    new Amount.Between(with(low, unit), with(high, unit));
            case Amount.Increase(var q) -> new Amount.Increase(q == null ? null : with(q, unit));
            case Amount.Decrease(var q) -> new Amount.Decrease(q == null ? null : with(q, unit));
        };
    }

    private static Quantity with(Quantity quantity, @Nullable String unit) {
        return new Quantity(quantity.value(), quantity.of(), unit, quantity.approximate());
    }
}
