package vn.vanthu.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Numeral.Form;

/**
 * Reads numbers in digits and in words (số viết bằng chữ số và bằng chữ), by recursive descent.
 *
 * <p>A full stop before every three digits divides thousands (24.489) and a comma stands before
 * decimals (41,12). Decimals after a full stop that is not before three digits are read too (12.5),
 * and commas that divide thousands twice (12,500,000).
 */
public final class NumberGrammar {

    private static final Map<String, Integer> DIGITS =
            Map.ofEntries(
                    Map.entry("không", 0),
                    Map.entry("một", 1),
                    Map.entry("hai", 2),
                    Map.entry("ba", 3),
                    Map.entry("bốn", 4),
                    Map.entry("năm", 5),
                    Map.entry("sáu", 6),
                    Map.entry("bảy", 7),
                    Map.entry("bẩy", 7),
                    Map.entry("tám", 8),
                    Map.entry("chín", 9));

    /** Forms of one, four and five that stand after tens only. */
    private static final Map<String, Integer> LAST_DIGITS =
            Map.of("mốt", 1, "tư", 4, "lăm", 5, "nhăm", 5);

    private static final Map<String, BigDecimal> SCALES =
            Map.ofEntries(
                    Map.entry("chục", BigDecimal.valueOf(10)),
                    Map.entry("tá", BigDecimal.valueOf(12)),
                    Map.entry("trăm", BigDecimal.valueOf(100)),
                    Map.entry("nghìn", BigDecimal.valueOf(1_000)),
                    Map.entry("ngàn", BigDecimal.valueOf(1_000)),
                    Map.entry("vạn", BigDecimal.valueOf(10_000)),
                    Map.entry("triệu", BigDecimal.valueOf(1_000_000)),
                    Map.entry("tỷ", BigDecimal.valueOf(1_000_000_000)),
                    Map.entry("tỉ", BigDecimal.valueOf(1_000_000_000)));

    /** What a number in words can begin with. */
    private static final Set<String> FIRST =
            Stream.concat(DIGITS.keySet().stream(), Stream.of("mười", "nửa", "âm"))
                    .collect(Collectors.toCollection(HashSet::new));

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private record Part(BigDecimal value, int to, Form form, @Nullable BigDecimal other) {}

    private record Scale(BigDecimal value, String words, int to) {}

    private NumberGrammar() {}

    /** The longest number that begins at a token, in digits or in words; null where none does. */
    public static @Nullable Numeral read(Tokens tokens, int at) {
        if (!mayBegin(tokens, at)) {
            return null;
        }
        if (tokens.is(at, "âm")) {
            Numeral positive = positive(tokens, at + 1);
            return positive == null ? null : negative(positive, at);
        }
        return positive(tokens, at);
    }

    /** Whether a number may begin at a token; where not, none does. */
    public static boolean mayBegin(Tokens tokens, int at) {
        return tokens.isDigits(at) || FIRST.contains(tokens.word(at));
    }

    /** A number that begins with a digit; null where the token is not one. */
    public static @Nullable Numeral readDigits(Tokens tokens, int at) {
        return tokens.isDigits(at) ? positive(tokens, at) : null;
    }

    /** The index after a run of digits, stops, commas and slashes without spaces (1.1.2, 3,4). */
    public static int endOfChain(Tokens tokens, int at) {
        int to = at + 1;
        while (tokens.glued(to)
                && (tokens.isDigits(to)
                        || ".,/-:".contains(tokens.word(to))
                                && tokens.glued(to + 1)
                                && tokens.isDigits(to + 1))) {
            to++;
        }
        return to;
    }

    private static @Nullable Numeral positive(Tokens tokens, int at) {
        if (tokens.is(at, "nửa") || tokens.has(at, "một", "nửa")) {
            int to = tokens.is(at, "nửa") ? at + 1 : at + 2;
            Scale scale = scale(tokens, to);
            return scale == null
                    ? new Numeral(HALF, at, to, Form.WORDS, HALF, null, null)
                    : whole(at, HALF, scale);
        }
        Part first = part(tokens, at);
        if (first == null) {
            return null;
        }
        Scale scale = scale(tokens, first.to());
        if (scale == null) {
            return unscaled(tokens, at, first);
        }
        return scaled(tokens, at, first, scale);
    }

    private static Numeral unscaled(Tokens tokens, int at, Part first) {
        Part part = first.form() == Form.WORDS ? withDecimals(tokens, first) : first;
        BigDecimal value = part.value();
        int to = part.to();
        if (tokens.is(to, "rưỡi")) {
            value = value.add(HALF);
            to++;
        }
        return new Numeral(value, at, to, part.form(), value, null, part.other());
    }

    /** "2 tỷ 500 triệu", "bảy trăm hai mươi mốt nghìn không trăm mười hai", "1,5 triệu". */
    private static Numeral scaled(Tokens tokens, int at, Part first, Scale scale) {
        BigDecimal total = first.value().multiply(scale.value());
        Form form = first.form() == Form.DIGITS ? Form.MIXED : first.form();
        BigDecimal last = scale.value();
        int to = scale.to();
        if (tokens.is(to, "rưỡi")) {
            total = total.add(last.multiply(HALF));
            return result(at, to + 1, total, form, scale);
        }
        while (true) {
            Part part = part(tokens, to);
            if (part == null || (part.form() == Form.WORDS) != (form == Form.WORDS)) {
                break;
            }
            Scale next = scale(tokens, part.to());
            BigDecimal size = next == null ? BigDecimal.ONE : next.value();
            BigDecimal more = part.value().multiply(size);
            if (more.compareTo(last) >= 0 || next == null && form == Form.MIXED) {
                break;
            }
            if (next == null && tokens.is(to, "năm") && part.to() == to + 1) {
                break; // "ba nghìn năm" tells of years
            }
            total = total.add(more);
            to = next == null ? part.to() : next.to();
            last = size;
            if (next == null) {
                break;
            }
        }
        return result(at, to, total, form, scale);
    }

    private static Numeral result(int at, int to, BigDecimal total, Form form, Scale scale) {
        BigDecimal mantissa = total.divide(scale.value(), 12, RoundingMode.UNNECESSARY);
        return new Numeral(plain(total), at, to, form, plain(mantissa), scale.words(), null);
    }

    private static Numeral whole(int at, BigDecimal mantissa, Scale scale) {
        BigDecimal total = mantissa.multiply(scale.value());
        return new Numeral(plain(total), at, scale.to(), Form.WORDS, mantissa, scale.words(), null);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Numeral negative(Numeral n, int at) {
        return new Numeral(
                n.value().negate(),
                at,
                n.to(),
                n.form(),
                n.mantissa().negate(),
                n.scale(),
                n.other() == null ? null : n.other().negate());
    }

    /** "nghìn", "trăm triệu", "nghìn tỷ"; not "trăm" in "chục trăm" or what follows a word. */
    private static @Nullable Scale scale(Tokens tokens, int at) {
        BigDecimal value = BigDecimal.ONE;
        int to = at;
        while (SCALES.containsKey(tokens.word(to))) {
            value = value.multiply(SCALES.getOrDefault(tokens.word(to), BigDecimal.ONE));
            to++;
        }
        if (to == at) {
            return null;
        }
        var words = new StringBuilder(tokens.word(at));
        for (int i = at + 1; i < to; i++) {
            words.append(' ').append(tokens.word(i));
        }
        return new Scale(value, words.toString(), to);
    }

    private static @Nullable Part part(Tokens tokens, int at) {
        return tokens.isDigits(at) ? digits(tokens, at) : hundreds(tokens, at);
    }

    // ---- digits

    private static @Nullable Part digits(Tokens tokens, int at) {
        String first = tokens.word(at);
        int byStop = groups(tokens, at, ".");
        if (byStop > 0) {
            int to = at + 1 + 2 * byStop;
            BigDecimal whole = joined(tokens, at, to);
            if (separated(tokens, to, ".")) {
                return null; // 1.234.5 is a label
            }
            return separated(tokens, to, ",")
                    ? decimals(tokens, whole.toPlainString(), to, null)
                    : new Part(whole, to, Form.DIGITS, decimal(tokens, at, byStop));
        }
        int byComma = groups(tokens, at, ",");
        if (byComma >= 2) {
            int to = at + 1 + 2 * byComma;
            BigDecimal whole = joined(tokens, at, to);
            return separated(tokens, to, ".")
                    ? decimals(tokens, whole.toPlainString(), to, null)
                    : new Part(whole, to, Form.DIGITS, null);
        }
        if (separated(tokens, at + 1, ",")) {
            BigDecimal other = byComma == 1 ? joined(tokens, at, at + 3) : null;
            return decimals(tokens, first, at + 1, other);
        }
        if (separated(tokens, at + 1, ".")) {
            return decimals(tokens, first, at + 1, null);
        }
        int spaced = spacedGroups(tokens, at);
        if (spaced >= 2) {
            BigDecimal whole = joined(tokens, at, at + 1 + spaced);
            return new Part(whole, at + 1 + spaced, Form.DIGITS, null);
        }
        return new Part(new BigDecimal(first), at + 1, Form.DIGITS, null);
    }

    /** Groups of three digits behind a separator, without spaces; 0 where the first is no group. */
    private static int groups(Tokens tokens, int at, String separator) {
        String first = tokens.word(at);
        if (first.length() > 3 || first.startsWith("0")) {
            return 0;
        }
        int count = 0;
        int next = at + 1;
        while (separated(tokens, next, separator) && tokens.word(next + 1).length() == 3) {
            count++;
            next += 2;
        }
        return count;
    }

    /** "1 201 597": one space each, three digits each. */
    private static int spacedGroups(Tokens tokens, int at) {
        String first = tokens.word(at);
        if (first.length() > 3 || first.startsWith("0")) {
            return 0;
        }
        int next = at + 1;
        while (tokens.isDigits(next)
                && tokens.word(next).length() == 3
                && tokens.at(next).start() == tokens.at(next - 1).end() + 1
                && !tokens.glued(next + 1)) {
            next++;
        }
        return next - at - 1;
    }

    private static boolean separated(Tokens tokens, int at, String separator) {
        return tokens.is(at, separator)
                && tokens.glued(at)
                && tokens.glued(at + 1)
                && tokens.isDigits(at + 1);
    }

    private static @Nullable Part decimals(
            Tokens tokens, String whole, int at, @Nullable BigDecimal other) {
        int to = at + 2;
        if (separated(tokens, to, ".") || separated(tokens, to, ",")) {
            return null; // 1.1.2 and 2,3,4 are no numbers
        }
        return new Part(new BigDecimal(whole + "." + tokens.word(at + 1)), to, Form.DIGITS, other);
    }

    /** 12.345 as 12,345, which only the unit can tell; null with more than one stop. */
    private static @Nullable BigDecimal decimal(Tokens tokens, int at, int groups) {
        return groups == 1 ? new BigDecimal(tokens.word(at) + "." + tokens.word(at + 2)) : null;
    }

    private static BigDecimal joined(Tokens tokens, int from, int to) {
        var digits = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (tokens.isDigits(i)) {
                digits.append(tokens.word(i));
            }
        }
        return new BigDecimal(digits.toString());
    }

    // ---- words

    /** 0 to 999 in words; null where no such number begins. */
    private static @Nullable Part hundreds(Tokens tokens, int at) {
        Integer digit = DIGITS.get(tokens.word(at));
        if (digit == null || !tokens.is(at + 1, "trăm")) {
            return tens(tokens, at);
        }
        int value = 100 * digit;
        int to = at + 2;
        if (tokens.is(to, "linh") || tokens.is(to, "lẻ")) {
            Integer last = lastDigit(tokens, to + 1, true);
            return last == null ? words(value, to) : words(value + last, to + 2);
        }
        Part rest = tens(tokens, to);
        if (rest == null || rest.value().compareTo(BigDecimal.TEN) < 0) {
            return words(value, to);
        }
        return words(value + rest.value().intValueExact(), rest.to());
    }

    private static @Nullable Part tens(Tokens tokens, int at) {
        if (tokens.is(at, "mười")) {
            Integer last = lastDigit(tokens, at + 1, false);
            return last == null ? words(10, at + 1) : words(10 + last, at + 2);
        }
        Integer digit = DIGITS.get(tokens.word(at));
        if (digit == null) {
            return null;
        }
        if (tokens.is(at + 1, "mươi")) {
            Integer last = lastDigit(tokens, at + 2, false);
            return last == null ? words(10 * digit, at + 2) : words(10 * digit + last, at + 3);
        }
        Integer last = LAST_DIGITS.get(tokens.word(at + 1));
        if (last != null && digit > 1 && !tokens.is(at + 2, "pháp")) {
            return words(10 * digit + last, at + 2); // hai tư, ba lăm
        }
        return words(digit, at + 1);
    }

    /** 1 to 9 after tens; "năm" is taken only where five cannot be a year. */
    private static @Nullable Integer lastDigit(Tokens tokens, int at, boolean afterLinh) {
        Integer last = LAST_DIGITS.get(tokens.word(at));
        if (last != null) {
            return last;
        }
        if (tokens.is(at, "năm") && !afterLinh || tokens.is(at, "không")) {
            return null;
        }
        return DIGITS.get(tokens.word(at));
    }

    /** "ba phẩy năm", "không phẩy không hai", "bảy phẩy hai mươi lăm". */
    private static Part withDecimals(Tokens tokens, Part whole) {
        if (!tokens.is(whole.to(), "phẩy")) {
            return whole;
        }
        var decimals = new StringBuilder();
        int to = whole.to() + 1;
        while (tokens.is(to, "không")) {
            decimals.append('0');
            to++;
        }
        Part rest = part(tokens, to);
        if (rest != null) {
            decimals.append(rest.value().toPlainString());
            to = rest.to();
        }
        if (decimals.isEmpty()) {
            return whole;
        }
        BigDecimal value = new BigDecimal(whole.value().toPlainString() + "." + decimals);
        return new Part(value, to, Form.WORDS, null);
    }

    private static Part words(int value, int to) {
        return new Part(BigDecimal.valueOf(value), to, Form.WORDS, null);
    }
}
