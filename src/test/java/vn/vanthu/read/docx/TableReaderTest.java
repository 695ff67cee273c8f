package vn.vanthu.read.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.read.docx.DocxFile.p;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.Block;
import vn.vanthu.document.Document;
import vn.vanthu.read.ReadException;

class TableReaderTest {

    private static final String LINES =
            "<w:tblPr><w:tblBorders><w:top w:val=\"single\"/><w:left w:val=\"single\"/><w:bottom"
                    + " w:val=\"single\"/><w:right w:val=\"single\"/><w:insideH w:val=\"single\"/>"
                    + "<w:insideV w:val=\"single\"/></w:tblBorders></w:tblPr>";

    @TempDir Path folder;

    private Block.Table table(String xml) throws ReadException {
        return (Block.Table) read(xml).blocks().getFirst();
    }

    private Document read(String xml) throws ReadException {
        return DocxFile.body("<w:tbl>" + xml + "</w:tbl>").read(folder);
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String properties, String words) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(words) + "</w:tc>";
    }

    @Test
    void cells_know_the_rows_and_columns_that_they_cover() throws ReadException {
        Block.Table table =
                table(
                        LINES
                                + "<w:tr><w:trPr><w:tblHeader/></w:trPr>"
                                + cell("<w:vMerge w:val=\"restart\"/>", "TT")
                                + cell("<w:gridSpan w:val=\"2\"/>", "Cơ quan")
                                + "</w:tr>"
                                + row(
                                        cell("<w:vMerge/>", ""),
                                        cell("", "Chủ trì"),
                                        cell("", "Phối hợp"))
                                + row(
                                        cell("", "1"),
                                        cell("", "Sở Nội vụ"),
                                        cell("", "Sở Tài chính")));

        assertThat(table.grid()).isTrue();
        assertThat(table.rows()).extracting(Block.Row::header).containsExactly(true, false, false);
        assertThat(table.rows().getFirst().cells())
                .extracting(Block.Cell::column, Block.Cell::columnSpan, Block.Cell::rowSpan)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 1, 2),
                        org.assertj.core.groups.Tuple.tuple(1, 2, 1));
        assertThat(table.rows().get(1).cells())
                .extracting(Block.Cell::column)
                .containsExactly(1, 2);
    }

    @Test
    void a_table_without_lines_only_places_text() throws ReadException {
        Document document =
                read(
                        row(
                                "<w:tc>" + p("ỦY BAN NHÂN DÂN") + p("TỈNH HÒA SƠN") + "</w:tc>",
                                "<w:tc>" + p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + "</w:tc>"));

        assertThat(((Block.Table) document.blocks().getFirst()).grid()).isFalse();
        assertThat(document.text())
                .isEqualTo("ỦY BAN NHÂN DÂN\nTỈNH HÒA SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n");
    }

    @Test
    void cells_may_take_away_the_lines_of_their_table() throws ReadException {
        String none =
                "<w:tcBorders><w:top w:val=\"nil\"/><w:left w:val=\"nil\"/><w:bottom"
                        + " w:val=\"nil\"/><w:right w:val=\"nil\"/></w:tcBorders>";

        assertThat(table(LINES + row(cell(none, "Nơi nhận:"), cell(none, "TM. BAN"))).grid())
                .isFalse();
    }

    @Test
    void spaces_that_push_words_down_end_a_line() throws ReadException {
        assertThat(
                        read(row(
                                        cell("", "ỦY BAN NHÂN DÂN               TỈNH HÒA SƠN"),
                                        cell("", "Số:               /KH-UBND"),
                                        cell("", "Nơi nhận:          - Như trên;")))
                                .text())
                .isEqualTo(
                        "ỦY BAN NHÂN DÂN\nTỈNH HÒA SƠN\tSố:               /KH-UBND\t"
                                + "Nơi nhận:\n- Như trên;\n");
    }

    @Test
    void a_table_in_a_cell_is_listed_row_by_row() throws ReadException {
        Document document =
                read(
                        row(
                                "<w:tc><w:tbl>"
                                        + row(cell("", "a"), cell("", "b"))
                                        + row(cell("", "c"), cell("", "d"))
                                        + "</w:tbl>"
                                        + p("")
                                        + "</w:tc>",
                                cell("", "e")));

        assertThat(document.text()).isEqualTo("a\nb\nc\nd\te\n");
    }

    @Test
    void rows_deleted_with_tracked_changes_are_gone() throws ReadException {
        Document document =
                read(
                        "<w:tr><w:trPr><w:del/></w:trPr>"
                                + cell("", "cũ")
                                + "</w:tr>"
                                + row(cell("", "mới")));

        assertThat(document.text()).isEqualTo("mới\n");
    }

    @Test
    void a_merge_that_goes_on_from_nothing_is_a_cell_of_its_own() throws ReadException {
        assertThat(read(row(cell("<w:vMerge/>", "mồ côi"))).text()).isEqualTo("mồ côi\n");
    }
}
