package vn.vanthu.extract.quantity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import vn.vanthu.text.DateScanner;
import vn.vanthu.text.Lexicon;
import vn.vanthu.text.Token;
import vn.vanthu.text.Tokens;

/**
 * The words of a sentence that belong to one of its amounts: those to the left of the number and
 * those to the right, up to where another statement begins. Times, footnote marks and brackets
 * without numbers are stepped over; a bracket with numbers is a clause of its own.
 */
final class Clause {

    /** Longest part on either side, in words. */
    private static final int LONGEST = 30;

    /** Opens the parts of a whole. */
    private static final Lexicon<Boolean> PARTS =
            Lexicon.words("trong đó, bao gồm, gồm, cụ thể, như sau, trong số đó");

    /** Ends what is said about the things counted. */
    private static final Lexicon<Boolean> STOPS =
            Lexicon.words(
                    """
                    trong đó, bao gồm, gồm, cụ thể, nhằm, để, góp phần, qua đó, từ đó, so với
                    theo quy định, theo nghị định, theo quyết định, theo kế hoạch, theo thông tư
                    theo công văn, theo chỉ đạo, theo nghị quyết, theo chỉ thị, nhất là, đồng thời
                    trước ngày, trước khi, chậm nhất, trong thời hạn, tiến tới, trong số đó, nhưng, là
                    với tổng số, với số tiền, với tổng
                    trên địa bàn tỉnh, trên địa bàn thành phố, trên địa bàn huyện, trên địa bàn xã
                    """);

    /** After a comma: what follows says something new. */
    private static final Set<String> NEW_STATEMENT =
            Set.of(
                    "đạt", "tăng", "giảm", "chiếm", "bằng", "trong", "đã", "đang", "còn", "không",
                    "nhưng", "tuy", "song", "riêng", "đến", "tính", "phấn", "bảo", "đảm", "góp",
                    "nhất", "nâng", "hoàn", "đồng", "cụ", "so", "ước", "xếp", "kể", "trừ", "trước",
                    "sau", "vượt", "tiến", "từng", "và", "chưa", "cùng", "với", "từ", "tại", "gồm",
                    "tương", "trung", "bình", "hiện", "theo", "do", "nhằm", "để", "qua", "mỗi");

    /** A verb that already says something of the things counted. */
    private static final Set<String> PREDICATES = Set.of("được", "có", "đã", "đạt", "bị", "phải");

    private final Tokens tokens;
    private final List<Mention> mentions;
    private final boolean[] skipped;
    private final int[] depth;

    /** Whether a colon stands between the words on the left and the number. */
    private boolean label;

    private Clause(Tokens tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
        this.skipped = new boolean[tokens.size()];
        this.depth = new int[tokens.size()];
        marks();
        brackets();
        times();
    }

    static Clause of(Statement statement) {
        return new Clause(statement.tokens(), statement.mentions());
    }

    // ---- what is stepped over

    private void marks() {
        for (int i = 0; i < tokens.size(); i++) {
            Token.Kind kind = tokens.at(i).kind();
            boolean power = i > 0 && tokens.is(i - 1, "m") || tokens.is(i - 1, "km");
            skipped[i] = kind == Token.Kind.BREAK || kind == Token.Kind.MARK && !power;
        }
    }

    private void brackets() {
        for (int open = 0; open < tokens.size(); open++) {
            if (!tokens.is(open, "(") && !tokens.is(open, "{")) {
                continue;
            }
            int close = open + 1;
            while (close < tokens.size() && !tokens.is(close, ")") && !tokens.is(close, "}")) {
                close++;
            }
            boolean counts = isNumbered(open, close);
            for (int i = open; i <= close && i < tokens.size(); i++) {
                depth[i] = counts ? 1 : 0;
                boolean edge = i == open || i == close;
                skipped[i] |= counts ? edge : !isIndexName(open, close);
            }
            open = close;
        }
    }

    private boolean isNumbered(int open, int close) {
        return mentions.stream().anyMatch(m -> m.number() > open && m.number() < close);
    }

    /** "(PAR INDEX)" stays: readers know the index by this name. */
    private boolean isIndexName(int open, int close) {
        String inside = Words.plain(tokens, open + 1, close);
        boolean index = false;
        for (int i = open - 1; i >= Math.max(0, open - 8); i--) {
            index |= tokens.has(i, "chỉ", "số");
        }
        return index
                && inside.length() > 2
                && inside.chars().allMatch(c -> c == ' ' || Character.isUpperCase(c));
    }

    private void times() {
        for (DateScanner.Found found : DateScanner.scan(tokens, null)) {
            int from = tokens.indexAt(found.span().start());
            while (Set.of("trong", "đến", "từ", "tính", "của", "vào", "hết", "cuối", "ngày")
                    .contains(tokens.word(from - 1))) {
                from--;
            }
            int to = Math.max(0, from);
            while (to < tokens.size() && tokens.at(to).start() < found.span().end()) {
                to++;
            }
            // "số nợ năm 2024 chuyển sang năm 2025": without the years nobody knows which.
            boolean told = tokens.is(from - 1, "sang") || tokens.has(to, "chuyển", "sang");
            for (int i = Math.max(0, from); i < to && !told; i++) {
                skipped[i] = true;
            }
        }
    }

    // ---- left

    /** Indexes of the words before an amount that belong to it, in order. */
    List<Integer> left(Mention mention) {
        var found = new ArrayList<Integer>();
        int level = level(mention);
        label = false;
        for (int i = mention.from() - 1; i >= 0 && found.size() < LONGEST; i--) {
            if (depth[i] != level) {
                if (level > 0) {
                    break;
                }
                continue;
            }
            if (endsLeft(mention, i, found)) {
                break;
            }
            label |= found.isEmpty() && tokens.is(i, ":");
            if (isNumberOf(i) && !saysMore(found)) {
                break;
            }
            if (!skipped[i] && !isNumberOf(i)) {
                found.add(i);
            }
        }
        Collections.reverse(found);
        return found;
    }

    private boolean endsLeft(Mention mention, int i, List<Integer> found) {
        String word = tokens.word(i);
        if (word.equals(";") || word.equals(".") && !tokens.glued(i + 1)) {
            return true;
        }
        if (word.equals(":")) {
            return contentWords(found) > 1;
        }
        if (word.equals("và")) {
            return isCountedBefore(i) && !saysMore(found);
        }
        if (word.equals(",")) {
            return endsAtComma(mention, i, found);
        }
        return endsParts(i);
    }

    private boolean saysMore(List<Integer> found) {
        return contentWords(found) > 0;
    }

    private boolean endsAtComma(Mention mention, int comma, List<Integer> found) {
        if (UnitGrammar.joinsNouns(tokens, comma)) {
            return false;
        }
        if (isCountedBefore(comma)) {
            return true;
        }
        if (found.isEmpty()) {
            return hasOwnNoun(mention);
        }
        boolean counts = mention.kind() == Mention.Kind.COUNT && !isTold(mention);
        if (!counts && !hasMeasure(found) && measureBefore(comma)) {
            return false;
        }
        boolean thin = contentWords(found) < 3;
        return !continuesLeft(comma, label || thin ? LONGEST : 3);
    }

    /** "số … là 12", "tổng số …: 12". */
    private boolean isTold(Mention mention) {
        return tokens.is(mention.from() - 1, "là") || tokens.is(mention.from() - 1, ":");
    }

    private boolean hasMeasure(List<Integer> found) {
        return found.stream().anyMatch(i -> IndicatorWords.MEASURES.isAt(tokens, i));
    }

    /** Whether the name of a measure begins before a comma, with no amount between. */
    private boolean measureBefore(int comma) {
        for (int i = comma - 1; i >= 0 && !",;".contains(tokens.word(i)); i--) {
            if (isNumberOf(i)) {
                return false;
            }
            if (IndicatorWords.MEASURES.isAt(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean endsParts(int i) {
        for (int from = Math.max(0, i - 3); from <= i; from++) {
            var hit = PARTS.at(tokens, from);
            if (hit != null && hit.to() == i + 1) {
                return true;
            }
        }
        return false;
    }

    /** A comma behind a few words that open nothing new ("sửa đổi, bổ sung"). */
    private boolean continuesLeft(int comma, int longest) {
        int words = 0;
        for (int i = comma - 1; i >= 0; i--) {
            String word = tokens.word(i);
            if (skipped[i] || depth[i] != depth[comma] || isNumberOf(i)) {
                return false;
            }
            if (",;:.".contains(word)) {
                break;
            }
            words++;
            if (words > longest) {
                return false;
            }
        }
        String first = tokens.word(comma - words);
        return words > 0 && !isLead(comma - words) && !NEW_STATEMENT.contains(first);
    }

    private boolean isLead(int at) {
        return IndicatorWords.LEADS.isAt(tokens, at);
    }

    private boolean isContent(int at) {
        return tokens.at(at).isWord() && !IndicatorWords.TAILS.contains(tokens.word(at));
    }

    private long contentWords(List<Integer> indexes) {
        return indexes.stream().filter(i -> isContent(i)).count();
    }

    private static boolean hasOwnNoun(Mention mention) {
        return mention.unitTo() > mention.unitFrom() && mention.kind() == Mention.Kind.COUNT;
    }

    /** Whether an amount stands before the token in the same clause. */
    private boolean isCountedBefore(int at) {
        for (Mention mention : mentions) {
            int i = mention.to();
            while (i < at && !",;".contains(tokens.word(i))) {
                i++;
            }
            if (mention.to() <= at && i == at) {
                return true;
            }
        }
        return false;
    }

    // ---- right

    /** Indexes of the words after a number that belong to it: what is counted and its fate. */
    List<Integer> right(Mention mention) {
        var found = new ArrayList<Integer>();
        int level = level(mention);
        boolean counted = mention.kind() == Mention.Kind.COUNT;
        int from = counted ? mention.unitFrom() : mention.unitTo();
        from = Math.max(from, mention.numberEnd());
        int limit = next(mention, level);
        int lastJoint = -1;
        boolean predicate = false;
        int since = 0;
        for (int i = from; i < limit && found.size() < LONGEST; i++) {
            if (depth[i] != level) {
                if (level > 0) {
                    break;
                }
                continue;
            }
            boolean inUnit = i < mention.unitTo();
            if (isBoundBehind(i)) {
                i++;
                continue;
            }
            if (!inUnit && endsRight(i, predicate, found.isEmpty() ? 99 : since, limit)) {
                limit = i;
                break;
            }
            if (PREDICATES.contains(tokens.word(i))) {
                predicate = true;
                since = 0;
            }
            since++;
            if (!inUnit && (tokens.is(i, ",") || tokens.is(i, "và"))) {
                lastJoint = found.size();
            }
            if (!skipped[i]) {
                found.add(i);
            }
        }
        boolean cutByNumber = limit == next(mention, level) && limit < tokens.size();
        if (cutByNumber && lastJoint > 0) {
            return found.subList(0, lastJoint);
        }
        return found;
    }

    /** The first token of the next amount on the same level; the size where there is none. */
    private int next(Mention mention, int level) {
        for (Mention other : mentions) {
            if (other.from() >= mention.to() && level(other) == level) {
                return other.from();
            }
        }
        return tokens.size();
    }

    private boolean endsRight(int i, boolean predicate, int since, int limit) {
        String word = tokens.word(i);
        if (";:".contains(word) || word.equals(".") && !tokens.glued(i + 1) || word.equals("/")) {
            return true;
        }
        if (STOPS.isAt(tokens, i)) {
            return true;
        }
        if (!word.equals(",")) {
            return false;
        }
        if (UnitGrammar.joinsNouns(tokens, i)) {
            return false;
        }
        boolean fresh = NEW_STATEMENT.contains(tokens.word(i + 1)) || skippedAt(i + 1);
        if (fresh || since > 98 || predicate && since > 4) {
            return true;
        }
        return !goesOnAfter(i, predicate, limit);
    }

    private boolean skippedAt(int at) {
        return at >= tokens.size() || skipped[at];
    }

    /** Whether the stretch behind a comma is short, has no number and says what becomes of it. */
    private boolean goesOnAfter(int comma, boolean predicate, int limit) {
        int words = 0;
        boolean said = predicate;
        for (int i = comma + 1; i < tokens.size() && !";.,".contains(tokens.word(i)); i++) {
            if (i >= limit) {
                return false;
            }
            said |= tokens.is(i, "được") || tokens.is(i, "có");
            words++;
        }
        return said && words < 16;
    }

    private boolean isBoundBehind(int i) {
        return tokens.is(i, "trở") && (tokens.is(i + 1, "lên") || tokens.is(i + 1, "xuống"));
    }

    // ---- shared

    private int level(Mention mention) {
        return mention.number() < depth.length ? depth[mention.number()] : 0;
    }

    /** Whether the token is part of a number or bound of an amount. */
    private boolean isNumberOf(int at) {
        for (Mention mention : mentions) {
            int end = mention.kind() == Mention.Kind.COUNT ? mention.numberEnd() : mention.unitTo();
            if (at >= mention.from() && at < end) {
                return true;
            }
        }
        return false;
    }

    /** The words before a colon to the left that say what the amounts behind it are about. */
    List<Integer> context(Mention mention) {
        int level = level(mention);
        int colon = mention.from() - 2;
        while (colon >= 0
                && (!tokens.is(colon, ":") || depth[colon] != level || isNumberOf(colon + 1))) {
            colon--;
        }
        var found = new ArrayList<Integer>();
        for (int i = colon - 1; i >= 0 && found.size() < 17; i--) {
            if (isNumberOf(i)) {
                return List.of();
            }
            if (";.:".contains(tokens.word(i)) || depth[i] != level) {
                break;
            }
            if (!skipped[i]) {
                found.add(i);
            }
        }
        Collections.reverse(found);
        return found.size() > 16 ? List.of() : found;
    }

    /** Whether an amount stands in a bracket. */
    boolean isInside(Mention mention) {
        return level(mention) > 0;
    }

    /** Whether "trong đó", "gồm" stands between two amounts. */
    boolean isPart(Mention whole, Mention part) {
        if (tokens.is(whole.to(), ":")) {
            return true;
        }
        for (int i = whole.to(); i < part.from(); i++) {
            if (PARTS.isAt(tokens, i)) {
                return true;
            }
        }
        return isInside(part) && !isInside(whole);
    }

    /** Whether a semicolon divides two amounts. */
    boolean isDivided(Mention first, Mention second) {
        for (int i = first.to(); i < second.from(); i++) {
            if (tokens.is(i, ";")) {
                return true;
            }
        }
        return false;
    }
}
