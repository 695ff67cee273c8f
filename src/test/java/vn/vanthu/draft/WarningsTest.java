package vn.vanthu.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.Document;
import vn.vanthu.fact.AnalysedDocument;

/** A draft never looks better than the plan that it is made from. */
class WarningsTest {

    @TempDir private Path folder;

    @Test
    void a_plan_without_deadlines_says_so_in_the_list_of_changes_and_at_the_subject()
            throws Exception {
        var plan =
                Written.plan(
                        folder,
                        "7/KH-UBND",
                        "12 tháng 01 năm 2024",
                        "Cải cách hành chính năm 2024 của tỉnh Bình Lâm",
                        "I. NHIỆM VỤ",
                        "1. Sở Nội vụ chủ trì rà soát quy chế làm việc của các cơ quan.",
                        "Trên đây là Kế hoạch cải cách hành chính của tỉnh./.");
        var draft = Written.rolled(Sources.of(plan), 2025);
        String warning = "Kế hoạch trước không có thời hạn nào: giao thời hạn cho từng nhiệm vụ.";
        assertThat(draft.changes().getFirst().why()).isEqualTo(warning);
        assertThat(draft.title().getFirst().note()).isEqualTo(warning);
    }

    @Test
    void the_plan_of_a_scan_says_that_a_machine_read_it() throws Exception {
        var scan = Written.read(Path.of("corpus", "binh-lam-kh-cchc-2025.pdf"));
        var source = scan.document().source();
        var read =
                new vn.vanthu.document.Source(
                        source.file(), source.sha256(), source.mediaType(), source.pages(), true);
        var document =
                new Document(
                        read,
                        scan.text(),
                        scan.document().blocks(),
                        scan.document().margins(),
                        scan.document().problems());
        var recognised =
                new AnalysedDocument(
                        document, scan.outline(), scan.metadata(), scan.facts(), scan.findings());
        assertThat(Written.rolled(Sources.of(recognised), 2026).changes().getFirst().why())
                .contains("bản quét");
    }
}
