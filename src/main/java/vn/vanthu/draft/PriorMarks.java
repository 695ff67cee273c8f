package vn.vanthu.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Deadline;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.Target;
import vn.vanthu.registry.Bodies;
import vn.vanthu.registry.Body;
import vn.vanthu.registry.Capitals;
import vn.vanthu.registry.Mention;
import vn.vanthu.text.Span;

/** Finds all places of a prior plan that change, or that a person must look at. */
final class PriorMarks {

    private final Bodies bodies;

    PriorMarks(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Marks in text order, none overlapping another; targets go before bodies before years. */
    List<Mark> of(AnalysedDocument prior, int priorYear, int year) {
        var marks = new ArrayList<Mark>();
        for (Target target : prior.facts().targets()) {
            add(marks, target(prior, target, year));
        }
        for (var mention : bodies.mentionsIn(prior.text(), Capitals.REQUIRED)) {
            add(marks, body(prior, mention, year));
        }
        var deadlines =
                prior.facts().deadlines().stream()
                        .filter(deadline -> deadline.due() instanceof Due.On)
                        .map(Deadline::evidence)
                        .map(evidence -> evidence.span())
                        .toList();
        for (Mark mark : new YearMarks(prior.text(), priorYear, year).find(deadlines)) {
            add(marks, mark);
        }
        marks.sort((a, b) -> a.span().compareTo(b.span()));
        return marks;
    }

    private static void add(List<Mark> marks, @Nullable Mark mark) {
        if (mark != null && marks.stream().noneMatch(old -> old.span().overlaps(mark.span()))) {
            marks.add(mark);
        }
    }

    private static @Nullable Mark target(AnalysedDocument prior, Target target, int year) {
        Span evidence = target.evidence().span();
        Span span = number(prior.text(), evidence, target);
        if (span == null) {
            return null;
        }
        String words = span.in(prior.text());
        var note = new StringBuilder("Chỉ tiêu kế hoạch trước: " + words + ".");
        var baseline = target.baseline();
        if (baseline != null) {
            Quantity was = baseline.quantity();
            note.append(" Hiện trạng ghi trong kế hoạch trước: ")
                    .append(was.value().toPlainString());
            note.append(was.of() == null ? "" : "/" + was.of().toPlainString());
            note.append(baseline.year() == null ? "." : " (năm " + baseline.year() + ").");
        }
        note.append(" Nguồn: ").append(source(prior, target)).append('.');
        note.append(" Cần quyết định giá trị năm ").append(year).append('.');
        return new Mark(span, words, note.toString());
    }

    private static String source(AnalysedDocument prior, Target target) {
        var evidence = target.evidence();
        return prior.name()
                + (evidence.section() == null ? "" : ", mục " + evidence.section())
                + (evidence.page() == null ? "" : ", trang " + evidence.page());
    }

    /** Where the target's number stands in its sentence, with a range's other end and the %. */
    private static @Nullable Span number(String text, Span evidence, Target target) {
        BigDecimal low = target.amount().lowValue();
        BigDecimal value = low == null ? target.amount().highValue() : low;
        if (value == null) {
            return null;
        }
        String digits = value.stripTrailingZeros().toPlainString();
        String typed = "0*" + Pattern.quote(digits.replace('.', ',')).replace(",", "\\E[.,]\\Q");
        Matcher found =
                Pattern.compile(
                                "(?<![\\d.,/])"
                                        + typed
                                        + "(?:\\s*(?:-|–|đến)\\s*[\\d.,]*\\d)?(?:\\s*%)?(?![\\d])")
                        .matcher(text)
                        .region(evidence.start(), evidence.end());
        return found.find() ? new Span(found.start(), found.end()) : null;
    }

    private @Nullable Mark body(AnalysedDocument prior, Mention<Body> mention, int year) {
        var date = RollForward.startOf(year);
        if (!mention.readings().stream().allMatch(reading -> reading.isSurelyGoneAt(date))) {
            return null;
        }
        Body body = mention.readings().getFirst();
        var successors = bodies.successorsAt(body, date).stream().map(Body::name).toList();
        String now =
                successors.isEmpty()
                        ? "Xác định cơ quan nhận nhiệm vụ."
                        : "Nhiệm vụ nay thuộc: " + String.join("; ", successors) + ".";
        String basis = body.legalBasis().isEmpty() ? "" : " (" + body.legalBasis() + ")";
        return new Mark(
                mention.span(),
                mention.span().in(prior.text()),
                body.name() + " không còn trong năm " + year + basis + ". " + now);
    }
}
