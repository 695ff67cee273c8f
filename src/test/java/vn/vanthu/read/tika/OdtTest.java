package vn.vanthu.read.tika;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.Block;
import vn.vanthu.document.Document;
import vn.vanthu.read.MediaTypes;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;

class OdtTest {

    private static final String STYLES =
            """
            <text:list-style style:name="L1">
            <text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="I"/>
            <text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a"/>
            <text:list-level-style-bullet text:level="3" text:bullet-char="•"/></text:list-style>
            <style:style style:name="B" style:family="text">
            <style:text-properties fo:font-weight="bold"/></style:style>
            <style:style style:name="V" style:family="text">
            <style:text-properties text:display="none"/></style:style>
            <style:style style:name="C" style:family="table-cell">
            <style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>
            """;

    @TempDir Path folder;

    private Document read(String text) throws IOException, ReadException {
        return read(
                Map.of(
                        "content.xml",
                        "<office:document-content><office:automatic-styles>"
                                + STYLES
                                + "</office:automatic-styles><office:body><office:text>"
                                + text
                                + "</office:text></office:body></office:document-content>"));
    }

    private Document read(Map<String, String> parts) throws IOException, ReadException {
        Path file = folder.resolve("a.odt");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new TikaReader().read(RawFile.of(file, MediaTypes.ODT));
    }

    @Test
    void lists_are_counted_by_their_style_and_go_on_where_they_say_so() throws Exception {
        assertThat(
                        read("""
                        <text:list xml:id="a" text:style-name="L1"><text:list-item>
                        <text:p>Mục tiêu</text:p><text:list><text:list-item>
                        <text:p>Chung</text:p></text:list-item><text:list-item>
                        <text:p>Riêng</text:p><text:list><text:list-item>
                        <text:p>Nhỏ</text:p></text:list-item></text:list>
                        </text:list-item></text:list></text:list-item></text:list>
                        <text:p>Lời.</text:p>
                        <text:list text:continue-list="a" text:style-name="L1">
                        <text:list-item><text:p>Nhiệm vụ</text:p></text:list-item>
                        </text:list>
                        """)
                                .text())
                .isEqualTo("I. Mục tiêu\na) Chung\nb) Riêng\n- Nhỏ\nLời.\nII. Nhiệm vụ\n");
    }

    @Test
    void notes_stand_after_the_paragraph_with_their_mark() throws Exception {
        Document document =
                read(
                        "<text:p>Kế hoạch<text:note><text:note-citation>1</text:note-citation>"
                                + "<text:note-body><text:p>Số 5/KH.</text:p></text:note-body>"
                                + "</text:note> năm.</text:p>");

        assertThat(document.text()).isEqualTo("Kế hoạch¹ năm.\n¹ Số 5/KH.\n");
    }

    @Test
    void tables_have_their_lines_and_spans() throws Exception {
        Document document =
                read(
                        """
                        <table:table><table:table-header-rows><table:table-row>
                        <table:table-cell table:style-name="C" table:number-columns-spanned="2">
                        <text:p>Chỉ tiêu</text:p></table:table-cell><table:covered-table-cell/>
                        </table:table-row></table:table-header-rows><table:table-row>
                        <table:table-cell table:style-name="C"><text:p>A</text:p></table:table-cell>
                        <table:table-cell table:style-name="C"><text:p>B</text:p></table:table-cell>
                        </table:table-row></table:table>
                        """);

        Block.Table table = (Block.Table) document.blocks().getFirst();
        assertThat(document.text()).isEqualTo("Chỉ tiêu\nA\tB\n");
        assertThat(table.grid()).isTrue();
        assertThat(table.rows().getFirst().header()).isTrue();
        assertThat(table.rows().getFirst().cells().getFirst().columnSpan()).isEqualTo(2);
    }

    @Test
    void spaces_tabs_and_breaks_are_elements_and_hidden_words_are_told() throws Exception {
        Document document =
                read(
                        "<text:p><text:span text:style-name=\"B\">Số:</text:span><text:s"
                                + " text:c=\"3\"/>12<text:line-break/>Nơi nhận:<text:span"
                                + " text:style-name=\"V\">x</text:span></text:p>");

        assertThat(document.text()).isEqualTo("Số:   12\nNơi nhận:\n");
        assertThat(document.problems()).hasSize(1);
    }

    @Test
    void a_password_is_told_from_damage() {
        assertThatThrownBy(() ->
                        read(
                                Map.of(
                                        "META-INF/manifest.xml",
                                        "<manifest:manifest><manifest:file-entry>"
                                                + "<manifest:encryption-data/>"
                                                + "</manifest:file-entry>"
                                                + "</manifest:manifest>",
                                        "content.xml",
                                        "?")))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining("ENCRYPTED");
        assertThatThrownBy(() -> read(Map.of("content.xml", "<office:document-content><off")))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining("DAMAGED");
    }
}
