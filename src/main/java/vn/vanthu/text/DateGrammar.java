package vn.vanthu.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.CalendarTime.Day;
import vn.vanthu.text.CalendarTime.Grain;
import vn.vanthu.text.CalendarTime.Stretch;
import vn.vanthu.text.CalendarTime.YearlyDay;
import vn.vanthu.text.CalendarTime.YearlyStretch;

/**
 * Reads days, months, quarters, halves, years and ranges of them (ngày, tháng, quý, năm, giai
 * đoạn), by recursive descent over tokens. What names no year stays without one.
 */
public final class DateGrammar {

    /**
     * What was read.
     *
     * @param from index of the first token
     * @param to index after the last token
     */
    public record Reading(CalendarTime time, int from, int to) {}

    private static final Map<String, Integer> QUARTERS =
            Map.ofEntries(
                    Map.entry("i", 1),
                    Map.entry("ii", 2),
                    Map.entry("iii", 3),
                    Map.entry("iv", 4),
                    Map.entry("1", 1),
                    Map.entry("2", 2),
                    Map.entry("3", 3),
                    Map.entry("4", 4),
                    Map.entry("01", 1),
                    Map.entry("02", 2),
                    Map.entry("03", 3),
                    Map.entry("04", 4),
                    Map.entry("một", 1),
                    Map.entry("hai", 2),
                    Map.entry("ba", 3),
                    Map.entry("bốn", 4),
                    Map.entry("tư", 4));

    /** The words that a time begins with that begins with no number. */
    private static final Set<String> FIRST =
            Set.of(
                    "từ", "ngày", "mồng", "mùng", "tháng", "quý", "qúy", "năm", "giai", "thời",
                    "nhiệm", "các", "nửa");

    private record Number(int value, int to) {}

    private DateGrammar() {}

    /** A day or stretch, or a range from one to another; null where none begins here. */
    public static @Nullable Reading read(Tokens tokens, int at) {
        if (!FIRST.contains(tokens.word(at)) && !NumberGrammar.mayBegin(tokens, at)) {
            return null;
        }
        if (tokens.is(at, "từ")) {
            Reading range = range(tokens, at, one(tokens, at + 1));
            if (range != null) {
                return range;
            }
            return null;
        }
        Reading one = one(tokens, at);
        Reading range = range(tokens, at, one);
        return range == null ? one : range;
    }

    /** One day or stretch; null where none begins here. */
    public static @Nullable Reading one(Tokens tokens, int at) {
        return switch (tokens.word(at)) {
            case "ngày" -> afterDayWord(tokens, at);
            case "mồng", "mùng" -> day(tokens, at, at + 1, true);
            case "tháng" -> month(tokens, at);
            case "quý", "qúy" -> quarter(tokens, at);
            case "năm" -> year(tokens, at);
            case "giai", "thời", "nhiệm", "các" -> stage(tokens, at);
            case "nửa" -> half(tokens, at);
            default -> {
                Reading months = monthsOfYear(tokens, at);
                yield months == null && tokens.isDigits(at) ? numeric(tokens, at) : months;
            }
        };
    }

    // ---- ranges

    /** "từ 01/6/2020 đến 31/8/2020", "quý III và quý IV năm 2020" is none. */
    private static @Nullable Reading range(Tokens tokens, int at, @Nullable Reading first) {
        if (first == null) {
            return null;
        }
        int to = first.to();
        if (!tokens.is(to, "đến") && !tokens.is(to, "tới") && !tokens.is(to, "-")) {
            return null;
        }
        to++;
        if (tokens.is(to, "hết")) {
            to++;
        }
        Reading last = one(tokens, to);
        if (last == null) {
            return null;
        }
        LocalDate end = last.time().lastDay();
        if (end == null) {
            return null;
        }
        LocalDate start = first.time().in(end.getYear()).firstDay();
        if (start != null && start.isAfter(end)) {
            start = first.time().in(end.getYear() - 1).firstDay();
        }
        if (start == null || start.isAfter(end)) {
            return null;
        }
        return new Reading(between(start, end), at, last.to());
    }

    private static Stretch between(LocalDate start, LocalDate end) {
        return new Stretch(Grain.RANGE, start.getYear(), 0, start, end);
    }

    // ---- days

    private static @Nullable Reading afterDayWord(Tokens tokens, int at) {
        int to = at + 1;
        if (tokens.is(to, "mồng") || tokens.is(to, "mùng")) {
            return day(tokens, at, to + 1, true);
        }
        return day(tokens, at, to, true);
    }

    private static @Nullable Reading numeric(Tokens tokens, int at) {
        Reading day = day(tokens, at, at, false);
        if (day != null) {
            return day;
        }
        if (tokens.word(at).length() == 4 && (at == 0 || !tokens.is(at - 1, "/"))) {
            return iso(tokens, at);
        }
        return monthAndYear(tokens, at, at);
    }

    /** d/m/yyyy, d-m-yyyy, d.m.yyyy, d tháng m năm yyyy; without a year only after "ngày". */
    private static @Nullable Reading day(Tokens tokens, int from, int at, boolean named) {
        Number day = number(tokens, at, 31);
        if (day == null) {
            return null;
        }
        int to = day.to();
        if (tokens.is(to, "của")) {
            to++;
        }
        if (tokens.is(to, "tháng")) {
            return dayAndMonth(tokens, from, day.value(), to + 1, named);
        }
        String separator = tokens.word(day.to());
        if (!tokens.isDigits(at) || !"/-.".contains(separator) || separator.isEmpty()) {
            return null;
        }
        boolean tight = tokens.glued(at + 1) && tokens.glued(at + 2);
        Number month = number(tokens, at + 2, 12);
        if (month == null || !tokens.isDigits(at + 2)) {
            return null;
        }
        if (tokens.is(at + 3, separator) && yearAt(tokens, at + 4) != null) {
            Integer year = yearAt(tokens, at + 4);
            boolean more = tokens.glued(at + 5) && tokens.glued(at + 6) && isLink(tokens, at + 5);
            return more || year == null
                    ? null
                    : reading(year, month.value(), day.value(), from, at + 5);
        }
        if (!named
                || !tight
                || !separator.equals("/")
                || tokens.glued(at + 3) && isLink(tokens, at + 3)) {
            return null;
        }
        return yearless(tokens, month.value(), day.value(), from, at + 3);
    }

    private static boolean isLink(Tokens tokens, int at) {
        return tokens.is(at, "/") || tokens.is(at, "-");
    }

    private static @Nullable Reading dayAndMonth(
            Tokens tokens, int from, int day, int at, boolean named) {
        Number month = monthNumber(tokens, at);
        if (month == null) {
            return null;
        }
        int to = month.to();
        Integer year = yearAt(tokens, to + 1);
        boolean linked = tokens.is(to, "năm") || tokens.is(to, "/") || tokens.is(to, "-");
        if (linked && year != null) {
            return reading(year, month.value(), day, from, to + 2);
        }
        return named || tokens.isDigits(from)
                ? yearless(tokens, month.value(), day, from, to)
                : null;
    }

    private static @Nullable Reading reading(int year, int month, int day, int from, int to) {
        try {
            return new Reading(new Day(LocalDate.of(year, month, day)), from, to);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static @Nullable Reading yearless(Tokens tokens, int month, int day, int from, int to) {
        try {
            if (tokens.is(to, "năm") && yearAt(tokens, to + 1) != null) {
                Integer year = yearAt(tokens, to + 1);
                return year == null ? null : reading(year, month, day, from, to + 2);
            }
            return new Reading(new YearlyDay(MonthDay.of(month, day)), from, to);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static @Nullable Reading iso(Tokens tokens, int at) {
        Integer year = yearAt(tokens, at);
        Integer last = yearAt(tokens, at + 2);
        boolean dash = tokens.is(at + 1, "-");
        if (year != null && dash && last != null && last > year && last - year <= 50) {
            return new Reading(years(year, last), at, at + 3);
        }
        Number month = number(tokens, at + 2, 12);
        Number day = number(tokens, at + 4, 31);
        boolean joined = dash && tokens.is(at + 3, "-") && tokens.glued(at + 1);
        if (year == null || !joined || month == null || day == null) {
            return null;
        }
        return reading(year, month.value(), day.value(), at, at + 5);
    }

    private static Stretch years(int first, int last) {
        return new Stretch(
                Grain.RANGE, first, 0, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    // ---- months, quarters, halves

    private static @Nullable Reading month(Tokens tokens, int at) {
        Number month = monthNumber(tokens, at + 1);
        if (month == null) {
            return null;
        }
        int to = ofYear(tokens, month.to());
        Integer year = to == month.to() ? null : yearAt(tokens, to - 1);
        return year != null
                ? new Reading(CalendarTime.month(year, month.value()), at, to)
                : new Reading(new YearlyStretch(Grain.MONTH, month.value()), at, month.to());
    }

    /** "12/2023" without "tháng". */
    private static @Nullable Reading monthAndYear(Tokens tokens, int from, int at) {
        Number month = number(tokens, at, 12);
        Integer year = yearAt(tokens, at + 2);
        boolean joined = tokens.is(at + 1, "/") && tokens.glued(at + 1) && tokens.glued(at + 2);
        boolean more = tokens.glued(at + 3) && isLink(tokens, at + 3) && tokens.glued(at + 4);
        boolean less = tokens.glued(at) && !tokens.is(at - 1, "(");
        if (month == null || year == null || !joined || more || less || tokens.is(at - 1, "số")) {
            return null;
        }
        return new Reading(CalendarTime.month(year, month.value()), from, at + 3);
    }

    private static @Nullable Reading quarter(Tokens tokens, int at) {
        Integer quarter = QUARTERS.get(tokens.word(at + 1));
        if (quarter == null) {
            return null;
        }
        return withYear(tokens, new YearlyStretch(Grain.QUARTER, quarter), at, at + 2);
    }

    /** "6 tháng đầu năm 2024", "9 tháng năm 2024", "sáu tháng cuối năm". */
    private static @Nullable Reading monthsOfYear(Tokens tokens, int at) {
        Number count = number(tokens, at, 12);
        if (count == null || !tokens.is(count.to(), "tháng")) {
            return null;
        }
        int to = count.to() + 1;
        boolean last = tokens.is(to, "cuối") && tokens.is(to + 1, "năm");
        boolean first = tokens.is(to, "đầu") && tokens.is(to + 1, "năm");
        boolean year = tokens.is(to, "năm") && yearAt(tokens, to + 1) != null;
        if (!last && !first && !year) {
            return null;
        }
        int end = year ? to : to + (yearAt(tokens, to + 2) != null ? 1 : 2);
        YearlyStretch stretch =
                switch (count.value()) {
                    case 6 -> new YearlyStretch(Grain.HALF, last ? 2 : 1);
                    case 9 -> last ? null : new YearlyStretch(Grain.NINE_MONTHS, 0);
                    case 3 -> new YearlyStretch(Grain.QUARTER, last ? 4 : 1);
                    default -> null;
                };
        return stretch == null ? null : withYear(tokens, stretch, at, end);
    }

    private static @Nullable Reading half(Tokens tokens, int at) {
        boolean first = tokens.has(at + 1, "đầu", "năm");
        if (!first && !tokens.has(at + 1, "cuối", "năm")) {
            return null;
        }
        int end = at + (yearAt(tokens, at + 3) != null ? 2 : 3);
        return withYear(tokens, new YearlyStretch(Grain.HALF, first ? 1 : 2), at, end);
    }

    private static Reading withYear(Tokens tokens, YearlyStretch stretch, int from, int at) {
        int to = ofYear(tokens, at);
        Integer year = to == at ? null : yearAt(tokens, to - 1);
        return year == null
                ? new Reading(stretch, from, at)
                : new Reading(stretch.in(year), from, to);
    }

    /** The index after "/2024", "năm 2024", "của năm 2024", "-2024"; the same where none is. */
    private static int ofYear(Tokens tokens, int at) {
        int to = tokens.is(at, "của") || tokens.is(at, ",") ? at + 1 : at;
        boolean linked = tokens.is(to, "năm") || tokens.is(to, "/") || tokens.is(to, "-");
        if (!linked || yearAt(tokens, to + 1) == null) {
            return at;
        }
        return to + 2;
    }

    private static @Nullable Number monthNumber(Tokens tokens, int at) {
        if (tokens.is(at, "năm") && yearAt(tokens, at + 1) != null) {
            return null; // "ngày   tháng   năm 2020": the month is blank
        }
        return switch (tokens.word(at)) {
            case "giêng" -> new Number(1, at + 1);
            case "tư" -> new Number(4, at + 1);
            case "chạp" -> new Number(12, at + 1);
            default -> number(tokens, at, 12);
        };
    }

    // ---- years

    private static @Nullable Reading year(Tokens tokens, int at) {
        int to = tokens.is(at + 1, "học") ? at + 2 : at + 1;
        Integer year = yearAt(tokens, to);
        if (year == null) {
            return null;
        }
        Integer last = yearAt(tokens, to + 2);
        if (tokens.is(to + 1, "-") && last != null && last > year) {
            return new Reading(years(year, last), at, to + 3);
        }
        return new Reading(CalendarTime.year(year), at, to + 1);
    }

    private static @Nullable Reading stage(Tokens tokens, int at) {
        boolean named =
                tokens.has(at, "giai", "đoạn")
                        || tokens.has(at, "thời", "kỳ")
                        || tokens.has(at, "nhiệm", "kỳ")
                        || tokens.has(at, "các", "năm");
        int to = at + 2;
        if (named && tokens.is(to, "từ")) {
            to++;
        }
        if (tokens.is(to, "năm")) {
            to++;
        }
        Integer first = yearAt(tokens, to);
        boolean linked = tokens.is(to + 1, "-") || tokens.is(to + 1, "đến");
        int end = to + 2;
        if (tokens.is(end, "năm")) {
            end++;
        }
        Integer last = yearAt(tokens, end);
        if (!named || first == null || !linked || last == null || last < first) {
            return null;
        }
        return new Reading(years(first, last), at, end + 1);
    }

    /** A year of four digits from 1900 to 2100; null where none stands here. */
    static @Nullable Integer yearAt(Tokens tokens, int at) {
        String word = tokens.word(at);
        if (!tokens.isDigits(at) || word.length() != 4) {
            return null;
        }
        int year = Integer.parseInt(word);
        boolean decimal =
                tokens.glued(at + 1)
                        && (tokens.is(at + 1, ",") || tokens.is(at + 1, "."))
                        && tokens.glued(at + 2)
                        && tokens.isDigits(at + 2);
        return year < 1900 || year > 2100 || decimal ? null : year;
    }

    private static @Nullable Number number(Tokens tokens, int at, int limit) {
        if (tokens.isDigits(at)) {
            String word = tokens.word(at);
            int value = word.length() > 2 ? 0 : Integer.parseInt(word);
            return value < 1 || value > limit ? null : new Number(value, at + 1);
        }
        Numeral words = NumberGrammar.read(tokens, at);
        if (words == null || !words.isWhole() || words.form() != Numeral.Form.WORDS) {
            return null;
        }
        int value = words.value().min(BigDecimal.valueOf(99)).intValueExact();
        return value < 1 || value > limit ? null : new Number(value, words.to());
    }
}
