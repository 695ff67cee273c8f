package vn.vanthu.read.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import vn.vanthu.read.Failure;
import vn.vanthu.read.PagePicture;
import vn.vanthu.read.PagePicture.Mark;
import vn.vanthu.read.ReadException;
import vn.vanthu.read.layout.Page;
import vn.vanthu.read.layout.WordPlaces;
import vn.vanthu.read.layout.WordPlaces.Stretch;
import vn.vanthu.read.ocr.Tesseract;

/** Draws pages of PDF files as one sees them, with words marked. Used by one thread. */
public final class PageDrawing {

    /** Dots across a page: good to read on a screen, small enough to send. */
    private static final int WIDTH = 1000;

    /** Dots of a picture; a page of unheard-of length is drawn with fewer. */
    private static final double MOST_DOTS = 3_000_000;

    /** A yellow marker: what it leaves of green and blue light, of 255. */
    private static final int MARKER_GREEN = 226;

    private static final int MARKER_BLUE = 70;

    private final Tesseract tesseract;

    /** One page has many facts, and to recognise it takes seconds. */
    private @Nullable Page last;

    private @Nullable Path lastFile;
    private int lastNumber;

    public PageDrawing(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    /**
     * Draws a page.
     *
     * @param number from 1
     * @param words to be marked, as they read in the document; empty for none
     * @throws ReadException when the file or the page cannot be drawn
     */
    public PagePicture draw(Path file, int number, String words) throws ReadException {
        try (var bytes = new RandomAccessReadBufferedFile(file);
                PDDocument document = Loader.loadPDF(bytes)) {
            if (number < 1 || number > document.getNumberOfPages()) {
                throw new ReadException(Failure.MISSING, "no page " + number);
            }
            PDPage page = document.getPage(number - 1);
            BufferedImage picture =
                    new PDFRenderer(document).renderImage(number - 1, scale(page), ImageType.RGB);
            Mark mark = Mark.NONE;
            if (!words.isBlank()) {
                Page placed = placed(file, document, number);
                List<Stretch> found = WordPlaces.of(placed, words);
                mark = found.isEmpty() ? Mark.NOT_FOUND : Mark.MARKED;
                mark(picture, placed, found);
            }
            var png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return new PagePicture(png.toByteArray(), mark);
        } catch (IOException e) {
            throw new ReadException(Failure.DAMAGED, "cannot be drawn: " + e, e);
        }
    }

    private static float scale(PDPage page) throws ReadException {
        double width = page.getCropBox().getWidth();
        double height = page.getCropBox().getHeight();
        if (!(width >= 1 && height >= 1 && Double.isFinite(width * height))) {
            throw new ReadException(Failure.DAMAGED, "a page of " + width + " by " + height);
        }
        boolean turned = page.getRotation() % 180 != 0;
        double across = WIDTH / (turned ? height : width);
        return (float) Math.min(across, Math.sqrt(MOST_DOTS / (width * height)));
    }

    /** The words of the page at their places, as they were read a moment ago, or else anew. */
    private Page placed(Path file, PDDocument document, int number)
            throws IOException, ReadException {
        if (number != lastNumber || !file.equals(lastFile) || last == null) {
            last = placed(document, number);
            lastFile = file;
            lastNumber = number;
        }
        return last;
    }

    /** As the file has them, or else as recognised. */
    private Page placed(PDDocument document, int number) throws IOException, ReadException {
        var text = new PageText();
        Page page = text.read(document, number);
        PDPage drawn = document.getPage(number - 1);
        if (!PdfReader.isPicture(text, page, drawn) || !tesseract.isInstalled()) {
            return page;
        }
        tesseract.expect(1);
        double dots = PdfReader.dots(drawn);
        BufferedImage image =
                new PDFRenderer(document)
                        .renderImageWithDPI(number - 1, (float) dots, ImageType.GRAY);
        return tesseract.places(image, number, dots);
    }

    private static void mark(BufferedImage picture, Page page, List<Stretch> found) {
        double across = picture.getWidth() / page.width();
        double down = picture.getHeight() / page.height();
        for (Stretch each : found) {
            int left = Math.max(0, (int) (each.left() * across) - 2);
            int right = Math.min(picture.getWidth(), (int) (each.right() * across) + 3);
            int top = Math.max(0, (int) (each.top() * down));
            int bottom = Math.min(picture.getHeight(), (int) (each.bottom() * down) + 1);
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    picture.setRGB(x, y, tinted(picture.getRGB(x, y)));
                }
            }
        }
    }

    /** As ink shows through a marker: white becomes its colour, black stays black. */
    private static int tinted(int rgb) {
        int blue = (rgb & 0xFF) * MARKER_BLUE / 255;
        int green = (rgb >> 8 & 0xFF) * MARKER_GREEN / 255;
        return rgb & 0xFFFF0000 | green << 8 | blue;
    }
}
