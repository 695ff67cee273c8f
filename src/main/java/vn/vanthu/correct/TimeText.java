package vn.vanthu.correct;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Period;

/**
 * Days, periods and deadlines as a person types them: 30/6/2024; 2024-Q3; hằng quý; trong 5 ngày.
 */
final class TimeText {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ISO_RANGE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern EVERY =
            Pattern.compile("(?:(\\d{1,2})/(\\d{1,2}) )?(?:hằng (\\S+)|mỗi (P\\d{1,3}[YMWD]))");
    private static final Pattern WITHIN =
            Pattern.compile("trong (\\d{1,4}) (giờ|ngày|tuần|tháng|năm)( làm việc)?");

    private static final Map<String, String> INTERVALS =
            Map.of("năm", "P1Y", "quý", "P3M", "tháng", "P1M", "tuần", "P1W", "ngày", "P1D");
    private static final Map<String, String> UNITS =
            Map.of("giờ", "H", "ngày", "D", "tuần", "W", "tháng", "M", "năm", "Y");

    private static final String DUE_REMEDY =
            "viết như 30/6/2024, 2024-Q3, 2024-06, 2025, hằng quý, 15/12 hằng năm, mỗi P6M,"
                    + " trong 5 ngày làm việc";

    private TimeText() {}

    static String of(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }

    static LocalDate day(FactField field, String typed) throws BadFieldException {
        return day(typed)
                .orElseThrow(() -> new BadFieldException(field, typed, "viết ngày như 30/6/2024"));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            Matcher written = DAY.matcher(typed);
            if (written.matches()) {
                return Optional.of(
                        LocalDate.of(
                                Integer.parseInt(written.group(3)),
                                Integer.parseInt(written.group(2)),
                                Integer.parseInt(written.group(1))));
            }
            return ISO_DAY.matcher(typed).matches()
                    ? Optional.of(LocalDate.parse(typed))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static Period period(String typed) throws BadFieldException {
        return readPeriod(typed)
                .orElseThrow(() ->
                        new BadFieldException(
                                FactField.PERIOD,
                                typed,
                                "viết như 2024, 2024-H1, 2024-9M, 2024-Q3, 2024-07 hoặc"
                                        + " 2024-01-01/2024-03-15"));
    }

    private static Optional<Period> readPeriod(String typed) {
        Matcher range = ISO_RANGE.matcher(typed);
        if (!range.matches()) {
            return Period.parse(typed);
        }
        var from = day(range.group(1));
        var to = day(range.group(2));
        return from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())
                ? Optional.of(Period.range(from.get(), to.get()))
                : Optional.empty();
    }

    static String of(Due due) {
        return switch (due) {
            case Due.On(var date) -> of(date);
            case Due.In(var period) -> period.iso();
            case Due.Every(var interval, var day) ->
                    (day == null ? "" : day.getDayOfMonth() + "/" + day.getMonthValue() + " ")
                            + every(interval);
            case Due.Within(var duration, var workingDays) -> within(duration, workingDays);
        };
    }

    private static String every(String interval) {
        for (var each : INTERVALS.entrySet()) {
            if (each.getValue().equals(interval)) {
                return "hằng " + each.getKey();
            }
        }
        return "mỗi " + interval;
    }

    private static String within(String duration, boolean workingDays) {
        String letter = duration.substring(duration.length() - 1);
        String unit =
                UNITS.entrySet().stream()
                        .filter(each -> each.getValue().equals(letter))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(letter);
        String number = duration.replaceAll("\\D", "");
        return "trong " + number + " " + unit + (workingDays ? " làm việc" : "");
    }

    static Due due(String typed) throws BadFieldException {
        var day = day(typed);
        if (day.isPresent()) {
            return new Due.On(day.get());
        }
        var period = readPeriod(typed);
        if (period.isPresent()) {
            return new Due.In(period.get());
        }
        Matcher within = WITHIN.matcher(typed);
        if (within.matches()) {
            String unit = within.group(2);
            return new Due.Within(
                    (unit.equals("giờ") ? "PT" : "P")
                            + Integer.parseInt(within.group(1))
                            + UNITS.get(unit),
                    within.group(3) != null);
        }
        return readEvery(typed)
                .orElseThrow(() -> new BadFieldException(FactField.DEADLINE, typed, DUE_REMEDY));
    }

    private static Optional<Due> readEvery(String typed) {
        Matcher every = EVERY.matcher(typed);
        if (!every.matches()) {
            return Optional.empty();
        }
        String interval = every.group(3) == null ? every.group(4) : INTERVALS.get(every.group(3));
        if (interval == null) {
            return Optional.empty();
        }
        try {
            MonthDay day =
                    every.group(1) == null
                            ? null
                            : MonthDay.of(
                                    Integer.parseInt(every.group(2)),
                                    Integer.parseInt(every.group(1)));
            return Optional.of(new Due.Every(interval, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
