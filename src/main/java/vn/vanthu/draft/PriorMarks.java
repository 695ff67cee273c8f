package vn.vanthu.draft;

import static vn.vanthu.registry.Capitals.REQUIRED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.Target;
import vn.vanthu.registry.Registry;
import vn.vanthu.text.Span;

/** Finds all places of a prior plan that change, or that a person must look at. */
final class PriorMarks {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    private static final Pattern REST =
            Pattern.compile("(?:\\s*%)?(?:\\s*(?:-|–|đến)\\s*\\d+(?:[.,]\\d+)*)?(?:\\s*%)?");

    private final Registry registry;

    PriorMarks(Registry registry) {
        this.registry = registry;
    }

    /** Marks in text order, none overlapping another. */
    List<Mark> of(AnalysedDocument prior, int priorYear, int year) {
        var marks = new ArrayList<Mark>();
        for (Target target : prior.facts().targets()) {
            marks.add(target(prior, target, year, marks));
        }
        var years = new YearMarks(prior.text(), priorYear, year).find();
        marks.addAll(years);
        LocalDate last = LocalDate.of(year, 12, 31);
        marks.addAll(new LawMarks(registry.laws(), last).in(prior));
        marks.addAll(new PlaceMarks(registry.provinces(), last).in(prior.text()));
        for (Mark mark : new BodyMarks(registry.bodies(), last).in(prior.text(), REQUIRED)) {
            marks.add(isQuoted(mark, years, prior.text()) ? mark.unchanged(prior.text()) : mark);
        }
        return Mark.merged(marks, prior.text());
    }

    /** The name of a cited document stays as it is, whoever is named in it. */
    private static boolean isQuoted(Mark mark, List<Mark> years, String text) {
        return years.stream()
                .anyMatch(year -> year.span().overlaps(mark.span()) && !year.changes(text));
    }

    private static Mark target(AnalysedDocument prior, Target target, int year, List<Mark> taken) {
        Span span = place(prior.text(), target, taken);
        String words = span.in(prior.text());
        var note = new StringBuilder("Chỉ tiêu kế hoạch trước: ");
        note.append(target.indicator()).append(" – ").append(words).append('.');
        var baseline = target.baseline();
        if (baseline != null) {
            note.append(" Hiện trạng ghi trong kế hoạch trước: ")
                    .append(plain(baseline.quantity()));
            note.append(baseline.year() == null ? "." : " (năm " + baseline.year() + ").");
        }
        note.append(" Nguồn: ").append(source(prior, target)).append('.');
        note.append(" Cần quyết định giá trị năm ").append(year).append('.');
        return new Mark(span, words, note.toString());
    }

    private static String plain(Quantity quantity) {
        String value = quantity.value().toPlainString().replace('.', ',');
        BigDecimal of = quantity.of();
        String unit = quantity.unit();
        return value
                + (of == null ? "" : "/" + of.toPlainString())
                + (unit == null ? "" : (unit.startsWith("%") ? "" : " ") + unit);
    }

    private static String source(AnalysedDocument prior, Target target) {
        var evidence = target.evidence();
        return prior.name()
                + (evidence.section() == null ? "" : ", mục " + evidence.section())
                + (evidence.page() == null ? "" : ", trang " + evidence.page());
    }

    /**
     * Where a target's number stands in its sentence, with a range's other end and the %; its first
     * word where the number is said in another way. A number serves one target only while there is
     * another.
     */
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

    private static Span firstWord(String text, Span evidence) {
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
