package vn.vanthu.read.tika;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.document.Block;
import vn.vanthu.document.Document;
import vn.vanthu.read.MediaTypes;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;
import vn.vanthu.read.docx.DocxReader;

class WordFileTest {

    private static final Path OLD_FONTS = Path.of("corpus/hoa-giang-bc-quy-4-2022-vntime.doc");
    private static final Path REAL = Path.of("../shared/documents/real");

    @TempDir Path folder;

    private static Document read(Path file) throws Exception {
        return new TikaReader().read(RawFile.of(file, MediaTypes.DOC));
    }

    @Test
    void words_in_tcvn3_fonts_are_read_as_unicode_and_the_letterhead_is_no_grid() throws Exception {
        Document document = read(OLD_FONTS);

        assertThat(document.text()).contains("cải cách hành chính quý IV và cả năm 2022");
        assertThat(document.blocks().getFirst()).isInstanceOf(Block.Table.class);
        assertThat(((Block.Table) document.blocks().getFirst()).grid()).isFalse();
    }

    @Test
    void a_file_that_was_cut_is_damaged() throws Exception {
        byte[] bytes = Files.readAllBytes(OLD_FONTS);
        Path file = folder.resolve("cut.doc");
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining("DAMAGED");
    }

    @ParameterizedTest
    @CsvSource({
        "vpubnd49-001_36-HD-VPTW-380096.doc, vpubnd49-002_36-HD-VPTW-380096.docx",
        "ericphan28-004_Phuluc2.doc, ericphan28-005_Phuluc2.docx",
        "ericphan28-012_Phuluc6.doc, ericphan28-013_Phuluc6.docx"
    })
    void the_old_and_the_new_file_of_one_text_are_the_same(String old, String young)
            throws Exception {
        Assumptions.assumeTrue(
                Files.isDirectory(REAL), "../shared is not there: nothing to compare");
        Path file = REAL.resolve(young);
        Document expected = new DocxReader().read(RawFile.of(file, MediaTypes.DOCX));

        assertThat(words(read(REAL.resolve(old)))).isEqualTo(words(expected));
    }

    private static String words(Document document) {
        return document.text().replaceAll("[\\s\u00A0]+", " ");
    }
}
