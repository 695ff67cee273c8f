package vn.vanthu.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Tells the format of a file by its bytes, whatever its name says. Knows the formats that are read
 * here and what people mistake for them; everything else is {@link #UNKNOWN}.
 */
public final class MediaTypes {

    public static final String PDF = "application/pdf";
    public static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String DOC = "application/msword";
    public static final String RTF = "application/rtf";
    public static final String ODT = "application/vnd.oasis.opendocument.text";
    public static final String HTML = "text/html";
    public static final String TEXT = "text/plain";
    public static final String MARKDOWN = "text/markdown";

    /** An Office file inside the container that Office puts around what a password protects. */
    public static final String ENCRYPTED_OFFICE = "application/x-tika-ooxml-protected";

    public static final String UNKNOWN = "application/octet-stream";

    private static final int HEAD = 8192;

    /** The directory of an old Office file may stand anywhere; this much is looked through. */
    private static final int DIRECTORY = 16 << 20;

    private MediaTypes() {}

    /** Media type of a file that is not empty, in lower case and without parameters. */
    public static String of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String signs = new String(head, StandardCharsets.ISO_8859_1);
        if (signs.startsWith("PK\u0003\u0004") || signs.startsWith("PK\u0005\u0006")) {
            return ofZip(file);
        }
        if (signs.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return ofCompound(file);
        }
        if (signs.substring(0, Math.min(1024, signs.length())).contains("%PDF-")) {
            return PDF;
        }
        String image = ofImage(signs);
        if (image != null) {
            return image;
        }
        return ofText(head, signs, file.toString().toLowerCase(Locale.ROOT));
    }

    private static @org.jspecify.annotations.Nullable String ofImage(String signs) {
        if (signs.startsWith("\u0089PNG\r\n")) {
            return "image/png";
        }
        if (signs.startsWith("\u00FF\u00D8\u00FF")) {
            return "image/jpeg";
        }
        if (signs.startsWith("II*\0") || signs.startsWith("MM\0*")) {
            return "image/tiff";
        }
        return null;
    }

    private static String ofText(byte[] head, String signs, String name) {
        String first = signs.replaceFirst("^(?:\u00EF\u00BB\u00BF)?\\s*", "");
        if (first.startsWith("{\\rtf")) {
            return RTF;
        }
        boolean wide = signs.startsWith("\u00FF\u00FE") || signs.startsWith("\u00FE\u00FF");
        String words = wide ? signs.replace("\0", "") : signs;
        if (isHtml(words.toLowerCase(Locale.ROOT))) {
            return HTML;
        }
        int controls = 0;
        for (byte b : head) {
            controls += b >= 0 && b < 0x20 && "\t\n\r\f\u000B\u001B".indexOf(b) < 0 ? 1 : 0;
        }
        if (!wide && controls * 50 > head.length) {
            return UNKNOWN;
        }
        return name.endsWith(".md") || name.endsWith(".markdown") ? MARKDOWN : TEXT;
    }

    private static boolean isHtml(String words) {
        String start = words.strip();
        start = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3).strip() : start;
        start = start.replaceFirst("^[\u00FF\u00FE]{2}", "").strip();
        if (!start.startsWith("<")) {
            return false;
        }
        return start.startsWith("<!doctype html")
                || start.contains("<html")
                || start.contains("<body")
                || start.matches("(?s)<(?:div|p|table|meta|head|article|section|span)[\\s>].*");
    }

    private static String ofZip(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("word/document.xml") != null) {
                return DOCX;
            }
            var mimetype = zip.getEntry("mimetype");
            if (mimetype != null && mimetype.getSize() < 200) {
                try (InputStream in = zip.getInputStream(mimetype)) {
                    String said = new String(in.readNBytes(200), StandardCharsets.US_ASCII);
                    return said.strip().toLowerCase(Locale.ROOT);
                }
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            }
            if (zip.getEntry("ppt/presentation.xml") != null) {
                return "application/vnd.openxmlformats-officedocument"
                        + ".presentationml.presentation";
            }
            if (zip.getEntry("[Content_Types].xml") != null
                    && zip.stream().anyMatch(e -> e.getName().endsWith("document.xml"))) {
                return DOCX;
            }
            return "application/zip";
        } catch (ZipException e) {
            // Cut or broken: the reader of the format that the name tells says so.
            String name = file.toString().toLowerCase(Locale.ROOT);
            return name.endsWith(".odt") ? ODT : name.endsWith(".docx") ? DOCX : "application/zip";
        }
    }

    private static String ofCompound(Path file) throws IOException {
        String signs;
        try (InputStream in = Files.newInputStream(file)) {
            signs = new String(in.readNBytes(DIRECTORY), StandardCharsets.ISO_8859_1);
        }
        if (signs.contains(wide("EncryptedPackage"))) {
            return ENCRYPTED_OFFICE;
        }
        if (signs.contains(wide("WordDocument"))) {
            return DOC;
        }
        if (signs.contains(wide("Workbook"))) {
            return "application/vnd.ms-excel";
        }
        return "application/x-tika-msoffice";
    }

    private static String wide(String ascii) {
        return new String(ascii.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
