package vn.vanthu.extract.quantity;

import java.util.List;
import java.util.Set;
import vn.vanthu.extract.quantity.Mention.Kind;
import vn.vanthu.text.DateScanner;
import vn.vanthu.text.Lexicon;
import vn.vanthu.text.Tokens;

/**
 * Writes what an amount measures (tên chỉ tiêu) so that it can be read alone in a table: the
 * subject and verb before the number and the noun behind it, without times, bounds and fillers.
 */
public final class Indicators {

    /** Longest part of an indicator before or behind the number, in words. */
    private static final int LONGEST = 32;

    private static final Lexicon<Boolean> MEASURES =
            Lexicon.words(
                    """
                    tỷ lệ, tỉ lệ, chỉ số, tổng số, số lượng, mức độ hài lòng, giá trị, tốc độ
                    thu nhập, kim ngạch, năng suất, sản lượng, diện tích, tổng kinh phí, số hồ sơ
                    tổng mức, tổng vốn, tổng thu, tổng chi, độ che phủ, tổng sản phẩm, thời gian
                    """);

    private static final Lexicon<Boolean> LEADS =
            Lexicon.words(
                    """
                    mục tiêu :, mục tiêu, phấn đấu, phần đầu, phân đầu, cụ thể :, kết quả ,
                    kết quả :, trong đó :, trong đó, trong đó có, theo đó ,, ngoài ra ,, hiện nay ,
                    đến nay ,, đồng thời ,, cụ thể, qua đó ,, đến thời điểm báo cáo :, duy trì
                    tính đến thời điểm báo cáo ,, đến thời điểm báo cáo, cải thiện, tiếp tục, nâng
                    tập trung, đảm bảo, bảo đảm, duy trì và cải thiện, nâng cao, có, gồm, và, với
                    - , +, ., \\,, hiện, tại đây, thực hiện tốt, góp phần, đạt mục tiêu, :, trong
                    """
                            .replace("\\,", ","));

    private static final Set<String> TAILS =
            Set.of(
                    "đạt", "được", "là", "có", "phấn", "đấu", "phần", "đầu", "phân", "xếp", ":",
                    ",", "tăng", "giảm", "đã", "lên", "xuống", "còn", "ước", "chiếm", "bằng", "gồm",
                    "trong", "đó", "(", "với", "từ", "đối", "khoảng", "bảo", "đảm", "phải", "đến",
                    "nâng", "thứ", "hạng", "đứng", "và", "cả", "ở", "của", "-", "{", "tới");

    private Indicators() {}

    /** Of one amount of a statement. */
    public static String of(Statement statement, Mention mention) {
        Tokens tokens = statement.tokens();
        List<Mention> mentions = statement.mentions();
        int index = mentions.indexOf(mention);
        int start = clauseStart(tokens, mention.from());
        int begin = start;
        if (index > 0 && mentions.get(index - 1).to() > start) {
            begin = Math.min(mentions.get(index - 1).to(), mention.from());
        }
        String before = before(tokens, begin, mention.from());
        String behind = behind(tokens, mention, mentions, index);
        String own = join(before, behind);
        boolean part = begin > start || isInside(tokens, mention.from());
        if (part && isThin(before, mention) && index > 0) {
            return inherit(statement, mentions.get(index - 1), own, before);
        }
        return own.isEmpty() ? Words.plain(tokens, start, mention.from()) : own;
    }

    /** A part needs the words of what it is part of. */
    private static String inherit(
            Statement statement, Mention previous, String own, String before) {
        Tokens tokens = statement.tokens();
        int start = clauseStart(tokens, previous.from());
        String whole = before(tokens, start, previous.from());
        if (whole.isEmpty() || before.startsWith(whole)) {
            return own;
        }
        return own.isEmpty() ? whole : whole + " - " + own;
    }

    private static boolean isThin(String before, Mention mention) {
        int words = before.isEmpty() ? 0 : before.split(" ").length;
        return words < (mention.kind() == Kind.COUNT ? 2 : 4);
    }

    private static boolean isInside(Tokens tokens, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (tokens.is(i, "(") || tokens.is(i, "{")) {
                return true;
            }
            if (tokens.is(i, ")") || tokens.is(i, "}")) {
                return false;
            }
        }
        return false;
    }

    /** The token after the last semicolon, bracket or colon of a list before the number. */
    private static int clauseStart(Tokens tokens, int at) {
        for (int i = at - 1; i >= 0; i--) {
            String word = tokens.word(i);
            if (word.equals(";") || word.equals("(") || word.equals("{")) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String before(Tokens tokens, int from, int to) {
        int end = to;
        int start = from;
        var measure = lastMeasure(tokens, from, to);
        if (measure >= 0) {
            start = measure;
        } else {
            start = behindLeads(tokens, start, end);
        }
        end = withoutTail(tokens, start, end);
        if (end - start > LONGEST) {
            int comma = lastComma(tokens, end - LONGEST, end);
            start = comma < 0 ? end - LONGEST : comma + 1;
        }
        return withoutTimes(tokens, start, end);
    }

    private static int lastMeasure(Tokens tokens, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (MEASURES.isAt(tokens, i)) {
                return i;
            }
        }
        return -1;
    }

    private static int lastComma(Tokens tokens, int from, int to) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (tokens.is(i, ",")) {
                return i;
            }
        }
        return -1;
    }

    private static int behindLeads(Tokens tokens, int from, int to) {
        int start = from;
        boolean moved = true;
        while (moved && start < to) {
            int next = LEADS.skip(tokens, start);
            if (next == start && ",-".contains(tokens.word(start))) {
                next = start + 1;
            }
            moved = next > start && next <= to;
            start = moved ? next : start;
        }
        return start;
    }

    private static int withoutTail(Tokens tokens, int from, int to) {
        int end = to;
        while (end > from && TAILS.contains(tokens.word(end - 1))) {
            end--;
        }
        return end;
    }

    /** Without "trong quý III", "năm 2020", "tính đến 31/8/2020". */
    private static String withoutTimes(Tokens tokens, int from, int to) {
        String words = Words.plain(tokens, from, to);
        String out = words;
        for (DateScanner.Found found : DateScanner.scan(words, null)) {
            String time = found.span().in(words);
            for (String lead :
                    List.of("tính đến ", "Tính đến ", "trong ", "Trong ", "của ", "đến ", "")) {
                if (out.contains(lead + time)) {
                    out = out.replace(lead + time, "");
                    break;
                }
            }
        }
        return tidy(out);
    }

    private static String behind(
            Tokens tokens, Mention mention, List<Mention> mentions, int index) {
        int from = mention.kind() == Kind.COUNT ? mention.unitFrom() : mention.unitTo();
        from = Math.max(from, mention.numberEnd());
        int limit = index + 1 < mentions.size() ? mentions.get(index + 1).from() : tokens.size();
        int to = from;
        while (to < limit && to - from < LONGEST && !endsClause(tokens, mention, to)) {
            to++;
        }
        int end = withoutTail(tokens, from, to);
        return withoutTimes(tokens, from, end);
    }

    private static boolean endsClause(Tokens tokens, Mention mention, int at) {
        if (at < mention.unitTo()) {
            return false;
        }
        String word = tokens.word(at);
        return ";.():{}\n".contains(word)
                || word.equals(",") && !listGoesOn(tokens, at)
                || word.equals("trở") && (tokens.is(at + 1, "lên") || tokens.is(at + 1, "xuống"))
                || word.equals("so") && tokens.is(at + 1, "với");
    }

    /** "cán bộ, công chức": the comma divides nouns, not clauses. */
    private static boolean listGoesOn(Tokens tokens, int at) {
        return tokens.is(at + 2, ",") || tokens.is(at + 3, ",") && !tokens.isDigits(at + 1);
    }

    private static String join(String before, String behind) {
        if (before.isEmpty() || behind.isEmpty()) {
            return before + behind;
        }
        return before + " " + behind;
    }

    private static String tidy(String words) {
        String out = words.replaceAll("\\s+", " ").replace(" ,", ",").strip();
        while (!out.isEmpty() && ",;:-.".indexOf(out.charAt(0)) >= 0) {
            out = out.substring(1).strip();
        }
        while (!out.isEmpty() && ",;:-.(".indexOf(out.charAt(out.length() - 1)) >= 0) {
            out = out.substring(0, out.length() - 1).strip();
        }
        return out;
    }
}
