package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BenchDraftCommandTest {

    @Test
    void rolling_a_plan_forward_is_held_against_writing_it() {
        var run = Run.of("bench-draft", "--rounds", "2", "corpus/son-hai-kh-cchc-2025.docx");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern(
                        Pattern.compile(
                                "soạn kế hoạch năm 2026 .* gấp [\\d,]+ lần \\(mức: dưới 10"))
                .contains("điền mẫu 22 trang: ", "điền bảng 2.000 dòng: ");
    }

    @Test
    void a_report_is_no_plan_to_roll_forward() {
        var run = Run.of("bench-draft", "corpus/son-hai-bc-cchc-quy-3-2024.txt");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("không phải kế hoạch mà là báo cáo");
    }
}
