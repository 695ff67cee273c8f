package vn.vanthu.extract.phrase;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.extract.date.DueGrammar;
import vn.vanthu.extract.quantity.Mention;
import vn.vanthu.extract.quantity.QuantityScanner;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Due;
import vn.vanthu.text.CalendarTime.Grain;
import vn.vanthu.text.NumberGrammar;
import vn.vanthu.text.Numeral;
import vn.vanthu.text.Span;
import vn.vanthu.text.Tokens;

/**
 * Reads what a phrase says: numbers, money, dates, amounts with bounds, deadlines. A phrase that is
 * one of these as a whole gives that reading (two where it can mean either, as "thứ tư" can);
 * otherwise everything that is found inside it.
 */
public final class PhraseReader {

    /**
     * The readings of a phrase.
     *
     * @param phrase any text; offsets count in its NFC form
     * @param on the day that "hôm nay" means
     */
    public List<Reading> read(String phrase, LocalDate on) {
        String text = Normalizer.normalize(phrase, Normalizer.Form.NFC).strip();
        Tokens tokens = Tokens.of(text);
        if (tokens.size() == 0) {
            return List.of();
        }
        List<Reading> whole = whole(tokens, on);
        return whole.isEmpty() ? parts(tokens, on) : whole;
    }

    // ---- the phrase as a whole

    private static List<Reading> whole(Tokens tokens, LocalDate on) {
        var found = new ArrayList<Reading>();
        int size = tokens.size();
        var date = new RelativeDates(tokens, on).read(0);
        if (date != null && date.to() == size) {
            found.add(date(tokens, 0, size, date.value()));
        }
        Numeral ordinal = Ordinals.read(tokens, 0);
        if (ordinal != null && ordinal.to() == size) {
            found.add(number(tokens, 0, size, ordinal.value()));
        }
        if (!found.isEmpty()) {
            return found;
        }
        var money = new MoneyGrammar(tokens).read(0);
        if (money != null && money.to() == size) {
            return List.of(money(tokens, 0, money));
        }
        boolean minus = tokens.is(0, "-");
        Numeral number = NumberGrammar.read(tokens, minus ? 1 : 0);
        if (number != null && number.to() == size) {
            BigDecimal value = minus ? number.value().negate() : number.value();
            return List.of(number(tokens, 0, size, value));
        }
        List<DueGrammar.Found> dues = DueGrammar.scan(tokens, on.getYear());
        if (dues.size() == 1 && dues.getFirst().span().equals(tokens.span(0, size))) {
            return List.of(due(tokens, dues.getFirst()));
        }
        return List.of();
    }

    // ---- what is inside

    private static List<Reading> parts(Tokens tokens, LocalDate on) {
        var found = new ArrayList<Reading>();
        var taken = new ArrayList<Span>();
        for (DueGrammar.Found due : DueGrammar.scan(tokens, on.getYear())) {
            if (due.firm()) {
                found.add(due(tokens, due));
                taken.add(due.span());
            }
        }
        var dates = new RelativeDates(tokens, on);
        var money = new MoneyGrammar(tokens);
        for (int at = 0; at < tokens.size(); at++) {
            if (isTaken(taken, tokens.span(at, at + 1))) {
                continue;
            }
            var sum = money.read(at);
            if (sum != null) {
                found.add(money(tokens, at, sum));
                taken.add(tokens.span(at, sum.to()));
                continue;
            }
            var date = dates.read(at);
            if (date != null && isSure(tokens, at, date)) {
                found.add(date(tokens, at, date.to(), date.value()));
                taken.add(tokens.span(at, date.to()));
            }
        }
        for (Mention mention : QuantityScanner.scan(tokens)) {
            Span span = tokens.span(mention.from(), mention.to());
            if (!isTaken(taken, mention.numberSpan(tokens))) {
                found.add(amount(tokens, span, mention.amount()));
                taken.add(span);
            }
        }
        found.sort(Comparator.comparing(Reading::span));
        return found;
    }

    /** Inside a phrase 3/4 may be a ratio and "mai" a name; only longer words are sure. */
    private static boolean isSure(Tokens tokens, int at, Timed date) {
        boolean slash = tokens.isDigits(at) && date.to() - at == 3;
        return date.to() - at > 1 && !slash;
    }

    private static boolean isTaken(List<Span> taken, Span span) {
        return taken.stream().anyMatch(span::overlaps);
    }

    // ---- readings

    private static Reading reading(
            Tokens tokens, Span span, String kind, Map<String, @Nullable Object> values) {
        return new Reading(kind, values, span, span.in(tokens.text()));
    }

    private static Reading number(Tokens tokens, int from, int to, BigDecimal value) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("value", value);
        return reading(tokens, tokens.span(from, to), "number", values);
    }

    private static Reading money(Tokens tokens, int at, MoneyGrammar.Money money) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("currency", "VND");
        values.put("comparator", money.comparator());
        values.put("low", money.low());
        values.put("high", money.high());
        values.put("approx", money.approximate());
        return reading(tokens, tokens.span(at, money.to()), "money", values);
    }

    private static Reading date(Tokens tokens, int from, int to, TimeValue value) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        Grain grain = value.grain() == Grain.RANGE ? Grain.DAY : value.grain();
        values.put("grain", grain.name().toLowerCase(Locale.ROOT));
        values.put("from", value.from().toString());
        values.put("to", value.to().toString());
        return reading(tokens, tokens.span(from, to), "date", values);
    }

    private static Reading amount(Tokens tokens, Span span, Amount amount) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var main = amount.main();
        values.put("comparator", amount.comparator());
        values.put("low", amount.lowValue());
        values.put("high", amount.highValue());
        values.put("unit", main == null ? null : main.unit());
        values.put("of", main == null ? null : main.of());
        return reading(tokens, span, "amount", values);
    }

    private static Reading due(Tokens tokens, DueGrammar.Found found) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        switch (found.due()) {
            case Due.On(var date) -> values.put("value", date.toString());
            case Due.In(var period) -> values.put("value", period.iso());
            case Due.Every(var interval, var day) -> {
                values.put("recurrence", interval);
                if (day != null) {
                    values.put("monthDay", day.toString().substring(2));
                }
            }
            case Due.Within(var duration, var workingDays) -> {
                values.put("duration", duration);
                values.put("workingDays", workingDays);
            }
        }
        return reading(tokens, found.span(), "deadline", values);
    }
}
