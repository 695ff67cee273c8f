package vn.vanthu.draft.docx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.document.Place;
import vn.vanthu.document.Problem;
import vn.vanthu.word.Elements;
import vn.vanthu.word.WordPackage;

/** Collects what is wrong with a template, so that all of it is told at once. */
final class Faults {

    /**
     * A fault.
     *
     * @param number of the paragraph of the document that it stands in, from 1; 0 for none
     */
    record Fault(Problem problem, int number) {}

    /**
     * A paragraph of the template as its editor sees it.
     *
     * @param number from 1 at the top of its part, those in tables counted
     * @param part where it stands; empty for the document itself
     */
    private record Known(int number, String part, String words) {

        /** "đoạn 12 (Nơi nhận:)". */
        String where() {
            return "đoạn " + number + (words.isEmpty() ? "" : " (" + words + ")") + part;
        }
    }

    private static final int EXCERPT = 40;

    private final Path template;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Problem> seen = new HashSet<>();
    private final Map<Node, Known> paragraphs = new IdentityHashMap<>();

    /**
     * @param template its file, for messages
     */
    Faults(Path template) {
        this.template = template;
    }

    /** Learns the paragraphs of a part, before anything is changed in it. */
    void number(Document xml) {
        String part =
                switch (String.valueOf(xml.getDocumentElement().getLocalName())) {
                    case "hdr" -> " ở đầu trang";
                    case "ftr" -> " ở chân trang";
                    case "footnotes" -> " ở chú thích";
                    default -> "";
                };
        var nodes = xml.getElementsByTagNameNS(WordPackage.W, "p");
        for (int i = 0; i < nodes.getLength(); i++) {
            String words = nodes.item(i).getTextContent().strip();
            if (words.length() > EXCERPT) {
                words = words.substring(0, EXCERPT).strip() + "…";
            }
            paragraphs.put(nodes.item(i), new Known(i + 1, part, words));
        }
    }

    /** Something wrong with the whole template. */
    void add(String what, String remedy) {
        add(new Problem(Place.of(template), what, remedy), null);
    }

    /** Something wrong with a control. */
    void add(Control control, String what, String remedy) {
        add(control.element(), "ô nội dung " + control.tag(), what, remedy);
    }

    /**
     * Something wrong at a node of the template.
     *
     * @param name of what is wrong there
     */
    void add(Node node, String name, String what, String remedy) {
        Known known = known(node);
        String where = known == null ? name : known.where() + ", " + name;
        add(new Problem(new Place(template, where), what, remedy), known);
    }

    private void add(Problem problem, @Nullable Known known) {
        if (seen.add(problem)) {
            faults.add(
                    new Fault(
                            problem,
                            known == null || !known.part().isEmpty() ? 0 : known.number()));
        }
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }

    List<Problem> problems() {
        return faults.stream().map(Fault::problem).toList();
    }

    boolean none() {
        return faults.isEmpty();
    }

    /** The paragraph around a node, or else the first one inside it; null for that of a copy. */
    private @Nullable Known known(Node node) {
        for (Node at = node; at != null; at = at.getParentNode()) {
            if (Elements.named(at, "p")) {
                return paragraphs.get(at);
            }
        }
        Node first =
                node instanceof Element element
                        ? element.getElementsByTagNameNS(WordPackage.W, "p").item(0)
                        : null;
        return first == null ? null : paragraphs.get(first);
    }
}
