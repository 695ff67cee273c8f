package vn.vanthu.draft.docx;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Measures the room for text at a place; lengths are in twentieths of a point. */
final class Pages {

    /** A4 between margins of 30 and 20 mm. */
    private static final int USUAL = 9071;

    private Pages() {}

    /** Width of the cell or else of the text of the page that a node stands on. */
    static int textWidth(Node node) {
        for (Node at = node; at != null; at = at.getParentNode()) {
            if (Control.named(at, "tc")) {
                Element properties = Control.child(at, "tcPr");
                Element width = properties == null ? null : Control.child(properties, "tcW");
                int twips = width == null ? 0 : number(width, "w");
                return twips > 0 ? twips : USUAL;
            }
        }
        Element section = section(node);
        Element size = section == null ? null : Control.child(section, "pgSz");
        Element margins = section == null ? null : Control.child(section, "pgMar");
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
                if (Control.named(next, "sectPr")) {
                    return (Element) next;
                }
                Element format = Control.named(next, "p") ? Control.child(next, "pPr") : null;
                Element section = format == null ? null : Control.child(format, "sectPr");
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
