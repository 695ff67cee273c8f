package vn.vanthu.check.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.check.Check;
import vn.vanthu.check.SentenceAt;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.registry.Bodies;
import vn.vanthu.registry.Body;
import vn.vanthu.registry.Mention;
import vn.vanthu.text.Span;

/**
 * Raises bodies that no longer existed at the document's date, once each, with their successors. A
 * name in a citation, beside words that speak of the past or of the merger, or as maker, author or
 * addressee of something of its lifetime, is let pass.
 */
public final class AgencyCheck implements Check {

    private final Bodies bodies;

    public AgencyCheck(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public List<Finding> check(StructuredDocument document, Facts facts) {
        var moment = Moment.of(document);
        if (moment == null) {
            return List.of();
        }
        Map<Body, List<Span>> gone = new LinkedHashMap<>();
        for (Mention<Body> mention : bodies.mentionsIn(document.text())) {
            if (isGone(mention, moment.at(mention.span()))
                    && !PastTalk.isOf(document, mention.span(), day -> isGone(mention, day))) {
                gone.computeIfAbsent(mention.readings().getFirst(), body -> new ArrayList<>())
                        .add(mention.span());
            }
        }
        var findings = new ArrayList<Finding>();
        gone.forEach((body, spans) -> findings.add(finding(document, body, spans, moment.date())));
        return findings;
    }

    private static boolean isGone(Mention<Body> mention, LocalDate day) {
        return mention.readings().stream().allMatch(body -> body.isSurelyGoneAt(day));
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
