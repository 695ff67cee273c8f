package vn.vanthu.extract.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.extract.quantity.Mention.Kind;
import vn.vanthu.text.Tokens;

/**
 * Gives a number without a unit the one that stands before it ("Tổng số hồ sơ: 3.470") or that of
 * the total it is part of ("2078 dịch vụ, trong đó: mức độ 2 là 1938, mức độ 3 là 66"). A number
 * that gets none is no quantity.
 */
final class Carry {

    private static final Set<String> LINKS =
            Set.of(":", "là", "có", "đạt", "được", "còn", "gồm", "=", "với", "tới", "đến");

    /** Behind a number: "06 của sở, 05 thuộc huyện". */
    private static final Set<String> OF = Set.of("của", "thuộc", "ở", "do", "cấp");

    private Carry() {}

    static List<Mention> units(Tokens tokens, List<Mention> mentions) {
        var kept = new ArrayList<Mention>();
        Mention total = null;
        for (Mention mention : mentions) {
            Mention whole = mention;
            if (mention.kind() == Kind.BARE) {
                whole = complete(tokens, mention, total);
            }
            if (whole == null) {
                continue;
            }
            kept.add(whole);
            if (whole.kind() == Kind.COUNT && (total == null || !isPart(tokens, whole, total))) {
                total = whole;
            }
        }
        return kept;
    }

    private static @Nullable Mention complete(
            Tokens tokens, Mention mention, @Nullable Mention total) {
        boolean ratio = mention.quantity().of() != null;
        boolean linked =
                LINKS.contains(tokens.word(mention.from() - 1))
                        || total != null
                                && isPart(tokens, mention, total)
                                && OF.contains(tokens.word(mention.numberEnd()));
        if (!linked && !ratio) {
            return null;
        }
        String before = unitBefore(tokens, mention.from());
        if (before != null) {
            return mention.withUnit(before, Kind.COUNT);
        }
        if (total != null) {
            String unit = total.quantity().unit();
            return unit == null ? null : mention.withUnit(unit, Kind.COUNT);
        }
        return ratio && linked ? mention : null;
    }

    /** The noun behind "số" or "tổng số" in the same clause. */
    private static @Nullable String unitBefore(Tokens tokens, int from) {
        for (int i = from - 1; i >= Math.max(0, from - 20); i--) {
            String word = tokens.word(i);
            if (";.(".contains(word) || word.equals(",") && from - i > 1) {
                return null;
            }
            if (word.equals("số") && !Set.of("chỉ", "một", "đa").contains(tokens.word(i - 1))) {
                var unit = UnitGrammar.read(tokens, i + 1);
                return unit == null || unit.kind() != Kind.COUNT ? null : unit.name();
            }
        }
        return null;
    }

    /** Whether the second stands behind "trong đó", "gồm" or in a bracket after the first. */
    private static boolean isPart(Tokens tokens, Mention part, Mention total) {
        for (int i = total.to(); i < part.from(); i++) {
            if (tokens.is(i, "(") || tokens.has(i, "trong", "đó") || tokens.is(i, "gồm")) {
                return true;
            }
        }
        return false;
    }
}
