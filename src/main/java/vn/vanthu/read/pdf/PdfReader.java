package vn.vanthu.read.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.vanthu.document.Document;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.read.DocumentReader;
import vn.vanthu.read.Failure;
import vn.vanthu.read.MediaTypes;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;
import vn.vanthu.read.layout.Layout;
import vn.vanthu.read.layout.Page;
import vn.vanthu.read.ocr.Recognised;
import vn.vanthu.read.ocr.Tesseract;

/**
 * Reads PDF files by the places of their letters. Pages without text, or with text that is not what
 * one sees, are recognised from their picture.
 */
public final class PdfReader implements DocumentReader {

    private static final int FEW_LETTERS = 30;

    /** Share of letters without a meaning at which a page cannot be trusted. */
    private static final double UNKNOWN = 0.02;

    private static final double MOST_DOTS = 300;
    private static final double LEAST_DOTS = 72;

    /** A page of unheard-of size is drawn with fewer dots. */
    private static final double LONGEST_SIDE = 4200;

    private final Tesseract tesseract;

    public PdfReader(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    @Override
    public boolean accepts(String mediaType, String name) {
        return mediaType.equals(MediaTypes.PDF);
    }

    @Override
    public Document read(RawFile raw) throws ReadException {
        try (var bytes = new RandomAccessReadBufferedFile(raw.path());
                PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() == 0) {
                throw new ReadException(Failure.DAMAGED, "no pages");
            }
            return read(raw, document);
        } catch (InvalidPasswordException e) {
            throw new ReadException(Failure.ENCRYPTED, "a password is needed", e);
        } catch (IOException e) {
            throw new ReadException(Failure.DAMAGED, "not a whole PDF: " + e.getMessage(), e);
        }
    }

    private Document read(RawFile raw, PDDocument document) throws IOException, ReadException {
        var builder = new DocumentBuilder();
        var pages = new ArrayList<Page>();
        var pictures = new ArrayList<Integer>();
        LostTables.restore(document);
        var text = new PageText();
        int broken = 0;
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            Page page = text.read(document, number);
            pages.add(page);
            if (isPicture(text, page, document.getPage(number - 1))) {
                pictures.add(number);
                broken += isBroken(text, page) ? 1 : 0;
            }
        }
        boolean ocr = false;
        if (!pictures.isEmpty()) {
            if (tesseract.isInstalled()) {
                Map<Integer, ReadException> failed =
                        recognise(raw, document, pictures, pages, builder);
                lost(raw, failed, pages, builder);
                ocr = true;
            } else {
                without(raw, pictures, pages, broken, builder);
            }
        }
        Layout.write(pages, builder);
        return builder.build(raw.source(pages.size(), ocr));
    }

    /**
     * Whether a page can only be read from its picture.
     *
     * @param text that has just read the page
     */
    static boolean isPicture(PageText text, Page page, PDPage drawn) {
        return isBroken(text, page) || letters(page) < FEW_LETTERS && hasPicture(drawn);
    }

    private static boolean isBroken(PageText text, Page page) {
        return text.unknownShare() > UNKNOWN || TextQuality.isBroken(page);
    }

    /** Puts what it reads into the pages; returns why others could not be read, by number. */
    private Map<Integer, ReadException> recognise(
            RawFile raw,
            PDDocument document,
            List<Integer> numbers,
            List<Page> pages,
            DocumentBuilder builder)
            throws ReadException {
        tesseract.expect(numbers.size());
        var renderer = new PDFRenderer(document);
        // Pages are drawn one by one, since a document serves one thread; few wait in memory.
        var waiting = new Semaphore(3);
        var results = new LinkedHashMap<Integer, Future<Recognised>>();
        var failed = new TreeMap<Integer, ReadException>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int number : numbers) {
                waiting.acquireUninterruptibly();
                try {
                    double dots = dots(document.getPage(number - 1));
                    BufferedImage image =
                            renderer.renderImageWithDPI(number - 1, (float) dots, ImageType.GRAY);
                    results.put(
                            number,
                            two.submit(() -> {
                                try {
                                    return tesseract.recognise(image, number, dots);
                                } finally {
                                    waiting.release();
                                }
                            }));
                } catch (IOException e) {
                    waiting.release();
                    failed.put(number, new ReadException(Failure.DAMAGED, "not drawn: " + e, e));
                }
            }
        }
        results.forEach((number, result) -> {
            if (result.state() == Future.State.SUCCESS) {
                Recognised recognised = result.resultNow();
                Page page = recognised.page();
                if (letters(page) > 0 || TextQuality.isBroken(pages.get(number - 1))) {
                    pages.set(number - 1, page);
                    recognised.warning(raw).ifPresent(builder::problem);
                }
            } else if (result.exceptionNow() instanceof ReadException cause) {
                failed.put(number, cause);
            } else {
                Throwable cause = result.exceptionNow();
                failed.put(
                        number,
                        new ReadException(Failure.DAMAGED, "recognition failed: " + cause, cause));
            }
        });
        return failed;
    }

    /**
     * Tells of the pages that could not be recognised and leaves them out.
     *
     * @throws ReadException the first page's, where nothing else was read
     */
    private static void lost(
            RawFile raw,
            Map<Integer, ReadException> failed,
            List<Page> pages,
            DocumentBuilder builder)
            throws ReadException {
        for (int number : failed.keySet()) {
            empty(pages, number);
        }
        if (!failed.isEmpty() && pages.stream().allMatch(page -> letters(page) == 0)) {
            throw failed.values().iterator().next();
        }
        failed.forEach((number, cause) -> builder.problem(raw.unread(number, cause.failure())));
    }

    private static void empty(List<Page> pages, int number) {
        Page page = pages.get(number - 1);
        pages.set(
                number - 1,
                new Page(number, page.width(), page.height(), List.of(), List.of(), true));
    }

    private static void without(
            RawFile raw,
            List<Integer> pictures,
            List<Page> pages,
            int broken,
            DocumentBuilder builder)
            throws ReadException {
        if (pictures.size() == pages.size()) {
            throw new ReadException(
                    broken > 0 ? Failure.BAD_TEXT : Failure.NEEDS_OCR,
                    "all pages; install: " + Tesseract.INSTALL);
        }
        for (int number : pictures) {
            empty(pages, number);
            builder.problem(
                    raw.problem(
                            "trang " + number,
                            "Trang là ảnh quét hoặc có chữ hỏng bảng mã nên không được đọc",
                            "Chạy: " + Tesseract.INSTALL + " rồi đọc lại"));
        }
    }

    private static int letters(Page page) {
        return page.words().stream().mapToInt(word -> word.text().length()).sum();
    }

    private static boolean hasPicture(PDPage page) {
        PDResources resources = page.getResources();
        if (resources == null) {
            return false;
        }
        return resources.getXObjectNames().iterator().hasNext() || page.hasContents();
    }

    /** Dots to the inch of the largest picture on a page, within bounds. */
    static double dots(PDPage page) throws IOException {
        double found = 0;
        PDResources resources = page.getResources();
        double inches = page.getCropBox().getWidth() / 72;
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)) {
                    PDXObject object = resources.getXObject(name);
                    if (object instanceof PDImageXObject image && image.getWidth() > 600) {
                        found = Math.max(found, image.getWidth() / inches);
                    }
                }
            }
        }
        double dots = found == 0 ? 250 : Math.clamp(found, LEAST_DOTS, MOST_DOTS);
        double side = Math.max(page.getCropBox().getWidth(), page.getCropBox().getHeight()) / 72;
        return Math.min(dots, LONGEST_SIDE / side);
    }
}
