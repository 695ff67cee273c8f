package vn.vanthu.check.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vanthu.check.Check;
import vn.vanthu.check.SentenceAt;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.registry.Mention;
import vn.vanthu.registry.Province;
import vn.vanthu.registry.Provinces;
import vn.vanthu.text.Span;

/**
 * Raises authorities of provinces that were merged into others before the document's date ("UBND
 * tỉnh Hà Nam" in September 2025), with the province that is there now. A province named as a place
 * alone is let pass, for people keep calling the land by its old name; so is a sentence that names
 * a year of the province's life.
 */
public final class PlaceCheck implements Check {

    /** What makes the name that of an authority, right before the province. */
    private static final Pattern AUTHORITY =
            Pattern.compile(
                    "(?<!\\p{L})(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân"
                            + "|Tỉnh ủy|Công an|Thanh tra|Sở(?:\\s\\p{L}[\\p{L}&-]*,?){2,7})\\s+$");

    private static final int LONGEST = 60;

    private final Provinces provinces;

    public PlaceCheck(Provinces provinces) {
        this.provinces = provinces;
    }

    @Override
    public List<Finding> check(StructuredDocument document, Facts facts) {
        var moment = Moment.of(document);
        if (moment == null) {
            return List.of();
        }
        Map<Province, List<Span>> gone = new LinkedHashMap<>();
        for (Mention<Province> mention : provinces.mentionsIn(document.text())) {
            Province province = mention.readings().getFirst();
            if (document.outline().body().contains(mention.span())
                    && isGone(mention, moment.at(mention.span()))
                    && !Objects.equals(province.name(), document.metadata().province())
                    && isAuthority(document.text(), mention.span())
                    && !PastTalk.isOf(document, mention.span(), day -> isGone(mention, day))
                    && !PastTalk.isDated(document, mention.span(), day -> isGone(mention, day))) {
                gone.computeIfAbsent(province, name -> new ArrayList<>()).add(mention.span());
            }
        }
        var findings = new ArrayList<Finding>();
        gone.forEach((province, spans) ->
                findings.add(finding(document, province, spans, moment.date())));
        return findings;
    }

    private static boolean isGone(Mention<Province> mention, LocalDate day) {
        return mention.readings().stream().allMatch(province -> province.validity().isBefore(day));
    }

    private static boolean isAuthority(String text, Span name) {
        String before = text.substring(Math.max(0, name.start() - LONGEST), name.start());
        return AUTHORITY.matcher(before).find();
    }

    private Finding finding(
            StructuredDocument document, Province province, List<Span> spans, LocalDate date) {
        String now =
                provinces.successors(province, date).stream()
                        .map(successor -> successor.formAt(date).fullName())
                        .collect(Collectors.joining(", "));
        return new Finding(
                document.evidence(SentenceAt.of(document, spans.getFirst())),
                Finding.Kind.AGENCY,
                Finding.Severity.WARNING,
                "\""
                        + spans.getFirst().in(document.text())
                        + "\" không còn tại thời điểm của văn bản ("
                        + province.legalBasis()
                        + ")"
                        + (now.isEmpty() ? "." : "; nay thuộc " + now + "."),
                spans);
    }
}
