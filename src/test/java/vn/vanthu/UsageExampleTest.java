package vn.vanthu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.draft.Draft;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.TaskAssignment;

/** The README's example for users of the library. */
class UsageExampleTest {

    @TempDir Path folder;

    @Test
    void read_a_plan_and_draft_the_next() throws Exception {
        Path out = folder.resolve("kh-2026.docx");
        try (var vanthu = Vanthu.open()) {
            AnalysedDocument plan = vanthu.read(Path.of("corpus/son-hai-kh-cchc-2025.docx"));
            for (TaskAssignment task : plan.facts().assignments()) {
                assertThat(task.agencies()).isNotEmpty();
                assertThat(plan.quote(task)).isNotBlank();
            }
            Draft next = vanthu.draft(plan, 2026);
            Files.write(out, vanthu.docx(next));

            assertThat(plan.facts().assignments()).isNotEmpty();
            var drafted = vanthu.read(out);
            assertThat(drafted.metadata().typeName()).isEqualTo("Kế hoạch");
            assertThat(drafted.year()).isEqualTo(2026);
        }
    }
}
