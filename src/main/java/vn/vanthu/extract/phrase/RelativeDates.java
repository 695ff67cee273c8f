package vn.vanthu.extract.phrase;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.CalendarTime.Grain;
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
    private final WrittenDates written;
    private final Occasions occasions;

    RelativeDates(Tokens tokens, LocalDate on) {
        this.tokens = tokens;
        this.on = on;
        this.written = new WrittenDates(tokens, on);
        this.occasions = new Occasions(tokens, on);
    }

    /** The longest time that begins at a token; null where none does. */
    @Nullable Timed read(int at) {
        int start = at;
        if (tokens.is(start, "vào") || tokens.is(start, "trong") || tokens.is(start, "dịp")) {
            start++;
        }
        Timed best = null;
        for (Timed result :
                new @Nullable Timed[] {
                    fixed(start),
                    weekday(start),
                    partOf(start),
                    Steps.read(tokens, start, on),
                    counted(start),
                    ordinal(start),
                    occasions.season(start),
                    occasions.holiday(start),
                    dayOfMonth(start),
                    written.named(start)
                }) {
            if (result != null && (best == null || result.to() > best.to())) {
                best = result;
            }
        }
        return best;
    }

    private @Nullable Timed fixed(int at) {
        var hit = DAYS.at(tokens, at);
        return hit == null ? null : new Timed(TimeValue.day(on.plusDays(hit.value())), hit.to());
    }

    // ---- weekdays

    private @Nullable Timed weekday(int at) {
        int start = tokens.is(at, "ngày") ? at + 1 : at;
        var hit = WEEKDAYS.at(tokens, start);
        if (hit == null) {
            return null;
        }
        int to = hit.to();
        int next = tokens.is(to, ",") || tokens.is(to, "của") ? to + 1 : to;
        Timed date = written.explicit(next);
        if (date != null && date.value().grain() == Grain.DAY) {
            return date;
        }
        if (tokens.is(next, "tuần")) {
            Timed week = Steps.read(tokens, next, on);
            if (week != null) {
                LocalDate day = week.value().from().plusDays(hit.value().getValue() - 1L);
                return new Timed(TimeValue.day(day), week.to());
            }
        }
        Timed inMonth = weekdayOf(hit.value(), to);
        if (inMonth != null) {
            return inMonth;
        }
        var step = Steps.WORDS.at(tokens, to);
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
        return new Timed(TimeValue.day(day), end);
    }

    /** "thứ hai đầu tiên của tháng 3". */
    private @Nullable Timed weekdayOf(DayOfWeek weekday, int at) {
        Numeral order = order(at);
        boolean last = tokens.has(at, "cuối", "cùng") || tokens.is(at, "cuối");
        int to =
                order != null
                        ? order.to()
                        : last ? (tokens.is(at + 1, "cùng") ? at + 2 : at + 1) : at;
        if (to == at) {
            return null;
        }
        Timed whole = read(tokens.is(to, "của") || tokens.is(to, "trong") ? to + 1 : to);
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
        return new Timed(TimeValue.day(day), whole.to());
    }

    // ---- this, last and next; first and last; counted

    /** "2 ngày vừa rồi", "3 tháng tới", "5 ngày trước", "2 tuần nữa". */
    private @Nullable Timed counted(int at) {
        Numeral count = NumberGrammar.read(tokens, at);
        if (count == null || !count.isWhole() || count.value().signum() <= 0) {
            return null;
        }
        Grain grain = Steps.UNITS.get(tokens.word(count.to()));
        if (grain == null || count.value().compareTo(BigDecimal.valueOf(9999)) > 0) {
            return null;
        }
        int many = count.value().intValueExact();
        int to = count.to() + 1;
        TimeValue now = TimeValue.holding(on, grain);
        if (tokens.is(to, "nữa") || tokens.is(to, "sau") || tokens.has(to, "sau", "đó")) {
            return new Timed(offset(grain, many), to + 1);
        }
        if (tokens.is(to, "trước")) {
            return new Timed(offset(grain, -many), to + 1);
        }
        if (tokens.has(to, "gần", "đây")) {
            return past(now, many, to + 2);
        }
        var step = Steps.WORDS.at(tokens, to);
        if (step == null || step.value() == 0) {
            return null;
        }
        return step.value() < 0
                ? past(now, many, step.to())
                : new Timed(
                        new TimeValue(grain, now.to(), TimeValue.plus(now.to(), grain, many)),
                        step.to());
    }

    private Timed past(TimeValue now, int many, int to) {
        LocalDate from = TimeValue.plus(now.from(), now.grain(), -many);
        return new Timed(new TimeValue(now.grain(), from, now.from()), to);
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
    private @Nullable Timed ordinal(int at) {
        Grain grain = Steps.UNITS.get(tokens.word(at));
        if (grain == null) {
            return null;
        }
        Numeral order = order(at + 1);
        boolean last = tokens.is(at + 1, "cuối");
        if (order == null && !last) {
            return null;
        }
        int to = order != null ? order.to() : tokens.is(at + 2, "cùng") ? at + 3 : at + 2;
        Timed whole = read(tokens.is(to, "của") || tokens.is(to, "trong") ? to + 1 : to);
        if (whole == null || whole.value().grain() == Grain.DAY) {
            return null;
        }
        TimeValue first = firstIn(whole.value(), grain);
        if (order != null) {
            return new Timed(first.shift(order.value().intValueExact() - 1), whole.to());
        }
        TimeValue end = TimeValue.holding(whole.value().to().minusDays(1), grain);
        return new Timed(end, whole.to());
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
    private @Nullable Timed partOf(int at) {
        String part = tokens.word(at);
        if (!part.equals("đầu") && !part.equals("giữa") && !part.equals("cuối")) {
            return null;
        }
        Timed whole = at + 1 < tokens.size() ? wholeAt(at + 1) : null;
        if (whole == null) {
            return null;
        }
        return new Timed(third(whole.value(), part), whole.to());
    }

    private @Nullable Timed wholeAt(int at) {
        Timed stepped = Steps.read(tokens, at, on);
        if (stepped != null) {
            return stepped;
        }
        Timed explicit = written.explicit(at);
        if (explicit != null) {
            return explicit;
        }
        Grain grain = Steps.UNITS.get(tokens.word(at));
        return grain == null ? null : new Timed(TimeValue.holding(on, grain), at + 1);
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

    /** "ngày 20", "mồng 3", "ngày 20 tháng này", "ngày 5 tháng sau". */
    private @Nullable Timed dayOfMonth(int at) {
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
        Timed month = tokens.is(next, "tháng") ? Steps.read(tokens, next, on) : null;
        LocalDate first = month == null ? on.withDayOfMonth(1) : month.value().from();
        int to = month == null ? day.to() : month.to();
        for (int i = 0; i < 12; i++) {
            LocalDate start1 = first.plusMonths(i);
            boolean fits = number <= start1.lengthOfMonth();
            LocalDate found = fits ? start1.withDayOfMonth(number) : start1;
            if (fits && (month != null || !found.isBefore(on))) {
                return new Timed(TimeValue.day(found), to);
            }
        }
        return null;
    }
}
