package vn.vanthu.read.tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * The yardstick that taking files in is measured against: Tika's text of a DOCX or PDF file, and
 * nothing else. Safe for use by several threads.
 */
public final class BareParsing {

    private final Parser docx = new OOXMLParser();
    private final Parser pdf = new PDFParser();

    /** Whether files of this name are parsed. */
    public static boolean accepts(Path file) {
        return endsWith(file, ".docx") || endsWith(file, ".pdf");
    }

    private static boolean endsWith(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /**
     * The text of a file; that of a scan is empty or nearly so, since nothing is recognised.
     *
     * @throws IOException when it cannot be parsed
     */
    public String text(Path file) throws IOException {
        var handler = new BodyContentHandler(-1);
        var context = new ParseContext();
        var config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        context.set(PDFParserConfig.class, config);
        try (InputStream in = Files.newInputStream(file)) {
            Parser parser = endsWith(file, ".pdf") ? pdf : docx;
            parser.parse(in, handler, new Metadata(), context);
        } catch (SAXException | TikaException failed) {
            throw new IOException(file + ": " + failed.getMessage(), failed);
        }
        return handler.toString();
    }
}
