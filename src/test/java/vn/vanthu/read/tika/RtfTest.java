package vn.vanthu.read.tika;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.Block;
import vn.vanthu.document.Document;
import vn.vanthu.document.Format.Alignment;
import vn.vanthu.read.MediaTypes;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;

class RtfTest {

    private static final String HEAD =
            "{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0 Times New Roman;}"
                    + "{\\f1 .VnTime;}{\\f2 .VnTimeH;}{\\f3\\fcharset2 Symbol;}}"
                    + "{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\s2 toc 1;}}";

    @TempDir Path folder;

    private Document read(String body) throws IOException, ReadException {
        return readAll(HEAD + body + "}");
    }

    private Document readAll(String rtf) throws IOException, ReadException {
        Path file = folder.resolve("a.rtf");
        Files.write(file, rtf.getBytes(StandardCharsets.ISO_8859_1));
        return new TikaReader().read(RawFile.of(file, MediaTypes.RTF));
    }

    @Test
    void letters_come_by_unicode_numbers_and_their_replacements_are_left_out() throws Exception {
        assertThat(read("\\pard K\\u7871?t qu\\u7843? c\\u244\\'f4ng t\\u225?c\\par").text())
                .isEqualTo("Kết quả công tác\n");
    }

    @Test
    void fonts_of_the_tcvn3_encoding_are_made_unicode() throws Exception {
        assertThat(read("\\pard\\f1 C\\'e9ng hoµ x\\'b7 h\\'e9i\\f0  2024\\par").text())
                .isEqualTo("Cộng hoà xã hội 2024\n");
        assertThat(read("\\pard\\f2 b\\'b8o c\\'b8o\\par").text()).isEqualTo("BÁO CÁO\n");
    }

    @Test
    void a_table_has_its_rows_and_merged_cells() throws Exception {
        String border = "\\clbrdrt\\brdrs\\clbrdrl\\brdrs\\clbrdrb\\brdrs\\clbrdrr\\brdrs";
        Document document =
                read(
                        "\\trowd\\trhdr"
                                + border
                                + "\\clvmgf\\cellx1000"
                                + border
                                + "\\cellx3000\\pard\\intbl TT\\cell Ch\\u7881?"
                                + " ti\\u234?u\\cell\\row\\trowd"
                                + border
                                + "\\clvmrg\\cellx1000"
                                + border
                                + "\\cellx2000"
                                + border
                                + "\\cellx3000\\pard\\intbl\\cell A\\cell B\\cell\\row"
                                + "\\pard Sau b\\u7843?ng\\par");

        assertThat(document.text()).isEqualTo("TT\tChỉ tiêu\nA\tB\nSau bảng\n");
        Block.Table table = (Block.Table) document.blocks().getFirst();
        assertThat(table.grid()).isTrue();
        assertThat(table.rows().getFirst().header()).isTrue();
        assertThat(table.rows().getFirst().cells().getFirst().rowSpan()).isEqualTo(2);
        assertThat(table.rows().getFirst().cells().getLast().columnSpan()).isEqualTo(2);
        assertThat(table.rows().getLast().cells().getLast().column()).isEqualTo(2);
    }

    @Test
    void labels_that_the_program_wrote_stand_in_front_and_signs_become_dashes() throws Exception {
        assertThat(
                        read("{\\listtext\\pard\\plain II.\\tab}\\pard\\qc\\b M\\u7908?C"
                                        + " TI\\u202?U\\par"
                                        + "{\\listtext\\pard\\plain\\f3 \\'b7\\tab}\\pard\\plain"
                                        + " H\\u7891? s\\u417?\\par")
                                .text())
                .isEqualTo("II. MỤC TIÊU\n- Hồ sơ\n");
    }

    @Test
    void a_footnote_stands_after_the_paragraph_with_its_mark() throws Exception {
        Document document =
                read(
                        "\\pard Theo k\\u7871? ho\\u7841?ch{\\super\\chftn}{\\footnote"
                                + " \\pard\\plain {\\super\\chftn} S\\u7889? 12/KH-SNV.} n\\u259?m"
                                + " nay.\\par\\pard H\\u7871?t.\\par");

        assertThat(document.text()).isEqualTo("Theo kế hoạch¹ năm nay.\n¹ Số 12/KH-SNV.\nHết.\n");
        assertThat(document.blocks().get(1)).isInstanceOf(Block.Footnote.class);
    }

    @Test
    void hidden_and_deleted_words_field_codes_and_contents_are_no_text() throws Exception {
        Document document =
                read(
                        "\\pard A{\\v hidden}{\\deleted gone}{\\field{\\*\\fldinst HYPERLINK"
                                + " \"x\"}{\\fldrslt B}}{\\field{\\*\\fldinst PAGE}{\\fldrslt"
                                + " 7}}\\par\\pard\\s2 M\\'f4c l\\'f4c 3\\par{\\*\\unknown C}");

        assertThat(document.text()).isEqualTo("AB\n");
        assertThat(document.problems()).hasSize(2);
    }

    @Test
    void the_look_of_a_paragraph_is_kept_and_headers_stand_apart() throws Exception {
        Document document =
                read(
                        "{\\header \\pard M\\u7853?t\\par}\\pard\\s1\\qc\\b\\fs28 K\\u7870?"
                                + " HO\\u7840?CH\\par");

        var format = ((Block.Paragraph) document.blocks().getFirst()).format();
        assertThat(format.bold()).isTrue();
        assertThat(format.alignment()).isEqualTo(Alignment.CENTER);
        assertThat(format.size()).isEqualTo(14);
        assertThat(format.level()).isEqualTo(1);
        assertThat(document.margins()).containsExactly("Mật");
    }

    @Test
    void a_file_that_ends_inside_a_group_is_damaged() {
        assertThatThrownBy(() -> readAll(HEAD + "\\pard {\\b M\\u7909?c ti"))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining("DAMAGED");
    }

    @Test
    void groups_in_groups_without_end_are_too_deep() {
        assertThatThrownBy(() -> readAll(HEAD + "{".repeat(6000)))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining("TOO_DEEP");
    }
}
