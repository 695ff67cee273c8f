package vn.vanthu.extract.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Section;
import vn.vanthu.extract.date.DueGrammar;
import vn.vanthu.extract.quantity.Indicators;
import vn.vanthu.extract.quantity.Mention;
import vn.vanthu.extract.quantity.Mood;
import vn.vanthu.extract.quantity.Moods;
import vn.vanthu.extract.quantity.Statement;
import vn.vanthu.extract.quantity.Statements;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.fact.Target;
import vn.vanthu.text.Lexicon;
import vn.vanthu.text.Span;
import vn.vanthu.text.Tokens;

/**
 * Finds the targets of a document (chỉ tiêu): results to be reached that are stated with a number,
 * in goals or inside a task. Thresholds of grading, quotas and what stands already are none.
 */
public final class TargetExtractor {

    /** A sentence with one of these grades, scores or grants; its numbers are no results. */
    private static final Lexicon<Boolean> RULES =
            Lexicon.words(
                    """
                    xếp loại, chấm điểm, tính điểm, điểm thưởng, điểm trừ, trừ điểm, thang điểm
                    mức hỗ trợ, mức chi, mức phạt, mức thưởng, được tính, điểm tối đa, trọng số
                    cơ cấu, phương pháp tính, công thức, mức đóng, hệ số
                    """);

    /** Before a share that is given, not reached. */
    private static final Lexicon<Boolean> GRANTS =
            Lexicon.words("hỗ trợ, trích, giảm giá, ngân sách tỉnh, ngân sách trung ương, vốn");

    /** What stands now, inside a goal: "(năm 2019 đạt 92%)". */
    private static final Lexicon<Boolean> PAST =
            Lexicon.words(
                    "đã đạt, hiện đạt, hiện nay, hiện có, hiện tại, so với, cùng kỳ, năm trước");

    private static final Lexicon<Boolean> OFFICES =
            Lexicon.words(
                    """
                    sở, ban, ubnd, ủy ban, uỷ ban, văn phòng, các sở, công an, bộ, thanh tra, cục
                    chi cục, trung tâm, phòng, kho bạc, bảo hiểm, bưu điện, báo, đài, thủ trưởng
                    các cơ quan, các đơn vị, đề nghị, giao, mặt trận, hội, tỉnh đoàn, liên đoàn
                    """);

    private static final Lexicon<Boolean> RESULT_VERBS =
            Lexicon.words(
                    "phấn đấu, phần đầu, phân đầu, đạt, hoàn thành, đạt chuẩn, có thêm, nâng lên,"
                            + " bảo đảm, đảm bảo, đạt được");

    /** In text order. */
    public List<Target> extract(StructuredDocument document) {
        var baselines = new Baselines(document);
        var found = new ArrayList<Target>();
        for (Statement statement : Statements.of(document)) {
            add(document, baselines, statement, found);
        }
        for (Statement statement : TableTargets.statements(document)) {
            add(document, baselines, statement, found);
        }
        found.addAll(TableTargets.of(document));
        found.sort(Comparator.comparing(target -> target.evidence().span()));
        return found;
    }

    private static void add(
            StructuredDocument document,
            Baselines baselines,
            Statement statement,
            List<Target> found) {
        boolean laidDown =
                Moods.isRegulation(document.metadata().type())
                        && !Moods.underGoals(statement.path());
        if (statement.mood() != Mood.GOAL
                || laidDown
                || statement.footnote()
                || has(RULES, statement.tokens())) {
            return;
        }
        for (Mention mention : statement.mentions()) {
            if (isTarget(document, statement, mention)) {
                found.add(target(document, baselines, statement, mention));
            }
        }
    }

    private static boolean has(Lexicon<Boolean> words, Tokens tokens) {
        return words.first(tokens, 0, tokens.size()) != null;
    }

    // ---- what is a target

    private static boolean isTarget(
            StructuredDocument document, Statement statement, Mention mention) {
        Tokens tokens = statement.tokens();
        if (isStanding(tokens, mention)
                || isStartOfChange(statement, mention)
                || Comparisons.isTotalOfRank(statement, mention)) {
            return false;
        }
        boolean goals = Moods.underGoals(statement.path());
        boolean plan = Moods.isPlan(document.metadata().type()) || goals;
        return switch (mention.kind()) {
            case PERCENT ->
                    GRANTS.before(tokens, mention.from()) == null && !isOrdinary(tokens, mention);
            case RANK -> true;
            case COUNT, MEASURE ->
                    !isPart(statement, mention)
                            && (isBounded(mention)
                                            && (plan
                                                    || !isLetter(document)
                                                    || hasResultVerb(statement, mention))
                                    || isWhole(mention)
                                    || plan && goals && isResult(statement, mention));
            case MONEY -> goals && (isBounded(mention) || isResult(statement, mention));
            case DURATION ->
                    mention.change() != null
                            || lowered(tokens, mention)
                            || plan && isLengthOfTime(statement, mention);
            case BARE -> mention.quantity().of() != null && goals;
        };
    }

    /** "100% vốn", "phục vụ 24/7"; a share of money that pays for something. */
    private static boolean isOrdinary(Tokens tokens, Mention mention) {
        return Set.of("vốn", "kinh").contains(tokens.word(mention.unitTo()))
                && !tokens.is(mention.from() - 1, "ngân");
    }

    private static boolean lowered(Tokens tokens, Mention mention) {
        return mention.amount() instanceof Amount.AtMost
                && (tokens.is(mention.from(), "xuống") || tokens.is(mention.from(), "giảm"));
    }

    /** "Thời gian chờ không quá 10 phút": how long something may take, not by when. */
    private static boolean isLengthOfTime(Statement statement, Mention mention) {
        boolean below =
                mention.amount() instanceof Amount.AtMost
                        || mention.amount() instanceof Amount.LessThan;
        Tokens tokens = statement.tokens();
        boolean counted = tokens.has(mention.to(), "kể", "từ") || tokens.is(mention.to(), "sau");
        for (int i = mention.from() - 1; below && !counted && i >= 0; i--) {
            if (tokens.has(i, "thời", "gian") && !tokens.is(i - 1, "khoảng")) {
                return true;
            }
            if (tokens.is(i, ";") || tokens.is(i, ".")) {
                return false;
            }
        }
        return false;
    }

    /** "38/38 xã": all of them. */
    private static boolean isWhole(Mention mention) {
        var of = mention.quantity().of();
        return of != null && of.compareTo(mention.quantity().value()) == 0;
    }

    private static boolean isBounded(Mention mention) {
        return switch (mention.amount()) {
            case Amount.Exact ignored -> false;
            case Amount.Between ignored -> true;
            case Amount.AtLeast ignored -> true;
            case Amount.MoreThan ignored -> true;
            case Amount.AtMost ignored -> true;
            case Amount.LessThan ignored -> true;
            case Amount.Increase ignored -> true;
            case Amount.Decrease ignored -> true;
        };
    }

    /** Whether a verb of reaching or doing stands in the clause before the number. */
    private static boolean isResult(Statement statement, Mention mention) {
        Tokens tokens = statement.tokens();
        for (int i = mention.from() - 1; i >= 0; i--) {
            String word = tokens.word(i);
            if (word.equals(";") || word.equals("(")) {
                return false;
            }
            if (RESULT_VERBS.isAt(tokens, i) || word.equals("số") || word.equals(":")) {
                return true;
            }
        }
        return mention.from() < 8;
    }

    /** Letters and decisions quote rules, and set goals only where they say so. */
    private static boolean isLetter(StructuredDocument document) {
        String type = document.metadata().type();
        return type == null || Set.of("CV", "TTr", "QĐ", "QyĐ", "QC").contains(type);
    }

    private static boolean hasResultVerb(Statement statement, Mention mention) {
        return RESULT_VERBS.first(statement.tokens(), 0, mention.from()) != null;
    }

    /** "58 trạm, trong đó VNPT 25": the parts of a target are no targets. */
    private static boolean isPart(Statement statement, Mention mention) {
        int index = statement.mentions().indexOf(mention);
        Tokens tokens = statement.tokens();
        for (int i = mention.from() - 1; index > 0 && i > statement.mentions().get(0).to(); i--) {
            if (tokens.has(i, "trong", "đó") || tokens.is(i, "gồm")) {
                return true;
            }
            if (tokens.is(i, ";")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isStanding(Tokens tokens, Mention mention) {
        int from = mention.from();
        for (int i = from - 1; i >= Math.max(0, from - 7); i--) {
            String word = tokens.word(i);
            if (word.equals(";") || word.equals(",") || word.equals("%")) {
                return false;
            }
            var past = PAST.at(tokens, i);
            if (past != null) {
                return true;
            }
            if (word.equals("(")) {
                return tokens.is(i + 1, "năm") || tokens.is(i + 1, "hiện");
            }
        }
        return false;
    }

    /** 85 in "từ 85% lên 95%". */
    private static boolean isStartOfChange(Statement statement, Mention mention) {
        int index = statement.mentions().indexOf(mention);
        if (index + 1 >= statement.mentions().size()) {
            return false;
        }
        Mention next = statement.mentions().get(index + 1);
        var before = next.before();
        return before != null && before.value().equals(mention.quantity().value());
    }

    // ---- the target

    private static Target target(
            StructuredDocument document,
            Baselines baselines,
            Statement statement,
            Mention mention) {
        Span clause = clause(statement, mention);
        Due due = due(document, clause);
        Integer year =
                due instanceof Due.On(var date)
                        ? Integer.valueOf(date.getYear())
                        : new TargetYear(document, statement).of(mention, clause);
        return new Target(
                document.evidence(clause),
                Indicators.of(statement, mention),
                Comparisons.of(statement, mention),
                year,
                due,
                baselines.of(statement, mention),
                owner(statement.path()));
    }

    /** The part of the sentence between semicolons. */
    private static Span clause(Statement statement, Mention mention) {
        Tokens tokens = statement.tokens();
        int from = mention.from();
        while (from > 0 && !tokens.is(from - 1, ";")) {
            from--;
        }
        int to = mention.to();
        while (to < tokens.size() && !tokens.is(to, ";")) {
            to++;
        }
        return tokens.span(from, to);
    }

    private static @Nullable Due due(StructuredDocument document, Span clause) {
        var period = document.metadata().period();
        Integer year = period == null ? null : Integer.valueOf(period.year());
        for (DueGrammar.Found found : DueGrammar.scan(document.text(), clause, year)) {
            if (found.firm()) {
                return found.due();
            }
        }
        return null;
    }

    /** The innermost heading that begins with a body's name. */
    private static List<String> owner(List<Section> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            String title = path.get(i).title();
            if (OFFICES.isAt(Tokens.of(title), 0) && title.length() < 160) {
                return List.of(title);
            }
        }
        return List.of();
    }
}
