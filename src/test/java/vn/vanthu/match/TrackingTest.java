package vn.vanthu.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vanthu.Vanthu;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.registry.Registry;

/** A plan of a year held against the report of that year. */
class TrackingTest {

    private static AnalysedDocument plan;
    private static AnalysedDocument report;

    @BeforeAll
    static void read() throws Exception {
        try (var vanthu = Vanthu.open()) {
            plan = vanthu.read(Path.of("corpus/son-hai-kh-cchc-2024.docx"));
            report = vanthu.read(Path.of("corpus/son-hai-bc-cchc-nam-2024.pdf"));
        }
    }

    @Test
    void a_target_that_a_report_tells_reached_has_the_sentence_that_tells() {
        var satisfied = target("mức độ hài lòng", List.of(report));
        assertThat(satisfied.standing()).isEqualTo(Standing.ACHIEVED);
        assertThat(satisfied.proofs().getFirst().quote()).contains("88,7%");
        var waiting = target("Thời gian người dân chờ", List.of(report));
        assertThat(waiting.standing()).isEqualTo(Standing.ACHIEVED);
        assertThat(waiting.proofs().getFirst().quote()).contains("17 phút");
    }

    @Test
    void a_number_of_something_else_in_the_same_sentence_proves_nothing() {
        // The report has the files on time beside three other rates of files.
        var onTime = target("được giải quyết đúng hạn", List.of(report));
        assertThat(onTime.proofs()).noneSatisfy(p -> assertThat(p.quote()).contains("61,5%"));
    }

    @Test
    void what_no_report_speaks_of_stays_open() {
        var tracking = tracking(List.of(), LocalDate.of(2025, 1, 15));
        assertThat(tracking.targets())
                .extracting(Tracking.OfTarget::standing)
                .containsOnly(Standing.NOT_REPORTED);
        assertThat(tracking.tasks())
                .extracting(Tracking.OfTask::standing)
                .containsOnly(Standing.NOT_REPORTED, Standing.OVERDUE);
    }

    @Test
    void a_task_is_overdue_only_after_its_day() {
        assertThat(tracking(List.of(), LocalDate.of(2024, 1, 1)).tasks())
                .extracting(Tracking.OfTask::standing)
                .containsOnly(Standing.NOT_REPORTED);
    }

    @Test
    void a_task_that_leaves_one_of_the_five_open_is_named_with_it() {
        assertThat(tracking(List.of(report), LocalDate.of(2025, 1, 15)).tasks())
                .filteredOn(tracked -> tracked.task().due() == null)
                .isNotEmpty()
                .allSatisfy(tracked -> assertThat(tracked.lacks()).contains("thời gian"));
    }

    private static Tracking.OfTarget target(String indicator, List<AnalysedDocument> reports) {
        return tracking(reports, LocalDate.of(2025, 1, 15)).targets().stream()
                .filter(tracked -> tracked.target().indicator().contains(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static Tracking tracking(List<AnalysedDocument> reports, LocalDate day) {
        return new Tracking(plan, reports, Registry.bundled(), day);
    }
}
