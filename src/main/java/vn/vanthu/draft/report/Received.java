package vn.vanthu.draft.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.registry.Bodies;
import vn.vanthu.registry.Body;

/** Sorts received documents: whose report of the period counts, and what is left out and why. */
final class Received {

    /** A department's name without that of its province, which all reports share. */
    private static final Pattern OF_PROVINCE =
            Pattern.compile(
                    "^((?:Sở|Ban|Thanh tra|Văn phòng)\\s.+?) (?:tỉnh|thành phố) \\p{Lu}.*$");

    private final Bodies bodies;
    private final Period period;
    private final List<Issue> issues = new ArrayList<>();

    /** Reports that count, by the key of their body. */
    private final Map<String, AnalysedDocument> counting = new LinkedHashMap<>();

    Received(Bodies bodies, Period period, List<AnalysedDocument> documents) {
        this.bodies = bodies;
        this.period = period;
        documents.stream()
                .sorted(Comparator.comparing(d -> d.document().source().file()))
                .forEach(this::sort);
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }

    /** The reports that count, in the order of their files. */
    List<AnalysedDocument> reports() {
        return List.copyOf(counting.values());
    }

    /** Who reported, and who had to by the plan and did not. */
    List<Reporter> reporters(AnalysedDocument plan) {
        Map<String, String> expected = expected(plan);
        var reporters = new ArrayList<Reporter>();
        counting.forEach((key, report) ->
                reporters.add(new Reporter(nameOf(report), report, expected.containsKey(key))));
        expected.forEach((key, name) -> {
            if (!counting.containsKey(key)) {
                reporters.add(new Reporter(name, null, true));
                issues.add(
                        new Issue(
                                Issue.Kind.NOT_REPORTED,
                                name + " có nhiệm vụ trong kế hoạch mà chưa có báo cáo.",
                                List.of()));
            }
        });
        return reporters;
    }

    /** Issuing body of a report; the file's name where the letterhead does not tell. */
    static String nameOf(AnalysedDocument report) {
        String issuer = report.metadata().issuer();
        return issuer == null ? fileOf(report) : OF_PROVINCE.matcher(issuer).replaceFirst("$1");
    }

    private static String fileOf(AnalysedDocument report) {
        return Path.of(report.document().source().file()).getFileName().toString();
    }

    private void sort(AnalysedDocument document) {
        if (!"BC".equals(document.metadata().type())) {
            leftOut(document, "không phải báo cáo");
            return;
        }
        Period own = document.metadata().period();
        if (own != null && !covers(own)) {
            leftOut(document, "báo cáo kỳ " + own.iso() + ", không phải kỳ " + period.iso());
            return;
        }
        String key = key(nameOf(document));
        AnalysedDocument other = counting.get(key);
        if (other == null) {
            counting.put(key, document);
            return;
        }
        AnalysedDocument last = later(other, document);
        counting.put(key, last);
        issues.add(
                new Issue(
                        Issue.Kind.REPEATED,
                        nameOf(document)
                                + " gửi báo cáo nhiều lần; lấy văn bản sau cùng: "
                                + last.name()
                                + ".",
                        List.of(other, document)));
    }

    private boolean covers(Period own) {
        return own.from().equals(period.from()) && own.to().equals(period.to())
                || own.kind() == Period.Kind.RANGE
                        && !own.from().isAfter(period.to())
                        && !own.to().isBefore(period.from());
    }

    private void leftOut(AnalysedDocument document, String why) {
        issues.add(
                new Issue(
                        Issue.Kind.LEFT_OUT,
                        fileOf(document) + ": " + why + ".",
                        List.of(document)));
    }

    private static AnalysedDocument later(AnalysedDocument a, AnalysedDocument b) {
        return date(b).compareTo(date(a)) >= 0 ? b : a;
    }

    private static String date(AnalysedDocument document) {
        return Objects.requireNonNullElse(document.metadata().date(), "");
    }

    /** Single bodies that the plan gives something to do, by key, in the order of the plan. */
    private Map<String, String> expected(AnalysedDocument plan) {
        var expected = new LinkedHashMap<String, String>();
        for (TaskAssignment task : plan.facts().assignments()) {
            for (String agency : task.agencies()) {
                @Nullable Body body = body(agency).orElse(null);
                if (body != null
                        && body.extent() == Body.Extent.SINGLE
                        && body.level() == Body.Level.PROVINCE
                        && !agency.matches("(?iu)(?:ubnd|ủy ban|uỷ ban).*")) {
                    expected.putIfAbsent(body.id(), body.name());
                }
            }
        }
        return expected;
    }

    private Optional<Body> body(String name) {
        return bodies.find(name).stream().filter(body -> body.existsAt(period.to())).findFirst();
    }

    private String key(String name) {
        return body(name)
                .filter(body -> body.level() == Body.Level.PROVINCE)
                .map(Body::id)
                .orElse(name);
    }
}
