package vn.vanthu.draft.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.Vanthu;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Period;
import vn.vanthu.match.Received;
import vn.vanthu.registry.Registry;

/** The faults of a real quarterly report reach the consolidated one, and nothing else does. */
class ReceivedFaultsTest {

    private static final Path PLAN = Path.of("../shared/documents/000_849e42b39a37aa9d.txt");
    private static final Path REPORT = Path.of("../shared/documents/003_20d4f5976b9e868e.txt");

    @Test
    void two_wrong_sums_and_a_wrong_share_are_named_and_figures_that_agree_are_not()
            throws Exception {
        assumeTrue(Files.exists(PLAN) && Files.exists(REPORT), "no ../shared/documents here");
        var registry = Registry.bundled();
        AnalysedDocument plan;
        AnalysedDocument report;
        try (var vanthu = Vanthu.open()) {
            plan = vanthu.read(PLAN);
            report = vanthu.read(REPORT);
        }
        var quarter = Period.quarter(2020, 3);
        var received = Received.of(registry, plan, quarter, List.of(report));
        var made =
                Consolidation.of(
                        registry, plan, received, quarter, Corrections.NONE, EarlierReports.NONE);
        assertThat(made.issues())
                .filteredOn(issue -> issue.kind() == Issue.Kind.FINDING)
                .extracting(Issue::words)
                .satisfiesExactly(
                        words -> assertThat(words).contains("23.860").contains("23.503"),
                        words -> assertThat(words).contains("42/102").contains("41,12%"),
                        words -> assertThat(words).contains("2.354").contains("2.356"));
        assertThat(made.issues())
                .extracting(Issue::kind)
                .doesNotContain(Issue.Kind.CONTRADICTION, Issue.Kind.OUTLIER);
    }
}
