package vn.vanthu.match;

import java.time.LocalDate;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Period;

/** Days, periods and due times in Vietnamese words. */
public final class Times {

    private static final String[] ROMAN = {"", "I", "II", "III", "IV"};

    private Times() {}

    /** "trước ngày 28/2/2026", "quý III/2026", "hằng tháng". */
    public static String of(Due due) {
        return switch (due) {
            case Due.On(var date) -> "trước ngày " + date(date);
            case Due.In(var period) -> of(period);
            case Due.Every(var interval, var day) -> {
                String every =
                        switch (interval) {
                            case "P1Y" -> "hằng năm";
                            case "P6M" -> "6 tháng một lần";
                            case "P3M" -> "hằng quý";
                            case "P1M" -> "hằng tháng";
                            case "P1W" -> "hằng tuần";
                            case "P1D" -> "hằng ngày";
                            default -> "định kỳ " + interval;
                        };
                yield day == null
                        ? every
                        : "trước ngày "
                                + two(day.getDayOfMonth())
                                + "/"
                                + day.getMonthValue()
                                + " "
                                + every;
            }
            case Due.Within(var duration, var workingDays) ->
                    "trong " + duration(duration) + (workingDays ? " làm việc" : "");
        };
    }

    /** "quý III/2026", as a cell of a table. */
    public static String of(Period period) {
        return switch (period.kind()) {
            case YEAR -> "năm " + period.year();
            case HALF ->
                    (period.number() == 1 ? "6 tháng đầu năm " : "6 tháng cuối năm ")
                            + period.year();
            case QUARTER -> "quý " + ROMAN[period.number()] + "/" + period.year();
            case MONTH -> "tháng " + period.number() + "/" + period.year();
            case NINE_MONTHS -> "9 tháng năm " + period.year();
            case RANGE ->
                    period.from().getDayOfYear() == 1 && period.to().getMonthValue() == 12
                            ? "giai đoạn " + period.from().getYear() + "-" + period.to().getYear()
                            : "từ " + date(period.from()) + " đến " + date(period.to());
        };
    }

    /** "quý III năm 2026", as sentences and titles name a period. */
    public static String named(Period period) {
        return switch (period.kind()) {
            case QUARTER, MONTH -> of(period).replace("/", " năm ");
            case YEAR, HALF, NINE_MONTHS, RANGE -> of(period);
        };
    }

    /**
     * "05/9/2026", "09/02/2026": days under 10 and the first two months with a nought (Nghị định
     * 30/2020, Phụ lục I, Phần I, Mục II, 4).
     */
    public static String date(LocalDate date) {
        int month = date.getMonthValue();
        return two(date.getDayOfMonth())
                + "/"
                + (month <= 2 ? two(month) : Integer.toString(month))
                + "/"
                + date.getYear();
    }

    private static String duration(String iso) {
        String number = iso.replaceAll("[^0-9]", "");
        String unit =
                switch (iso.charAt(iso.length() - 1)) {
                    case 'D' -> " ngày";
                    case 'W' -> " tuần";
                    case 'M' -> " tháng";
                    default -> " năm";
                };
        return number + unit;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
