package vn.vanthu.extract.date;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.extract.date.DueGrammar.Reading;
import vn.vanthu.fact.Due;
import vn.vanthu.text.Lexicon;
import vn.vanthu.text.NumberGrammar;
import vn.vanthu.text.Numeral;
import vn.vanthu.text.Tokens;

/** Reads how long after something: "trong 05 ngày làm việc kể từ ngày …". */
final class Lapse {

    private static final Lexicon<Boolean> CUES =
            Lexicon.words(
                    "trong, trong thời hạn, trong thời gian, trong vòng, thời hạn, chậm nhất,"
                            + " chậm nhất là, chậm nhất sau, không quá, sau, tối đa, thời hạn là,"
                            + " trong thời hạn không quá, trong thời gian không quá, chậm nhất"
                            + " trong, trong vòng không quá, chậm nhất trong thời hạn,"
                            + " trong thời hạn tối đa, trong thời gian tối đa, thời hạn :");

    private Lapse() {}

    static Set<String> firstWords() {
        return CUES.firstWords();
    }

    static @Nullable Reading read(Tokens tokens, int at) {
        var cue = CUES.at(tokens, at);
        if (cue == null) {
            return null;
        }
        Numeral count = NumberGrammar.read(tokens, cue.to());
        if (count == null || !count.isWhole() || count.value().signum() <= 0) {
            return null;
        }
        int to = behindBracket(tokens, count.to());
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
        boolean named = tokens.span(at, cue.to()).length() > 8;
        if (!working && !isCounted(tokens, to) && !named && !isInForce(tokens, at)) {
            return null;
        }
        String number = count.value().toBigInteger().toString();
        String duration = unit.equals("H") ? "PT" + number + "H" : "P" + number + unit;
        return new Reading(new Due.Within(duration, working), to, true);
    }

    /** "có hiệu lực sau 10 ngày", "có hiệu lực thi hành sau 10 ngày": from the day it is signed. */
    private static boolean isInForce(Tokens tokens, int at) {
        return tokens.is(at, "sau")
                && (tokens.has(at - 2, "hiệu", "lực") || tokens.has(at - 4, "hiệu", "lực"));
    }

    private static boolean isCounted(Tokens tokens, int at) {
        return tokens.has(at, "kể", "từ")
                || tokens.has(at, ",", "kể", "từ")
                || tokens.is(at, "sau")
                || tokens.has(at, "tính", "từ");
    }

    /** 10 (mười). */
    private static int behindBracket(Tokens tokens, int at) {
        if (!tokens.is(at, "(")) {
            return at;
        }
        int to = at;
        while (to < tokens.size() && !tokens.is(to, ")") && to < at + 6) {
            to++;
        }
        return to + 1;
    }
}
