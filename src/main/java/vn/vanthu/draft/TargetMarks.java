package vn.vanthu.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Evidence;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.Target;
import vn.vanthu.match.Results;
import vn.vanthu.text.Span;

/**
 * Marks the number of each target for a decision, with last year's target, where things stood and
 * what reports say was reached; another number only by the rule that the user chose.
 */
final class TargetMarks {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    private static final Pattern REST =
            Pattern.compile("(?:\\s*%)?(?:\\s*(?:-|–|đến)\\s*\\d+(?:[.,]\\d+)*)?(?:\\s*%)?");

    private final AnalysedDocument prior;
    private final int priorYear;
    private final int year;
    private final Results results;
    private final TargetRule rule;

    TargetMarks(AnalysedDocument prior, int priorYear, int year, Results results, TargetRule rule) {
        this.prior = prior;
        this.priorYear = priorYear;
        this.year = year;
        this.results = results;
        this.rule = rule;
    }

    /** One mark for each target; two may lie on the same words. */
    List<Mark> find() {
        var marks = new ArrayList<Mark>();
        for (Target target : prior.facts().targets()) {
            marks.add(mark(target, place(target, marks)));
        }
        return marks;
    }

    private Mark mark(Target target, Span span) {
        String words = span.in(prior.text());
        var note = new StringBuilder("Chỉ tiêu kế hoạch trước: ");
        note.append(target.indicator()).append(" – ").append(words).append('.');
        var baseline = target.baseline();
        if (baseline != null) {
            note.append(" Hiện trạng ghi trong kế hoạch trước: ")
                    .append(plain(baseline.quantity()));
            note.append(baseline.year() == null ? "." : " (năm " + baseline.year() + ").");
        }
        var reached = results.of(target, priorYear);
        Results.@Nullable Result best = reached.isEmpty() ? null : reached.getFirst();
        if (best != null) {
            note.append(" Kết quả theo báo cáo: ").append(plain(best.figure().quantity()));
            note.append(" (").append(source(best.report(), best.figure().evidence())).append(").");
        }
        note.append(" Nguồn: ").append(source(prior, target.evidence())).append('.');
        String proposed = proposed(target, words, best, note);
        note.append(" Cần quyết định giá trị năm ").append(year).append(": ☐ giữ ").append(words);
        if (!proposed.equals(words)) {
            note.append(" ☐ ").append(proposed);
        }
        note.append(" ☐ giá trị khác: ……");
        return new Mark(span, proposed, note.toString());
    }

    /** The words with the number that the rule gives; as they are where it gives none. */
    private String proposed(
            Target target, String words, Results.@Nullable Result best, StringBuilder note) {
        Matcher number = NUMBER.matcher(words);
        if (!number.find() || words.substring(number.end()).matches(".*\\d.*")) {
            return words;
        }
        BigDecimal value = rule.propose(target.amount(), best == null ? null : best.figure());
        if (value == null || is(number.group(), value)) {
            return words;
        }
        note.append(" Số đề xuất theo quy tắc ").append(rule.words()).append('.');
        return words.substring(0, number.start())
                + value.stripTrailingZeros().toPlainString().replace('.', ',')
                + words.substring(number.end());
    }

    private static String plain(Quantity quantity) {
        String value = quantity.value().toPlainString().replace('.', ',');
        BigDecimal of = quantity.of();
        String unit = quantity.unit();
        return value
                + (of == null ? "" : "/" + of.toPlainString())
                + (unit == null ? "" : (unit.startsWith("%") ? "" : " ") + unit);
    }

    private static String source(AnalysedDocument document, Evidence evidence) {
        return document.name()
                + (evidence.section() == null ? "" : ", mục " + evidence.section())
                + (evidence.page() == null ? "" : ", trang " + evidence.page());
    }

    /**
     * Where a target's number stands in its sentence, with a range's other end and the %; its first
     * word where the number is said in another way. A number serves one target only while there is
     * another.
     */
    private Span place(Target target, List<Mark> taken) {
        return place(prior.text(), target, taken);
    }

    /** Where a target's number stands, whether another target is said there too or not. */
    static Span place(String text, Target target) {
        return place(text, target, List.of());
    }

    private static Span place(String text, Target target, List<Mark> taken) {
        Span evidence = target.evidence().span().trim(text);
        BigDecimal low = target.amount().lowValue();
        BigDecimal value = low == null ? target.amount().highValue() : low;
        Span first = null;
        Matcher number = NUMBER.matcher(text).region(evidence.start(), evidence.end());
        while (value != null && number.find()) {
            if (means(number.group(), value)) {
                Matcher rest = REST.matcher(text).region(number.end(), evidence.end());
                Span span = Span.of(number.start(), rest.lookingAt() ? rest.end() : number.end());
                if (taken.stream().noneMatch(mark -> mark.span().overlaps(span))) {
                    return span;
                }
                first = first == null ? span : first;
            }
        }
        return first == null ? firstWord(text, evidence) : first;
    }

    static Span firstWord(String text, Span evidence) {
        Matcher word = Pattern.compile("[\\p{L}\\p{N}]+").matcher(text);
        return word.region(evidence.start(), evidence.end()).find()
                ? Span.of(word.start(), word.end())
                : evidence;
    }

    /** Whether digits say a value: "1.250" and "99,5" by Vietnamese rules, or else "99.5". */
    private static boolean means(String digits, BigDecimal value) {
        return is(digits.replace(".", "").replace(',', '.'), value)
                || is(digits.replace(',', '.'), value);
    }

    private static boolean is(String digits, BigDecimal value) {
        @Nullable BigDecimal read = null;
        if (digits.indexOf('.') == digits.lastIndexOf('.')) {
            read = new BigDecimal(digits);
        }
        return read != null && read.compareTo(value) == 0;
    }
}
