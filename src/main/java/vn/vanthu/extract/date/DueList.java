package vn.vanthu.extract.date;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Due;
import vn.vanthu.text.Span;

/**
 * The times of {@link DueGrammar}, put together where two of them say one thing: "hằng năm (trước
 * ngày 10/12)" is the tenth of December of each year.
 */
public final class DueList {

    /** "06 tháng một lần", "mỗi quý một lần"; "báo cáo kết quả hằng quý". */
    private static final Pattern REPEATED =
            Pattern.compile(
                    "(?:(?:mỗi|hằng|hàng)\\s+)?(\\d{1,2})?\\s*(ngày|tuần|tháng|quý|năm)\\s*"
                            + "(?:một|01|1|/)\\s*lần"
                            + "|báo cáo[^.;,:\\n]{0,40}?((?:hằng|hàng)\\s+(tuần|tháng|quý|năm))");

    private DueList() {}

    public static List<DueGrammar.Found> scan(String text, Span within, @Nullable Integer year) {
        var list = new ArrayList<DueGrammar.Found>();
        for (DueGrammar.Found found : DueGrammar.scan(text, within, year)) {
            DueGrammar.Found last = list.isEmpty() ? null : list.getLast();
            if (last != null
                    && last.due() instanceof Due.Every(var interval, var day)
                    && interval.equals("P1Y")
                    && day == null
                    && found.due() instanceof Due.On(var date)
                    && !found.span().in(text).contains(Integer.toString(date.getYear()))
                    && found.span().start() - last.span().end() < 4) {
                list.removeLast();
                list.add(
                        new DueGrammar.Found(
                                last.span().union(found.span()),
                                new Due.Every("P1Y", MonthDay.from(date)),
                                true));
            } else {
                list.add(found);
            }
        }
        repeated(text, within, list);
        list.sort(Comparator.comparing(DueGrammar.Found::span));
        return list;
    }

    /** Times that the grammar leaves, because they stand behind what is to be done again. */
    private static void repeated(String text, Span within, List<DueGrammar.Found> list) {
        Matcher matcher = REPEATED.matcher(text).region(within.start(), within.end());
        while (matcher.find()) {
            boolean counted = matcher.group(2) != null;
            Span span = new Span(matcher.start(counted ? 0 : 3), matcher.end());
            String count = matcher.group(1) == null ? "1" : matcher.group(1).replaceFirst("^0", "");
            String unit = counted ? matcher.group(2) : matcher.group(4);
            String interval = interval(count, unit);
            if (list.stream().noneMatch(found -> found.span().overlaps(span))) {
                list.add(new DueGrammar.Found(span, new Due.Every(interval, null), true));
            }
        }
    }

    private static String interval(String count, String unit) {
        return switch (unit) {
            case "ngày" -> "P" + count + "D";
            case "tuần" -> "P" + count + "W";
            case "tháng" -> "P" + count + "M";
            case "quý" -> "P" + 3 * Integer.parseInt(count) + "M";
            default -> "P" + count + "Y";
        };
    }
}
