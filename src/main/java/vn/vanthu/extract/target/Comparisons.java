package vn.vanthu.extract.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.extract.quantity.Mention;
import vn.vanthu.extract.quantity.Mention.Kind;
import vn.vanthu.extract.quantity.Statement;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Figure.Change;
import vn.vanthu.fact.Quantity;
import vn.vanthu.text.Tokens;

/**
 * What a target's number is compared with, where the words around it say more than the number's own
 * bound: "giảm tối thiểu 20%" is a change, "22-26 trong 63 tỉnh" a rank of so many.
 */
final class Comparisons {

    private Comparisons() {}

    static Amount of(Statement statement, Mention mention) {
        Amount amount = mention.amount();
        Tokens tokens = statement.tokens();
        Quantity main = mention.quantity();
        boolean bounded = amount instanceof Amount.AtLeast || amount instanceof Amount.MoreThan;
        boolean share = bounded && mention.kind() == Kind.PERCENT;
        if (share && (mention.change() == Change.DECREASE || isDropped(tokens, mention))) {
            return new Amount.Decrease(main);
        }
        if (amount instanceof Amount.Exact && isFromUpwards(statement, mention)) {
            return new Amount.AtLeast(main);
        }
        Quantity total = total(statement, mention);
        return total == null ? amount : outOf(amount, total);
    }

    /** 63 in "22-26 trong 63 tỉnh" belongs to the rank and is no target of its own. */
    static boolean isTotalOfRank(Statement statement, Mention mention) {
        List<Mention> mentions = statement.mentions();
        int index = mentions.indexOf(mention);
        return index > 0
                && total(statement, mentions.get(index - 1)) != null
                && mention.kind() == Kind.COUNT;
    }

    private static boolean isDropped(Tokens tokens, Mention mention) {
        return tokens.has(mention.from() - 2, "bãi", "bỏ");
    }

    /** "Từ 90% hồ sơ (viết tắt là HS) trở lên": a bracket stands between. */
    private static boolean isFromUpwards(Statement statement, Mention mention) {
        Tokens tokens = statement.tokens();
        int from = mention.from();
        if (!tokens.is(from, "từ") && !tokens.is(from - 1, "từ")) {
            return false;
        }
        for (int i = mention.to(); i < Math.min(tokens.size(), mention.to() + 30); i++) {
            if (tokens.has(i, "trở", "lên")) {
                return true;
            }
            if (tokens.is(i, ";") || tokens.is(i, "%") || tokens.is(i, ".")) {
                return false;
            }
        }
        return false;
    }

    private static @Nullable Quantity total(Statement statement, Mention rank) {
        List<Mention> mentions = statement.mentions();
        int next = mentions.indexOf(rank) + 1;
        if (rank.kind() != Kind.RANK
                || rank.quantity().of() != null
                || next >= mentions.size()
                || mentions.get(next).kind() != Kind.COUNT) {
            return null;
        }
        Mention total = mentions.get(next);
        Tokens tokens = statement.tokens();
        boolean near = total.number() - rank.numberEnd() < 6;
        for (int i = rank.numberEnd(); near && i < total.number(); i++) {
            if (tokens.is(i, "trong") || tokens.is(i, "trên")) {
                return total.quantity();
            }
        }
        return null;
    }

    private static Amount outOf(Amount amount, Quantity total) {
        return switch (amount) {
            case Amount.Exact(var q) -> new Amount.Exact(outOf(q, total));
            case Amount.AtLeast(var q) -> new Amount.AtLeast(outOf(q, total));
            case Amount.MoreThan(var q) -> new Amount.MoreThan(outOf(q, total));
            case Amount.AtMost(var q) -> new Amount.AtMost(outOf(q, total));
            case Amount.LessThan(var q) -> new Amount.LessThan(outOf(q, total));
            case Amount.Between(var low, var high) ->
                    new Amount.Between(outOf(low, total), outOf(high, total));
            case Amount.Increase ignored -> amount;
            case Amount.Decrease ignored -> amount;
        };
    }

    private static Quantity outOf(Quantity quantity, Quantity total) {
        return new Quantity(
                quantity.value(), total.value(), quantity.unit(), quantity.approximate());
    }
}
