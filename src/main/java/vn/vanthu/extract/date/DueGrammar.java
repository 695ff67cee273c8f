package vn.vanthu.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Period;
import vn.vanthu.text.CalendarTime;
import vn.vanthu.text.DateGrammar;
import vn.vanthu.text.Lexicon;
import vn.vanthu.text.NumberGrammar;
import vn.vanthu.text.Span;
import vn.vanthu.text.Tokens;

/**
 * Finds what says by when (thời hạn): "trước ngày 15/3/2024", "chậm nhất …", "trong Quý III/2024",
 * "định kỳ 6 tháng", "trong 05 ngày làm việc kể từ ngày …".
 */
public final class DueGrammar {

    /**
     * A time that may be a deadline.
     *
     * @param span with the words that make it one
     * @param firm whether the words themselves set a deadline (trước, chậm nhất, hoàn thành, định
     *     kỳ, trong thời hạn); "trong quý III" and "đến năm 2025" are not, for a report says them
     *     too
     */
    public record Found(Span span, Due due, boolean firm) {}

    /** What was read and the index after it. */
    record Reading(Due due, int to, boolean firm) {}

    /** Words before a time; whether they set a deadline by themselves. */
    private static final Lexicon<Boolean> CUES =
            Lexicon.of(
                    Map.ofEntries(
                            Map.entry("trước", true),
                            Map.entry("xong trước", true),
                            Map.entry("chậm nhất", true),
                            Map.entry("chậm nhất là", true),
                            Map.entry("chậm nhất vào", true),
                            Map.entry("chậm nhất đến", true),
                            Map.entry("chậm nhất trong", true),
                            Map.entry("chậm nhất đến hết", true),
                            Map.entry("muộn nhất", true),
                            Map.entry("muộn nhất là", true),
                            Map.entry("muộn nhất vào", true),
                            Map.entry("không quá", true),
                            Map.entry("không để quá", true),
                            Map.entry("không muộn hơn", true),
                            Map.entry("đến hết", true),
                            Map.entry("đến trước", true),
                            Map.entry("hoàn thành trong", true),
                            Map.entry("hoàn thành vào", true),
                            Map.entry("hoàn thành trước", true),
                            Map.entry("hoàn thành", true),
                            Map.entry("thời gian hoàn thành :", true),
                            Map.entry("thời gian hoàn thành", true),
                            Map.entry("thời hạn hoàn thành :", true),
                            Map.entry("thời hạn hoàn thành", true),
                            Map.entry("thời hạn :", true),
                            Map.entry("thời gian thực hiện :", true),
                            Map.entry("thời gian thực hiện", true),
                            Map.entry("thời gian :", true),
                            Map.entry("xong trong", true),
                            Map.entry("trong", false),
                            Map.entry("ngay trong", false),
                            Map.entry("ngay từ", false),
                            Map.entry("vào", false),
                            Map.entry("đến", false),
                            Map.entry("tới", false),
                            Map.entry("hết", false)));

    /** The words that such a time begins with that begins with no number. */
    private static final Set<String> FIRST =
            Stream.of(CUES.firstWords(), Lapse.firstWords(), Recurrence.firstWords())
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet());

    /** Cues that a day may follow without the word for it: "trước 30/11". */
    private static final Set<String> BEFORE = Set.of("trước", "nhất", "hết", "hơn");

    /** "Thời gian" and its colon have no more words between them. */
    private static final int KEY_WORDS = 6;

    private static final Set<String> FILLERS =
            Set.of("trong", "vào", "hết", "cuối", "đầu", "giữa", "là", "đến", ":");

    private DueGrammar() {}

    /** In a part of a text; {@code year} is that of times without one, null where unknown. */
    public static List<Found> scan(String text, Span within, @Nullable Integer year) {
        return scan(Tokens.of(text, within), new Anchor(year, null));
    }

    public static List<Found> scan(String text, @Nullable Integer year) {
        return scan(text, new Span(0, text.length()), year);
    }

    public static List<Found> scan(Tokens tokens, @Nullable Integer year) {
        return scan(tokens, new Anchor(year, null));
    }

    /** In tokens that were made before; in order, without overlap. */
    public static List<Found> scan(Tokens tokens, Anchor anchor) {
        var found = new ArrayList<Found>();
        int at = 0;
        while (at < tokens.size()) {
            Reading reading = read(tokens, at, anchor);
            if (reading == null) {
                at++;
            } else {
                Span span = tokens.span(at, reading.to());
                found.add(new Found(span, reading.due(), reading.firm()));
                at = reading.to();
            }
        }
        return found;
    }

    private static @Nullable Reading read(Tokens tokens, int at, Anchor anchor) {
        if (!FIRST.contains(tokens.word(at)) && !NumberGrammar.mayBegin(tokens, at)) {
            return null;
        }
        Reading recurring = Recurrence.read(tokens, at);
        if (recurring != null) {
            return recurring;
        }
        Reading within = Lapse.read(tokens, at);
        if (within != null) {
            return within;
        }
        var cue = CUES.at(tokens, at);
        if (cue != null) {
            return afterCue(tokens, cue, anchor);
        }
        int key = behindKey(tokens, at);
        return key == at ? null : afterCue(tokens, new Lexicon.Hit<>(true, at, key), anchor);
    }

    /**
     * Behind "Thời gian kiểm tra:", "Thời gian tổ chức hội nghị:"; {@code at} where none stands.
     */
    private static int behindKey(Tokens tokens, int at) {
        if (!tokens.has(at, "thời", "gian")) {
            return at;
        }
        int to = at + 2;
        while (to < at + 2 + KEY_WORDS && tokens.at(to).isWord()) {
            to++;
        }
        return tokens.is(to, ":") ? to + 1 : at;
    }

    private static @Nullable Reading afterCue(
            Tokens tokens, Lexicon.Hit<Boolean> cue, Anchor anchor) {
        int at = beginOfDate(tokens, cue.to());
        Reading each = Recurrence.dayOfEach(tokens, at);
        if (each != null) {
            return each;
        }
        DateGrammar.Reading date = DateGrammar.one(tokens, at);
        if (date == null && BEFORE.contains(tokens.word(cue.to() - 1))) {
            date = dayAndMonth(tokens, at);
        }
        if (date == null) {
            return yearItself(tokens, cue, at, anchor);
        }
        int next = date.to();
        if (date.time() instanceof CalendarTime.YearlyDay(var day)) {
            int end = Recurrence.everyYear(tokens, next);
            if (end > next) {
                return new Reading(new Due.Every("P1Y", day), end, true);
            }
        }
        CalendarTime time = anchor.place(date.time());
        Due due = due(time);
        return due == null ? null : new Reading(due, next, cue.value() || time.firstDay() == null);
    }

    /** Behind "vào cuối", "17 giờ 30 phút,", "từ tháng 3 đến". */
    private static int beginOfDate(Tokens tokens, int from) {
        int at = fillers(tokens, from);
        if (tokens.is(at, "từ")) {
            DateGrammar.Reading start = DateGrammar.one(tokens, at + 1);
            if (start == null) {
                return at;
            }
            boolean range = tokens.is(start.to(), "đến") || tokens.is(start.to(), "-");
            return range ? fillers(tokens, start.to() + 1) : at;
        }
        boolean hour =
                tokens.isDigits(at)
                        && (tokens.is(at + 1, "giờ")
                                || tokens.is(at + 1, "h") && tokens.glued(at + 1));
        if (!hour) {
            return at;
        }
        int to = at + 2;
        if (tokens.isDigits(to)) {
            to += tokens.is(to + 1, "phút") ? 2 : 1;
        }
        while (tokens.is(to, ",") || tokens.is(to, "của") || tokens.is(to, "vào")) {
            to++;
        }
        return tokens.is(to, "ngày") ? to : at;
    }

    private static int fillers(Tokens tokens, int from) {
        int at = from;
        while (FILLERS.contains(tokens.word(at))) {
            at++;
        }
        return at;
    }

    /** 30/11 without "ngày". */
    private static DateGrammar.@Nullable Reading dayAndMonth(Tokens tokens, int at) {
        boolean joined =
                tokens.isDigits(at)
                        && tokens.is(at + 1, "/")
                        && tokens.glued(at + 1)
                        && tokens.isDigits(at + 2)
                        && tokens.glued(at + 2);
        boolean more = tokens.glued(at + 3) && tokens.is(at + 3, "/");
        if (!joined || more || tokens.word(at).length() + tokens.word(at + 2).length() > 4) {
            return null;
        }
        try {
            int day = Integer.parseInt(tokens.word(at));
            int month = Integer.parseInt(tokens.word(at + 2));
            var time = new CalendarTime.YearlyDay(MonthDay.of(month, day));
            return new DateGrammar.Reading(time, at, at + 3);
        } catch (DateTimeException ratio) {
            return null;
        }
    }

    /** "trong năm", "đến cuối năm", "năm nay": the year of the document. */
    private static @Nullable Reading yearItself(
            Tokens tokens, Lexicon.Hit<Boolean> cue, int at, Anchor anchor) {
        Integer year = anchor.year();
        if (!tokens.is(at, "năm") || year == null) {
            return null;
        }
        boolean part = tokens.is(at - 1, "cuối") || tokens.is(at - 1, "đầu");
        boolean now = tokens.is(at + 1, "nay");
        boolean ends = at + 1 >= tokens.size() || ".,;)\n".contains(tokens.word(at + 1));
        boolean bare = tokens.is(at - 1, "trong") || tokens.is(at - 1, "hết");
        if (!now && !(ends && (part || bare))) {
            return null;
        }
        return new Reading(new Due.In(Period.year(year)), at + (now ? 2 : 1), cue.value());
    }

    private static @Nullable Due due(CalendarTime time) {
        return switch (time) {
            case CalendarTime.Day(LocalDate date) -> new Due.On(date);
            case CalendarTime.Stretch stretch -> new Due.In(Period.of(stretch));
            case CalendarTime.YearlyDay ignored -> null;
            case CalendarTime.YearlyStretch ignored -> null;
        };
    }
}
