package vn.vanthu.read.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.read.docx.DocxFile.p;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.read.Failure;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;

class StrangersFilesTest {

    @TempDir Path folder;

    private void assertFails(Failure failure, byte[] bytes) throws IOException {
        Path file = folder.resolve("lạ.docx");
        Files.write(file, bytes);
        RawFile raw = RawFile.of(file, "application/zip");
        assertThatThrownBy(() -> new DocxReader().read(raw))
                .asInstanceOf(InstanceOfAssertFactories.type(ReadException.class))
                .extracting(ReadException::failure)
                .isEqualTo(failure);
    }

    private void assertFails(Failure failure, DocxFile file, Limits limits) {
        assertThatThrownBy(() -> file.read(folder, limits))
                .asInstanceOf(InstanceOfAssertFactories.type(ReadException.class))
                .extracting(ReadException::failure)
                .isEqualTo(failure);
    }

    @Test
    void a_password_makes_an_ole_file_with_an_encrypted_package() throws IOException {
        byte[] bytes = new byte[4096];
        byte[] start = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        System.arraycopy(start, 0, bytes, 0, 4);
        assertFails(Failure.UNSUPPORTED, bytes);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1024, name.length);
        assertFails(Failure.ENCRYPTED, bytes);
    }

    @Test
    void what_is_cut_or_empty_is_said_to_be_so() throws IOException {
        Path whole = DocxFile.body(p("Kế hoạch")).writeTo(folder.resolve("đủ.docx"));
        byte[] bytes = Files.readAllBytes(whole);
        assertFails(Failure.DAMAGED, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertFails(Failure.EMPTY, new byte[0]);
        assertFails(Failure.DAMAGED, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_package_without_text_is_damaged() {
        assertFails(
                Failure.DAMAGED,
                DocxFile.body("").raw("word/document.xml", "<w:document"),
                Limits.DEFAULT);
        assertFails(
                Failure.UNSUPPORTED,
                DocxFile.body("").raw("word/document.xml", "<workbook/>"),
                Limits.DEFAULT);
    }

    @Test
    void pages_that_are_only_pictures_need_ocr() {
        assertFails(Failure.NO_TEXT, DocxFile.body(p("")), Limits.DEFAULT);
        assertFails(
                Failure.NEEDS_OCR,
                DocxFile.body(p("")).raw("word/media/image1.jpeg", "…"),
                Limits.DEFAULT);
    }

    @Test
    void ten_thousand_elements_inside_one_another_are_too_deep() {
        String deep = "<w:smartTag>".repeat(10_000) + "</w:smartTag>".repeat(10_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () ->
                        assertFails(
                                Failure.TOO_DEEP,
                                DocxFile.body("<w:p>" + deep + "</w:p>"),
                                Limits.DEFAULT));
    }

    @Test
    void a_zip_bomb_is_too_large() {
        var bomb = DocxFile.body(p(" ".repeat(50_000_000)));
        assertFails(Failure.TOO_LARGE, bomb, Limits.DEFAULT);
        assertFails(Failure.TOO_LARGE, bomb, new Limits(1 << 20, 1 << 30, 100, 100));
    }

    @Test
    void a_million_spaces_are_read_quickly() {
        String spaces = p(" ".repeat(1000)).repeat(1000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () ->
                        assertThat(
                                        DocxFile.body(spaces + p("Hết."))
                                                .read(folder, new Limits(1 << 28, 10_000, 99, 99))
                                                .text())
                                .isEqualTo("Hết.\n"));
    }

    @Test
    void styles_based_on_each_other_end() throws ReadException {
        String styles =
                "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"A\"><w:basedOn"
                        + " w:val=\"B\"/></w:style><w:style w:type=\"paragraph\""
                        + " w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>";

        assertThat(DocxFile.body(p("Báo cáo")).styles(styles).read(folder).text())
                .isEqualTo("Báo cáo\n");
    }

    @Test
    void broken_styles_are_told_and_the_text_is_read() throws ReadException {
        var document = DocxFile.body(p("Báo cáo")).styles("<w:style").read(folder);

        assertThat(document.text()).isEqualTo("Báo cáo\n");
        assertThat(document.problems().getFirst().message())
                .isEqualTo("Phần kiểu chữ (styles) bị hỏng nên không được đọc");
    }

    @Test
    void entities_from_outside_are_never_loaded() throws ReadException, IOException {
        Path secret = Files.writeString(folder.resolve("mật.txt"), "BÍ MẬT");
        var file =
                DocxFile.body("")
                        .raw(
                                "word/document.xml",
                                "<!DOCTYPE d [<!ENTITY x SYSTEM \""
                                        + secret.toUri()
                                        + "\">]><document><body><p><r><t>a&x;b</t></r></p></body>"
                                        + "</document>");
        try {
            assertThat(file.read(folder).text()).doesNotContain("BÍ MẬT");
        } catch (ReadException e) {
            assertThat(e.failure()).isEqualTo(Failure.DAMAGED);
        }
    }
}
