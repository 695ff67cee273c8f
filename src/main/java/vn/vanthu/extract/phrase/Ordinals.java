package vn.vanthu.extract.phrase;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.NumberGrammar;
import vn.vanthu.text.Numeral;
import vn.vanthu.text.Tokens;

/** Reads ordinals: đầu tiên, thứ nhất, thứ nhì, thứ tư, thứ 12. */
final class Ordinals {

    private Ordinals() {}

    static @Nullable Numeral read(Tokens tokens, int at) {
        if (tokens.has(at, "đầu", "tiên")) {
            return numeral(1, at, at + 2);
        }
        if (tokens.is(at, "đầu")) {
            return numeral(1, at, at + 1);
        }
        if (!tokens.is(at, "thứ")) {
            return null;
        }
        return switch (tokens.word(at + 1)) {
            case "nhất" -> numeral(1, at, at + 2);
            case "nhì" -> numeral(2, at, at + 2);
            case "tư" -> numeral(4, at, at + 2);
            default -> {
                Numeral number = NumberGrammar.read(tokens, at + 1);
                yield number == null || !number.isWhole()
                        ? null
                        : new Numeral(
                                number.value(),
                                at,
                                number.to(),
                                number.form(),
                                number.value(),
                                null,
                                null);
            }
        };
    }

    private static Numeral numeral(int value, int from, int to) {
        BigDecimal number = BigDecimal.valueOf(value);
        return new Numeral(number, from, to, Numeral.Form.WORDS, number, null, null);
    }
}
