package vn.vanthu.draft.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
        assertThat(new LayoutCheck(Registry.bundled().types()).check(docx).findings())
                .filteredOn(finding -> finding.severity() == Severity.FAULT)
                .isEmpty();
    }
}
