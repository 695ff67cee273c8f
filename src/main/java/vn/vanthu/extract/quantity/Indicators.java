package vn.vanthu.extract.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.extract.quantity.Mention.Kind;
import vn.vanthu.text.Spaces;
import vn.vanthu.text.Tokens;

/**
 * Writes what an amount measures (tên chỉ tiêu) so that it can be read alone in a table. What is
 * counted comes first and what was done with it behind: "đã tiếp nhận 120 hồ sơ" gives "Số hồ sơ đã
 * tiếp nhận". A part keeps the words of its whole; an amount without words of its own has those of
 * the amount before it, or of the heading.
 */
public final class Indicators {

    private final Statement statement;
    private final Tokens tokens;
    private final Clause clause;

    private Indicators(Statement statement) {
        this.statement = statement;
        this.tokens = statement.tokens();
        this.clause = Clause.of(statement);
    }

    /** Of one amount of a statement; empty only where neither sentence nor heading has words. */
    public static String of(Statement statement, Mention mention) {
        var writer = new Indicators(statement);
        String name = tidy(writer.write(statement.mentions().indexOf(mention), 4));
        return new IndicatorPlace(statement).complete(name);
    }

    private String write(int index, int depth) {
        Mention mention = statement.mentions().get(index);
        List<Integer> left = clause.left(mention);
        String verb = verbBefore(left);
        left = stripped(left, mention.kind());
        List<Integer> right = trimmed(mention, clause.right(mention));
        Integer whole = depth > 0 && index > 0 ? wholeOf(index) : null;
        boolean part = whole != null && clause.isPart(statement.mentions().get(whole), mention);
        boolean ofMeasure = !right.isEmpty() && isMeasured(mention, right);
        if (left.isEmpty() && whole != null && !ofMeasure && !saysItself(mention, right, part)) {
            return inherited(mention, whole, right, part, verb, depth);
        }
        String own = own(mention, left, right, verb);
        boolean carried = mention.unitFrom() == mention.unitTo() && mention.kind() == Kind.COUNT;
        if (whole != null && part && left.size() < 5 && (carried || sameUnit(mention, whole))) {
            return write(whole, depth - 1) + ": " + lower(words(left));
        }
        boolean thin = left.size() + right.size() < 5 && (left.size() < 4 || isMeasureOnly(left));
        List<Integer> context = thin ? stripped(clause.context(mention), Kind.COUNT) : List.of();
        return context.size() < 2 ? own : words(context) + ": " + lower(own);
    }

    /** "100% tỷ lệ thu hồi", "5 tỷ đồng chưa thu": what stands behind is enough. */
    private boolean isMeasured(Mention mention, List<Integer> right) {
        int first = right.get(0);
        return switch (mention.kind()) {
            case PERCENT -> isMeasure(first);
            case MONEY -> UnitGrammar.endsNoun(tokens, first);
            case COUNT, RANK, MEASURE, DURATION, BARE -> false;
        };
    }

    /** "mức độ hài lòng": of what, stands before the colon. */
    private boolean isMeasureOnly(List<Integer> left) {
        var hit = IndicatorWords.MEASURES.at(tokens, left.get(0));
        return hit != null && hit.to() > left.get(left.size() - 1);
    }

    private boolean isMeasure(int at) {
        return tokens.has(at, "tỷ", "lệ") || tokens.has(at, "tỉ", "lệ");
    }

    /** "505 hồ sơ trả quá hạn": the words behind the noun are enough. */
    private boolean saysItself(Mention mention, List<Integer> right, boolean part) {
        if (part || mention.kind() != Kind.COUNT) {
            return false;
        }
        var behind = right.stream().filter(i -> i >= mention.unitTo()).toList();
        return behind.size() > 1 && UnitGrammar.endsNoun(tokens, behind.get(0));
    }

    /** The amount that this one is part of, stands in one row with, or tells more about. */
    private @Nullable Integer wholeOf(int index) {
        List<Mention> mentions = statement.mentions();
        Mention mention = mentions.get(index);
        boolean inside = clause.isInside(mention);
        for (int i = index - 1; i >= 0; i--) {
            Mention other = mentions.get(i);
            boolean near = inside || !clause.isDivided(other, mention) || sameUnit(mention, i);
            if (near && clause.isPart(other, mention)) {
                return i;
            }
        }
        for (int i = index - 1; i >= 0; i--) {
            Mention other = mentions.get(i);
            if (!inside && clause.isInside(other)) {
                continue;
            }
            return clause.isDivided(other, mention) ? null : Integer.valueOf(i);
        }
        return null;
    }

    private boolean sameUnit(Mention mention, Integer whole) {
        String a = mention.quantity().unit();
        String b = statement.mentions().get(whole).quantity().unit();
        return a != null && b != null && (b.startsWith(a) || a.startsWith(b));
    }

    /** Without words of its own before the number. */
    private String inherited(
            Mention mention,
            int whole,
            List<Integer> right,
            boolean part,
            @Nullable String verb,
            int depth) {
        Mention other = statement.mentions().get(whole);
        if (right.isEmpty() || mention.kind() != Kind.COUNT && verb != null) {
            String of = write(whole, depth - 1);
            String base = right.isEmpty() ? "" : " trong " + words(right);
            boolean share = mention.kind() == Kind.PERCENT && of.startsWith("Số ");
            return share ? "Tỷ lệ " + of.substring(3) + base : of + base;
        }
        if (mention.kind() != Kind.COUNT && mention.kind() != Kind.PERCENT) {
            return own(mention, stripped(clause.left(other), other.kind()), right, verb);
        }
        List<Integer> governing = stripped(clause.left(other), other.kind());
        if (governing.isEmpty() && whole > 0 && depth > 1) {
            Integer outer = wholeOf(whole);
            if (outer != null) {
                Mention first = statement.mentions().get(outer);
                governing = stripped(clause.left(first), first.kind());
            }
        }
        boolean measure =
                !governing.isEmpty() && IndicatorWords.MEASURES.isAt(tokens, governing.get(0));
        if (measure) {
            return part
                    ? own(mention, List.of(), right, verb) + " trong " + words(governing)
                    : own(mention, List.of(), right, verb);
        }
        return own(mention, governing, right, verb);
    }

    private String own(
            Mention mention, List<Integer> left, List<Integer> right, @Nullable String verb) {
        return switch (mention.kind()) {
            case COUNT -> counted(mention, left, right);
            case PERCENT -> share(mention, left, right, verb);
            case RANK, BARE -> left.isEmpty() ? words(right) : words(left);
            case MONEY ->
                    left.isEmpty() && !right.isEmpty()
                            ? "Số tiền " + words(right)
                            : measured(left, right);
            case MEASURE, DURATION -> measured(left, right);
        };
    }

    /** "ban hành 12 quyết định": Số quyết định ban hành; "tổng số hồ sơ là 12 hồ sơ": as it is. */
    private String counted(Mention mention, List<Integer> left, List<Integer> right) {
        String unit = mention.quantity().unit();
        boolean carried = unit != null && mention.unitFrom() == mention.unitTo();
        String noun = carried ? (unit + " " + words(right)).strip() : words(right);
        if (left.isEmpty()) {
            return withNumber(noun);
        }
        int start = left.get(0);
        boolean number = tokens.is(start, "số") && !tokens.is(start + 1, "hóa");
        if (number || IndicatorWords.MEASURES.isAt(tokens, start)) {
            boolean whole = left.size() > 2;
            return whole ? words(left) : words(left) + " " + noun;
        }
        if (unit != null && Set.of("lần", "lượt").contains(unit) && right.size() > 1) {
            return "Số "
                    + unit
                    + " "
                    + lower(words(left))
                    + " "
                    + words(right.subList(1, right.size()));
        }
        String told = words(left);
        if (unit != null && IndicatorWords.PIECES.contains(unit) && noun.equals(unit)) {
            return withNumber(lower(told));
        }
        if (unit != null
                && told.toLowerCase(Locale.ROOT).startsWith(unit.toLowerCase(Locale.ROOT))) {
            return withNumber(lower(told)); // "hộ chiếu nổ mìn: 16 hộ chiếu"
        }
        int unitWords = (int) right.stream().filter(i -> i < mention.unitTo()).count();
        if (unitWords < right.size() && tokens.is(right.get(unitWords), "đi")) {
            String rest = words(right.subList(unitWords, right.size()));
            String counted = words(right.subList(0, unitWords));
            return withNumber(counted) + " " + lower(words(left)) + " " + rest;
        }
        return withNumber(noun) + " " + lower(words(left));
    }

    private static String withNumber(String noun) {
        String lower = noun.toLowerCase(Locale.ROOT);
        boolean has = lower.startsWith("số ") || lower.startsWith("tổng ") || noun.isEmpty();
        return has ? noun : "Số " + noun;
    }

    private String share(
            Mention mention, List<Integer> left, List<Integer> behind, @Nullable String verb) {
        List<Integer> right = withoutPlural(behind);
        boolean named = !left.isEmpty() && IndicatorWords.MEASURES.isAt(tokens, left.get(0));
        if (right.isEmpty()) {
            return words(left);
        }
        String noun = words(right);
        if (isMeasure(right.get(0))) {
            return noun;
        }
        if (named && left.size() > 2) {
            return words(left);
        }
        if (left.isEmpty()) {
            return all(mention) || mention.change() != null ? noun : "Tỷ lệ " + noun;
        }
        if (tokens.is(mention.from() - 1, ":") && isPredicated(right)) {
            return all(mention) ? noun : "Tỷ lệ " + noun;
        }
        if (verb != null && mention.change() == null) {
            return verb.equals("chiếm")
                    ? "Tỷ trọng " + lower(words(left)) + " trong " + noun
                    : words(left) + " so với " + noun;
        }
        if (mention.change() != null) {
            return right.size() > 2 ? noun : words(left) + " " + noun;
        }
        if (left.size() <= 2 && isPredicated(right)) {
            return all(mention) ? noun : "Tỷ lệ " + noun;
        }
        boolean said = tokens.is(left.get(0), "đã") || tokens.is(left.get(0), "được");
        String named1 = noun + (said ? " " : " được ") + lower(words(left));
        return all(mention) ? named1 : "Tỷ lệ " + named1;
    }

    /** Without "các" and "những". */
    private List<Integer> withoutPlural(List<Integer> right) {
        boolean plural =
                !right.isEmpty() && Set.of("các", "những").contains(tokens.word(right.get(0)));
        return plural ? right.subList(1, right.size()) : right;
    }

    private static boolean all(Mention mention) {
        return mention.quantity().value().compareTo(BigDecimal.valueOf(100)) == 0;
    }

    private boolean isPredicated(List<Integer> right) {
        return right.stream().anyMatch(i -> Set.of("được", "có", "đạt").contains(tokens.word(i)));
    }

    /** "thu hồi … với số tiền 12 tỷ đồng": Số tiền thu hồi …. */
    private String measured(List<Integer> left, List<Integer> right) {
        if (left.isEmpty()) {
            return words(right);
        }
        int end = left.get(left.size() - 1) + 1;
        var head = IndicatorWords.HEADS.before(tokens, end);
        if (head != null && head.from() > left.get(0)) {
            var rest = left.stream().filter(i -> i < head.from()).toList();
            return head.value() + " " + lower(words(withoutTail(rest)));
        }
        boolean thin = left.size() < 4 && !IndicatorWords.MEASURES.isAt(tokens, left.get(0));
        return thin && !right.isEmpty() ? words(left) + " " + words(right) : words(left);
    }

    // ---- words

    /** The verb that joins a subject to its number ("đạt", "chiếm", "bằng"); null where none. */
    private @Nullable String verbBefore(List<Integer> left) {
        for (int i = left.size() - 1; i >= Math.max(0, left.size() - 3); i--) {
            String word = tokens.word(left.get(i));
            if (Set.of("đạt", "chiếm", "bằng").contains(word)) {
                return word;
            }
        }
        return null;
    }

    private List<Integer> stripped(List<Integer> left, Kind kind) {
        List<Integer> rest = withoutTail(left);
        int start = 0;
        boolean moved = true;
        while (moved && start < rest.size()) {
            int at = rest.get(start);
            int next = isLabel(rest, start) ? at + 2 : IndicatorWords.LEADS.skip(tokens, at);
            if (next == at && ",-.;)".contains(tokens.word(at))) {
                next = at + 1;
            }
            moved = next > at;
            while (start < rest.size() && rest.get(start) < next) {
                start++;
            }
        }
        rest = withoutSubject(rest.subList(start, rest.size()));
        int measure = kind == Kind.COUNT ? -1 : lastMeasure(rest);
        return measure > 0 ? rest.subList(measure, rest.size()) : rest;
    }

    /** Without "tỉnh …" or "UBND tỉnh …" before "đã", "được", and without whom to work with. */
    private List<Integer> withoutSubject(List<Integer> left) {
        if (left.isEmpty()) {
            return left;
        }
        for (int i = left.size() - 3; i > 0; i--) {
            // "Kết quả khảo sát cho thấy …", "đã ban hành … và đã tổ chức …": the last is told.
            if (tokens.has(left.get(i), "cho", "thấy")) {
                return left.subList(i + 2, left.size());
            }
            if (tokens.has(left.get(i), "và", "đã")) {
                return left.subList(i + 1, left.size());
            }
        }
        int first = left.get(0);
        if (tokens.has(first, "phối", "hợp", "với") || tokens.has(first, "chủ", "trì")) {
            for (int i = 3; i < left.size(); i++) {
                boolean small =
                        Character.isLowerCase(tokens.text().charAt(tokens.at(left.get(i)).start()));
                boolean role = Set.of("phối", "hợp", "với").contains(tokens.word(left.get(i)));
                if (small && !role && UnitGrammar.endsNoun(tokens, left.get(i))) {
                    return left.subList(i, left.size());
                }
            }
        }
        if (IndicatorWords.GOVERNMENTS.isAt(tokens, first)) {
            for (int i = 1; i < Math.min(8, left.size() - 1); i++) {
                if (Set.of("đã", "được", "cũng").contains(tokens.word(left.get(i)))) {
                    return left.subList(i, left.size());
                }
            }
        }
        return left;
    }

    /** "6." or "a)" before the first word. */
    private boolean isLabel(List<Integer> rest, int at) {
        int token = rest.get(at);
        boolean short1 = tokens.isDigits(token) || tokens.word(token).length() == 1;
        return short1 && (tokens.is(token + 1, ".") || tokens.is(token + 1, ")"));
    }

    /** Where the last measure with words of its own begins; -1 where none does. */
    private int lastMeasure(List<Integer> left) {
        for (int i = left.size() - 2; i >= 0; i--) {
            var hit = IndicatorWords.MEASURES.at(tokens, left.get(i));
            if (hit != null && hit.to() <= left.get(left.size() - 1)) {
                boolean longer = i > 0 && IndicatorWords.MEASURES.isAt(tokens, left.get(i - 1));
                return longer ? i - 1 : i; // "tổng" in "tổng số tiền"
            }
        }
        return -1;
    }

    private List<Integer> withoutTail(List<Integer> words) {
        int end = words.size();
        while (end > 0 && isTail(words, end)) {
            end--;
        }
        return words.subList(0, end);
    }

    /** Without words that lead on; "đến" in "văn bản đến" belongs to the unit. */
    private List<Integer> trimmed(Mention mention, List<Integer> right) {
        List<Integer> rest = withoutTail(right);
        int unit = (int) right.stream().filter(i -> i < mention.unitTo()).count();
        return rest.size() < unit ? right.subList(0, unit) : rest;
    }

    private boolean isTail(List<Integer> words, int end) {
        String word = tokens.word(words.get(end - 1));
        String before = end > 1 ? tokens.word(words.get(end - 2)) : "";
        return switch (word) {
            case "đầu" -> before.equals("phần") || before.equals("phân") || before.equals("bắt");
            case "thành" -> !Set.of("hoàn", "hình", "trưởng", "tạo", "trung").contains(before);
            case "bằng" -> !Set.of("mặt", "công", "văn", "cân").contains(before);
            case "số", "cộng" -> before.equals("tổng") && end > 2;
            case "hạng" -> before.equals("thứ") || before.equals("xếp");
            case "xếp" -> !before.equals("sắp");
            case "tăng" -> !before.equals("gia");
            case "giảm" -> !before.equals("cắt") && !before.equals("tinh");
            case "mức" -> !before.equals("định");
            case "được", "có", "lên" -> true;
            default ->
                    IndicatorWords.TAILS.contains(word)
                            || !tokens.at(words.get(end - 1)).isWord() && isSign(word);
        };
    }

    private static boolean isSign(String word) {
        return word.length() == 1
                && !Character.isLetterOrDigit(word.charAt(0))
                && !"”)\"".contains(word);
    }

    private String words(List<Integer> indexes) {
        var out = new StringBuilder();
        int last = -2;
        for (int i : indexes) {
            boolean glued = last == i - 1 && tokens.glued(i);
            String word = tokens.at(i).span().in(tokens.text());
            if (!out.isEmpty() && !glued && !",.;:)".contains(word)) {
                out.append(' ');
            }
            out.append(word);
            last = i;
        }
        return out.toString().strip();
    }

    /** With a small first letter, unless the word is an abbreviation. */
    static String lower(String words) {
        boolean name = words.length() < 2 || Character.isUpperCase(words.charAt(1));
        int space = words.indexOf(' ');
        String first = space < 0 ? words : words.substring(0, space);
        boolean sentence = !name && !isName(words) && !isOffice(words, first);
        return sentence
                ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1)
                : words;
    }

    private static boolean isOffice(String words, String first) {
        return IndicatorWords.OFFICES.contains(first)
                && IndicatorWords.VERBS.stream().noneMatch(words::startsWith);
    }

    /** "Sở Nội vụ", "Thanh tra tỉnh": a second capital follows. */
    private static boolean isName(String words) {
        int space = words.indexOf(' ');
        return space > 0
                && space + 1 < words.length()
                && Character.isUpperCase(words.charAt(space + 1));
    }

    private static String tidy(String words) {
        String out = Spaces.single(words).replace(" ,", ",").strip();
        while (!out.isEmpty() && ",;:-.)".indexOf(out.charAt(0)) >= 0) {
            out = out.substring(1).strip();
        }
        while (!out.isEmpty() && ",;:-.(".indexOf(out.charAt(out.length() - 1)) >= 0) {
            out = out.substring(0, out.length() - 1).strip();
        }
        return out;
    }
}
