package vn.vanthu.extract.date;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Due;
import vn.vanthu.text.Span;
import vn.vanthu.text.Tokens;

/**
 * The times of {@link DueGrammar}, put together where two of them say one thing: "hằng năm (trước
 * ngày 10/12)" is the tenth of December of each year.
 */
public final class DueList {

    private DueList() {}

    public static List<DueGrammar.Found> scan(String text, Span within, @Nullable Integer year) {
        return scan(text, within, new Anchor(year, null));
    }

    public static List<DueGrammar.Found> scan(String text, Span within, Anchor anchor) {
        return scan(Tokens.of(text, within), anchor);
    }

    /** In tokens that were made before. */
    public static List<DueGrammar.Found> scan(Tokens tokens, Anchor anchor) {
        String text = tokens.text();
        var list = new ArrayList<DueGrammar.Found>();
        for (DueGrammar.Found found : DueGrammar.scan(tokens, anchor)) {
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
        return list;
    }
}
