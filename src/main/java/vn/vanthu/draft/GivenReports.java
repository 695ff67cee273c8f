package vn.vanthu.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.vanthu.fact.AnalysedDocument;

/**
 * The reports that tell of a plan: of its year and its province, each once. What is not used is
 * said in the list of changes.
 *
 * @param rows one for each that is left out
 */
record GivenReports(List<AnalysedDocument> used, List<Draft.Change> rows) {

    GivenReports {
        used = List.copyOf(used);
        rows = List.copyOf(rows);
    }

    static GivenReports of(List<AnalysedDocument> reports, Priors.Dated plan) {
        var used = new ArrayList<AnalysedDocument>();
        var rows = new ArrayList<Draft.Change>();
        var seen = new HashSet<String>();
        for (AnalysedDocument report : reports) {
            String why = "";
            if (!seen.add(report.document().source().sha256())) {
                why = "đã được đưa vào một lần";
            } else if (!isOfSameProvince(report, plan.document())) {
                why = "là của tỉnh " + report.metadata().province();
            } else if (report.year() != null && report.year() != plan.year()) {
                why = "là của năm " + report.year() + ", kế hoạch là của năm " + plan.year();
            }
            if (why.isEmpty()) {
                used.add(report);
            } else {
                rows.add(
                        new Draft.Change(
                                "",
                                "",
                                "",
                                "Không dùng báo cáo này: " + why + ".",
                                Source.document(report),
                                true));
            }
        }
        return new GivenReports(used, rows);
    }

    private static boolean isOfSameProvince(AnalysedDocument report, AnalysedDocument plan) {
        String theirs = report.metadata().province();
        String ours = plan.metadata().province();
        return theirs == null || ours == null || theirs.equalsIgnoreCase(ours);
    }
}
