package vn.vanthu.read.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import vn.vanthu.document.Document;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.read.DocumentReader;
import vn.vanthu.read.Failure;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;
import vn.vanthu.read.layout.Layout;
import vn.vanthu.read.layout.Page;

/** Reads pictures of pages: PNG, JPEG, and TIFF with any number of pages. */
public final class ImageReader implements DocumentReader {

    /** A page of A3 at 600 dots to the inch has fewer. */
    private static final long DOTS = 80_000_000;

    private static final double A4_WIDTH = 8.27;

    private final Tesseract tesseract;

    public ImageReader(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    @Override
    public boolean accepts(String mediaType, String name) {
        return switch (mediaType) {
            case "image/png", "image/jpeg", "image/tiff" -> true;
            default -> false;
        };
    }

    @Override
    public Document read(RawFile raw) throws ReadException {
        if (!tesseract.isInstalled()) {
            throw new ReadException(Failure.NEEDS_OCR, "install: " + Tesseract.INSTALL);
        }
        var builder = new DocumentBuilder();
        var pages = new ArrayList<Page>();
        ReadException failed = null;
        try (ImageInputStream in = ImageIO.createImageInputStream(raw.path().toFile())) {
            Iterator<javax.imageio.ImageReader> found = ImageIO.getImageReaders(in);
            if (!found.hasNext()) {
                throw new ReadException(Failure.UNSUPPORTED, "no decoder for the picture");
            }
            javax.imageio.ImageReader decoder = found.next();
            decoder.setInput(in);
            int count = decoder.getNumImages(true);
            tesseract.expect(count);
            for (int i = 0; i < count; i++) {
                if ((long) decoder.getWidth(i) * decoder.getHeight(i) > DOTS) {
                    throw new ReadException(Failure.TOO_LARGE, "picture of too many dots");
                }
                BufferedImage image = decoder.read(i);
                int shorter = Math.min(image.getWidth(), image.getHeight());
                try {
                    Recognised recognised =
                            tesseract.recognise(image, i + 1, Math.max(70, shorter / A4_WIDTH));
                    pages.add(recognised.page());
                    recognised.warning(raw).ifPresent(builder::problem);
                } catch (ReadException e) {
                    failed = failed == null ? e : failed;
                    builder.problem(raw.unread(i + 1, e.failure()));
                }
            }
            if (failed != null && pages.isEmpty()) {
                throw failed;
            }
            return document(raw, pages, count, builder);
        } catch (IOException e) {
            throw new ReadException(Failure.DAMAGED, "not a whole picture: " + e, e);
        }
    }

    private static Document document(
            RawFile raw, List<Page> pages, int count, DocumentBuilder builder) {
        Layout.write(pages, builder);
        return builder.build(raw.source(count, true));
    }
}
