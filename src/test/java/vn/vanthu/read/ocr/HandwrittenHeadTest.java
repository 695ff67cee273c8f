package vn.vanthu.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.Document;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;
import vn.vanthu.read.hand.Strokes;

/** Pages that are printed, with digits of our own strokes where an office writes by hand. */
class HandwrittenHeadTest {

    private static final int WIDTH = 2480;
    private static final int HEIGHT = 3508;

    /** Of the lines with the number and the date, in dots. */
    private static final int BASE = 560;

    private final Tesseract tesseract = new Tesseract(pages -> {});

    @TempDir private Path folder;

    @BeforeEach
    void needs_tesseract() {
        assumeTrue(tesseract.isInstalled(), "tesseract with vie is not installed: not tested");
    }

    @Test
    void number_day_and_month_that_were_written_by_hand_are_read_and_told() throws Exception {
        Document read =
                read(pen -> {
                    Strokes.write(pen, "61", number(pen), BASE, 55);
                    Strokes.write(pen, "26", day(pen), BASE, 52);
                    Strokes.write(pen, "10", month(pen), BASE, 52);
                });

        assertThat(read.text()).contains("Số: 61/KH-UBND").contains("ngày 26 tháng 10 năm 2024");
        assertThat(read.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "trang.png, trang 1: Đọc từ chữ số viết tay: số 61, ngày 26, tháng 10."
                                + " Đối chiếu với bản quét.");
    }

    @Test
    void blanks_stay_blank() throws Exception {
        Document read = read(pen -> {});

        assertThat(read.text()).containsPattern("Số: ?/KH-UBND").contains("ngày tháng năm 2024");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void the_stamp_of_the_receiving_body_and_a_cited_document_lend_no_number() throws Exception {
        Document read =
                read(pen -> {
                    pen.drawString("Số:", 250, 900);
                    Strokes.write(pen, "957", 360, 900, 55);
                    pen.drawString("Ngày:", 250, 980);
                    Strokes.write(pen, "14", 400, 980, 55);
                    pen.drawString("Thực hiện Công văn số", 300, 1300);
                    Strokes.write(pen, "86", 860, 1300, 55);
                    pen.drawString("/BC-SNV của Sở Nội vụ", 960, 1300);
                });

        assertThat(read.problems()).isEmpty();
    }

    private interface Writing {
        void with(Graphics2D pen);
    }

    private static int number(Graphics2D pen) {
        return 250 + pen.getFontMetrics(upright()).stringWidth("Số:") + 20;
    }

    private static int day(Graphics2D pen) {
        return 1250 + pen.getFontMetrics(italic()).stringWidth("Sơn Hải, ngày") + 20;
    }

    private static int month(Graphics2D pen) {
        return day(pen) + 150 + pen.getFontMetrics(italic()).stringWidth("tháng") + 10;
    }

    private static Font upright() {
        return new Font(Font.SERIF, Font.PLAIN, 54);
    }

    private static Font italic() {
        return new Font(Font.SERIF, Font.ITALIC, 54);
    }

    private Document read(Writing writing) throws IOException, ReadException {
        var page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setFont(upright());
        pen.drawString("ỦY BAN NHÂN DÂN", 250, 350);
        pen.drawString("TỈNH SƠN HẢI", 300, 420);
        pen.drawString("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 1250, 350);
        pen.drawString("VIỆT NAM", 1500, 420);
        pen.drawString("Số:", 250, BASE);
        pen.drawString("/KH-UBND", number(pen) + 190, BASE);
        pen.drawString("KẾ HOẠCH", 1050, 760);
        for (String line : List.of("1500", "1600", "1700", "1800")) {
            pen.drawString(
                    "Ủy ban nhân dân tỉnh ban hành kế hoạch với các nội dung như sau.",
                    300,
                    Integer.parseInt(line));
        }
        pen.setFont(italic());
        pen.drawString("Sơn Hải, ngày", 1250, BASE);
        pen.drawString("tháng", day(pen) + 150, BASE);
        pen.drawString("năm 2024", month(pen) + 150, BASE);
        pen.setFont(upright());
        writing.with(pen);
        pen.dispose();
        Path file = folder.resolve("trang.png");
        ImageIO.write(page, "png", file.toFile());
        var raw = RawFile.of(file, "image/png");
        return new ImageReader(tesseract)
                .read(new RawFile(file, "trang.png", raw.sha256(), raw.mediaType()));
    }
}
