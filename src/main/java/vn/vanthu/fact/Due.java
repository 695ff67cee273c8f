package vn.vanthu.fact;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** By when (thời hạn). */
public sealed interface Due {

    /** By, or before, a day: "trước ngày 15/3/2024", "chậm nhất ngày …". */
    record On(LocalDate date) implements Due {}

    /** Within a period: "trong Quý III/2024", "đến năm 2025", "tháng 6/2024". */
    record In(Period period) implements Due {}

    /**
     * Again and again: "hằng tháng", "định kỳ 6 tháng", "trước ngày 15/12 hằng năm".
     *
     * @param interval ISO 8601 period: P1Y, P6M, P3M, P1M, P1W
     * @param day the day of each year, where given
     */
    record Every(String interval, @Nullable MonthDay day) implements Due {}

    /**
     * So long after something: "trong 05 ngày làm việc kể từ ngày …".
     *
     * @param duration ISO 8601 period: P5D, P1M
     */
    record Within(String duration, boolean workingDays) implements Due {}
}
