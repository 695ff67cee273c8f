package vn.vanthu.extract.phrase;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.CalendarTime;
import vn.vanthu.text.CalendarTime.Grain;
import vn.vanthu.text.DateGrammar;
import vn.vanthu.text.Lexicon;
import vn.vanthu.text.NumberGrammar;
import vn.vanthu.text.Numeral;
import vn.vanthu.text.Tokens;

/**
 * Reads times as people say them, seen from a day (hôm qua, thứ sáu tuần sau, quý trước, 3 tháng
 * tới, mùa hè năm nay, ngày đầu tiên của tháng ba), by recursive descent. What has no year is the
 * next one to come.
 */
final class RelativeDates {

    /** What was read and the index after it. */
    record Result(TimeValue value, int to) {}

    private record Year(int year, int to) {}

    private static final Lexicon<Integer> DAYS =
            Lexicon.of(
                    Map.ofEntries(
                            Map.entry("hôm nay", 0),
                            Map.entry("ngày hôm nay", 0),
                            Map.entry("bữa nay", 0),
                            Map.entry("ngày nay", 0),
                            Map.entry("hôm qua", -1),
                            Map.entry("ngày hôm qua", -1),
                            Map.entry("bữa qua", -1),
                            Map.entry("hôm kia", -2),
                            Map.entry("ngày hôm kia", -2),
                            Map.entry("bữa kia", -2),
                            Map.entry("hôm kìa", -3),
                            Map.entry("ngày mai", 1),
                            Map.entry("mai", 1),
                            Map.entry("hôm sau", 1),
                            Map.entry("ngày hôm sau", 1),
                            Map.entry("ngày kia", 2),
                            Map.entry("ngày mốt", 2),
                            Map.entry("mốt", 2),
                            Map.entry("ngày kìa", 3)));

    private static final Lexicon<Integer> STEPS =
            Lexicon.of(
                    Map.ofEntries(
                            Map.entry("này", 0),
                            Map.entry("nay", 0),
                            Map.entry("hiện tại", 0),
                            Map.entry("hiện nay", 0),
                            Map.entry("hiện giờ", 0),
                            Map.entry("trước", -1),
                            Map.entry("qua", -1),
                            Map.entry("rồi", -1),
                            Map.entry("vừa rồi", -1),
                            Map.entry("vừa qua", -1),
                            Map.entry("trước đó", -1),
                            Map.entry("ngoái", -1),
                            Map.entry("kia", -2),
                            Map.entry("sau", 1),
                            Map.entry("tới", 1),
                            Map.entry("tiếp", 1),
                            Map.entry("tiếp theo", 1),
                            Map.entry("kế", 1),
                            Map.entry("kế tiếp", 1),
                            Map.entry("sắp tới", 1)));

    private static final Map<String, Grain> UNITS =
            Map.of(
                    "ngày", Grain.DAY,
                    "tuần", Grain.WEEK,
                    "tháng", Grain.MONTH,
                    "quý", Grain.QUARTER,
                    "năm", Grain.YEAR);

    private static final Lexicon<DayOfWeek> WEEKDAYS =
            Lexicon.of(
                    Map.ofEntries(
                            Map.entry("thứ hai", DayOfWeek.MONDAY),
                            Map.entry("thứ 2", DayOfWeek.MONDAY),
                            Map.entry("thứ ba", DayOfWeek.TUESDAY),
                            Map.entry("thứ 3", DayOfWeek.TUESDAY),
                            Map.entry("thứ tư", DayOfWeek.WEDNESDAY),
                            Map.entry("thứ bốn", DayOfWeek.WEDNESDAY),
                            Map.entry("thứ 4", DayOfWeek.WEDNESDAY),
                            Map.entry("thứ năm", DayOfWeek.THURSDAY),
                            Map.entry("thứ 5", DayOfWeek.THURSDAY),
                            Map.entry("thứ sáu", DayOfWeek.FRIDAY),
                            Map.entry("thứ 6", DayOfWeek.FRIDAY),
                            Map.entry("thứ bảy", DayOfWeek.SATURDAY),
                            Map.entry("thứ bẩy", DayOfWeek.SATURDAY),
                            Map.entry("thứ 7", DayOfWeek.SATURDAY),
                            Map.entry("chủ nhật", DayOfWeek.SUNDAY),
                            Map.entry("chúa nhật", DayOfWeek.SUNDAY)));

    private final Tokens tokens;
    private final LocalDate on;

    RelativeDates(Tokens tokens, LocalDate on) {
        this.tokens = tokens;
        this.on = on;
    }

    /** The longest time that begins at a token; null where none does. */
    @Nullable Result read(int at) {
        int start = at;
        if (tokens.is(start, "vào") || tokens.is(start, "trong") || tokens.is(start, "dịp")) {
            start++;
        }
        Result best = null;
        for (Result result :
                new @Nullable Result[] {
                    fixed(start),
                    weekday(start),
                    partOf(start),
                    stepped(start),
                    counted(start),
                    ordinal(start),
                    season(start),
                    holiday(start),
                    dayOfMonth(start),
                    named(start)
                }) {
            if (result != null && (best == null || result.to() > best.to())) {
                best = result;
            }
        }
        return best;
    }

    private @Nullable Result fixed(int at) {
        var hit = DAYS.at(tokens, at);
        return hit == null ? null : new Result(TimeValue.day(on.plusDays(hit.value())), hit.to());
    }

    // ---- weekdays

    private @Nullable Result weekday(int at) {
        int start = tokens.is(at, "ngày") ? at + 1 : at;
        var hit = WEEKDAYS.at(tokens, start);
        if (hit == null) {
            return null;
        }
        int to = hit.to();
        int next = tokens.is(to, ",") || tokens.is(to, "của") ? to + 1 : to;
        Result date = explicit(next);
        if (date != null && date.value().grain() == Grain.DAY) {
            return date;
        }
        if (tokens.is(next, "tuần")) {
            Result week = stepped(next);
            if (week != null) {
                LocalDate day = week.value().from().plusDays(hit.value().getValue() - 1L);
                return new Result(TimeValue.day(day), week.to());
            }
        }
        Result inMonth = weekdayOf(hit.value(), to);
        if (inMonth != null) {
            return inMonth;
        }
        var step = STEPS.at(tokens, to);
        int by = step == null ? 1 : step.value();
        int end = step == null ? to : step.to();
        LocalDate day =
                by < 0
                        ? on.with(TemporalAdjusters.previous(hit.value()))
                        : by == 0
                                ? TimeValue.holding(on, Grain.WEEK)
                                        .from()
                                        .plusDays(hit.value().getValue() - 1L)
                                : on.with(TemporalAdjusters.next(hit.value()));
        return new Result(TimeValue.day(day), end);
    }

    /** "thứ hai đầu tiên của tháng 3". */
    private @Nullable Result weekdayOf(DayOfWeek weekday, int at) {
        Numeral order = order(at);
        boolean last = tokens.has(at, "cuối", "cùng") || tokens.is(at, "cuối");
        int to =
                order != null
                        ? order.to()
                        : last ? (tokens.is(at + 1, "cùng") ? at + 2 : at + 1) : at;
        if (to == at) {
            return null;
        }
        Result whole = read(tokens.is(to, "của") || tokens.is(to, "trong") ? to + 1 : to);
        if (whole == null || whole.value().grain() == Grain.DAY) {
            return null;
        }
        LocalDate day;
        if (order == null) {
            day = whole.value().to().with(TemporalAdjusters.previous(weekday));
        } else {
            day = whole.value().from().with(TemporalAdjusters.nextOrSame(weekday));
            day = day.plusWeeks(order.value().intValueExact() - 1L);
        }
        return new Result(TimeValue.day(day), whole.to());
    }

    // ---- this, last and next; first and last; counted

    private @Nullable Result stepped(int at) {
        Grain grain = UNITS.get(tokens.word(at));
        var step = STEPS.at(tokens, at + 1);
        if (grain == null || step == null) {
            return null;
        }
        return new Result(TimeValue.holding(on, grain).shift(step.value()), step.to());
    }

    /** "2 ngày vừa rồi", "3 tháng tới", "5 ngày trước", "2 tuần nữa". */
    private @Nullable Result counted(int at) {
        Numeral count = NumberGrammar.read(tokens, at);
        if (count == null || !count.isWhole() || count.value().signum() <= 0) {
            return null;
        }
        Grain grain = UNITS.get(tokens.word(count.to()));
        if (grain == null || count.value().compareTo(BigDecimal.valueOf(9999)) > 0) {
            return null;
        }
        int many = count.value().intValueExact();
        int to = count.to() + 1;
        TimeValue now = TimeValue.holding(on, grain);
        if (tokens.is(to, "nữa") || tokens.is(to, "sau") || tokens.has(to, "sau", "đó")) {
            return new Result(offset(grain, many), to + 1);
        }
        if (tokens.is(to, "trước")) {
            return new Result(offset(grain, -many), to + 1);
        }
        if (tokens.has(to, "gần", "đây")) {
            return past(now, many, to + 2);
        }
        var step = STEPS.at(tokens, to);
        if (step == null || step.value() == 0) {
            return null;
        }
        return step.value() < 0
                ? past(now, many, step.to())
                : new Result(
                        new TimeValue(grain, now.to(), TimeValue.plus(now.to(), grain, many)),
                        step.to());
    }

    private Result past(TimeValue now, int many, int to) {
        LocalDate from = TimeValue.plus(now.from(), now.grain(), -many);
        return new Result(new TimeValue(now.grain(), from, now.from()), to);
    }

    private TimeValue offset(Grain grain, int by) {
        if (grain == Grain.DAY || grain == Grain.WEEK) {
            return TimeValue.day(TimeValue.plus(on, grain, by));
        }
        return TimeValue.holding(on, grain).shift(by);
    }

    /**
     * "ngày đầu tiên của tháng ba", "tuần cuối cùng của tháng 9 năm 2017", "tháng thứ 2 của quý".
     */
    private @Nullable Result ordinal(int at) {
        Grain grain = UNITS.get(tokens.word(at));
        if (grain == null) {
            return null;
        }
        Numeral order = order(at + 1);
        boolean last = tokens.is(at + 1, "cuối");
        if (order == null && !last) {
            return null;
        }
        int to = order != null ? order.to() : tokens.is(at + 2, "cùng") ? at + 3 : at + 2;
        Result whole = read(tokens.is(to, "của") || tokens.is(to, "trong") ? to + 1 : to);
        if (whole == null || whole.value().grain() == Grain.DAY) {
            return null;
        }
        TimeValue first = firstIn(whole.value(), grain);
        if (order != null) {
            return new Result(first.shift(order.value().intValueExact() - 1), whole.to());
        }
        TimeValue end = TimeValue.holding(whole.value().to().minusDays(1), grain);
        return new Result(end, whole.to());
    }

    /** A week belongs to the month that its Monday lies in. */
    private static TimeValue firstIn(TimeValue whole, Grain grain) {
        TimeValue first = TimeValue.holding(whole.from(), grain);
        return first.from().isBefore(whole.from()) ? first.shift(1) : first;
    }

    private @Nullable Numeral order(int at) {
        return Ordinals.read(tokens, at);
    }

    /** "cuối tuần", "đầu tháng sau", "giữa quý III", "cuối năm 2024". */
    private @Nullable Result partOf(int at) {
        String part = tokens.word(at);
        if (!part.equals("đầu") && !part.equals("giữa") && !part.equals("cuối")) {
            return null;
        }
        Result whole = at + 1 < tokens.size() ? wholeAt(at + 1) : null;
        if (whole == null) {
            return null;
        }
        return new Result(third(whole.value(), part), whole.to());
    }

    private @Nullable Result wholeAt(int at) {
        Result stepped = stepped(at);
        if (stepped != null) {
            return stepped;
        }
        Result explicit = explicit(at);
        if (explicit != null) {
            return explicit;
        }
        Grain grain = UNITS.get(tokens.word(at));
        return grain == null ? null : new Result(TimeValue.holding(on, grain), at + 1);
    }

    private static TimeValue third(TimeValue whole, String part) {
        LocalDate from = whole.from();
        LocalDate to = whole.to();
        return switch (whole.grain()) {
            case WEEK ->
                    switch (part) {
                        case "đầu" -> new TimeValue(Grain.DAY, from, from.plusDays(2));
                        case "giữa" -> new TimeValue(Grain.DAY, from.plusDays(2), from.plusDays(5));
                        default -> new TimeValue(Grain.DAY, from.plusDays(5), to);
                    };
            case MONTH ->
                    switch (part) {
                        case "đầu" -> new TimeValue(Grain.DAY, from, from.plusDays(10));
                        case "giữa" ->
                                new TimeValue(Grain.DAY, from.plusDays(10), from.plusDays(20));
                        default -> new TimeValue(Grain.DAY, from.plusDays(20), to);
                    };
            case QUARTER, HALF, NINE_MONTHS, YEAR, RANGE, DAY -> {
                long months = ChronoUnit.MONTHS.between(from, to);
                long step = Math.max(1, months == 12 ? 3 : months / 3);
                yield switch (part) {
                    case "đầu" -> new TimeValue(Grain.MONTH, from, from.plusMonths(step));
                    case "giữa" ->
                            new TimeValue(Grain.MONTH, from.plusMonths(step), to.minusMonths(step));
                    default -> new TimeValue(Grain.MONTH, to.minusMonths(step), to);
                };
            }
        };
    }

    // ---- seasons, holidays

    private @Nullable Result season(int at) {
        FixedDays.Season season =
                tokens.is(at, "mùa") ? FixedDays.SEASONS.get(tokens.word(at + 1)) : null;
        if (season == null) {
            return null;
        }
        Year year = year(at + 2);
        LocalDate from = season.from().atYear(year == null ? on.getYear() : year.year());
        int to = year == null ? at + 2 : year.to();
        var step = year == null ? STEPS.at(tokens, at + 2) : null;
        if (step != null) {
            to = step.to();
            boolean over = until(season, from).isBefore(on) || until(season, from).equals(on);
            int by =
                    step.value() < 0 && over || step.value() > 0 && from.isAfter(on)
                            ? 0
                            : step.value();
            from = from.plusYears(by);
        }
        return new Result(new TimeValue(Grain.DAY, from, until(season, from)), to);
    }

    private static LocalDate until(FixedDays.Season season, LocalDate from) {
        LocalDate last = season.to().atYear(from.getYear());
        return (last.isBefore(from) ? last.plusYears(1) : last).plusDays(1);
    }

    private @Nullable Result holiday(int at) {
        int start = at;
        while (tokens.is(start, "ngày") || tokens.is(start, "lễ") || tokens.is(start, "đêm")) {
            start++;
        }
        var hit = FixedDays.HOLIDAYS.at(tokens, start);
        if (hit == null) {
            return null;
        }
        Year year = year(hit.to());
        if (year != null) {
            return new Result(TimeValue.day(hit.value().atYear(year.year())), year.to());
        }
        return new Result(TimeValue.day(coming(hit.value())), hit.to());
    }

    private LocalDate coming(MonthDay day) {
        LocalDate date = day.atYear(on.getYear());
        return date.isBefore(on) ? day.atYear(on.getYear() + 1) : date;
    }

    /** "năm 2018", "của năm nay", "năm ngoái". */
    private @Nullable Year year(int at) {
        int start = tokens.is(at, "của") || tokens.is(at, ",") ? at + 1 : at;
        if (!tokens.is(start, "năm")) {
            return null;
        }
        var step = STEPS.at(tokens, start + 1);
        if (step != null) {
            return new Year(on.getYear() + step.value(), step.to());
        }
        DateGrammar.Reading reading = DateGrammar.one(tokens, start);
        return reading != null && reading.time() instanceof CalendarTime.Stretch stretch
                ? new Year(stretch.year(), reading.to())
                : null;
    }

    // ---- dates with their names

    private @Nullable Result named(int at) {
        Result first = explicit(at);
        int start = tokens.is(at, "từ") ? at + 1 : at;
        Result from = start == at ? first : explicit(start);
        if (from == null || first != null && first.value().grain() == Grain.RANGE) {
            return first;
        }
        int joint = from.to();
        if (tokens.is(joint, "đến") || tokens.is(joint, "tới") || tokens.is(joint, "-")) {
            Result last = explicit(tokens.is(joint + 1, "hết") ? joint + 2 : joint + 1);
            if (last != null && last.value().from().isAfter(from.value().from())) {
                Grain grain = last.value().grain();
                return new Result(
                        new TimeValue(grain, from.value().from(), last.value().to()), last.to());
            }
        }
        return start == at ? first : null;
    }

    private @Nullable Result explicit(int at) {
        Result shortYear = shortYear(at);
        if (shortYear != null) {
            return shortYear;
        }
        DateGrammar.Reading reading = DateGrammar.read(tokens, at);
        if (reading == null) {
            return dayAndMonth(at);
        }
        Year year = reading.time().firstDay() == null ? year(reading.to()) : null;
        int to = year == null ? reading.to() : year.to();
        CalendarTime time = year == null ? reading.time() : reading.time().in(year.year());
        return new Result(value(time), to);
    }

    private TimeValue value(CalendarTime time) {
        return switch (time) {
            case CalendarTime.Day(var date) -> TimeValue.day(date);
            case CalendarTime.YearlyDay(var day) -> TimeValue.day(coming(day));
            case CalendarTime.Stretch s -> new TimeValue(grainOf(s), s.from(), s.to().plusDays(1));
            case CalendarTime.YearlyStretch yearless -> {
                TimeValue here = value(yearless.in(on.getYear()));
                yield here.to().isAfter(on) ? here : value(yearless.in(on.getYear() + 1));
            }
        };
    }

    private static Grain grainOf(CalendarTime.Stretch stretch) {
        if (stretch.grain() != Grain.RANGE) {
            return stretch.grain() == Grain.NINE_MONTHS ? Grain.MONTH : stretch.grain();
        }
        boolean years =
                stretch.from().getDayOfYear() == 1 && stretch.to().plusDays(1).getDayOfYear() == 1;
        boolean months =
                stretch.from().getDayOfMonth() == 1
                        && stretch.to().plusDays(1).getDayOfMonth() == 1;
        return years ? Grain.YEAR : months ? Grain.MONTH : Grain.DAY;
    }

    /** 3/3/17: years from 50 on are of the last century. */
    private @Nullable Result shortYear(int at) {
        int start = tokens.is(at, "ngày") ? at + 1 : at;
        String separator = tokens.word(start + 1);
        boolean joined = separator.equals("/") || separator.equals("-");
        if (!joined
                || !tokens.is(start + 3, separator)
                || !tokens.isDigits(start + 4)
                || tokens.word(start + 4).length() != 2) {
            return null;
        }
        int year = Integer.parseInt(tokens.word(start + 4));
        return date(year + (year < 50 ? 2000 : 1900), start + 2, start, start + 5);
    }

    /** 7/3 alone. */
    private @Nullable Result dayAndMonth(int at) {
        boolean joined = tokens.is(at + 1, "/") && tokens.glued(at + 1) && tokens.glued(at + 2);
        if (!joined || tokens.glued(at + 3) && tokens.is(at + 3, "/")) {
            return null;
        }
        Result here = date(on.getYear(), at + 2, at, at + 3);
        if (here == null || !here.value().from().isBefore(on)) {
            return here;
        }
        return date(on.getYear() + 1, at + 2, at, at + 3);
    }

    private @Nullable Result date(int year, int month, int day, int to) {
        boolean digits = tokens.isDigits(month) && tokens.isDigits(day);
        if (!digits || tokens.word(month).length() > 2 || tokens.word(day).length() > 2) {
            return null;
        }
        try {
            LocalDate date =
                    LocalDate.of(
                            year,
                            Integer.parseInt(tokens.word(month)),
                            Integer.parseInt(tokens.word(day)));
            return new Result(TimeValue.day(date), to);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** "ngày 20", "mồng 3", "ngày 20 tháng này", "ngày 5 tháng sau". */
    private @Nullable Result dayOfMonth(int at) {
        int start = tokens.is(at, "ngày") ? at + 1 : at;
        boolean early = tokens.is(start, "mồng") || tokens.is(start, "mùng");
        start = early ? start + 1 : start;
        Numeral day = start == at ? null : NumberGrammar.read(tokens, start);
        if (day == null
                || !day.isWhole()
                || day.value().compareTo(BigDecimal.valueOf(31)) > 0
                || day.value().signum() <= 0) {
            return null;
        }
        int number = day.value().intValueExact();
        int next = tokens.is(day.to(), "của") ? day.to() + 1 : day.to();
        Result month = tokens.is(next, "tháng") ? stepped(next) : null;
        LocalDate first = month == null ? on.withDayOfMonth(1) : month.value().from();
        int to = month == null ? day.to() : month.to();
        for (int i = 0; i < 12; i++) {
            LocalDate start1 = first.plusMonths(i);
            boolean fits = number <= start1.lengthOfMonth();
            LocalDate found = fits ? start1.withDayOfMonth(number) : start1;
            if (fits && (month != null || !found.isBefore(on))) {
                return new Result(TimeValue.day(found), to);
            }
        }
        return null;
    }
}
