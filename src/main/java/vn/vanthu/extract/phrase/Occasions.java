package vn.vanthu.extract.phrase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.CalendarTime.Grain;
import vn.vanthu.text.Tokens;

/** Reads seasons and feast days (mùa hè năm nay, Quốc khánh, ngày lễ Giáng sinh 2018). */
final class Occasions {

    private final Tokens tokens;
    private final LocalDate on;
    private final WrittenDates dates;

    Occasions(Tokens tokens, LocalDate on) {
        this.tokens = tokens;
        this.on = on;
        this.dates = new WrittenDates(tokens, on);
    }

    @Nullable Timed season(int at) {
        FixedDays.Season season =
                tokens.is(at, "mùa") ? FixedDays.SEASONS.get(tokens.word(at + 1)) : null;
        if (season == null) {
            return null;
        }
        WrittenDates.Year year = dates.year(at + 2);
        LocalDate from = season.from().atYear(year == null ? on.getYear() : year.year());
        int to = year == null ? at + 2 : year.to();
        var step = year == null ? Steps.WORDS.at(tokens, at + 2) : null;
        if (step != null) {
            to = step.to();
            boolean over = until(season, from).isBefore(on) || until(season, from).equals(on);
            int by =
                    step.value() < 0 && over || step.value() > 0 && from.isAfter(on)
                            ? 0
                            : step.value();
            from = from.plusYears(by);
        }
        return new Timed(new TimeValue(Grain.DAY, from, until(season, from)), to);
    }

    private static LocalDate until(FixedDays.Season season, LocalDate from) {
        LocalDate last = season.to().atYear(from.getYear());
        return (last.isBefore(from) ? last.plusYears(1) : last).plusDays(1);
    }

    @Nullable Timed holiday(int at) {
        int start = at;
        while (tokens.is(start, "ngày") || tokens.is(start, "lễ") || tokens.is(start, "đêm")) {
            start++;
        }
        var hit = FixedDays.HOLIDAYS.at(tokens, start);
        if (hit == null) {
            return null;
        }
        WrittenDates.Year year = dates.year(hit.to());
        if (year != null) {
            return new Timed(TimeValue.day(hit.value().atYear(year.year())), year.to());
        }
        return new Timed(TimeValue.day(dates.coming(hit.value())), hit.to());
    }
}
