package vn.vanthu.draft.docx;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.word.Elements;
import vn.vanthu.word.WordPackage;

/** Takes or refuses all tracked changes of a part as Word does, and gives its text. */
final class TrackedChanges {

    private TrackedChanges() {}

    /** Paragraphs after all changes are taken; a table's rows stand line by line as well. */
    static List<String> accepted(Document part) {
        return lines(part, "ins", "del");
    }

    /** Paragraphs after all changes are refused. */
    static List<String> rejected(Document part) {
        return lines(part, "del", "ins");
    }

    private static List<String> lines(Document part, String kept, String gone) {
        var lines = new ArrayList<String>();
        var open = new StringBuilder();
        for (Element paragraph : elements(part, "p")) {
            if (hasMark(row(paragraph), gone)) {
                continue;
            }
            text(paragraph, gone, open);
            Element format = Elements.child(paragraph, "pPr");
            Element mark = format == null ? null : Elements.child(format, "rPr");
            if (!hasMark(mark, gone)) {
                lines.add(open.toString().strip().replaceAll("\\s+", " "));
                open.setLength(0);
            }
        }
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private static Element row(Element paragraph) {
        for (Node node = paragraph; node != null; node = node.getParentNode()) {
            if (Elements.named(node, "tr")) {
                return Elements.child(node, "trPr");
            }
        }
        return null;
    }

    private static boolean hasMark(Element properties, String change) {
        return properties != null && Elements.child(properties, change) != null;
    }

    private static void text(Node node, String gone, StringBuilder out) {
        for (Element child : Elements.children(node)) {
            if (Elements.named(child, gone)) {
                continue;
            }
            if (Elements.named(child, "t") || Elements.named(child, "delText")) {
                out.append(child.getTextContent());
            } else if (Elements.named(child, "footnoteReference")) {
                out.append("[*]");
            } else {
                text(child, gone, out);
            }
        }
    }

    static List<Element> elements(Document part, String name) {
        var found = new ArrayList<Element>();
        var nodes = part.getElementsByTagNameNS(WordPackage.W, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
