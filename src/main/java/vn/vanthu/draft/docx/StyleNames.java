package vn.vanthu.draft.docx;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.vanthu.word.Elements;
import vn.vanthu.word.WordPackage;

/**
 * Gives the styles that a template shares with the program their own ids back: Word in another
 * language and LibreOffice write other ids ("u1", "Ththc") for the same names.
 */
final class StyleNames {

    private static final Map<String, String> IDS =
            Map.of(
                    "thể thức", "Letterhead",
                    "nơi nhận", "Recipients",
                    "tên phụ lục", "AnnexTitle",
                    "chữ trong bảng", "TableText",
                    "footnote text", "FootnoteText",
                    "footnote reference", "FootnoteReference",
                    "annotation reference", "CommentReference");

    private static final List<String> REFERENCES =
            List.of("pStyle", "rStyle", "basedOn", "next", "link");

    private StyleNames() {}

    static void restore(WordPackage word) throws IOException {
        Document styles = word.xml("word/styles.xml");
        Map<String, String> renamed = styles == null ? Map.of() : renamed(styles);
        if (renamed.isEmpty()) {
            return;
        }
        for (String part : word.names()) {
            if (part.matches("word/[a-zA-Z]+\\d*\\.xml")) {
                Document xml = word.required(part);
                rename(xml, renamed);
                word.put(part, xml);
            }
        }
    }

    private static Map<String, String> renamed(Document styles) {
        Map<String, String> renamed = new HashMap<>();
        for (Element style : Elements.children(styles.getDocumentElement())) {
            Element name = Elements.child(style, "name");
            if (name != null) {
                String id = style.getAttributeNS(WordPackage.W, "styleId");
                String ours =
                        id(name.getAttributeNS(WordPackage.W, "val").toLowerCase(Locale.ROOT));
                if (!ours.isEmpty() && !ours.equals(id)) {
                    renamed.put(id, ours);
                }
            }
        }
        return renamed;
    }

    private static String id(String name) {
        return name.matches("heading [1-9]")
                ? "Heading" + name.substring(8)
                : IDS.getOrDefault(name, "");
    }

    private static void rename(Document xml, Map<String, String> renamed) {
        var elements = xml.getElementsByTagNameNS(WordPackage.W, "*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (Elements.named(element, "style")) {
                rename(element, "styleId", renamed);
            } else if (REFERENCES.contains(element.getLocalName())) {
                rename(element, "val", renamed);
            }
        }
    }

    private static void rename(Element element, String attribute, Map<String, String> renamed) {
        String ours = renamed.get(element.getAttributeNS(WordPackage.W, attribute));
        if (ours != null) {
            element.setAttributeNS(WordPackage.W, "w:" + attribute, ours);
        }
    }
}
