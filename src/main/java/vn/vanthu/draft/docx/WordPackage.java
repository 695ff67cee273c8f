package vn.vanthu.draft.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The parts of a DOCX file in memory. The same parts are always written as the same bytes. */
final class WordPackage {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORDML =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** Zip stores local times; any fixed one will do. */
    private static final LocalDateTime STAMP = LocalDateTime.of(2020, 1, 1, 0, 0);

    /** A template is a few dozen kilobytes; one that unpacks to more than this is no template. */
    private static final int MOST = 50 << 20;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /**
     * Reads a DOCX file.
     *
     * @throws IOException when it is no zip, is too large, or has no word/document.xml
     */
    static WordPackage read(byte[] docx) throws IOException {
        var read = new WordPackage();
        long size = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes(MOST);
                size += bytes.length;
                if (size >= MOST) {
                    throw new IOException("giải nén ra hơn " + (MOST >> 20) + " MB");
                }
                read.parts.put(entry.getName(), bytes);
            }
        } catch (ZipException | EOFException damaged) {
            throw new IOException("tệp nén hỏng", damaged);
        }
        if (!read.parts.containsKey("word/document.xml")) {
            throw new IOException("thiếu word/document.xml");
        }
        return read;
    }

    byte[] write() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(STAMP);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** The part as a tree; null when there is none. */
    @Nullable Document xml(String name) throws IOException {
        byte[] bytes = parts.get(name);
        return bytes == null ? null : parse(bytes);
    }

    void put(String name, Document xml) throws IOException {
        parts.put(name, print(xml));
    }

    /**
     * Makes sure that the document has a part of a kind that it refers to by {@code word/KIND.xml},
     * and gives its tree.
     *
     * @param root what an empty one looks like
     */
    Document partOfDocument(String kind, String root) throws IOException {
        Document found = xml("word/" + kind + ".xml");
        if (found != null) {
            return found;
        }
        var types = required(CONTENT_TYPES);
        Element type =
                types.createElementNS(types.getDocumentElement().getNamespaceURI(), "Override");
        type.setAttribute("PartName", "/word/" + kind + ".xml");
        type.setAttribute("ContentType", WORDML + kind + "+xml");
        types.getDocumentElement().appendChild(type);
        put(CONTENT_TYPES, types);
        var relations = required(RELATIONS);
        Element relation =
                relations.createElementNS(
                        relations.getDocumentElement().getNamespaceURI(), "Relationship");
        relation.setAttribute("Id", "rIdVanthu" + kind);
        relation.setAttribute("Type", OFFICE + kind);
        relation.setAttribute("Target", kind + ".xml");
        relations.getDocumentElement().appendChild(relation);
        put(RELATIONS, relations);
        return parse(root.getBytes(StandardCharsets.UTF_8));
    }

    Document required(String name) throws IOException {
        Document xml = xml(name);
        if (xml == null) {
            throw new IOException("thiếu " + name);
        }
        return xml;
    }

    private static Document parse(byte[] bytes) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException("the JDK's XML parser knows these", missing);
        } catch (SAXException damaged) {
            throw new IOException("XML hỏng", damaged);
        }
    }

    private static byte[] print(Document xml) {
        try {
            var out = new ByteArrayOutputStream();
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            xml.setXmlStandalone(true);
            transformer.transform(new DOMSource(xml), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException impossible) {
            throw new IllegalStateException("a tree in memory can be printed", impossible);
        }
    }
}
