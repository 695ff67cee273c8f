package vn.vanthu.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.fact.Period;
import vn.vanthu.match.Times;

/** Periods that reports are made for, to choose from (kỳ báo cáo). */
final class PeriodChoice {

    private PeriodChoice() {}

    /** Those of a year; the last that is over by the day is on, a month never. */
    static List<TrackView.Option> of(int year, LocalDate day) {
        var periods = new LinkedHashMap<String, Period>();
        for (Period each :
                List.of(
                        Period.quarter(year, 1),
                        Period.half(year, 1),
                        Period.quarter(year, 2),
                        Period.quarter(year, 3),
                        Period.nineMonths(year),
                        Period.quarter(year, 4),
                        Period.year(year))) {
            periods.put(each.iso(), each);
        }
        for (int month = 1; month <= 12; month++) {
            Period each = Period.month(year, month);
            periods.put(each.iso(), each);
        }
        String latest =
                periods.entrySet().stream()
                        .filter(each -> each.getValue().kind() != Period.Kind.MONTH)
                        .filter(each -> !each.getValue().to().isAfter(day))
                        .reduce((first, second) -> second)
                        .map(Map.Entry::getKey)
                        .orElse("");
        return periods.entrySet().stream()
                .map(each ->
                        new TrackView.Option(
                                each.getKey(),
                                Times.named(each.getValue()),
                                each.getKey().equals(latest)))
                .toList();
    }
}
