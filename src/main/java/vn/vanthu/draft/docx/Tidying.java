package vn.vanthu.draft.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.word.Elements;
import vn.vanthu.word.Revisions;
import vn.vanthu.word.WordPackage;

/**
 * Makes a filled document valid again: repeated parts must not share ids, a cell needs a paragraph,
 * two tables must not touch.
 */
final class Tidying {

    private static final String W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static final String DRAWING =
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    private final Document xml;
    private final List<Element> elements;

    Tidying(Document xml) {
        this.xml = xml;
        this.elements = Elements.below(xml);
    }

    void tidy() {
        paragraphsAfterTables();
        paragraphIds();
        renumber(all(WordPackage.W, "id", "sdtPr"), WordPackage.W, "val");
        renumber(all(DRAWING, "docPr", null), null, "id");
        bookmarks();
        Revisions.number(xml);
    }

    private void paragraphsAfterTables() {
        for (Element table : all(WordPackage.W, "tbl", null)) {
            Node next = table.getNextSibling();
            while (next != null && !(next instanceof Element)) {
                next = next.getNextSibling();
            }
            if (next == null || !Elements.named(next, "p") && !Elements.named(next, "sdt")) {
                table.getParentNode().insertBefore(Elements.element(xml, "p"), next);
            }
        }
        for (Element cell : all(WordPackage.W, "tc", null)) {
            var children = Elements.children(cell);
            if (children.isEmpty() || !Elements.named(children.getLast(), "p")) {
                cell.appendChild(Elements.element(xml, "p"));
            }
        }
    }

    /** Word gives them anew when it saves. */
    private void paragraphIds() {
        for (String name : List.of("p", "tr")) {
            for (Element element : all(WordPackage.W, name, null)) {
                element.removeAttributeNS(W14, "paraId");
                element.removeAttributeNS(W14, "textId");
            }
        }
    }

    private static void renumber(List<Element> elements, @Nullable String space, String name) {
        Set<String> seen = new HashSet<>();
        int next = 1;
        for (Element element : elements) {
            String id = element.getAttributeNS(space, name);
            while (!seen.add(id)) {
                id = Integer.toString(next++);
            }
            element.setAttributeNS(space, space == null ? name : "w:" + name, id);
        }
    }

    /** A bookmark belongs to one place: copies are taken away. */
    private void bookmarks() {
        Set<String> names = new HashSet<>();
        Map<String, Integer> copies = new HashMap<>();
        for (Element start : all(WordPackage.W, "bookmarkStart", null)) {
            if (!names.add(start.getAttributeNS(WordPackage.W, "name"))) {
                copies.merge(start.getAttributeNS(WordPackage.W, "id"), 1, Integer::sum);
                start.getParentNode().removeChild(start);
            }
        }
        Set<String> ended = new HashSet<>();
        for (Element end : all(WordPackage.W, "bookmarkEnd", null)) {
            String id = end.getAttributeNS(WordPackage.W, "id");
            if (!ended.add(id) && copies.containsKey(id)) {
                end.getParentNode().removeChild(end);
            }
        }
    }

    private List<Element> all(String space, String name, @Nullable String parent) {
        var found = new ArrayList<Element>();
        for (Element element : elements) {
            if (name.equals(element.getLocalName())
                    && space.equals(element.getNamespaceURI())
                    && (parent == null || Elements.named(element.getParentNode(), parent))) {
                found.add(element);
            }
        }
        return found;
    }
}
