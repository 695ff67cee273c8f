package vn.vanthu.read.tika;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.Block;
import vn.vanthu.document.Document;
import vn.vanthu.read.MediaTypes;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;

class HtmlTest {

    @TempDir Path folder;

    private Document read(String html) throws IOException, ReadException {
        Path file = folder.resolve("a.html");
        Files.writeString(file, html);
        return new TikaReader().read(RawFile.of(file, MediaTypes.HTML));
    }

    @Test
    void lines_of_the_source_are_one_paragraph_and_breaks_divide_it() throws Exception {
        assertThat(read("<p>Thực hiện\n   kế&nbsp;hoạch.<br>Nơi nhận:</p><div>Hết</div>").text())
                .isEqualTo("Thực hiện kế hoạch.\nNơi nhận:\nHết\n");
    }

    @Test
    void labels_that_word_wrote_stand_in_front_and_signs_become_dashes() throws Exception {
        assertThat(
                        read("""
                        <p style='mso-list:l0 level1 lfo1'><![if !supportLists]><b>
                        <span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span>
                        </span></b><![endif]>Mục đích</p>
                        <p><span style='font-family:Symbol'><span
                        style='mso-list:Ignore'>·<span>&nbsp;</span></span></span>
                        Rà soát hồ sơ</p>
                        """)
                                .text())
                .isEqualTo("1. Mục đích\n- Rà soát hồ sơ\n");
    }

    @Test
    void lists_are_counted_unless_the_label_was_typed() throws Exception {
        assertThat(
                        read("<ol start=3><li>Một<li><p>Hai</p></ol><ul><li>Ba<li>+ Bốn</ul>"
                                        + "<ol type=a><li>b) Năm</ol>")
                                .text())
                .isEqualTo("3. Một\n4. Hai\n- Ba\n+ Bốn\nb) Năm\n");
    }

    @Test
    void a_note_of_word_stands_after_the_paragraph_with_its_mark() throws Exception {
        Document document =
                read(
                        """
                        <p>Theo Kế hoạch<a style='mso-footnote-id:ftn1' href="#_ftn1"
                        name="_ftnref1"><span>[1]</span></a> đã ban hành.</p><p>Hết.</p>
                        <div style='mso-element:footnote-list'><hr>
                        <div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1"
                        name="_ftn1">[1]</a> Kế hoạch số 12/KH-SNV.</p></div></div>
                        """);

        assertThat(document.text())
                .isEqualTo("Theo Kế hoạch¹ đã ban hành.\n¹ Kế hoạch số 12/KH-SNV.\nHết.\n");
        assertThat(document.blocks().get(1)).isInstanceOf(Block.Footnote.class);
    }

    @Test
    void tables_have_their_columns_and_only_drawn_ones_are_grids() throws Exception {
        Document document =
                read(
                        """
                        <table border=0><tr><td>UBND TỈNH<td>CỘNG HÒA</table>
                        <table border=1><thead><tr><th rowspan=2>TT<th colspan=2>Số</thead>
                        <tr><td>A<td>B</table>
                        """);

        Block.Table letterhead = (Block.Table) document.blocks().get(0);
        Block.Table grid = (Block.Table) document.blocks().get(1);
        assertThat(letterhead.grid()).isFalse();
        assertThat(grid.grid()).isTrue();
        assertThat(grid.rows().getFirst().header()).isTrue();
        assertThat(grid.rows().getLast().cells())
                .extracting(Block.Cell::column)
                .containsExactly(1, 2);
        assertThat(document.text()).isEqualTo("UBND TỈNH\tCỘNG HÒA\nTT\tSố\nA\tB\n");
    }

    @Test
    void what_a_site_has_around_the_document_is_left_out() throws Exception {
        Document document =
                read(
                        "<html><head><title>T</title><style>p{}</style></head><body><nav>Trang"
                            + " chủ</nav><div><div>Tải về</div><div><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA"
                            + " VIỆT NAM</p><p>Căn cứ Luật Tổ chức chính quyền địa phương, Ủy ban"
                            + " nhân dân xã ban hành kế hoạch.</p></div></div><script>x()</script>"
                            + "</body></html>");

        assertThat(document.text())
                .startsWith("CỘNG HÒA")
                .doesNotContain("Tải về")
                .doesNotContain("Trang chủ")
                .doesNotContain("x()");
    }

    @Test
    void letters_are_superscript_only_where_they_are_digits() throws Exception {
        assertThat(read("<p>120 m<sup>2</sup>, ngày 1<sup>st</sup></p>").text())
                .isEqualTo("120 m², ngày 1st\n");
    }

    @Test
    void fonts_of_the_tcvn3_encoding_are_made_unicode() throws Exception {
        assertThat(read("<p><font face='.VnTime'>KÕ ho¹ch</font></p>").text())
                .isEqualTo("Kế hoạch\n");
    }

    @Test
    void a_page_without_its_end_is_read_and_told() throws Exception {
        assertThat(read("<html><body><p>Kế hoạch năm 2025").problems()).hasSize(1);
    }

    @Test
    void a_page_without_words_has_no_text_and_deep_ones_are_refused() {
        assertThatThrownBy(() -> read("<html><body><p>&nbsp;</p></body></html>"))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining("NO_TEXT");
        assertThatThrownBy(() -> read("<div>".repeat(450) + "a"))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining("TOO_DEEP");
    }
}
