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

    /** Order of the paragraph properties (17.3.1.26, CT_PPr). */
    private static final List<String> PARAGRAPH_ORDER =
            List.of(
                    ("pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr"
                                    + " suppressLineNumbers pBdr shd tabs suppressAutoHyphens"
                                    + " kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE"
                                    + " autoSpaceDN bidi adjustRightInd snapToGrid spacing ind"
                                    + " contextualSpacing mirrorIndents suppressOverlap jc"
                                    + " textDirection textAlignment textboxTightWrap outlineLvl"
                                    + " divId cnfStyle rPr sectPr pPrChange")
                            .split(" "));

    /** Order of the properties of a section (17.6.17, CT_SectPr). */
    private static final List<String> SECTION_ORDER =
            List.of(
                    ("headerReference footerReference footnotePr endnotePr type pgSz pgMar"
                                    + " paperSrc pgBorders lnNumType pgNumType cols formProt"
                                    + " vAlign noEndnote titlePg textDirection bidi rtlGutter"
                                    + " docGrid printerSettings sectPrChange")
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

    /** All elements below a node, of any name, in the order of the document. */
    public static List<Element> below(Node root) {
        var found = new ArrayList<Element>();
        Node node = root.getFirstChild();
        while (node != null) {
            if (node instanceof Element element) {
                found.add(element);
            }
            Node next = node.getFirstChild();
            while (next == null && node != root) {
                next = node.getNextSibling();
                node = next == null ? node.getParentNode() : node;
            }
            node = node == root ? null : next;
        }
        return found;
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
        put(properties, property, RUN_ORDER);
    }

    /** Adds a paragraph property in the same way. */
    public static void putParagraphProperty(Element properties, Element property) {
        put(properties, property, PARAGRAPH_ORDER);
    }

    /** Adds a property of a section in the same way. */
    public static void putSectionProperty(Element properties, Element property) {
        put(properties, property, SECTION_ORDER);
    }

    private static void put(Element properties, Element property, List<String> places) {
        // Where the file keeps no order, the property may stand behind later ones.
        Element standing = child(properties, property.getLocalName());
        if (standing != null) {
            properties.removeChild(standing);
        }
        int order = places.indexOf(property.getLocalName());
        for (Element other : children(properties)) {
            if (places.indexOf(other.getLocalName()) > order) {
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
