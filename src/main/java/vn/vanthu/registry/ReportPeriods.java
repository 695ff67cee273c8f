package vn.vanthu.registry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * From which day to which day figures count for a periodic report (thời gian chốt số liệu), Nghị
 * định 09/2019/NĐ-CP: the month's "từ ngày 15 của tháng trước đến ngày 14 của tháng báo cáo", the
 * others in the same way. The windows are in {@code report-window.tsv}; not all are confirmed.
 */
public final class ReportPeriods {
    /** What the file says of a period of so many months that begins with that one. */
    private record Rule(
            int firstMonth,
            int months,
            int fromMonth,
            int fromDay,
            int toDay,
            String basis,
            String source) {

        boolean fits(YearMonth first, int length) {
            int month = first.getMonthValue();
            return months == length
                    && (firstMonth == 0 ? (month - 1) % length == 0 : month == firstMonth);
        }

        Window window(YearMonth first) {
            return new Window(
                    first.plusMonths(fromMonth).atDay(fromDay),
                    first.plusMonths(months - 1L).atDay(toDay),
                    basis,
                    source);
        }
    }

    /**
     * Both days are included.
     *
     * @param source begins with {@code [K]} where nothing confirms the window
     */
    public record Window(LocalDate from, LocalDate to, String basis, String source) {
        public boolean contains(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    private final List<Rule> rules;

    ReportPeriods(Table table) {
        rules =
                table.map(row ->
                        new Rule(
                                row.number("first_month"),
                                row.number("months"),
                                row.number("from_month"),
                                row.number("from_day"),
                                row.number("to_day"),
                                row.required("basis"),
                                row.required("source")));
    }

    static ReportPeriods bundled() {
        return new ReportPeriods(Table.bundled("report-window.tsv"));
    }

    /**
     * The window for a period of the calendar.
     *
     * @param from first day of a month, quarter, half year or year
     * @param to its last day
     * @return empty where there is no rule, as for any other stretch of days
     */
    public Optional<Window> windowOf(LocalDate from, LocalDate to) {
        YearMonth first = YearMonth.from(from);
        YearMonth last = YearMonth.from(to);
        if (!from.equals(first.atDay(1)) || !to.equals(last.atEndOfMonth())) {
            return Optional.empty();
        }
        int months = 1 + Math.toIntExact(ChronoUnit.MONTHS.between(first, last));
        return rules.stream()
                .filter(rule -> rule.fits(first, months))
                .findFirst()
                .map(rule -> rule.window(first));
    }
}
