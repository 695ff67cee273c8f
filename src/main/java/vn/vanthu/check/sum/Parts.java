package vn.vanthu.check.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Figure;
import vn.vanthu.text.Lexicon;
import vn.vanthu.text.Span;
import vn.vanthu.text.Tokens;

/**
 * The parts that a sentence gives of a total.
 *
 * @param whole whether the words say that these are all ("gồm", "trong đó:")
 * @param complementary whether the parts exclude one another and leave nothing (đúng hạn and quá
 *     hạn, cấp tỉnh, huyện and xã)
 */
record Parts(List<Figure> figures, boolean whole, boolean complementary) {

    Parts {
        figures = List.copyOf(figures);
    }

    private static final Lexicon<Boolean> CUES =
            Lexicon.words(
                    "trong đó, gồm, bao gồm, gồm có, cụ thể, chia ra, trong số đó, bao gồm có");

    private static final Lexicon<Boolean> WHOLE = Lexicon.words("gồm, bao gồm, chia ra, gồm có");

    private static final List<Set<String>> COMPLEMENTS =
            List.of(
                    Set.of("đúng hạn", "quá hạn"),
                    Set.of("trước hạn", "đúng hạn", "quá hạn"),
                    Set.of("đúng hạn", "trễ hạn"),
                    Set.of("văn bản đến", "văn bản đi"),
                    Set.of("cấp tỉnh", "cấp huyện", "cấp xã"),
                    Set.of("cấp tỉnh", "cấp xã"),
                    Set.of("cá nhân", "tổ chức"),
                    Set.of("nam", "nữ"));

    /** Sets that are believed without a word that announces parts. */
    private static final List<Set<String>> SERIES =
            List.of(
                    Set.of("đúng hạn", "quá hạn"),
                    Set.of("đúng hạn", "trễ hạn"),
                    Set.of("đã giải quyết", "đang giải quyết"),
                    Set.of("đã hoàn thành", "đang thực hiện", "quá hạn"));

    /** The parts of the figure at an index; null where the sentence gives none. */
    static @Nullable Parts of(String text, List<Figure> figures, int index) {
        Figure total = figures.get(index);
        if (index + 1 >= figures.size()) {
            return null;
        }
        Span gap = new Span(total.number().end(), figures.get(index + 1).number().start());
        String words = gap.in(text);
        int bracket = words.lastIndexOf('(');
        if (bracket >= 0 && words.indexOf(')', bracket) < 0) {
            int open = gap.start() + bracket;
            return inBracket(text, figures, index, open);
        }
        Parts cued = behindCue(text, figures, index, Tokens.of(text, gap));
        return cued == null ? inSeries(text, figures, index) : cued;
    }

    /**
     * "Tiếp nhận 92.306 hồ sơ, đã giải quyết 88.140 hồ sơ, đang giải quyết 4.616 hồ sơ": the parts
     * follow the total without a word that says so, but exclude one another and leave nothing.
     * Figures in brackets are parts of something else. Null where no such list follows.
     */
    private static @Nullable Parts inSeries(String text, List<Figure> figures, int index) {
        Figure total = figures.get(index);
        int end = total.evidence().span().end();
        var labels = new ArrayList<String>();
        var parts = new ArrayList<Figure>();
        int from = total.number().end();
        for (int i = index + 1; i < figures.size() && parts.size() < 3; i++) {
            Figure part = figures.get(i);
            if (depth(text, total.number().end(), part.number().start()) > 0) {
                continue;
            }
            boolean counts = SumCheck.isCount(part) && sameHead(total, part);
            String before = text.substring(from, part.number().start());
            if (!counts || before.contains(". ")) {
                break;
            }
            int next = i + 1 < figures.size() ? figures.get(i + 1).number().start() : end;
            labels.add(label(before, text.substring(part.number().end(), next)));
            parts.add(part);
            from = part.number().end();
            if (parts.size() >= 2 && SERIES.stream().anyMatch(set -> fits(set, labels))) {
                return new Parts(parts, false, false);
            }
        }
        return null;
    }

    /** What is said of a number: the words of its own clause, before and behind it. */
    private static String label(String before, String behind) {
        int comma = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'));
        String clause = before.substring(comma + 1) + " " + behind.split("[,;.(]", 2)[0];
        return clause.toLowerCase(Locale.ROOT);
    }

    /** Each word of the set is said of exactly one part. */
    private static boolean fits(Set<String> set, List<String> labels) {
        return set.size() == labels.size()
                && set.stream()
                        .allMatch(
                                word -> labels.stream().filter(l -> l.contains(word)).count() == 1)
                && labels.stream().allMatch(l -> set.stream().filter(l::contains).count() == 1);
    }

    /** Brackets opened and not closed between two offsets. */
    private static int depth(String text, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return depth;
    }

    private static @Nullable Parts inBracket(
            String text, List<Figure> figures, int index, int open) {
        int close = closing(text, open, figures.get(index).evidence().span().end());
        var parts = alike(text, figures, index, close);
        Tokens lead = Tokens.of(text, new Span(open, figures.get(index + 1).number().start()));
        boolean some = lead.has(1, "trong", "đó", "có") || lead.has(1, "trong", "đó");
        if (WHOLE.first(lead, 0, lead.size()) != null) {
            some = false;
        }
        boolean colon = lead.has(1, "trong", "đó", ":");
        return new Parts(
                parts, (!some || colon) && parts.size() > 2, complementary(text, parts, close));
    }

    private static int closing(String text, int open, int limit) {
        int depth = 0;
        for (int i = open; i < limit; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return limit;
    }

    private static @Nullable Parts behindCue(
            String text, List<Figure> figures, int index, Tokens gap) {
        var cue = CUES.first(gap, 0, gap.size());
        if (cue == null) {
            return null;
        }
        for (int i = 0; i < cue.from(); i++) {
            if (gap.is(i, ";") && i < cue.from() - 1 || gap.is(i, ")")) {
                return null;
            }
        }
        int end = figures.get(index).evidence().span().end();
        for (int i = figures.get(index + 1).number().end(); i < end; i++) {
            if (text.charAt(i) == ')' && text.indexOf('(', figures.get(index).number().end()) > i) {
                end = i;
            }
        }
        var parts = alike(text, figures, index, end);
        boolean whole = WHOLE.first(gap, 0, gap.size()) != null;
        boolean list = gap.is(cue.to(), ":") && parts.size() > 2;
        return new Parts(parts, whole || list, complementary(text, parts, end));
    }

    /** The figures behind the total, up to an offset, as long as they count the same thing. */
    private static List<Figure> alike(String text, List<Figure> figures, int index, int end) {
        var parts = new ArrayList<Figure>();
        Figure total = figures.get(index);
        for (int i = index + 1; i < figures.size(); i++) {
            Figure part = figures.get(i);
            if (part.number().start() >= end || startsNew(text, figures.get(i - 1), part)) {
                break;
            }
            String unit = part.quantity().unit();
            if ("%".equals(unit)) {
                continue;
            }
            if (!SumCheck.isCount(part)
                    || !sameHead(total, part)
                            && !sameKind(total, parts, part)
                            && !isElliptic(text, part)) {
                return List.of();
            }
            parts.add(part);
        }
        return parts;
    }

    /** Behind a semicolon and a new verb of doing another count begins: "…; cử 11 viên chức". */
    private static boolean startsNew(String text, Figure before, Figure next) {
        String gap = text.substring(before.number().end(), next.number().start());
        boolean stop = gap.contains(". ") && !LATE_CUE.matcher(gap).find();
        return stop || gap.toLowerCase(Locale.ROOT).contains("ngoài ra");
    }

    /** A sentence that only goes on to give the parts of the one before. */
    private static final Pattern LATE_CUE =
            Pattern.compile(
                    "\\. (?:Trong đó|Bao gồm|Gồm|Cụ thể|Chia ra)\\b",
                    Pattern.UNICODE_CHARACTER_CLASS);

    static boolean sameHead(Figure total, Figure part) {
        return head(total).equals(head(part));
    }

    /** "15 văn bản (9 quyết định và 6 nghị quyết)": all parts are kinds of what is counted. */
    private static boolean sameKind(Figure total, List<Figure> before, Figure part) {
        for (var kind : KINDS.entrySet()) {
            Set<String> heads = kind.getValue();
            if (kind.getKey().contains(head(total)) && heads.contains(head(part))) {
                return before.stream().allMatch(f -> heads.contains(head(f)));
            }
        }
        return false;
    }

    /** First syllables of what may be a total, and of its kinds. */
    private static final Map<Set<String>, Set<String>> KINDS =
            Map.of(
                    Set.of("văn"),
                    Set.of("quyết", "nghị", "chỉ", "kế", "công", "báo", "tờ", "thông", "hướng"),
                    Set.of("cơ", "đơn", "địa"),
                    Set.of(
                            "sở", "ubnd", "cơ", "đơn", "ban", "phòng", "huyện", "xã", "phường",
                            "chi", "trung"),
                    Set.of("người", "cán"),
                    Set.of("công", "cán", "viên", "người", "lao", "giáo", "lãnh"));

    /** "(02 của sở, 03 cấp huyện)": the thing counted is not said again. */
    private static final Set<String> ELLIPTIC = Set.of("của", "cấp", "ở", "tại", "thuộc");

    private static boolean isElliptic(String text, Figure part) {
        Tokens after =
                Tokens.of(
                        text,
                        new Span(
                                part.number().end(),
                                Math.min(text.length(), part.number().end() + 12)));
        return ELLIPTIC.contains(after.word(0));
    }

    /**
     * "gồm 86 tin tiếng phổ thông và 52 tin tiếng dân tộc, tổng số 138 tin": the parts that stand
     * before their total. Null where no total is announced or the parts count other things.
     */
    static @Nullable Parts before(String text, List<Figure> figures, int index) {
        Figure total = figures.get(index);
        int from = total.evidence().span().start();
        String lead =
                text.substring(Math.max(from, total.number().start() - 40), total.number().start());
        if (!LAST_TOTAL.matcher(lead).find()) {
            return null;
        }
        var parts = new ArrayList<Figure>();
        int next = total.number().start();
        for (int i = index - 1; i >= 0; i--) {
            Figure part = figures.get(i);
            String gap = text.substring(part.number().end(), next);
            if (!SumCheck.isCount(part)
                    || gap.contains(";")
                    || gap.contains(". ")
                    || gap.contains(")")
                    || !sameHead(total, part) && !sameKind(total, parts, part)) {
                break;
            }
            parts.addFirst(part);
            next = part.number().start();
        }
        return parts.size() < 2 ? null : new Parts(longestEqual(parts, total), false, false);
    }

    /** The last parts that make the total; all of them where none do. */
    private static List<Figure> longestEqual(List<Figure> parts, Figure total) {
        var sum = BigDecimal.ZERO;
        for (int i = parts.size() - 1; i >= 0; i--) {
            sum = sum.add(parts.get(i).quantity().value());
            if (i < parts.size() - 1 && sum.compareTo(total.quantity().value()) == 0) {
                return parts.subList(i, parts.size());
            }
        }
        return parts;
    }

    private static final Pattern LAST_TOTAL =
            Pattern.compile(
                    "[,:]\\s*(?:tổng số|tổng cộng|cộng)(?:\\s+(?:là|có|gồm))?\\s*$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static String head(Figure figure) {
        String unit = figure.quantity().unit();
        return unit == null ? "" : unit.toLowerCase(Locale.ROOT).split("[ ,]", 2)[0];
    }

    private static boolean complementary(String text, List<Figure> parts, int end) {
        if (parts.isEmpty()) {
            return false;
        }
        int from = parts.getFirst().number().start();
        int start = Math.max(0, from - 30);
        String words = text.substring(start, Math.max(end, from)).toLowerCase(Locale.ROOT);
        return COMPLEMENTS.stream()
                .anyMatch(set ->
                        set.size() == parts.size() && set.stream().allMatch(words::contains));
    }
}
