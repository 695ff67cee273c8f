package vn.vanthu.extract.target;

import org.jspecify.annotations.Nullable;
import vn.vanthu.extract.quantity.Mention;
import vn.vanthu.extract.quantity.Statement;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.CalendarTime;
import vn.vanthu.text.DateScanner;
import vn.vanthu.text.Span;

/**
 * Tells the year that a target is to be reached in: its own words, else the heading above it, else
 * the document's period and date. A year before the document's is what it is compared with.
 */
final class TargetYear {

    private final StructuredDocument document;
    private final Statement statement;

    TargetYear(StructuredDocument document, Statement statement) {
        this.document = document;
        this.statement = statement;
    }

    @Nullable Integer of(Mention mention, Span clause) {
        Integer own = own(mention, clause);
        if (own != null) {
            return own;
        }
        for (int i = statement.path().size() - 1; i >= 0; i--) {
            for (DateScanner.Found time : DateScanner.scan(statement.path().get(i).title(), null)) {
                if (time.time() instanceof CalendarTime.Stretch stretch) {
                    return stretch.to().getYear();
                }
            }
        }
        Period period = document.metadata().period();
        return period != null ? Integer.valueOf(period.to().getYear()) : written();
    }

    /** The last time that the clause names; of several before the number, the nearest to it. */
    private @Nullable Integer own(Mention mention, Span clause) {
        int number = mention.numberSpan(statement.tokens()).start();
        Integer before = null;
        Integer latest = null;
        for (DateScanner.Found time : DateScanner.scan(document.text(), clause, null)) {
            if (isReference(time.span().start())
                    || !(time.time() instanceof CalendarTime.Stretch stretch)
                    || isPast(stretch.to().getYear())) {
                continue;
            }
            int year = stretch.to().getYear();
            before = time.span().start() < number ? Integer.valueOf(year) : before;
            latest =
                    latest == null
                            ? Integer.valueOf(year)
                            : Integer.valueOf(Math.max(latest, year));
        }
        return before == null ? latest : before;
    }

    private boolean isReference(int at) {
        String before = document.text().substring(Math.max(0, at - 10), at);
        return before.endsWith("so với ") || before.endsWith("(");
    }

    private boolean isPast(int year) {
        Period period = document.metadata().period();
        Integer first = period != null ? Integer.valueOf(period.from().getYear()) : written();
        return first != null && year < first;
    }

    private @Nullable Integer written() {
        String date = document.metadata().date();
        return date == null ? null : Integer.valueOf(date.substring(0, 4));
    }
}
