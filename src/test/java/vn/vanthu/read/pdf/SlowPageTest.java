package vn.vanthu.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.Document;
import vn.vanthu.read.DocumentReader;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;
import vn.vanthu.read.ocr.ImageReader;
import vn.vanthu.read.ocr.Tesseract;

/** Scans with a program in Tesseract's place that never ends on chosen pages. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a shell script")
class SlowPageTest {

    private static final String SLOW = "exec sleep 60";

    @TempDir private Path folder;

    @Test
    void a_page_that_takes_too_long_is_told_and_the_rest_is_kept() throws Exception {
        Path scan = scan(3);

        // The first call is that of one page, for pages of 200 dots to the inch are read once.
        Document document = read(scan, "mkdir \"$0.first\" 2>/dev/null && " + SLOW);

        assertThat(document.text().split("Nội dung trang quét\\.", -1)).hasSize(3);
        assertThat(document.source().pages()).isEqualTo(3);
        assertThat(document.problems()).hasSize(1);
        assertThat(document.problems().getFirst().toString())
                .matches(
                        ".*quét\\.pdf, trang [123]: Trang không nhận dạng được nên bị bỏ qua: Đọc"
                            + " tệp quá thời gian cho phép\\. Đọc lại tệp khi máy rảnh hơn, hoặc"
                            + " xem trang này trong bản gốc\\.");
    }

    @Test
    void a_page_on_which_the_program_fails_is_told_and_the_rest_is_kept() throws Exception {
        Document document = read(scan(2), "mkdir \"$0.first\" 2>/dev/null && exit 1");

        assertThat(document.text()).contains("Nội dung trang quét.");
        assertThat(document.problems()).hasSize(1);
    }

    @Test
    void a_file_of_which_no_page_could_be_read_has_failed() throws Exception {
        Path scan = scan(2);

        assertThatThrownBy(() -> read(scan, SLOW))
                .isInstanceOf(ReadException.class)
                .hasMessageStartingWith("TIMEOUT");
    }

    @Test
    void a_coarse_page_is_read_as_often_as_its_time_allows() throws Exception {
        Path picture = folder.resolve("thô.png");
        ImageIO.write(
                new BufferedImage(827, 1170, BufferedImage.TYPE_BYTE_GRAY),
                "png",
                picture.toFile());

        Document document =
                new ImageReader(tesseract("mkdir \"$0.first\" 2>/dev/null || " + SLOW))
                        .read(RawFile.of(picture, "image/png"));

        assertThat(document.text()).contains("Nội dung trang quét.");
        assertThat(document.problems()).isEmpty();
    }

    private Document read(Path pdf, String before) throws Exception {
        DocumentReader reader = new PdfReader(tesseract(before));
        return reader.read(RawFile.of(pdf, "application/pdf"));
    }

    /** A program that finds one line on each page, after what is to be done before. */
    private Tesseract tesseract(String before) throws IOException {
        Path program = folder.resolve("tesseract");
        Files.writeString(
                program,
                """
                #!/bin/sh
                [ "$1" = --list-langs ] && echo vie && exit 0
                BEFORE
                printf '4\\t1\\t1\\t1\\t1\\t0\\t300\\t1200\\t900\\t50\\t-1\\t\\n'
                x=300
                for word in Nội dung trang quét.; do
                    printf '5\\t1\\t1\\t1\\t1\\t1\\t%s\\t1200\\t140\\t50\\t95\\t%s\\n' $x $word
                    x=$((x + 160))
                done
                """
                        .replace("BEFORE", before));
        program.toFile().setExecutable(true);
        return new Tesseract(pages -> {}, program.toString(), Duration.ofSeconds(4));
    }

    private Path scan(int pages) throws IOException {
        Path file = folder.resolve("quét.pdf");
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                var image = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
                var picture = LosslessFactory.createFromImage(document, image);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            picture,
                            0,
                            0,
                            page.getCropBox().getWidth(),
                            page.getCropBox().getHeight());
                }
            }
            document.save(file.toFile());
        }
        return file;
    }
}
