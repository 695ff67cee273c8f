package vn.vanthu.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
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
public final class WordPackage {

    public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

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
    public static WordPackage read(byte[] docx) throws IOException {
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

    public byte[] write() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                add(zip, part.getKey(), part.getValue());
            }
        }
        return out.toByteArray();
    }

    /** Writes the parts of another package, a workbook for one, in their order. */
    public static void zip(Map<String, String> parts, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                add(zip, part.getKey(), part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(STAMP);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** The part as a tree; null when there is none. */
    public @Nullable Document xml(String name) throws IOException {
        byte[] bytes = parts.get(name);
        return bytes == null ? null : parse(bytes);
    }

    public void put(String name, Document xml) throws IOException {
        parts.put(name, print(xml));
    }

    public void put(String name, byte[] bytes) {
        parts.put(name, bytes);
    }

    /** The bytes of a part, which there must be. */
    public InputStream open(String name) throws IOException {
        byte[] bytes = parts.get(name);
        if (bytes == null) {
            throw new IOException("thiếu " + name);
        }
        return new ByteArrayInputStream(bytes);
    }

    /** Names of the parts, in the order of the file. */
    public List<String> names() {
        return List.copyOf(parts.keySet());
    }

    /** Takes a part away, with all that points to it. */
    public void drop(String name) throws IOException {
        if (parts.remove(name) != null) {
            Document types = required(CONTENT_TYPES);
            strike(types, "PartName", "/" + name);
            put(CONTENT_TYPES, types);
            Document relations = required(RELATIONS);
            strike(relations, "Target", name.replaceFirst("^word/", ""));
            put(RELATIONS, relations);
        }
    }

    private static void strike(Document list, String attribute, String value) {
        for (Element entry : Elements.children(list.getDocumentElement())) {
            if (entry.getAttribute(attribute).equals(value)) {
                list.getDocumentElement().removeChild(entry);
            }
        }
    }

    /** Tells the type of one part. */
    public void type(String part, String type) throws IOException {
        entry(CONTENT_TYPES, "Override", Map.of("PartName", "/" + part, "ContentType", type));
    }

    /** Tells the type of all parts whose name ends so, where none is told yet. */
    public void extension(String extension, String type) throws IOException {
        for (Element known : Elements.children(required(CONTENT_TYPES).getDocumentElement())) {
            if (known.getAttribute("Extension").equals(extension)) {
                return;
            }
        }
        entry(CONTENT_TYPES, "Default", Map.of("Extension", extension, "ContentType", type));
    }

    /**
     * Lets the document refer to a part.
     *
     * @param kind last word of the relationship's type
     * @param target name of the part without {@code word/}
     * @return the id to refer by
     */
    public String relate(String kind, String target) throws IOException {
        String id = "rIdVanthu" + target.replaceAll("[^A-Za-z0-9]", "");
        entry(RELATIONS, "Relationship", Map.of("Id", id, "Type", OFFICE + kind, "Target", target));
        return id;
    }

    private void entry(String list, String name, Map<String, String> attributes)
            throws IOException {
        Document xml = required(list);
        Element root = xml.getDocumentElement();
        Element entry = xml.createElementNS(root.getNamespaceURI(), name);
        attributes.forEach(entry::setAttribute);
        // Defaults stand before overrides in every file that Word writes.
        root.insertBefore(entry, name.equals("Default") ? root.getFirstChild() : null);
        put(list, xml);
    }

    /**
     * Makes sure that the document has a part of a kind that it refers to by {@code word/KIND.xml},
     * and gives its tree.
     *
     * @param root what an empty one looks like
     */
    public Document partOfDocument(String kind, String root) throws IOException {
        Document found = xml("word/" + kind + ".xml");
        if (found != null) {
            return found;
        }
        type("word/" + kind + ".xml", WORDML + kind + "+xml");
        relate(kind, kind + ".xml");
        return parse(root.getBytes(StandardCharsets.UTF_8));
    }

    public Document required(String name) throws IOException {
        Document xml = xml(name);
        if (xml == null) {
            throw new IOException("thiếu " + name);
        }
        return xml;
    }

    public static Document parse(byte[] bytes) throws IOException {
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
