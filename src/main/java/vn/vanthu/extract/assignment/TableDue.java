package vn.vanthu.extract.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.extract.date.Anchor;
import vn.vanthu.extract.date.DueGrammar;
import vn.vanthu.extract.date.DueList;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Period;
import vn.vanthu.text.CalendarTime;
import vn.vanthu.text.DateScanner;
import vn.vanthu.text.Span;

/** The deadline in a cell of a column for it, where no words need to say that it is one. */
final class TableDue {

    private TableDue() {}

    /** Null where the cell has no time ("Thường xuyên"). */
    static @Nullable Due of(String text, Span cell, Anchor anchor) {
        List<DueGrammar.Found> dues = DueList.scan(text, cell, anchor);
        if (!dues.isEmpty()) {
            return dues.getFirst().due();
        }
        for (DateScanner.Found found : DateScanner.scan(text, cell, null)) {
            Due due =
                    switch (anchor.place(found.time())) {
                        case CalendarTime.Day(var date) -> new Due.On(date);
                        case CalendarTime.Stretch stretch -> new Due.In(Period.of(stretch));
                        case CalendarTime.YearlyDay(var day) -> new Due.Every("P1Y", day);
                        case CalendarTime.YearlyStretch ignored -> null;
                    };
            if (due != null) {
                return due;
            }
        }
        return null;
    }
}
