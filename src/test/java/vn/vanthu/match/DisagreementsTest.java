package vn.vanthu.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.document.Format;
import vn.vanthu.document.Source;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.pipeline.Pipeline;
import vn.vanthu.registry.Registry;

/** Two reports held against each other. */
class DisagreementsTest {

    private static final Registry REGISTRY = Registry.bundled();
    private static final Pipeline PIPELINE = new Pipeline(REGISTRY);

    private static final String Q3 = "quý III năm 2025";

    @Test
    void one_indicator_with_two_values_is_told_with_both_sentences() {
        var found =
                among(
                        report("SỞ CÔNG THƯƠNG", Q3, received("1.284")),
                        report("SỞ CÔNG THƯƠNG", Q3, received("1.248")));
        assertThat(found)
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.first().quote()).contains("1.284");
                    assertThat(told.second().quote()).contains("1.248");
                    assertThat(told.period().iso()).isEqualTo("2025-Q3");
                });
    }

    @Test
    void a_report_of_the_next_period_is_held_against_what_it_tells_of_the_last() {
        var found =
                among(
                        report("SỞ CÔNG THƯƠNG", "năm 2024", received("5.120")),
                        report(
                                "SỞ CÔNG THƯƠNG",
                                "năm 2025",
                                "Năm 2024, số hồ sơ cấp phép thăm dò khoáng sản tiếp nhận là 5.210"
                                        + " hồ sơ."));
        assertThat(found).hasSize(1);
    }

    @Test
    void other_bodies_other_periods_and_rounded_values_do_not_disagree() {
        String of = "SỞ CÔNG THƯƠNG";
        String rate = "Tỷ lệ hồ sơ cấp phép khoáng sản trực tuyến toàn trình đạt %s.";
        assertThat(
                        among(
                                report(of, Q3, received("1.284")),
                                report("SỞ XÂY DỰNG", Q3, received("1.248"))))
                .isEmpty();
        assertThat(
                        among(
                                report(of, Q3, received("1.284")),
                                report(of, "quý II năm 2025", received("1.248"))))
                .isEmpty();
        assertThat(
                        among(
                                report(of, Q3, rate.replace("%s", "92,4%")),
                                report(of, Q3, rate.replace("%s", "92,44%"))))
                .isEmpty();
    }

    @Test
    void an_indicator_that_one_report_gives_twice_is_let_be() {
        assertThat(
                        among(
                                report("SỞ CÔNG THƯƠNG", Q3, received("1.284"), received("310")),
                                report("SỞ CÔNG THƯƠNG", Q3, received("1.248"))))
                .isEmpty();
    }

    private static String received(String number) {
        return "Số hồ sơ cấp phép thăm dò khoáng sản tiếp nhận là " + number + " hồ sơ.";
    }

    private static List<Disagreements.Disagreement> among(AnalysedDocument... documents) {
        return new Disagreements(REGISTRY.bodies(), REGISTRY.abbreviations())
                .among(List.of(documents));
    }

    private static AnalysedDocument report(String body, String period, String... lines) {
        var text =
                new ArrayList<>(
                        List.of(
                                "UBND TỈNH NAM TRIỀU",
                                body,
                                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                "Độc lập - Tự do - Hạnh phúc",
                                "Số: 118/BC-VP",
                                "Nam Triều, ngày 15 tháng 12 năm 2025",
                                "BÁO CÁO",
                                "Kết quả công tác quản lý khoáng sản " + period,
                                "I. KẾT QUẢ THỰC HIỆN"));
        text.addAll(List.of(lines));
        var builder = new DocumentBuilder();
        text.forEach(line -> builder.paragraph(line, Format.PLAIN, 0));
        return PIPELINE.process(
                builder.build(new Source("x.txt", "c".repeat(64), "text/plain", null, false)));
    }
}
