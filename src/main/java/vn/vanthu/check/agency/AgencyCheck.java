package vn.vanthu.check.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.check.Check;
import vn.vanthu.check.SentenceAt;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.Metadata;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.registry.Bodies;
import vn.vanthu.registry.Body;
import vn.vanthu.registry.Mention;
import vn.vanthu.text.Span;

/**
 * Raises bodies that no longer existed at the document's date, once each, with their successors. A
 * name in a citation, or beside words that speak of the past or of the merger, is let pass.
 */
public final class AgencyCheck implements Check {

    private static final Pattern PAST =
            Pattern.compile(
                    "trước đây|\\bcũ\\b|sáp nhập|hợp nhất|\\bnay là\\b|đổi tên|giải thể|chấm dứt"
                            + "|trước sắp xếp|sau sắp xếp|kết thúc hoạt động|bàn giao|chuyển về"
                            + "|chuyển giao|nguyên là",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern CITED =
            Pattern.compile(
                    "(?:số\\s+)?\\d+[^\\s]*[/-]\\p{Lu}[^;\\n]{0,60}của\\s+(?:\\p{L}+\\s+){0,3}$");

    /** "Điểm c khoản 1 Điều 8 Nghị định … quy định: …": the words are those of an older law. */
    private static final Pattern QUOTED =
            Pattern.compile("Điều \\d+[^;\\n]{0,120}\\bquy định", Pattern.UNICODE_CHARACTER_CLASS);

    private final Bodies bodies;

    public AgencyCheck(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public List<Finding> check(StructuredDocument document, Facts facts) {
        LocalDate date = earliest(document.metadata());
        if (date == null) {
            return List.of();
        }
        Map<Body, List<Span>> gone = new LinkedHashMap<>();
        for (Mention<Body> mention : bodies.mentionsIn(document.text())) {
            if (mention.readings().stream().allMatch(body -> body.isSurelyGoneAt(date))
                    && !isPast(document, mention.span())) {
                gone.computeIfAbsent(mention.readings().getFirst(), body -> new ArrayList<>())
                        .add(mention.span());
            }
        }
        var findings = new ArrayList<Finding>();
        gone.forEach((body, spans) -> findings.add(finding(document, body, spans, date)));
        return findings;
    }

    /** The first day that the document can be of; null where nothing tells. */
    private static @Nullable LocalDate earliest(Metadata metadata) {
        String date = metadata.date();
        var period = metadata.period();
        if (date == null) {
            return period == null ? null : LocalDate.of(period.from().getYear() - 1, 12, 1);
        }
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> LocalDate.parse(date + "-01");
            default -> LocalDate.parse(date);
        };
    }

    private static boolean isPast(StructuredDocument document, Span mention) {
        Span sentence = SentenceAt.of(document, mention);
        String text = document.text();
        return PAST.matcher(sentence.in(text)).find()
                || QUOTED.matcher(text.substring(sentence.start(), mention.start())).find()
                || CITED.matcher(text.substring(sentence.start(), mention.start())).find();
    }

    private Finding finding(
            StructuredDocument document, Body body, List<Span> spans, LocalDate date) {
        var successors = bodies.successorsAt(body, date).stream().map(Body::name).toList();
        String now =
                successors.isEmpty()
                        ? "."
                        : "; nhiệm vụ nay thuộc " + String.join(", ", successors) + ".";
        String basis = body.legalBasis().isEmpty() ? "" : " (" + body.legalBasis() + ")";
        return new Finding(
                document.evidence(SentenceAt.of(document, spans.getFirst())),
                Finding.Kind.AGENCY,
                Finding.Severity.WARNING,
                "\""
                        + spans.getFirst().in(document.text())
                        + "\" không còn tại thời điểm của văn bản"
                        + basis
                        + now,
                spans);
    }
}
