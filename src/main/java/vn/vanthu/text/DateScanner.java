package vn.vanthu.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days, months, quarters, halves, years and ranges that a text names. "quý III và quý IV
 * năm 2020" gives two quarters of 2020.
 */
public final class DateScanner {

    /** What was found, with its words ("ngày" and "từ … đến" included). */
    public record Found(Span span, CalendarTime time) {}

    private DateScanner() {}

    /** In a whole text; see {@link #scan(String, Span, Integer)}. */
    public static List<Found> scan(String text, @Nullable Integer year) {
        return scan(text, new Span(0, text.length()), year);
    }

    /**
     * In a part of a text, in order.
     *
     * @param year the year that times without one are in; null leaves them without
     * @return spans count in the whole text and do not overlap
     */
    public static List<Found> scan(String text, Span within, @Nullable Integer year) {
        return scan(Tokens.of(text, within), year);
    }

    /** In tokens that were made before. */
    public static List<Found> scan(Tokens tokens, @Nullable Integer year) {
        var readings = new ArrayList<DateGrammar.Reading>();
        int at = 0;
        while (at < tokens.size()) {
            DateGrammar.Reading reading = begins(tokens, at) ? DateGrammar.read(tokens, at) : null;
            if (reading == null) {
                at = tokens.isDigits(at) ? NumberGrammar.endOfChain(tokens, at) : at + 1;
            } else {
                readings.add(reading);
                at = reading.to();
            }
        }
        var found = new ArrayList<Found>();
        for (int i = 0; i < readings.size(); i++) {
            DateGrammar.Reading reading = readings.get(i);
            Integer own = yearOfNext(tokens, readings, i);
            Integer known = own == null ? year : own;
            CalendarTime time = known == null ? reading.time() : reading.time().in(known);
            found.add(new Found(tokens.span(reading.from(), reading.to()), time));
        }
        return found;
    }

    /** A digit that belongs to the word or number before it begins no date. */
    private static boolean begins(Tokens tokens, int at) {
        if (!tokens.isDigits(at) || !tokens.glued(at)) {
            return true;
        }
        String before = tokens.word(at - 1);
        return "([{\"“:;".contains(before);
    }

    /** The year of the next reading where only "và", a comma or "hoặc" divides the two. */
    private static @Nullable Integer yearOfNext(
            Tokens tokens, List<DateGrammar.Reading> readings, int i) {
        int next = i + 1;
        while (next < readings.size()) {
            int gap = readings.get(next - 1).to();
            boolean joined =
                    readings.get(next).from() == gap + 1
                            && (tokens.is(gap, "và")
                                    || tokens.is(gap, ",")
                                    || tokens.is(gap, "hoặc"));
            if (!joined) {
                return null;
            }
            var first = readings.get(next).time().firstDay();
            if (first != null) {
                return first.getYear();
            }
            next++;
        }
        return null;
    }
}
