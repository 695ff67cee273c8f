package vn.vanthu.layout;

import java.util.List;

/**
 * What was found about the form of a document.
 *
 * @param regime the rules that it was checked against
 * @param findings the weightiest first
 */
public record LayoutReport(Regime regime, List<Finding> findings) {

    public LayoutReport {
        findings = List.copyOf(findings);
    }

    /** How many findings weigh so much. */
    public long count(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }
}
