package vn.vanthu.extract.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Period;
import vn.vanthu.text.CalendarTime;
import vn.vanthu.text.DateGrammar;
import vn.vanthu.text.Lexicon;
import vn.vanthu.text.NumberGrammar;
import vn.vanthu.text.Numeral;
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
                            Map.entry("vào", false),
                            Map.entry("đến", false),
                            Map.entry("tới", false),
                            Map.entry("hết", false)));

    private static final Lexicon<String> PERIODS =
            Lexicon.of(
                    Map.ofEntries(
                            Map.entry("ngày", "P1D"),
                            Map.entry("tuần", "P1W"),
                            Map.entry("tháng", "P1M"),
                            Map.entry("quý", "P3M"),
                            Map.entry("năm", "P1Y"),
                            Map.entry("6 tháng", "P6M"),
                            Map.entry("06 tháng", "P6M"),
                            Map.entry("sáu tháng", "P6M"),
                            Map.entry("3 tháng", "P3M"),
                            Map.entry("03 tháng", "P3M"),
                            Map.entry("9 tháng", "P9M"),
                            Map.entry("2 năm", "P2Y"),
                            Map.entry("02 năm", "P2Y"),
                            Map.entry("5 năm", "P5Y"),
                            Map.entry("05 năm", "P5Y")));

    private static final Lexicon<Boolean> WITHIN =
            Lexicon.words(
                    "trong, trong thời hạn, trong thời gian, trong vòng, thời hạn, chậm nhất,"
                            + " chậm nhất là, chậm nhất sau, không quá, sau, tối đa, thời hạn là,"
                            + " trong thời hạn không quá, trong thời gian không quá,"
                            + " trong thời hạn tối đa, trong thời gian tối đa, thời hạn :");

    private record Reading(Due due, int to, boolean firm) {}

    private DueGrammar() {}

    /** In a part of a text; {@code year} is that of times without one, null where unknown. */
    public static List<Found> scan(String text, Span within, @Nullable Integer year) {
        return scan(Tokens.of(text, within), year);
    }

    public static List<Found> scan(String text, @Nullable Integer year) {
        return scan(text, new Span(0, text.length()), year);
    }

    /** In tokens that were made before; in order, without overlap. */
    public static List<Found> scan(Tokens tokens, @Nullable Integer year) {
        var found = new ArrayList<Found>();
        int at = 0;
        while (at < tokens.size()) {
            Reading reading = read(tokens, at, year);
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

    private static @Nullable Reading read(Tokens tokens, int at, @Nullable Integer year) {
        Reading recurring = recurring(tokens, at);
        if (recurring != null) {
            return recurring;
        }
        Reading within = within(tokens, at);
        if (within != null) {
            return within;
        }
        var cue = CUES.at(tokens, at);
        return cue == null ? null : afterCue(tokens, cue, year);
    }

    // ---- on a day, in a period

    private static @Nullable Reading afterCue(
            Tokens tokens, Lexicon.Hit<Boolean> cue, @Nullable Integer year) {
        int at = cue.to();
        boolean firm = cue.value();
        while (FILLERS.contains(tokens.word(at))) {
            at++;
        }
        Reading monthly = dayOfEach(tokens, at);
        if (monthly != null) {
            return monthly;
        }
        DateGrammar.Reading date = DateGrammar.one(tokens, at);
        if (date == null) {
            return null;
        }
        int next = date.to();
        if (date.time() instanceof CalendarTime.YearlyDay(var day)) {
            int end = everyYear(tokens, next);
            if (end > next) {
                return new Reading(new Due.Every("P1Y", day), end, true);
            }
        }
        CalendarTime time = year == null ? date.time() : date.time().in(year);
        Due due = due(time);
        return due == null ? null : new Reading(due, next, firm || time.firstDay() == null);
    }

    private static final Set<String> FILLERS =
            Set.of("trong", "vào", "hết", "cuối", "đầu", "giữa", "là", "đến", ":");

    /** "ngày 15 hằng tháng", "ngày 20 của tháng cuối quý". */
    private static @Nullable Reading dayOfEach(Tokens tokens, int at) {
        if (!tokens.is(at, "ngày") || !tokens.isDigits(at + 1)) {
            return null;
        }
        int to = at + 2;
        if (tokens.is(to, "của")) {
            to++;
        }
        if (tokens.has(to, "tháng", "cuối", "quý")) {
            return new Reading(new Due.Every("P3M", null), to + 3, true);
        }
        Reading every = each(tokens, to);
        return every;
    }

    private static int everyYear(Tokens tokens, int at) {
        int to = tokens.is(at, "của") || tokens.is(at, ",") ? at + 1 : at;
        boolean each = tokens.is(to, "hằng") || tokens.is(to, "hàng") || tokens.is(to, "mỗi");
        return each && tokens.is(to + 1, "năm") ? to + 2 : at;
    }

    private static @Nullable Due due(CalendarTime time) {
        return switch (time) {
            case CalendarTime.Day(LocalDate date) -> new Due.On(date);
            case CalendarTime.Stretch stretch -> new Due.In(Period.of(stretch));
            case CalendarTime.YearlyDay ignored -> null;
            case CalendarTime.YearlyStretch ignored -> null;
        };
    }

    // ---- again and again

    private static @Nullable Reading recurring(Tokens tokens, int at) {
        if (tokens.has(at, "định", "kỳ")) {
            return afterPeriodically(tokens, at + 2);
        }
        Reading each = each(tokens, at);
        if (each == null) {
            return null;
        }
        return beginsClause(tokens, at) ? each : null;
    }

    /** "hằng tháng", "mỗi quý"; the shortest of a list is taken ("hằng tháng, quý, năm"). */
    private static @Nullable Reading each(Tokens tokens, int at) {
        boolean each = tokens.is(at, "hằng") || tokens.is(at, "hàng") || tokens.is(at, "mỗi");
        var period = each ? PERIODS.at(tokens, at + 1) : null;
        return period == null
                ? null
                : new Reading(
                        new Due.Every(period.value(), null), endOfList(tokens, period.to()), true);
    }

    private static @Nullable Reading afterPeriodically(Tokens tokens, int at) {
        for (int i = at; i < at + 6; i++) {
            int to = i;
            if (tokens.is(i, "hằng") || tokens.is(i, "hàng") || tokens.is(i, "mỗi")) {
                to++;
            }
            var period = PERIODS.at(tokens, to);
            if (period != null) {
                var due = new Due.Every(period.value(), null);
                return new Reading(due, endOfList(tokens, period.to()), true);
            }
            if (tokens.is(i, ".") || tokens.is(i, ";") || tokens.is(i, "\n")) {
                return null;
            }
        }
        return null;
    }

    private static int endOfList(Tokens tokens, int at) {
        int to = at;
        while (tokens.is(to, ",") || tokens.is(to, "và") || tokens.is(to, "/")) {
            int next = to + 1;
            if (tokens.is(next, "hằng") || tokens.is(next, "hàng")) {
                next++;
            }
            var period = PERIODS.at(tokens, next);
            if (period == null) {
                break;
            }
            to = period.to();
        }
        return to;
    }

    /** "thi đua, khen thưởng hằng năm" sets no deadline; "Hằng năm, các sở …" does. */
    private static boolean beginsClause(Tokens tokens, int at) {
        String before = tokens.word(at - 1);
        return at == 0
                || "\n.,;:(-".contains(before)
                || List.of("cáo", "kỳ", "xuyên", "hiện", "gửi", "chức", "nhật").contains(before);
    }

    // ---- so long after something

    private static @Nullable Reading within(Tokens tokens, int at) {
        var cue = WITHIN.at(tokens, at);
        if (cue == null) {
            return null;
        }
        int start = cue.to();
        Numeral count = NumberGrammar.read(tokens, start);
        if (count == null || !count.isWhole() || count.value().signum() <= 0) {
            return null;
        }
        int to = count.to();
        if (tokens.is(to, "(")) {
            while (to < tokens.size() && !tokens.is(to, ")") && to < count.to() + 6) {
                to++;
            }
            to++;
        }
        String unit =
                switch (tokens.word(to)) {
                    case "ngày" -> "D";
                    case "tuần" -> "W";
                    case "tháng" -> "M";
                    case "năm" -> "Y";
                    case "giờ" -> "H";
                    default -> "";
                };
        if (unit.isEmpty() || tokens.isDigits(to + 1)) {
            return null;
        }
        to++;
        boolean working = tokens.has(to, "làm", "việc");
        if (working) {
            to += 2;
        }
        boolean counted =
                tokens.has(to, "kể", "từ")
                        || tokens.has(to, ",", "kể", "từ")
                        || tokens.is(to, "sau")
                        || tokens.is(to, "tính") && tokens.is(to + 1, "từ");
        boolean named = tokens.span(at, cue.to()).length() > 8;
        if (!working && !counted && !named) {
            return null;
        }
        String number = count.value().toBigInteger().toString();
        String duration = unit.equals("H") ? "PT" + number + "H" : "P" + number + unit;
        return new Reading(new Due.Within(duration, working), to, true);
    }
}
