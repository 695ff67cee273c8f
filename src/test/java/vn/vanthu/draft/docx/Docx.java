package vn.vanthu.draft.docx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.vanthu.draft.Scope;
import vn.vanthu.draft.Value;
import vn.vanthu.word.WordPackage;

/** Small templates for tests, and what they are filled to. */
final class Docx {

    static final Path FILE = Path.of("mau.docx");

    private Docx() {}

    static byte[] of(String body) throws Exception {
        return of(body, Map.of());
    }

    /**
     * @param more parts besides the document, by name; their root elements need no namespace
     */
    static byte[] of(String body, Map<String, String> more) throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put(
                "word/_rels/document.xml.rels",
                "<Relationships"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>");
        parts.put("word/document.xml", part("document", "<w:body>" + body + "</w:body>"));
        more.forEach((name, content) -> parts.put("word/" + name + ".xml", part(name, content)));
        var out = new ByteArrayOutputStream();
        WordPackage.zip(parts, out);
        return out.toByteArray();
    }

    private static String part(String root, String content) {
        String name = "w:" + root;
        return "<" + name + " xmlns:w=\"" + WordPackage.W + "\">" + content + "</" + name + ">";
    }

    static WordPackage filled(byte[] template, Map<String, Value> values) throws Exception {
        return WordPackage.read(
                new TemplateEngine(FILE, template).fill(new Scope(values), "vanthu"));
    }

    /** The document of a filled template as markup. */
    static String filled(String body, Map<String, Value> values) throws Exception {
        return markup(filled(of(body), values), "word/document.xml");
    }

    static String markup(WordPackage word, String part) throws Exception {
        var out = new ByteArrayOutputStream();
        var printer = TransformerFactory.newDefaultInstance().newTransformer();
        printer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        printer.transform(new DOMSource(word.required(part)), new StreamResult(out));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The words of each paragraph that has any. */
    static List<String> paragraphs(Document xml) {
        var paragraphs = new ArrayList<String>();
        for (Element paragraph : TrackedChanges.elements(xml, "p")) {
            String words = Texts.of(paragraph);
            if (!words.isBlank()) {
                paragraphs.add(words);
            }
        }
        return paragraphs;
    }

    static String p(String content) {
        return "<w:p>" + content + "</w:p>";
    }

    static String r(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    static String row(String... cells) {
        var row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc>").append(cell).append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    static String o(String name) {
        return sdt("o:" + name, r("x"));
    }

    static String sdt(String tag, String content) {
        return "<w:sdt><w:sdtPr><w:tag w:val=\""
                + tag
                + "\"/></w:sdtPr><w:sdtContent>"
                + content
                + "</w:sdtContent></w:sdt>";
    }

    /** A list of items with one field, "ten". */
    static Value list(String... names) {
        var items = new ArrayList<Scope>();
        for (String name : names) {
            items.add(new Scope(Map.of("ten", Value.words(name))));
        }
        return new Value.Many(items);
    }
}
