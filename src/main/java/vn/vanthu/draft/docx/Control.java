package vn.vanthu.draft.docx;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.word.Elements;
import vn.vanthu.word.WordPackage;

/**
 * A content control (w:sdt) of a template and what its tag asks for.
 *
 * @param verb what to do; null for a control of the author's own, which is left as it is
 * @param name of the value; empty where there is no verb
 */
record Control(Element element, @Nullable Verb verb, String name) {

    /** What a tag can ask for. */
    enum Verb {
        /** {@code o:name}: put the value here. */
        VALUE("o"),
        /** {@code lap:name}: repeat what is inside for each item. */
        LOOP("lap"),
        /** {@code goi:name}: repeat the enclosing loop of that name, one level deeper. */
        CALL("goi"),
        /** {@code neu:name}: keep what is inside if the value is set or not empty. */
        IF("neu"),
        /** {@code vach:name}: a rule as long as two fifths of the value's words. */
        RULE("vach");

        private final String prefix;

        Verb(String prefix) {
            this.prefix = prefix;
        }

        String prefix() {
            return prefix;
        }
    }

    /** The tag as it stands in the template. */
    String tag() {
        return verb == null ? tag(element) : verb.prefix + ":" + name;
    }

    static boolean isControl(Node node) {
        return node instanceof Element element && Elements.named(element, "sdt");
    }

    static Control of(Element sdt) {
        String tag = tag(sdt);
        for (Verb verb : Verb.values()) {
            if (tag.startsWith(verb.prefix + ":")) {
                return new Control(sdt, verb, tag.substring(verb.prefix.length() + 1).strip());
            }
        }
        return new Control(sdt, null, "");
    }

    /** What stands inside. */
    List<Node> content() {
        var nodes = new ArrayList<Node>();
        for (Element child : Elements.children(element)) {
            if (Elements.named(child, "sdtContent")) {
                for (Node n = child.getFirstChild(); n != null; n = n.getNextSibling()) {
                    nodes.add(n);
                }
            }
        }
        return nodes;
    }

    private static String tag(Element sdt) {
        for (Element child : Elements.children(sdt)) {
            if (Elements.named(child, "sdtPr")) {
                for (Element property : Elements.children(child)) {
                    if (Elements.named(property, "tag")) {
                        return property.getAttributeNS(WordPackage.W, "val");
                    }
                }
            }
        }
        return "";
    }
}
