package vn.vanthu.draft.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.Period;
import vn.vanthu.match.Issuer;
import vn.vanthu.match.Received;
import vn.vanthu.registry.Registry;

/**
 * What the received reports say together.
 *
 * @param reporters who reported first, then who had to and did not
 * @param lines indicators that at least two bodies give
 * @param earlier periods to compare with, the last one first
 * @param issues what a person must look at
 */
public record Consolidation(
        Period period,
        List<Reporter> reporters,
        List<Line> lines,
        List<Earlier> earlier,
        List<Issue> issues) {

    public Consolidation {
        reporters = List.copyOf(reporters);
        lines = List.copyOf(lines);
        earlier = List.copyOf(earlier);
        issues = List.copyOf(issues);
    }

    /**
     * Brings reports together.
     *
     * @param plan that they report on
     * @param earlier reports of the periods to compare with
     * @param sorted which documents count, and what is to be said of the others
     */
    public static Consolidation of(
            Registry registry,
            AnalysedDocument plan,
            Received sorted,
            Period period,
            Corrections corrections,
            EarlierReports earlier) {
        var reports = sorted.reports().stream().map(corrections::applied).toList();
        var expected = new Reporters(registry.bodies(), plan, period);
        var reporters = expected.with(reports);
        var lines = new Lines(period, registry);
        reports.forEach(lines::add);
        var made = lines.made(earlier.periods());
        var issues = new ArrayList<Issue>();
        sorted.remarks().forEach(remark -> issues.add(issue(remark)));
        earlier.remarks().forEach(remark -> issues.add(issue(remark)));
        issues.addAll(missing(reporters, expected.groups()));
        issues.addAll(lines.issues());
        sorted.reports().forEach(report -> issues.addAll(corrections.issues(report)));
        reports.forEach(report -> issues.addAll(findings(report)));
        return new Consolidation(period, reporters, made, earlier.periods(), issues);
    }

    private static Issue issue(Received.Remark remark) {
        Issue.Kind kind =
                switch (remark.why()) {
                    case NOT_A_REPORT, OTHER_PERIOD, OTHER_BODY -> Issue.Kind.LEFT_OUT;
                    case REPEATED -> Issue.Kind.REPEATED;
                    case UNCERTAIN -> Issue.Kind.UNCERTAIN;
                };
        return new Issue(kind, remark.words(), remark.sources());
    }

    private static List<Issue> missing(List<Reporter> reporters, Set<String> groups) {
        var issues = new ArrayList<Issue>();
        for (Reporter reporter : reporters) {
            if (!reporter.reported()) {
                issues.add(
                        new Issue(
                                Issue.Kind.NOT_REPORTED,
                                reporter.body() + " có nhiệm vụ trong kế hoạch mà chưa có báo cáo.",
                                List.of()));
            }
        }
        if (!groups.isEmpty()) {
            issues.add(
                    new Issue(
                            Issue.Kind.UNCERTAIN,
                            "Kế hoạch giao chung cho "
                                    + String.join("; ", groups)
                                    + ", không nêu tên từng nơi: tự kiểm tra nơi nào chưa báo cáo.",
                            List.of()));
        }
        return issues;
    }

    /** The reports that count. */
    public List<AnalysedDocument> reports() {
        return reporters.stream()
                .map(Reporter::report)
                .filter(report -> report != null)
                .map(AnalysedDocument.class::cast)
                .toList();
    }

    /** Bodies that reported and say nothing of an indicator; a total is then one of the others. */
    public List<String> silentOn(Line line) {
        return line.whole()
                ? List.of()
                : reports().stream()
                        .map(Issuer::nameOf)
                        .filter(body ->
                                line.entries().stream().noneMatch(e -> e.body().equals(body)))
                        .toList();
    }

    /** Wrong sums, rates and double values: what makes the figures doubtful. */
    private static List<Issue> findings(AnalysedDocument report) {
        var issues = new ArrayList<Issue>();
        for (Finding finding : report.findings()) {
            boolean figures =
                    switch (finding.kind()) {
                        case SUM, PERCENT, CONFLICT -> true;
                        case MISSING, OUTLINE, FOOTNOTE, CITATION, AGENCY, FORMAT, SPELLING ->
                                false;
                    };
            if (figures) {
                issues.add(
                        new Issue(
                                Issue.Kind.FINDING,
                                nameOf(report)
                                        + " ("
                                        + Issuer.nameOf(report)
                                        + "): "
                                        + finding.message(),
                                List.of(report)));
            }
        }
        return issues;
    }

    /** The number, which one finds a report by; the file's name where it has none. */
    static String nameOf(AnalysedDocument report) {
        String number = report.metadata().number();
        return number == null ? Issuer.fileOf(report) : number;
    }
}
