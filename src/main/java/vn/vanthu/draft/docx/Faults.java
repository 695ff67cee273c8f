package vn.vanthu.draft.docx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.document.Place;
import vn.vanthu.document.Problem;

/** Collects what is wrong with a template, so that all of it is told at once. */
final class Faults {

    /** A fault, and the paragraph it stands in; null for one of the whole template. */
    record Fault(Problem problem, @Nullable Element paragraph) {}

    private static final int EXCERPT = 40;

    private final Path template;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Problem> seen = new HashSet<>();

    /**
     * @param template its file, for messages
     */
    Faults(Path template) {
        this.template = template;
    }

    /** Something wrong with the whole template. */
    void add(String what, String remedy) {
        add(new Fault(new Problem(Place.of(template), what, remedy), null));
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
        Element paragraph = paragraph(node);
        String where = paragraph == null ? name : where(paragraph) + ", " + name;
        add(new Fault(new Problem(new Place(template, where), what, remedy), paragraph));
    }

    private void add(Fault fault) {
        if (seen.add(fault.problem())) {
            faults.add(fault);
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

    /** The paragraph around a node, or else the first one inside it. */
    private static @Nullable Element paragraph(Node node) {
        for (Node at = node; at != null; at = at.getParentNode()) {
            if (Control.named(at, "p")) {
                return (Element) at;
            }
        }
        return node instanceof Element element
                ? (Element) element.getElementsByTagNameNS(WordPackage.W, "p").item(0)
                : null;
    }

    /** "đoạn 12 (Nơi nhận:)": counted from the top as a reader counts them, tables included. */
    private static String where(Element paragraph) {
        Element root = paragraph.getOwnerDocument().getDocumentElement();
        int number = 0;
        var paragraphs = root.getElementsByTagNameNS(WordPackage.W, "p");
        for (int i = 0; i < paragraphs.getLength(); i++) {
            if (paragraphs.item(i) == paragraph) {
                number = i + 1;
                break;
            }
        }
        String words = paragraph.getTextContent().strip();
        if (words.length() > EXCERPT) {
            words = words.substring(0, EXCERPT).strip() + "…";
        }
        String place = number == 0 ? "" : "đoạn " + number;
        String excerpt = words.isEmpty() ? "" : " (" + words + ")";
        return place + excerpt + part(root);
    }

    private static String part(Element root) {
        return switch (String.valueOf(root.getLocalName())) {
            case "hdr" -> " ở đầu trang";
            case "ftr" -> " ở chân trang";
            case "footnotes" -> " ở chú thích";
            default -> "";
        };
    }
}
