package vn.vanthu.extract.phrase;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.CalendarTime.Grain;
import vn.vanthu.text.Lexicon;
import vn.vanthu.text.Tokens;

/** Words that lead from a day to another time: "tuần này", "quý trước", "năm tới". */
final class Steps {

    static final Lexicon<Integer> WORDS =
            Lexicon.of(
                    Map.ofEntries(
                            Map.entry("này", 0),
                            Map.entry("nay", 0),
                            Map.entry("hiện tại", 0),
                            Map.entry("hiện nay", 0),
                            Map.entry("hiện giờ", 0),
                            Map.entry("trước", -1),
                            Map.entry("qua", -1),
                            Map.entry("rồi", -1),
                            Map.entry("vừa rồi", -1),
                            Map.entry("vừa qua", -1),
                            Map.entry("trước đó", -1),
                            Map.entry("ngoái", -1),
                            Map.entry("kia", -2),
                            Map.entry("sau", 1),
                            Map.entry("tới", 1),
                            Map.entry("tiếp", 1),
                            Map.entry("tiếp theo", 1),
                            Map.entry("kế", 1),
                            Map.entry("kế tiếp", 1),
                            Map.entry("sắp tới", 1)));

    static final Map<String, Grain> UNITS =
            Map.of(
                    "ngày", Grain.DAY,
                    "tuần", Grain.WEEK,
                    "tháng", Grain.MONTH,
                    "quý", Grain.QUARTER,
                    "năm", Grain.YEAR);

    private Steps() {}

    /** "tuần này", "quý trước", "năm sau"; null where no such words begin here. */
    static @Nullable Timed read(Tokens tokens, int at, LocalDate on) {
        Grain grain = UNITS.get(tokens.word(at));
        var step = WORDS.at(tokens, at + 1);
        if (grain == null || step == null) {
            return null;
        }
        return new Timed(TimeValue.holding(on, grain).shift(step.value()), step.to());
    }
}
