package vn.vanthu.draft.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.Vanthu;
import vn.vanthu.layout.Finding;
import vn.vanthu.layout.LayoutCheck;
import vn.vanthu.layout.Severity;
import vn.vanthu.registry.Registry;

/** Whatever a template is filled with, our own check of layout finds no fault in it. */
class DraftsKeepTheRulesTest {

    @ParameterizedTest
    @MethodSource("vn.vanthu.draft.docx.LegalLayoutTest#templates")
    void a_filled_template_has_no_faults(Path template) throws Exception {
        byte[] docx =
                new TemplateEngine(template, Files.readAllBytes(template))
                        .fill(Samples.of(template.getFileName().toString()), "vanthu");
        assertThat(faults(docx)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "corpus/son-hai-kh-cchc-2025.docx, 2026",
        "corpus/binh-lam-kh-cchc-2024.docx, 2025",
        "corpus/xa-dong-sa-kh-cchc-2026.docx, 2027"
    })
    void a_plan_rolled_forward_has_no_faults(Path prior, int year) throws Exception {
        try (var vanthu = Vanthu.open()) {
            assertThat(faults(vanthu.docx(vanthu.draft(vanthu.read(prior), year)))).isEmpty();
        }
    }

    private static List<Finding> faults(byte[] docx) throws Exception {
        return new LayoutCheck(Registry.bundled().types())
                .check(docx).findings().stream()
                        .filter(finding -> finding.severity() == Severity.FAULT)
                        .toList();
    }
}
