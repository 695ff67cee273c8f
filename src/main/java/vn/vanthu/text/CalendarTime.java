package vn.vanthu.text;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** A day or a stretch of days that a text names. */
public sealed interface CalendarTime {

    /** "ngày 15/3/2024". */
    record Day(LocalDate date) implements CalendarTime {}

    /** "ngày 15/12" where nothing tells the year. */
    record YearlyDay(MonthDay day) implements CalendarTime {}

    /**
     * "quý III/2024", "năm 2025", "giai đoạn 2021-2025".
     *
     * @param year the year it lies in, or begins in
     * @param number month 1 to 12, quarter 1 to 4 or half 1 or 2; 0 for other grains
     * @param from first day
     * @param to last day, inclusive
     */
    record Stretch(Grain grain, int year, int number, LocalDate from, LocalDate to)
            implements CalendarTime {}

    /** "quý III", "6 tháng đầu năm" where nothing tells the year. */
    record YearlyStretch(Grain grain, int number) implements CalendarTime {}

    /** What a stretch is a whole one of. */
    enum Grain {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF,
        NINE_MONTHS,
        YEAR,
        RANGE
    }

    static Stretch year(int year) {
        return months(Grain.YEAR, year, 0, 1, 12);
    }

    static Stretch month(int year, int month) {
        return months(Grain.MONTH, year, month, month, month);
    }

    /** First day of what is named, where its year is known; null otherwise. */
    default @Nullable LocalDate firstDay() {
        return switch (this) {
            case Day(var date) -> date;
            case Stretch stretch -> stretch.from();
            case YearlyDay ignored -> null;
            case YearlyStretch ignored -> null;
        };
    }

    /** Last day of what is named, where its year is known; null otherwise. */
    default @Nullable LocalDate lastDay() {
        return switch (this) {
            case Day(var date) -> date;
            case Stretch stretch -> stretch.to();
            case YearlyDay ignored -> null;
            case YearlyStretch ignored -> null;
        };
    }

    /** The same in a year, where it has none yet. 29 February becomes 28 where it must. */
    default CalendarTime in(int year) {
        return switch (this) {
            case YearlyDay(var day) -> new Day(day.atYear(year));
            case YearlyStretch(var grain, var number) ->
                    switch (grain) {
                        case MONTH -> month(year, number);
                        case QUARTER -> months(grain, year, number, 3 * number - 2, 3 * number);
                        case HALF -> months(grain, year, number, 6 * number - 5, 6 * number);
                        case NINE_MONTHS -> months(grain, year, 0, 1, 9);
                        case YEAR, RANGE, DAY, WEEK -> year(year);
                    };
            case Day ignored -> this;
            case Stretch ignored -> this;
        };
    }

    private static Stretch months(Grain grain, int year, int number, int first, int last) {
        LocalDate end = LocalDate.of(year, last, 1).plusMonths(1).minusDays(1);
        return new Stretch(grain, year, number, LocalDate.of(year, first, 1), end);
    }
}
