package vn.vanthu.draft.docx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.draft.Piece;

/** Writes pieces as runs of Word text, in the formatting of the place that they fill. */
final class Runs {

    private final Document xml;
    private final Notes notes;

    Runs(Document xml, Notes notes) {
        this.xml = xml;
        this.notes = notes;
    }

    /**
     * The nodes for some pieces.
     *
     * @param format run properties (w:rPr) of the place; null for none
     */
    List<Node> of(List<Piece> pieces, @Nullable Element format) {
        var nodes = new ArrayList<Node>();
        for (Piece piece : pieces) {
            var footnote = piece.footnote();
            String note = note(piece);
            String id = note == null ? null : notes.comment(note);
            if (id != null) {
                nodes.add(marked("commentRangeStart", id));
            }
            if (!piece.text().isEmpty()) {
                nodes.add(run(xml, piece.text(), format, piece.look()));
            }
            if (footnote != null) {
                Element run = styled(xml, "FootnoteReference");
                run.appendChild(marked("footnoteReference", notes.footnote(footnote)));
                nodes.add(run);
            }
            if (id != null) {
                nodes.add(marked("commentRangeEnd", id));
                Element run = styled(xml, "CommentReference");
                run.appendChild(marked("commentReference", id));
                nodes.add(run);
            }
        }
        return nodes;
    }

    /** Word has no comments inside footnotes: theirs join the one at the mark. */
    private static @Nullable String note(Piece piece) {
        Set<String> all = new LinkedHashSet<>();
        if (piece.note() != null) {
            all.add(piece.note());
        }
        if (piece.footnote() != null) {
            for (Piece inner : piece.footnote()) {
                if (inner.note() != null) {
                    all.add("Chú thích: " + inner.note());
                }
            }
        }
        return all.isEmpty() ? null : String.join(" ", all);
    }

    static Element run(Document xml, String words, @Nullable Element format) {
        return run(xml, words, format, Piece.Look.PLAIN);
    }

    static Element run(Document xml, String words, @Nullable Element format, Piece.Look look) {
        Element run = element(xml, "r");
        Element properties =
                format == null ? element(xml, "rPr") : (Element) xml.importNode(format, true);
        switch (look) {
            case PLAIN -> {}
            case BOLD -> first(properties, element(xml, "b"));
            case ITALIC -> first(properties, element(xml, "i"));
            case DECIDE -> {
                Element colour = element(xml, "highlight");
                colour.setAttributeNS(WordPackage.W, "w:val", "yellow");
                highlighted(properties, colour);
            }
        }
        if (properties.hasChildNodes()) {
            run.appendChild(properties);
        }
        Element text = element(xml, "t");
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        text.setTextContent(words);
        run.appendChild(text);
        return run;
    }

    static Element styled(Document xml, String style) {
        Element run = element(xml, "r");
        Element properties = element(xml, "rPr");
        Element named = element(xml, "rStyle");
        named.setAttributeNS(WordPackage.W, "w:val", style);
        properties.appendChild(named);
        run.appendChild(properties);
        return run;
    }

    static Element element(Document xml, String name) {
        return xml.createElementNS(WordPackage.W, "w:" + name);
    }

    private static void first(Element properties, Element property) {
        properties.insertBefore(property, properties.getFirstChild());
    }

    /** The schema wants w:highlight behind w:sz and before w:u and what follows it. */
    private static void highlighted(Element properties, Element colour) {
        Set<String> after =
                Set.of(
                        "u",
                        "effect",
                        "bdr",
                        "shd",
                        "fitText",
                        "vertAlign",
                        "rtl",
                        "cs",
                        "em",
                        "lang");
        for (Element property : Control.children(properties)) {
            if (after.contains(property.getLocalName())) {
                properties.insertBefore(colour, property);
                return;
            }
        }
        properties.appendChild(colour);
    }

    private Element marked(String name, String id) {
        Element element = element(xml, name);
        element.setAttributeNS(WordPackage.W, "w:id", id);
        return element;
    }
}
