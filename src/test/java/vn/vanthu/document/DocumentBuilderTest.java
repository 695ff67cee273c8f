package vn.vanthu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.DocumentBuilder.CellText;

class DocumentBuilderTest {

    private static final Source SOURCE = new Source("x.docx", "0".repeat(64), "x/y", null, false);

    @Test
    void blocks_point_to_their_words() {
        var document =
                new DocumentBuilder()
                        .paragraph("I. MỤC TIÊU ", Format.heading(1), 1)
                        .paragraph("Đạt trên 95%⁴ hồ sơ.", Format.PLAIN, 1)
                        .footnote("4", "Năm 2022 đạt 91%.", 1)
                        .build(SOURCE);
        assertThat(document.text())
                .isEqualTo("I. MỤC TIÊU\nĐạt trên 95%⁴ hồ sơ.\n⁴ Năm 2022 đạt 91%.\n");
        assertThat(document.blocks())
                .extracting(block -> block.span().in(document.text()))
                .containsExactly("I. MỤC TIÊU", "Đạt trên 95%⁴ hồ sơ.", "Năm 2022 đạt 91%.");
    }

    @Test
    void a_table_is_written_row_by_row_with_tabs_between_cells() {
        var document =
                new DocumentBuilder()
                        .table(
                                List.of(
                                        List.of(CellText.of("TT", 0), CellText.of("Nội dung", 1)),
                                        List.of(CellText.of("1", 0), CellText.of("Rà soát", 1))),
                                1,
                                true,
                                2)
                        .build(SOURCE);
        assertThat(document.text()).isEqualTo("TT\tNội dung\n1\tRà soát\n");
        var table = (Block.Table) document.blocks().getFirst();
        assertThat(table.rows().get(0).header()).isTrue();
        assertThat(table.rows().get(1).cells().get(1).span().in(document.text()))
                .isEqualTo("Rà soát");
        assertThat(document.pageAt(5)).isEqualTo(2);
    }

    @Test
    void what_has_no_words_is_left_out() {
        var document =
                new DocumentBuilder()
                        .paragraph("  ", Format.PLAIN, 1)
                        .table(List.of(List.of(CellText.of("", 0))), 0, true, 1)
                        .build(SOURCE);
        assertThat(document.text()).isEmpty();
        assertThat(document.blocks()).isEmpty();
    }
}
