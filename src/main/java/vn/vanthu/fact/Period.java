package vn.vanthu.fact;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.text.CalendarTime;

/**
 * A period that is planned for or reported on (kỳ kế hoạch, kỳ báo cáo).
 *
 * @param year the year it lies in, or begins in
 * @param number quarter 1 to 4, half 1 or 2, month 1 to 12; 0 for the other kinds
 * @param from first day
 * @param to last day, inclusive
 */
public record Period(Kind kind, int year, int number, LocalDate from, LocalDate to) {

    private static final Pattern FORM =
            Pattern.compile("((?:19|20)\\d{2})(?:-(Q\\d|H\\d|9M|\\d{2}))?");

    /** Kinds of periods. */
    public enum Kind {
        YEAR,
        HALF,
        QUARTER,
        MONTH,
        NINE_MONTHS,
        RANGE
    }

    public static Period year(int year) {
        return new Period(Kind.YEAR, year, 0, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static Period quarter(int year, int quarter) {
        return months(Kind.QUARTER, year, quarter, 3 * quarter - 2, 3 * quarter);
    }

    public static Period half(int year, int half) {
        return months(Kind.HALF, year, half, 6 * half - 5, 6 * half);
    }

    public static Period month(int year, int month) {
        return months(Kind.MONTH, year, month, month, month);
    }

    public static Period nineMonths(int year) {
        return months(Kind.NINE_MONTHS, year, 0, 1, 9);
    }

    public static Period range(LocalDate from, LocalDate to) {
        return new Period(Kind.RANGE, from.getYear(), 0, from, to);
    }

    /** The period that a text names; a week or day is a range. */
    public static Period of(CalendarTime.Stretch stretch) {
        int year = stretch.year();
        return switch (stretch.grain()) {
            case YEAR -> year(year);
            case HALF -> half(year, stretch.number());
            case QUARTER -> quarter(year, stretch.number());
            case MONTH -> month(year, stretch.number());
            case NINE_MONTHS -> nineMonths(year);
            case RANGE, WEEK, DAY -> range(stretch.from(), stretch.to());
        };
    }

    /** The contract's short form: {@code 2024-Q3}, {@code 2024-H1}, {@code 2024-06}, … */
    public String iso() {
        return switch (kind) {
            case YEAR -> Integer.toString(year);
            case HALF -> year + "-H" + number;
            case QUARTER -> year + "-Q" + number;
            case MONTH -> year + (number < 10 ? "-0" : "-") + number;
            case NINE_MONTHS -> year + "-9M";
            case RANGE -> from + "/" + to;
        };
    }

    /** Reads the short form that {@link #iso()} writes; empty where it is none. */
    public static Optional<Period> parse(String iso) {
        Matcher form = FORM.matcher(iso);
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        String part = form.group(2) == null ? "" : form.group(2);
        int number = part.isEmpty() ? 0 : Integer.parseInt(part.replaceAll("\\D", ""));
        if (part.startsWith("Q")) {
            return number >= 1 && number <= 4
                    ? Optional.of(quarter(year, number))
                    : Optional.empty();
        }
        if (part.startsWith("H")) {
            return number == 1 || number == 2 ? Optional.of(half(year, number)) : Optional.empty();
        }
        if (part.endsWith("M")) {
            return number == 9 ? Optional.of(nineMonths(year)) : Optional.empty();
        }
        if (part.isEmpty()) {
            return Optional.of(year(year));
        }
        return number >= 1 && number <= 12 ? Optional.of(month(year, number)) : Optional.empty();
    }

    /** The one right before it of the same kind (kỳ trước); nine months and ranges have none. */
    public Optional<Period> before() {
        return switch (kind) {
            case YEAR -> Optional.of(year(year - 1));
            case HALF -> Optional.of(number == 1 ? half(year - 1, 2) : half(year, 1));
            case QUARTER ->
                    Optional.of(number == 1 ? quarter(year - 1, 4) : quarter(year, number - 1));
            case MONTH -> Optional.of(number == 1 ? month(year - 1, 12) : month(year, number - 1));
            case NINE_MONTHS, RANGE -> Optional.empty();
        };
    }

    /** The same time of the year before (cùng kỳ năm trước). */
    public Period yearBefore() {
        return switch (kind) {
            case YEAR -> year(year - 1);
            case HALF -> half(year - 1, number);
            case QUARTER -> quarter(year - 1, number);
            case MONTH -> month(year - 1, number);
            case NINE_MONTHS -> nineMonths(year - 1);
            case RANGE -> range(from.minusYears(1), to.minusYears(1));
        };
    }

    private static Period months(Kind kind, int year, int number, int first, int last) {
        var end = LocalDate.of(year, last, 1).plusMonths(1).minusDays(1);
        return new Period(kind, year, number, LocalDate.of(year, first, 1), end);
    }
}
