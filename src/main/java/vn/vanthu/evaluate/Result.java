package vn.vanthu.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One kind of thing measured, in one document or in many.
 *
 * @param paired gold and found things paired by where they stand: the gold anchor is a piece of the
 *     found quotation or the other way round, letters and digits alone, and the values that make
 *     the thing what it is agree
 * @param texts of the same pairs, those whose text fields agree under a matcher, numbers and dates
 *     letter by letter; a pair that does not is both spurious and missed. Empty where gold has no
 *     text to compare
 * @param fields by name, how many of the pairs have the field right, where gold gives it
 * @param whole how many gold things have every field right that gold gives, the missed included;
 *     nothing looked at where gold gives no field
 * @param slips every miss and every false find
 */
public record Result(
        Score paired,
        Map<Matcher, Score> texts,
        Map<String, Share> fields,
        Share whole,
        List<Slip> slips) {

    static final Result NONE = new Result(Score.NONE, Map.of(), Map.of(), Share.NONE, List.of());

    public Result {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        slips = List.copyOf(slips);
    }

    /** Both together, counts pooled. */
    public Result plus(Result other) {
        Map<Matcher, Score> allTexts = new EnumMap<>(Matcher.class);
        allTexts.putAll(texts);
        other.texts.forEach((matcher, score) -> allTexts.merge(matcher, score, Score::plus));
        var allFields = new LinkedHashMap<>(fields);
        other.fields.forEach((field, share) -> allFields.merge(field, share, Share::plus));
        var allSlips = new ArrayList<>(slips);
        allSlips.addAll(other.slips);
        return new Result(
                paired.plus(other.paired), allTexts, allFields, whole.plus(other.whole), allSlips);
    }
}
