package vn.vanthu.extract.phrase;

import java.time.MonthDay;
import java.util.Map;
import vn.vanthu.text.Lexicon;

/** Holidays and seasons that begin on the same day every year. */
final class FixedDays {

    /** Holidays on a fixed day of the year. */
    static final Lexicon<MonthDay> HOLIDAYS =
            Lexicon.of(
                    Map.ofEntries(
                            Map.entry("giáng sinh", MonthDay.of(12, 25)),
                            Map.entry("nô en", MonthDay.of(12, 25)),
                            Map.entry("noel", MonthDay.of(12, 25)),
                            Map.entry("quốc khánh", MonthDay.of(9, 2)),
                            Map.entry("quốc tế lao động", MonthDay.of(5, 1)),
                            Map.entry("giải phóng miền nam", MonthDay.of(4, 30)),
                            Map.entry("thống nhất đất nước", MonthDay.of(4, 30)),
                            Map.entry("quốc tế phụ nữ", MonthDay.of(3, 8)),
                            Map.entry("phụ nữ việt nam", MonthDay.of(10, 20)),
                            Map.entry("nhà giáo việt nam", MonthDay.of(11, 20)),
                            Map.entry("nhà giáo", MonthDay.of(11, 20)),
                            Map.entry("quốc tế thiếu nhi", MonthDay.of(6, 1)),
                            Map.entry("tết dương lịch", MonthDay.of(1, 1)),
                            Map.entry("tết tây", MonthDay.of(1, 1)),
                            Map.entry("năm mới", MonthDay.of(1, 1)),
                            Map.entry("đầu năm mới", MonthDay.of(1, 1)),
                            Map.entry("giao thừa", MonthDay.of(12, 31)),
                            Map.entry("tình nhân", MonthDay.of(2, 14)),
                            Map.entry("tình yêu", MonthDay.of(2, 14)),
                            Map.entry("valentine", MonthDay.of(2, 14)),
                            Map.entry("cá tháng tư", MonthDay.of(4, 1)),
                            Map.entry("nói dối", MonthDay.of(4, 1)),
                            Map.entry("halloween", MonthDay.of(10, 31)),
                            Map.entry("thương binh liệt sĩ", MonthDay.of(7, 27)),
                            Map.entry("thương binh - liệt sĩ", MonthDay.of(7, 27)),
                            Map.entry("thầy thuốc việt nam", MonthDay.of(2, 27)),
                            Map.entry("thành lập đảng", MonthDay.of(2, 3)),
                            Map.entry("thành lập quân đội", MonthDay.of(12, 22)),
                            Map.entry("cách mạng tháng tám", MonthDay.of(8, 19))));

    /** First day and last day, inclusive; winter ends in the next year. */
    record Season(MonthDay from, MonthDay to) {}

    static final Map<String, Season> SEASONS =
            Map.of(
                    "xuân", new Season(MonthDay.of(3, 20), MonthDay.of(6, 21)),
                    "hè", new Season(MonthDay.of(6, 21), MonthDay.of(9, 23)),
                    "hạ", new Season(MonthDay.of(6, 21), MonthDay.of(9, 23)),
                    "thu", new Season(MonthDay.of(9, 23), MonthDay.of(12, 21)),
                    "đông", new Season(MonthDay.of(12, 21), MonthDay.of(3, 20)));

    private FixedDays() {}
}
