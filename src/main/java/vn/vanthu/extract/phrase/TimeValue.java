package vn.vanthu.extract.phrase;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import vn.vanthu.text.CalendarTime.Grain;

/**
 * A stretch of days, one or more whole grains long.
 *
 * @param to first day after it
 */
record TimeValue(Grain grain, LocalDate from, LocalDate to) {

    static TimeValue day(LocalDate date) {
        return new TimeValue(Grain.DAY, date, date.plusDays(1));
    }

    /** The whole grain that a day lies in; weeks begin on Monday. */
    static TimeValue holding(LocalDate day, Grain grain) {
        LocalDate from = start(day, grain);
        return new TimeValue(grain, from, plus(from, grain, 1));
    }

    /** So many grains later; negative for earlier. */
    TimeValue shift(int by) {
        return new TimeValue(grain, plus(from, grain, by), plus(to, grain, by));
    }

    static LocalDate plus(LocalDate day, Grain grain, int by) {
        return switch (grain) {
            case DAY, RANGE -> day.plusDays(by);
            case WEEK -> day.plusWeeks(by);
            case MONTH -> day.plusMonths(by);
            case QUARTER -> day.plusMonths(3L * by);
            case HALF -> day.plusMonths(6L * by);
            case NINE_MONTHS -> day.plusMonths(9L * by);
            case YEAR -> day.plusYears(by);
        };
    }

    private static LocalDate start(LocalDate day, Grain grain) {
        return switch (grain) {
            case DAY, RANGE -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case HALF -> day.withDayOfMonth(1).withMonth(day.getMonthValue() < 7 ? 1 : 7);
            case NINE_MONTHS, YEAR -> day.withDayOfYear(1);
        };
    }
}
