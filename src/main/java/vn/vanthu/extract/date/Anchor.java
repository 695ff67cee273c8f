package vn.vanthu.extract.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Metadata;
import vn.vanthu.fact.Period;
import vn.vanthu.text.CalendarTime;

/**
 * What times without a year are seen from: the document's own period (kỳ) and date.
 *
 * @param year the year that they are in; null where unknown, and they stay without one
 * @param date what lies shortly before this day is meant of the next year ("trước ngày 15/01" in a
 *     letter of November); null where all is in the same year, as in the plan for a year
 */
public record Anchor(@Nullable Integer year, @Nullable LocalDate date) {

    /** What is further ahead than this was rather meant of the past. */
    private static final long LONGEST = 200;

    /**
     * Of a document. A plan for a year means that year; a plan for several, a report and a letter
     * are seen from their date.
     */
    public static Anchor of(Metadata metadata) {
        Period period = metadata.period();
        Integer written =
                metadata.date() == null ? null : Integer.valueOf(metadata.date().substring(0, 4));
        LocalDate date =
                metadata.date() == null || metadata.date().length() < 10
                        ? null
                        : LocalDate.parse(metadata.date());
        if (period == null) {
            return new Anchor(written, date);
        }
        boolean years = period.from().getYear() != period.to().getYear();
        if (years) {
            return new Anchor(written == null ? Integer.valueOf(period.year()) : written, date);
        }
        return new Anchor(period.year(), "BC".equals(metadata.type()) ? date : null);
    }

    /** The same year, and nothing of the next one. */
    public Anchor still() {
        return new Anchor(year, null);
    }

    /** The time in its year; as it is where no year is known. */
    public CalendarTime place(CalendarTime time) {
        if (year == null) {
            return time;
        }
        CalendarTime here = time.in(year);
        LocalDate last = here.lastDay();
        if (date == null || last == null || here.equals(time) || !last.isBefore(date)) {
            return here;
        }
        CalendarTime next = time.in(year + 1);
        LocalDate end = next.lastDay();
        return end == null || ChronoUnit.DAYS.between(date, end) > LONGEST ? here : next;
    }
}
