package vn.vanthu.draft.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.Vanthu;
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.RollForward;
import vn.vanthu.draft.Sources;
import vn.vanthu.draft.TargetRule;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.registry.Registry;

/** A real plan of 2020, from before the merger of provinces and the end of the districts. */
class OldPlanTest {

    private static final Path DOCUMENTS = Path.of("..", "shared", "documents");

    @ParameterizedTest
    @CsvSource({
        "Sở Thông tin và Truyền thông, Sở Khoa học và Công nghệ, 45/2025/NĐ-CP",
        "Sở Kế hoạch và Đầu tư, Sở Tài chính, 45/2025/NĐ-CP",
        "Sở Tài nguyên và Môi trường, Sở Nông nghiệp và Môi trường, 45/2025/NĐ-CP"
    })
    void departments_that_are_gone_are_replaced_with_the_legal_basis(
            String old, String successor, String basis) throws Exception {
        assertThat(draft(2027).changes())
                .filteredOn(change -> change.before().equals(old))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.after()).isEqualTo(successor))
                .allSatisfy(change -> assertThat(change.why()).contains(basis, successor));
    }

    @Test
    void districts_are_marked_everywhere_with_who_follows_and_the_legal_basis() throws Exception {
        var draft = draft(2027);
        assertThat(draft.changes())
                .filteredOn(change -> change.before().contains("huyện"))
                .hasSizeGreaterThan(10)
                .allSatisfy(change -> assertThat(change.why()).contains("Nghị quyết 203/2025/QH15"))
                .allSatisfy(change -> assertThat(change.why()).containsAnyOf("xã", "tỉnh"));
        assertThat(unmarked(draft)).doesNotContain("huyện", "Sở Kế hoạch và Đầu tư");
    }

    @ParameterizedTest
    @CsvSource({
        "22-27, 27/63",
        "35-40, 41/63",
        "25-31, 31/63",
        "45-50, 54/63",
        "55-60, 63/63",
        "40-45, 45/63"
    })
    void ranks_carry_where_they_stood_the_old_target_and_the_decision_to_make(
            String target, String stood) throws Exception {
        for (int year : List.of(2021, 2027)) {
            assertThat(draft(year).changes())
                    .filteredOn(change -> change.before().equals(target))
                    .isNotEmpty()
                    .anySatisfy(change ->
                            assertThat(change.why())
                                    .contains("Hiện trạng ghi trong kế hoạch trước: " + stood)
                                    .contains("– " + target)
                                    .contains("Cần quyết định giá trị năm " + year)
                                    .contains("☐ giữ " + target)
                                    .contains("☐ giá trị khác: ……"));
        }
    }

    /** The words of the draft's body that no comment lies on. */
    private static String unmarked(Draft draft) {
        var words = new StringBuilder();
        draft.parts().forEach(part -> unmarked(part, words));
        return words.toString();
    }

    private static void unmarked(Draft.Part part, StringBuilder words) {
        part.heading().forEach(line -> unmarked(line, words));
        for (Draft.Block block : part.blocks()) {
            if (block instanceof Draft.Paragraph paragraph) {
                unmarked(paragraph, words);
            }
        }
        part.parts().forEach(under -> unmarked(under, words));
    }

    private static void unmarked(Draft.Paragraph paragraph, StringBuilder words) {
        paragraph.pieces().stream()
                .filter(piece -> piece.note() == null)
                .forEach(piece -> words.append(piece.text()).append('|'));
    }

    private static Draft draft(int year) throws Exception {
        var plan = read("000_849e42b39a37aa9d.txt");
        var report = read("003_20d4f5976b9e868e.txt");
        return new RollForward(Registry.bundled())
                .roll(
                        new Sources(List.of(plan), List.of(report), List.of(), null),
                        year,
                        new TargetRule.Keep());
    }

    private static AnalysedDocument read(String name) throws Exception {
        Path file = DOCUMENTS.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), file + " is not here");
        try (var vanthu = Vanthu.open()) {
            return vanthu.read(file);
        }
    }
}
