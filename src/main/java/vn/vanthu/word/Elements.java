package vn.vanthu.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Steps about a tree of WordprocessingML; names are local names in its namespace. */
public final class Elements {

    /** Order of the run properties (ISO/IEC 29500-1, 17.3.2.28, CT_RPr). */
    private static final List<String> RUN_ORDER =
            List.of(
                    ("rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss"
                                    + " imprint noProof snapToGrid vanish webHidden color spacing w"
                                    + " kern position sz szCs highlight u effect bdr shd fitText"
                                    + " vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
                                    + " rPrChange")
                            .split(" "));

    private Elements() {}

    public static boolean named(Node node, String name) {
        return name.equals(node.getLocalName()) && WordPackage.W.equals(node.getNamespaceURI());
    }

    /** The elements right below a node, of any name. */
    public static List<Element> children(Node parent) {
        var children = new ArrayList<Element>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The first of that name right below a node; null when there is none. */
    public static @Nullable Element child(Node parent, String name) {
        for (Element child : children(parent)) {
            if (named(child, name)) {
                return child;
            }
        }
        return null;
    }

    public static Element element(Document xml, String name) {
        return xml.createElementNS(WordPackage.W, "w:" + name);
    }

    /** Adds a run property where the schema wants it; one that stands already is replaced. */
    public static void putRunProperty(Element properties, Element property) {
        int order = RUN_ORDER.indexOf(property.getLocalName());
        for (Element other : children(properties)) {
            int place = RUN_ORDER.indexOf(other.getLocalName());
            if (place == order) {
                properties.replaceChild(property, other);
                return;
            }
            if (place > order) {
                properties.insertBefore(property, other);
                return;
            }
        }
        properties.appendChild(property);
    }

    /** What XML 1.0 can hold of some words: no control characters, no half surrogates. */
    public static String printable(String words) {
        return words.codePoints()
                .filter(c ->
                        c == '\t'
                                || c >= ' ' && (c < 0xD800 || c > 0xDFFF) && (c & 0xFFFE) != 0xFFFE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
