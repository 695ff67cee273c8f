package vn.vanthu.extract.quantity;

import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Quantity;
import vn.vanthu.text.Span;
import vn.vanthu.text.Tokens;

/**
 * An amount in its words. Indexes count tokens of the sentence that it was read from.
 *
 * @param from first token of the bound or number
 * @param to after the unit, or after "trở lên" where that follows the number
 * @param number first token of the number
 * @param numberEnd after the number (and "/63", and the range's end)
 * @param unitFrom first token of the unit; equal to {@code unitTo} where there is none
 * @param unitTo after the unit
 * @param before what the text says it was before: 85 in "từ 85% lên 95%"; null otherwise
 */
public record Mention(
        Kind kind,
        Amount amount,
        int from,
        int to,
        int number,
        int numberEnd,
        int unitFrom,
        int unitTo,
        Figure.@Nullable Change change,
        @Nullable Quantity before) {

    /** What sort of amount. */
    public enum Kind {
        /** hồ sơ, xã, người. */
        COUNT,
        /** %. */
        PERCENT,
        /** xếp thứ 11/63. */
        RANK,
        /** triệu đồng. */
        MONEY,
        /** ha, km, tấn, điểm. */
        MEASURE,
        /** ngày, tháng, năm, giờ. */
        DURATION,
        /** Nothing says what of. */
        BARE
    }

    /** The quantity that stands for it in a table: the lower end of a range. */
    public Quantity quantity() {
        Quantity main = amount.main();
        if (main == null) {
            throw new IllegalStateException("a mention always has a number");
        }
        return main;
    }

    public Span numberSpan(Tokens tokens) {
        return tokens.span(number, numberEnd);
    }

    Mention withUnit(String unit, Kind of) {
        return new Mention(
                of,
                Amounts.withUnit(amount, unit),
                from,
                to,
                number,
                numberEnd,
                unitFrom,
                unitTo,
                change,
                before);
    }
}
