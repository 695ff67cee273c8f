package vn.vanthu.extract.phrase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.CalendarTime;
import vn.vanthu.text.CalendarTime.Grain;
import vn.vanthu.text.DateGrammar;
import vn.vanthu.text.Tokens;

/**
 * Reads times that are written out (ngày 20/3/2017, quý III năm nay, từ tháng 3 đến tháng 5, 7/3).
 * What has no year is the next one to come.
 */
final class WrittenDates {

    record Year(int year, int to) {}

    private final Tokens tokens;
    private final LocalDate on;

    WrittenDates(Tokens tokens, LocalDate on) {
        this.tokens = tokens;
        this.on = on;
    }

    @Nullable Timed named(int at) {
        Timed first = explicit(at);
        int start = tokens.is(at, "từ") ? at + 1 : at;
        Timed from = start == at ? first : explicit(start);
        if (from == null || first != null && first.value().grain() == Grain.RANGE) {
            return first;
        }
        int joint = from.to();
        if (tokens.is(joint, "đến") || tokens.is(joint, "tới") || tokens.is(joint, "-")) {
            Timed last = explicit(tokens.is(joint + 1, "hết") ? joint + 2 : joint + 1);
            if (last != null && last.value().from().isAfter(from.value().from())) {
                Grain grain = last.value().grain();
                return new Timed(
                        new TimeValue(grain, from.value().from(), last.value().to()), last.to());
            }
        }
        return start == at ? first : null;
    }

    @Nullable Timed explicit(int at) {
        Timed shortYear = shortYear(at);
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
        return new Timed(value(time), to);
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
    private @Nullable Timed shortYear(int at) {
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
    private @Nullable Timed dayAndMonth(int at) {
        boolean joined = tokens.is(at + 1, "/") && tokens.glued(at + 1) && tokens.glued(at + 2);
        if (!joined || tokens.glued(at + 3) && tokens.is(at + 3, "/")) {
            return null;
        }
        Timed here = date(on.getYear(), at + 2, at, at + 3);
        if (here == null || !here.value().from().isBefore(on)) {
            return here;
        }
        return date(on.getYear() + 1, at + 2, at, at + 3);
    }

    private @Nullable Timed date(int year, int month, int day, int to) {
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
            return new Timed(TimeValue.day(date), to);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** "năm 2018", "của năm nay", "năm ngoái". */
    @Nullable Year year(int at) {
        int start = tokens.is(at, "của") || tokens.is(at, ",") ? at + 1 : at;
        if (!tokens.is(start, "năm")) {
            return null;
        }
        var step = Steps.WORDS.at(tokens, start + 1);
        if (step != null) {
            return new Year(on.getYear() + step.value(), step.to());
        }
        DateGrammar.Reading reading = DateGrammar.one(tokens, start);
        return reading != null && reading.time() instanceof CalendarTime.Stretch stretch
                ? new Year(stretch.year(), reading.to())
                : null;
    }

    LocalDate coming(MonthDay day) {
        LocalDate date = day.atYear(on.getYear());
        return date.isBefore(on) ? day.atYear(on.getYear() + 1) : date;
    }
}
