package vn.vanthu.check.agency;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Metadata;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.Span;

/**
 * The day that a document speaks of, by its date and period.
 *
 * @param date the first day that it can be of
 * @param begun the first day that a report tells of; else the same
 */
record Moment(StructuredDocument document, LocalDate date, LocalDate begun) {

    /** Sections that say what is to be done, not what was done. */
    private static final Pattern AHEAD =
            Pattern.compile(
                    "^(?:(?:những|các|một số)\\s+)?"
                            + "(?:phương hướng|nhiệm vụ|kiến nghị|đề xuất|giải pháp|kế hoạch)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Null where nothing tells. */
    static @Nullable Moment of(StructuredDocument document) {
        LocalDate date = earliest(document.metadata());
        return date == null
                ? null
                : new Moment(document, date, periodBegin(document.metadata(), date));
    }

    /** The day by which what is named at a place must have existed. */
    LocalDate at(Span name) {
        return isAhead(name) ? date : begun;
    }

    /** The first day that the document can be of; null where nothing tells. */
    private static @Nullable LocalDate earliest(Metadata metadata) {
        String date = metadata.date();
        var period = metadata.period();
        if (date == null) {
            return period == null ? null : LocalDate.of(period.from().getYear() - 1, 12, 1);
        }
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> LocalDate.parse(date + "-01");
            default -> LocalDate.parse(date);
        };
    }

    /** A report tells of its whole period: a body that lived in part of it did things in it. */
    private static LocalDate periodBegin(Metadata metadata, LocalDate date) {
        var period = metadata.period();
        return period != null && "BC".equals(metadata.type()) && period.from().isBefore(date)
                ? period.from()
                : date;
    }

    private boolean isAhead(Span mention) {
        return document.outline().pathTo(mention.start()).stream()
                .anyMatch(section -> AHEAD.matcher(section.title()).find());
    }
}
