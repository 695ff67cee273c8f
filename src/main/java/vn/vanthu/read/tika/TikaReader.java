package vn.vanthu.read.tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.poi.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.sax.ToXMLContentHandler;
import org.jsoup.Jsoup;
import org.xml.sax.SAXException;
import vn.vanthu.document.Document;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.read.DocumentReader;
import vn.vanthu.read.Failure;
import vn.vanthu.read.MediaTypes;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;

/** Reads DOC, RTF, ODT and HTML files. */
public final class TikaReader implements DocumentReader {

    /** More than any text has, even with pictures. */
    private static final long LARGEST = 512L << 20;

    @Override
    public boolean accepts(String mediaType, String name) {
        return switch (mediaType) {
            case MediaTypes.DOC,
                    MediaTypes.RTF,
                    MediaTypes.ODT,
                    MediaTypes.HTML,
                    "application/xhtml+xml",
                    "text/rtf",
                    "application/vnd.oasis.opendocument.text-template" ->
                    true;
            default -> false;
        };
    }

    @Override
    public Document read(RawFile raw) throws ReadException {
        try {
            if (Files.size(raw.path()) > LARGEST) {
                throw new ReadException(Failure.TOO_LARGE, "more than 512 MB");
            }
            return choose(raw);
        } catch (IOException e) {
            throw new ReadException(Failure.DAMAGED, "cannot be read: " + e, e);
        } catch (StackOverflowError e) {
            throw new ReadException(Failure.TOO_DEEP, "stack overflow", e);
        } catch (RuntimeException e) {
            // The parsers meet broken files in ways that they do not foresee.
            throw new ReadException(Failure.DAMAGED, "unforeseen: " + e, e);
        }
    }

    private static Document choose(RawFile raw) throws ReadException {
        return switch (raw.mediaType()) {
            case MediaTypes.DOC -> {
                Document document = WordFile.read(raw);
                yield document == null ? withTika(raw, new OfficeParser()) : document;
            }
            case MediaTypes.RTF, "text/rtf" -> RtfFile.read(raw);
            case MediaTypes.HTML, "application/xhtml+xml" -> HtmlFile.read(raw);
            default -> OdtFile.read(raw);
        };
    }

    private static Document withTika(RawFile raw, Parser parser) throws ReadException {
        var handler = new ToXMLContentHandler();
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, raw.name());
        try (InputStream in = Files.newInputStream(raw.path())) {
            var context = new ParseContext();
            // Pictures and files inside are no part of the text.
            context.set(Parser.class, EmptyParser.INSTANCE);
            parser.parse(in, handler, metadata, context);
        } catch (org.apache.tika.exception.EncryptedDocumentException
                | EncryptedDocumentException e) {
            throw new ReadException(Failure.ENCRYPTED, "with a password", e);
        } catch (IOException | SAXException | TikaException e) {
            throw new ReadException(Failure.DAMAGED, "cannot be parsed: " + e, e);
        }
        return HtmlFile.read(raw, Jsoup.parse(handler.toString()), new DocumentBuilder());
    }
}
