package vn.vanthu.read.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import vn.vanthu.document.Document;
import vn.vanthu.document.Place;
import vn.vanthu.document.Problem;
import vn.vanthu.read.DocumentReader;
import vn.vanthu.read.Failure;
import vn.vanthu.read.MediaTypes;
import vn.vanthu.read.PagePicture;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;
import vn.vanthu.read.docx.DocxReader;
import vn.vanthu.read.ocr.ImageReader;
import vn.vanthu.read.ocr.Tesseract;
import vn.vanthu.read.pdf.PageDrawing;
import vn.vanthu.read.pdf.PdfReader;
import vn.vanthu.read.text.TextReader;
import vn.vanthu.read.tika.TikaReader;

/**
 * All readers, and the choice among them. Reads in this process: for files that one trusts, for
 * small ones of formats that are read with guards, and inside the processes of a {@link
 * ReaderPool}.
 */
public final class Readers {

    private static final Map<String, String> EXTENSIONS =
            Map.of(
                    "pdf", MediaTypes.PDF,
                    "docx", MediaTypes.DOCX,
                    "doc", MediaTypes.DOC,
                    "rtf", MediaTypes.RTF,
                    "odt", MediaTypes.ODT,
                    "png", "image/png",
                    "jpg", "image/jpeg",
                    "tif", "image/tiff");

    private static final Map<String, String> NAMES =
            Map.of(
                    MediaTypes.PDF, "PDF",
                    MediaTypes.DOCX, "Word (DOCX)",
                    MediaTypes.DOC, "Word 97-2003 (DOC)",
                    MediaTypes.RTF, "RTF",
                    MediaTypes.ODT, "OpenDocument (ODT)",
                    MediaTypes.HTML, "HTML",
                    MediaTypes.TEXT, "văn bản thuần (TXT)");

    private final Limits limits;
    private final List<DocumentReader> readers;
    private final PageDrawing drawing;

    private Readers(Limits limits, IntConsumer pictures) {
        this.limits = limits;
        var tesseract = new Tesseract(pictures);
        this.drawing = new PageDrawing(tesseract);
        this.readers =
                List.of(
                        new DocxReader(),
                        new TextReader(),
                        new PdfReader(tesseract),
                        new ImageReader(tesseract),
                        new TikaReader());
    }

    /** Reads in this process, where nothing stops a reader that runs without end. */
    public static Readers inProcess() {
        return new Readers(Limits.DEFAULT, pages -> {});
    }

    static Readers inProcess(Limits limits, IntConsumer pictures) {
        return new Readers(limits, pictures);
    }

    /** Reads a file under its own name. */
    public Outcome read(Path file) {
        try {
            String type = check(file, limits);
            return new Outcome.Read(read(file, type));
        } catch (ReadException e) {
            return failed(file, e);
        }
    }

    /** Whether a file can be looked at, and its media type. */
    static String check(Path file, Limits limits) throws ReadException {
        try {
            if (Files.isDirectory(file)) {
                throw new ReadException(Failure.FOLDER, "is a directory");
            }
            long size = Files.size(file);
            if (size == 0) {
                throw new ReadException(Failure.EMPTY, "no bytes");
            }
            if (size > limits.bytes()) {
                throw new ReadException(Failure.TOO_LARGE, size + " bytes");
            }
            return MediaTypes.of(file);
        } catch (NoSuchFileException e) {
            throw new ReadException(Failure.MISSING, "no such file", e);
        } catch (IOException e) {
            throw new ReadException(Failure.UNREADABLE, "cannot be opened: " + e, e);
        }
    }

    Document read(Path file, String type) throws ReadException {
        if (type.equals(MediaTypes.ENCRYPTED_OFFICE)) {
            throw new ReadException(Failure.ENCRYPTED, "an encrypted package");
        }
        for (DocumentReader reader : readers) {
            if (reader.accepts(type, file.toString())) {
                return read(file, type, reader);
            }
        }
        throw new ReadException(Failure.UNSUPPORTED, type);
    }

    /**
     * Draws a page of a PDF file.
     *
     * @param page from 1
     * @param words to be marked; empty for none
     */
    PagePicture draw(Path file, int page, String words, Limits given) throws ReadException {
        if (!check(file, given).equals(MediaTypes.PDF)) {
            throw new ReadException(Failure.UNSUPPORTED, "only pages of PDF files are drawn");
        }
        try {
            return drawing.draw(file, page, words);
        } catch (StackOverflowError e) {
            throw new ReadException(Failure.TOO_DEEP, "stack overflow", e);
        } catch (RuntimeException e) {
            // Drawing meets broken files in ways that nobody foresees.
            throw new ReadException(Failure.DAMAGED, "unforeseen: " + e, e);
        }
    }

    private Document read(Path file, String type, DocumentReader reader) throws ReadException {
        Document document;
        try {
            document = reader.read(RawFile.of(file, type));
        } catch (IOException e) {
            throw new ReadException(Failure.DAMAGED, "cannot be read: " + e, e);
        } catch (StackOverflowError e) {
            throw new ReadException(Failure.TOO_DEEP, "stack overflow", e);
        } catch (RuntimeException e) {
            // Parsers meet broken files in ways that they do not foresee.
            throw new ReadException(Failure.DAMAGED, "unforeseen: " + e, e);
        }
        if (document.text().length() > limits.letters()) {
            throw new ReadException(Failure.TOO_LARGE, document.text().length() + " letters");
        }
        if (document.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new ReadException(Failure.NO_TEXT, "no letters");
        }
        return renamed(file, type, document);
    }

    /** Tells when the name of the file says another format than its bytes. */
    private static Document renamed(Path file, String type, Document document) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        String said = EXTENSIONS.get(name.substring(name.lastIndexOf('.') + 1));
        if (said == null || said.equals(type) || type.startsWith("image/")) {
            return document;
        }
        return document.with(
                new Problem(
                        Place.of(file),
                        "Tên tệp có đuôi "
                                + name.substring(name.lastIndexOf('.'))
                                + " nhưng nội dung là "
                                + NAMES.getOrDefault(type, type)
                                + ", được đọc theo nội dung",
                        "Đổi lại đuôi tên tệp cho đúng"));
    }

    static Outcome.Failed failed(Path file, ReadException e) {
        String detail = e.getMessage() == null ? e.failure().toString() : e.getMessage();
        return new Outcome.Failed(e.failure(), e.problem(file), detail);
    }
}
