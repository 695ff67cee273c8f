package vn.vanthu.structure;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Period;
import vn.vanthu.text.Unmarked;

/** The period (kỳ kế hoạch, kỳ báo cáo) that a subject names; the first one where there are two. */
final class TitlePeriod {

    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    Map.entry("i", 1),
                    Map.entry("ii", 2),
                    Map.entry("iii", 3),
                    Map.entry("iv", 4),
                    Map.entry("mot", 1),
                    Map.entry("hai", 2),
                    Map.entry("ba", 3),
                    Map.entry("bon", 4),
                    Map.entry("tu", 4));

    private static final Pattern DATE =
            Pattern.compile(
                    "ngay\\s*\\d{1,2}\\s*(?:/|-|\\.|thang)\\s*\\d{1,2}\\s*(?:/|-|\\.|,?\\s*nam)"
                            + "\\s*\\d{4}");

    /** How far a strategy looks is not what the document plans for. */
    private static final Pattern AIM =
            Pattern.compile("\\b(?:tam nhin(?: den)?(?: nam)?|den nam|so voi nam)\\s+\\d{4}");

    private static final Pattern QUARTER =
            Pattern.compile("\\bquy\\s+(iv|iii|ii|i|[1-4]|mot|hai|ba|bon|tu)\\b");
    private static final Pattern MONTH = Pattern.compile("\\bthang\\s+(\\d{1,2})\\b");
    private static final Pattern FIRST_HALF =
            Pattern.compile("\\b(?:0?6|sau)\\s+thang\\s+dau\\s+nam|nua dau nam");
    private static final Pattern SECOND_HALF =
            Pattern.compile("\\b(?:0?6|sau)\\s+thang\\s+cuoi\\s+nam|nua cuoi nam");
    private static final Pattern NINE = Pattern.compile("\\b(?:0?9|chin)\\s+thang\\b");
    private static final Pattern RANGE =
            Pattern.compile(
                    "\\b(?:giai doan|thoi ky|tu nam)\\s+((?:19|20)\\d{2})"
                            + "\\s*(?:[-–—]|den(?: nam)?)\\s*((?:19|20)\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(?:\\bnam\\s+|/)((?:19|20)\\d{2})\\b");

    private TitlePeriod() {}

    static @Nullable Period of(String title) {
        String undated = DATE.matcher(Unmarked.of(title)).replaceAll(" ");
        String plain = AIM.matcher(undated).replaceAll(" ");
        Matcher range = RANGE.matcher(plain);
        Period whole = null;
        if (range.find()) {
            int first = Integer.parseInt(range.group(1));
            int last = Integer.parseInt(range.group(2));
            if (first < last) {
                whole = Period.range(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
            }
        }
        String rest = range.replaceAll(" ");
        Matcher quarter = QUARTER.matcher(rest);
        Matcher month = MONTH.matcher(rest);
        Matcher first = FIRST_HALF.matcher(rest);
        Matcher second = SECOND_HALF.matcher(rest);
        Matcher nine = NINE.matcher(rest);
        if (quarter.find() && year(rest, quarter.end()) > 0) {
            String word = quarter.group(1);
            int number = NUMBERS.containsKey(word) ? NUMBERS.get(word) : Integer.parseInt(word);
            return Period.quarter(year(rest, quarter.end()), number);
        }
        if (first.find() && year(rest, first.start()) > 0) {
            return Period.half(year(rest, first.start()), 1);
        }
        if (second.find() && year(rest, second.start()) > 0) {
            return Period.half(year(rest, second.start()), 2);
        }
        if (nine.find() && year(rest, nine.start()) > 0) {
            return Period.nineMonths(year(rest, nine.start()));
        }
        if (month.find() && year(rest, month.end()) > 0) {
            int number = Integer.parseInt(month.group(1));
            if (number >= 1 && number <= 12) {
                return Period.month(year(rest, month.end()), number);
            }
        }
        int year = year(rest, 0);
        return year > 0 ? Period.year(year) : whole;
    }

    /** The first year named from {@code from} on; 0 where none is. */
    private static int year(String plain, int from) {
        Matcher matcher = YEAR.matcher(plain);
        return matcher.find(from) ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
