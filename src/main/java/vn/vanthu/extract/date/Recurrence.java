package vn.vanthu.extract.date;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.extract.date.DueGrammar.Reading;
import vn.vanthu.fact.Due;
import vn.vanthu.text.Lexicon;
import vn.vanthu.text.NumberGrammar;
import vn.vanthu.text.Numeral;
import vn.vanthu.text.Tokens;

/**
 * Reads how often (định kỳ): "hằng tháng", "định kỳ 6 tháng", "ngày 20 hằng tháng", "02 lần/năm".
 */
final class Recurrence {

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
                            Map.entry("09 tháng", "P9M"),
                            Map.entry("2 năm", "P2Y"),
                            Map.entry("02 năm", "P2Y"),
                            Map.entry("5 năm", "P5Y"),
                            Map.entry("05 năm", "P5Y")));

    private static final Map<String, Integer> MONTHS = Map.of("tháng", 1, "quý", 3, "năm", 12);

    /** Last syllables of verbs and adverbs that "hằng tháng" may follow: what is done so often. */
    private static final Set<String> DONE =
            Set.of(
                    "cáo", "kỳ", "xuyên", "hiện", "gửi", "chức", "nhật", "khai", "hợp", "tra", "bố",
                    "dõi", "đốc", "soát", "giá", "họp", "ban", "duyệt");

    /** Money is paid by the month; that is no deadline. */
    private static final Set<String> PAID =
            Set.of("lương", "cấp", "phí", "nhập", "tiền", "khoán", "chi", "giá", "mức");

    private static final Set<String> EACH = Set.of("hằng", "hàng", "mỗi");

    private Recurrence() {}

    /** The words that it begins with where it begins with no number. */
    static Set<String> firstWords() {
        var words = new HashSet<>(PERIODS.firstWords());
        words.addAll(EACH);
        words.add("định");
        return words;
    }

    static @Nullable Reading read(Tokens tokens, int at) {
        if (tokens.has(at, "định", "kỳ")) {
            return afterPeriodically(tokens, at + 2);
        }
        Reading often = often(tokens, at);
        if (often != null) {
            return often;
        }
        Reading each = each(tokens, at);
        if (each == null || !saysWhen(tokens, at, each.to())) {
            return null;
        }
        return each;
    }

    /** "ngày 15 hằng tháng", "ngày 20 của tháng cuối quý", "tháng cuối quý". */
    static @Nullable Reading dayOfEach(Tokens tokens, int at) {
        int lastMonth = lastMonthOfQuarter(tokens, at);
        if (lastMonth > at) {
            return every("P3M", lastMonth);
        }
        if (!tokens.is(at, "ngày") || !tokens.isDigits(at + 1)) {
            return null;
        }
        int to = at + 2;
        boolean of = tokens.is(to, "của");
        if (of) {
            to++;
        }
        lastMonth = lastMonthOfQuarter(tokens, to);
        if (lastMonth > to) {
            return every("P3M", lastMonth);
        }
        boolean month = of && tokens.is(to, "tháng");
        if (month && (to + 1 >= tokens.size() || ".,;)\n".contains(tokens.word(to + 1)))) {
            return every("P1M", to + 1);
        }
        return each(tokens, to);
    }

    /** The index after "hằng năm"; the same where it does not stand here. */
    static int everyYear(Tokens tokens, int at) {
        int to = tokens.is(at, "của") || tokens.is(at, ",") ? at + 1 : at;
        return isEach(tokens, to) && tokens.is(to + 1, "năm") ? to + 2 : at;
    }

    private static boolean isEach(Tokens tokens, int at) {
        return EACH.contains(tokens.word(at));
    }

    private static Reading every(String interval, int to) {
        return new Reading(new Due.Every(interval, null), to, true);
    }

    /** Behind "tháng cuối quý", "tháng cuối của quý", "tháng thứ ba của quý". */
    private static int lastMonthOfQuarter(Tokens tokens, int at) {
        if (!tokens.is(at, "tháng")) {
            return at;
        }
        int to = at + 1;
        if (tokens.has(to, "thứ", "ba") || tokens.has(to, "thứ", "3")) {
            to += 2;
        } else if (tokens.is(to, "cuối")) {
            to += tokens.is(to + 1, "cùng") ? 2 : 1;
        } else {
            return at;
        }
        to += tokens.is(to, "của") || tokens.is(to, "mỗi") ? 1 : 0;
        return tokens.is(to, "quý") && !isNumbered(tokens, to + 1) ? to + 1 : at;
    }

    /** "quý I": one quarter, not each. */
    private static boolean isNumbered(Tokens tokens, int at) {
        return tokens.isDigits(at) || Set.of("i", "ii", "iii", "iv").contains(tokens.word(at));
    }

    /** "hằng tháng", "mỗi quý"; the shortest of a list is taken ("hằng tháng, quý, năm"). */
    private static @Nullable Reading each(Tokens tokens, int at) {
        var period = isEach(tokens, at) ? PERIODS.at(tokens, at + 1) : null;
        return period == null || isNumbered(tokens, period.to())
                ? null
                : every(period.value(), endOfList(tokens, period.to()));
    }

    private static @Nullable Reading afterPeriodically(Tokens tokens, int at) {
        for (int i = at; i < at + 6; i++) {
            int to = isEach(tokens, i) ? i + 1 : i;
            Reading often = often(tokens, i);
            if (often != null) {
                return often;
            }
            var period = PERIODS.at(tokens, to);
            if (period != null) {
                return every(period.value(), endOfList(tokens, period.to()));
            }
            if (".;\n".contains(tokens.word(i))) {
                return null;
            }
        }
        return null;
    }

    private static int endOfList(Tokens tokens, int at) {
        int to = at;
        while (tokens.is(to, ",") || tokens.is(to, "và") || tokens.is(to, "/")) {
            int next = isEach(tokens, to + 1) ? to + 2 : to + 1;
            var period = PERIODS.at(tokens, next);
            if (period == null) {
                break;
            }
            to = period.to();
        }
        return to;
    }

    /** "06 tháng một lần", "mỗi năm ít nhất một lần", "02 lần/năm", "mỗi tháng 2 lần". */
    private static @Nullable Reading often(Tokens tokens, int at) {
        Reading rate = rate(tokens, at);
        if (rate != null) {
            return rate;
        }
        boolean each = isEach(tokens, at);
        var period = PERIODS.at(tokens, each ? at + 1 : at);
        boolean counted = tokens.isDigits(at) || tokens.at(at).isWord() && !each;
        if (period == null || !each && !(counted && period.to() - at > 1)) {
            return null;
        }
        int to = period.to();
        if (tokens.has(to, "ít", "nhất") || tokens.has(to, "tối", "thiểu")) {
            to += 2;
        }
        to += tokens.is(to, "/") ? 1 : 0;
        if (tokens.is(to, "lần")) {
            return every(period.value(), to + 1);
        }
        Numeral times = NumberGrammar.read(tokens, to);
        if (times == null || !tokens.is(times.to(), "lần")) {
            return null;
        }
        return every(divided(tokens.word(period.to() - 1), period.value(), times), times.to() + 1);
    }

    /** "02 lần/năm", "một lần trong quý". */
    private static @Nullable Reading rate(Tokens tokens, int at) {
        Numeral times = NumberGrammar.read(tokens, at);
        if (times == null || !tokens.is(times.to(), "lần") || tokens.is(at - 1, "gấp")) {
            return null;
        }
        int to = times.to() + 1;
        boolean per = tokens.is(to, "/") || tokens.is(to, "mỗi") || tokens.is(to, "một");
        var period = per ? PERIODS.at(tokens, to + 1) : null;
        return period == null
                ? null
                : every(divided(tokens.word(period.to() - 1), period.value(), times), period.to());
    }

    /** Twice a year is every six months; what does not divide is told as it is written. */
    private static String divided(String unit, String whole, Numeral times) {
        Integer months = MONTHS.get(unit);
        boolean several =
                months != null
                        && times.isWhole()
                        && times.value().signum() > 0
                        && times.value().intValue() <= months;
        if (!several || months == null || months % times.value().intValue() != 0) {
            return whole;
        }
        int each = months / times.value().intValue();
        return times.value().intValue() == 1 ? whole : "P" + each + "M";
    }

    /** "thi đua, khen thưởng hằng năm" sets no deadline; "Hằng năm, các sở …" does. */
    private static boolean saysWhen(Tokens tokens, int from, int to) {
        String before = tokens.word(from - 1);
        if (from == 0 || "\n.,;:(-".contains(before) || DONE.contains(before)) {
            return true;
        }
        boolean year = tokens.is(to - 1, "năm");
        boolean ends = to >= tokens.size() || ".,;:)\n".contains(tokens.word(to));
        return year ? reports(tokens, from) : ends && !PAID.contains(before);
    }

    /** "báo cáo kết quả thực hiện hằng năm". */
    private static boolean reports(Tokens tokens, int from) {
        for (int i = from - 1; i >= Math.max(0, from - 10); i--) {
            if (tokens.has(i, "báo", "cáo")) {
                return true;
            }
            if (".,;:".contains(tokens.word(i))) {
                return false;
            }
        }
        return false;
    }
}
