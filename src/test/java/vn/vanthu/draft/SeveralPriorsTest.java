package vn.vanthu.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.fact.AnalysedDocument;

/** A plan, the one that amends it and the one of the year before, rolled forward together. */
class SeveralPriorsTest {

    @TempDir private Path folder;
    private AnalysedDocument base;

    @BeforeEach
    void write() throws Exception {
        base =
                Written.plan(
                        folder,
                        "40/KH-UBND",
                        "10 tháng 01 năm 2025",
                        "Cải cách hành chính năm 2025 của tỉnh Bình Lâm",
                        "I. MỤC TIÊU",
                        "- Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn đạt trên 95%.",
                        "II. NHIỆM VỤ",
                        "1. Sở Nội vụ",
                        "- Chủ trì kiểm tra cải cách hành chính tại 12 cơ quan, đơn vị, xong trước"
                                + " ngày 30/9/2025.",
                        "2. Sở Tư pháp",
                        "- Chủ trì rà soát văn bản quy phạm pháp luật của tỉnh, xong trước ngày"
                                + " 31/10/2025.",
                        "Trên đây là Kế hoạch cải cách hành chính năm 2025 của tỉnh./.");
    }

    @Test
    void what_only_another_plan_has_is_proposed_under_the_same_body_with_its_source()
            throws Exception {
        var draft = Written.rolled(sources(base, supplement()), 2026);
        assertThat(draft.changes())
                .filteredOn(change -> change.before().isEmpty())
                .anySatisfy(change -> {
                    assertThat(change.after())
                            .isEqualTo(
                                    "- Tổ chức tập huấn nghiệp vụ số hóa hồ sơ cho công chức cấp"
                                            + " xã, xong trước ngày 30/11/2026.");
                    assertThat(change.section()).isEqualTo("II.1");
                    assertThat(change.source()).isEqualTo("85/KH-UBND ngày 15/5/2025, mục II.1");
                    assertThat(change.decision()).isTrue();
                });
        assertThat(words(draft.parts().get(1).parts().getFirst()))
                .endsWith("xong trước ngày 30/11/2026.");
    }

    @Test
    void plans_of_one_year_that_say_otherwise_contradict_and_a_person_chooses() throws Exception {
        var draft = Written.rolled(sources(base, supplement()), 2026);
        assertThat(draft.changes())
                .filteredOn(change -> change.before().startsWith("95%"))
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEqualTo("95%"))
                .satisfies(change ->
                        assertThat(change.why())
                                .contains("Mâu thuẫn giữa các kế hoạch trước")
                                .contains("85/KH-UBND ngày 15/5/2025, mục I")
                                .contains("97%")
                                .contains("☐"));
    }

    @Test
    void a_plan_that_only_amends_another_is_not_the_base_though_it_is_newer() throws Exception {
        var draft = Written.rolled(sources(supplement(), base), 2026);
        assertThat(draft.parts()).hasSize(2);
        assertThat(words(draft.parts().get(1))).contains("rà soát văn bản quy phạm pháp luật");
    }

    @Test
    void the_target_of_an_earlier_year_is_told_and_is_no_contradiction() throws Exception {
        var earlier =
                Written.plan(
                        folder,
                        "11/KH-UBND",
                        "08 tháng 01 năm 2024",
                        "Cải cách hành chính năm 2024 của tỉnh Bình Lâm",
                        "I. MỤC TIÊU",
                        "- Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn đạt trên 92%.",
                        "Trên đây là Kế hoạch cải cách hành chính năm 2024 của tỉnh./.");
        var draft = Written.rolled(sources(earlier, base), 2026);
        assertThat(draft.changes())
                .filteredOn(change -> change.before().startsWith("95%"))
                .singleElement()
                .satisfies(change ->
                        assertThat(change.why())
                                .contains("Kế hoạch năm 2024 đặt khác: 11/KH-UBND")
                                .doesNotContain("Mâu thuẫn"));
    }

    @Test
    void a_prior_of_the_new_year_itself_is_refused() throws Exception {
        assertThatThrownBy(() -> Written.rolled(sources(base, supplement()), 2025))
                .isInstanceOf(DraftException.class)
                .hasMessageContaining("không lập được kế hoạch năm 2025");
    }

    @Test
    void the_same_file_twice_counts_once() throws Exception {
        assertThat(Written.rolled(sources(base, base), 2026))
                .isEqualTo(Written.rolled(sources(base), 2026));
    }

    private AnalysedDocument supplement() throws Exception {
        return Written.plan(
                folder,
                "85/KH-UBND",
                "15 tháng 5 năm 2025",
                "Sửa đổi, bổ sung Kế hoạch cải cách hành chính năm 2025 của tỉnh Bình Lâm",
                "I. MỤC TIÊU",
                "- Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn đạt trên 97%.",
                "II. NHIỆM VỤ",
                "1. Sở Nội vụ",
                "- Tổ chức tập huấn nghiệp vụ số hóa hồ sơ cho công chức cấp xã, xong trước ngày"
                        + " 30/11/2025.",
                "Trên đây là Kế hoạch sửa đổi, bổ sung./.");
    }

    private static Sources sources(AnalysedDocument... priors) {
        return new Sources(List.of(priors), List.of(), List.of(), null);
    }

    private static String words(Draft.Part part) {
        var words = new StringBuilder();
        for (Draft.Block block : part.blocks()) {
            if (block instanceof Draft.Paragraph paragraph) {
                paragraph.pieces().forEach(piece -> words.append(piece.text()));
            }
        }
        part.parts().forEach(under -> words.append(words(under)));
        return words.toString();
    }
}
