package vn.vanthu.read.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.read.Failure;
import vn.vanthu.read.PagePicture;
import vn.vanthu.read.PagePicture.Mark;
import vn.vanthu.read.ReadException;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PageDrawingTest {

    @TempDir private Path folder;

    private final ReaderPool pool =
            ReaderPool.open(1, Limits.DEFAULT.withTime(Duration.ofSeconds(60)));

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_page_is_drawn_as_wide_as_a_screen_shows_it() throws Exception {
        PagePicture picture = pool.draw(pdf(PDRectangle.A4, 0), 2, "");

        assertThat(picture.mark()).isEqualTo(Mark.NONE);
        BufferedImage seen = seen(picture);
        assertThat(seen.getWidth()).isEqualTo(1000);
        assertThat(seen.getHeight()).isBetween(1413, 1416);
        assertThat(yellow(seen)).isZero();
    }

    @Test
    void words_are_marked_where_they_stand() throws Exception {
        PagePicture picture = pool.draw(pdf(PDRectangle.A4, 0), 2, "Tran 95 phan tram trang 2");

        assertThat(picture.mark()).isEqualTo(Mark.MARKED);
        BufferedImage seen = seen(picture);
        // The line stands 600 points above the lower edge of 842.
        assertThat(yellow(seen.getSubimage(0, 380, 1000, 40))).isPositive();
        assertThat(yellow(seen.getSubimage(0, 0, 1000, 370))).isZero();
        assertThat(yellow(seen.getSubimage(0, 440, 1000, 900))).isZero();
    }

    @Test
    void words_of_a_turned_page_are_marked_where_they_are_seen() throws Exception {
        PagePicture picture = pool.draw(pdf(PDRectangle.A4, 90), 1, "Tran 95 phan tram trang 1");

        assertThat(picture.mark()).isEqualTo(Mark.MARKED);
        BufferedImage seen = seen(picture);
        assertThat(seen.getWidth()).isGreaterThan(seen.getHeight());
        int marked = yellow(seen);
        // All of the mark is around the dark letters: a band across, 90 points from the left.
        double dots = seen.getWidth() / 842.0;
        int top = (int) ((595 - 300 - 20) * dots);
        assertThat(yellow(seen.getSubimage(0, top, seen.getWidth(), (int) (30 * dots))))
                .isPositive()
                .isEqualTo(marked);
    }

    @Test
    void words_that_are_not_on_the_page_are_told() throws Exception {
        PagePicture picture = pool.draw(pdf(PDRectangle.A4, 0), 1, "So Noi vu chu tri tham dinh");

        assertThat(picture.mark()).isEqualTo(Mark.NOT_FOUND);
        assertThat(yellow(seen(picture))).isZero();
    }

    @Test
    void a_page_of_unheard_of_size_is_drawn_with_few_dots() throws Exception {
        PagePicture picture = pool.draw(pdf(new PDRectangle(20, 2_000_000), 0), 1, "");

        BufferedImage seen = seen(picture);
        assertThat((long) seen.getWidth() * seen.getHeight()).isLessThan(4_000_000);
    }

    @Test
    void what_cannot_be_drawn_has_its_reason_and_the_next_page_is_drawn() throws Exception {
        Path whole = pdf(PDRectangle.A4, 0);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(bytes, 200));
        Path text = Files.writeString(folder.resolve("a.txt"), "Kế hoạch");

        assertThat(failure(cut, 1)).isEqualTo(Failure.DAMAGED);
        assertThat(failure(text, 1)).isEqualTo(Failure.UNSUPPORTED);
        assertThat(failure(whole, 3)).isEqualTo(Failure.MISSING);
        assertThat(failure(folder.resolve("không có.pdf"), 1)).isEqualTo(Failure.MISSING);
        assertThat(pool.draw(whole, 1, "").png()).isNotEmpty();
    }

    @Test
    void a_page_that_takes_too_long_is_given_up_with_its_process() throws Exception {
        Path file = pdf(PDRectangle.A4, 0);
        try (ReaderPool hasty = ReaderPool.open(1, Limits.DEFAULT.withTime(Duration.ofMillis(5)))) {
            assertThatThrownBy(() -> hasty.draw(file, 1, ""))
                    .isInstanceOfSatisfying(
                            ReadException.class,
                            no -> assertThat(no.failure()).isEqualTo(Failure.TIMEOUT));
            assertThat(hasty.processes()).isEmpty();
        }
    }

    private Failure failure(Path file, int page) {
        try {
            pool.draw(file, page, "");
            throw new AssertionError("drawn: " + file);
        } catch (ReadException expected) {
            return expected.failure();
        }
    }

    private static BufferedImage seen(PagePicture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png()));
    }

    /** How many dots are of the marker's colour. */
    private static int yellow(BufferedImage image) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                boolean bright = (rgb >> 16 & 0xFF) > 200 && (rgb >> 8 & 0xFF) > 180;
                count += bright && (rgb & 0xFF) < 120 ? 1 : 0;
            }
        }
        return count;
    }

    /**
     * Two pages with a line each, 90 points from the left and 600 (or, turned, 300) from below.
     *
     * @param turned degrees by which they are shown turned, with letters that then stand upright
     */
    private Path pdf(PDRectangle size, int turned) throws IOException {
        Path file = folder.resolve("a" + turned + ".pdf");
        try (var document = new PDDocument()) {
            for (int i = 1; i <= 2; i++) {
                var page = new PDPage(size);
                page.setRotation(turned);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 14);
                    content.setTextMatrix(
                            turned == 0
                                    ? Matrix.getTranslateInstance(90, 600)
                                    : new Matrix(0, 1, -1, 0, size.getWidth() - 300, 90));
                    content.showText("Tran 95 phan tram trang " + i + " trong 2 trang");
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }
}
