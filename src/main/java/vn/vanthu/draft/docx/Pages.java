package vn.vanthu.draft.docx;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.word.Elements;
import vn.vanthu.word.WordPackage;

/** Measures the room for text at a place; lengths are in twentieths of a point. */
final class Pages {

    /** A4 between margins of 30 and 20 mm. */
    private static final int USUAL = 9071;

    private Pages() {}

    /** Width of the cell or else of the text of the page that a node stands on. */
    static int textWidth(Node node) {
        for (Node at = node; at != null; at = at.getParentNode()) {
            if (Elements.named(at, "tc")) {
                Element properties = Elements.child(at, "tcPr");
                Element width = properties == null ? null : Elements.child(properties, "tcW");
                int twips = width == null ? 0 : number(width, "w");
                return twips > 0 ? twips : USUAL;
            }
        }
        Element section = section(node);
        Element size = section == null ? null : Elements.child(section, "pgSz");
        Element margins = section == null ? null : Elements.child(section, "pgMar");
        if (size == null || margins == null) {
            return USUAL;
        }
        int width = number(size, "w") - number(margins, "left") - number(margins, "right");
        return width > 0 ? width : USUAL;
    }

    /** Section properties stand behind what they describe. */
    private static @Nullable Element section(Node node) {
        for (Node at = node; at != null; at = at.getParentNode()) {
            for (Node next = at; next != null; next = next.getNextSibling()) {
                if (Elements.named(next, "sectPr")) {
                    return (Element) next;
                }
                Element format = Elements.named(next, "p") ? Elements.child(next, "pPr") : null;
                Element section = format == null ? null : Elements.child(format, "sectPr");
                if (section != null) {
                    return section;
                }
            }
        }
        return null;
    }

    private static int number(Element element, String attribute) {
        String value = element.getAttributeNS(WordPackage.W, attribute);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
    }
}
