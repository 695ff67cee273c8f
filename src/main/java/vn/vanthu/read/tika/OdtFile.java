package vn.vanthu.read.tika;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Document;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.read.Failure;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;

/** Reads OpenDocument texts (ODT), after OASIS OpenDocument 1.3 part 3. */
final class OdtFile {

    /** Unpacked bytes of one part: more than any text has. */
    private static final int LARGEST = 96 << 20;

    private static final int MOST_ON_A_PAGE = 6000;
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–\\s]*\\d{0,4}[-–\\s]*");

    private OdtFile() {}

    static Document read(RawFile raw) throws ReadException {
        try (var zip = new ZipFile(raw.path().toFile())) {
            Element manifest = part(zip, "META-INF/manifest.xml");
            if (manifest != null && manifest.selectFirst("manifest|encryption-data") != null) {
                throw new ReadException(Failure.ENCRYPTED, "an OpenDocument with a password");
            }
            return read(raw, zip);
        } catch (IOException e) {
            throw new ReadException(Failure.DAMAGED, "no OpenDocument package: " + e, e);
        }
    }

    private static Document read(RawFile raw, ZipFile zip) throws ReadException, IOException {
        Element content = part(zip, "content.xml");
        Element text = content == null ? null : content.selectFirst("office|body > office|text");
        if (content == null || text == null) {
            throw new ReadException(Failure.DAMAGED, "no text in content.xml");
        }
        var styles = new OdtStyles();
        Element common = part(zip, "styles.xml");
        if (common != null) {
            styles.add(common);
        }
        styles.add(content);
        var counts = new Counts();
        var builder = new DocumentBuilder();
        new OdtStory(styles, counts).read(text).write(builder);
        if (builder.length() == 0) {
            boolean pictures = zip.stream().anyMatch(e -> e.getName().startsWith("Pictures/"));
            throw new ReadException(
                    pictures ? Failure.NEEDS_OCR : Failure.NO_TEXT, "no words in content.xml");
        }
        margins(common, styles, builder);
        counts.tell(raw, builder);
        return builder.build(raw.source(pages(zip, builder.length()), false));
    }

    private static void margins(@Nullable Element common, OdtStyles styles, DocumentBuilder builder)
            throws ReadException {
        if (common == null) {
            return;
        }
        for (Element part : common.select("style|master-page > *")) {
            if (part.tagName().matches("style:(?:header|footer).*")) {
                for (String line : new OdtStory(styles, new Counts()).lines(part)) {
                    if (!PAGE_NUMBER.matcher(line).matches()) {
                        builder.margin(line);
                    }
                }
            }
        }
    }

    private static @Nullable Integer pages(ZipFile zip, int letters)
            throws ReadException, IOException {
        Element meta = part(zip, "meta.xml");
        Element said = meta == null ? null : meta.selectFirst("meta|document-statistic");
        String pages = said == null ? "" : said.attr("meta:page-count");
        if (!pages.matches("[1-9]\\d{0,4}")) {
            return null;
        }
        Integer count = Integer.valueOf(pages);
        return letters / count < MOST_ON_A_PAGE ? count : null;
    }

    private static @Nullable Element part(ZipFile zip, String name)
            throws ReadException, IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new ReadException(Failure.TOO_LARGE, name + " unpacks to too much");
            }
            String xml = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
            if (!xml.stripTrailing().endsWith(">")) {
                throw new ReadException(Failure.DAMAGED, name + " is cut off");
            }
            return Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(100_000));
        }
    }
}
