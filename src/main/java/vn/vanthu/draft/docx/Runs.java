package vn.vanthu.draft.docx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.draft.Fate;
import vn.vanthu.draft.Piece;
import vn.vanthu.word.Elements;
import vn.vanthu.word.Revisions;
import vn.vanthu.word.WordPackage;

/** Writes pieces as runs of Word text, in the formatting of the place that they fill. */
final class Runs {

    private final Document xml;
    private final Notes notes;
    private final Revisions revisions;

    Runs(Document xml, Notes notes) {
        this.xml = xml;
        this.notes = notes;
        this.revisions = notes.revisions();
    }

    /**
     * The nodes for some pieces.
     *
     * @param format run properties (w:rPr) of the place; null for none
     * @param whole fate of the whole paragraph or row
     */
    List<Node> of(List<Piece> pieces, @Nullable Element format, Fate whole) {
        var nodes = new ArrayList<Node>();
        for (Piece piece : pieces) {
            Fate fate = whole == Fate.KEPT ? piece.fate() : whole;
            var footnote = piece.footnote();
            String note = note(piece);
            String id = note == null ? null : notes.comment(note);
            if (id != null) {
                nodes.add(marked(xml, "commentRangeStart", id));
            }
            nodes.addAll(words(piece, format, fate));
            if (id != null) {
                nodes.add(marked(xml, "commentRangeEnd", id));
                Element run = styled(xml, "CommentReference");
                run.appendChild(marked(xml, "commentReference", id));
                nodes.add(run);
            }
            if (footnote != null) {
                Element run = styled(xml, "FootnoteReference");
                run.appendChild(marked(xml, "footnoteReference", notes.footnote(footnote, fate)));
                nodes.add(tracked(run, fate));
            }
        }
        return nodes;
    }

    /** The words, with what differs from the prior plan as deleted and inserted. */
    private List<Node> words(Piece piece, @Nullable Element format, Fate fate) {
        String before = piece.before();
        var nodes = new ArrayList<Node>();
        if (before == null || fate != Fate.KEPT) {
            String words = fate == Fate.DROPPED && before != null ? before : piece.text();
            if (!words.isEmpty()) {
                nodes.add(tracked(run(xml, words, format, piece.look()), fate));
            }
            return nodes;
        }
        int head = sameHead(before, piece.text());
        int tail = sameTail(before.substring(head), piece.text().substring(head));
        String end = before.substring(before.length() - tail);
        String old = before.substring(head, before.length() - tail);
        String now = piece.text().substring(head, piece.text().length() - tail);
        add(nodes, before.substring(0, head), format, piece.look(), Fate.KEPT);
        add(nodes, old, format, Piece.Look.PLAIN, Fate.DROPPED);
        add(nodes, now, format, piece.look(), Fate.ADDED);
        add(nodes, end, format, piece.look(), Fate.KEPT);
        return nodes;
    }

    private void add(
            List<Node> nodes, String words, @Nullable Element format, Piece.Look look, Fate fate) {
        if (!words.isEmpty()) {
            nodes.add(tracked(run(xml, words, format, look), fate));
        }
    }

    private Element tracked(Element run, Fate fate) {
        return switch (fate) {
            case KEPT -> run;
            case ADDED -> revisions.inserted(run);
            case DROPPED -> revisions.deleted(run);
        };
    }

    /** The tracked change of what has that fate; null when it stands in both plans. */
    static Revisions.@Nullable Kind change(Fate fate) {
        return switch (fate) {
            case KEPT -> null;
            case ADDED -> Revisions.Kind.INSERTION;
            case DROPPED -> Revisions.Kind.DELETION;
        };
    }

    /** Length of the whole words, with the spaces behind them, that both begin with. */
    private static int sameHead(String a, String b) {
        int same = 0;
        for (int i = 0; i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i); i++) {
            if (a.charAt(i) == ' ') {
                same = i + 1;
            }
        }
        return same;
    }

    /** Length of the whole words, with the spaces before them, that both end with. */
    private static int sameTail(String a, String b) {
        int same = 0;
        for (int i = 1; i <= Math.min(a.length(), b.length()); i++) {
            if (a.charAt(a.length() - i) != b.charAt(b.length() - i)) {
                break;
            }
            if (a.charAt(a.length() - i) == ' ') {
                same = i;
            }
        }
        return same;
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
        Element run = Elements.element(xml, "r");
        Element properties =
                format == null
                        ? Elements.element(xml, "rPr")
                        : (Element) xml.importNode(format, true);
        switch (look) {
            case PLAIN -> {}
            case BOLD -> Elements.putRunProperty(properties, Elements.element(xml, "b"));
            case ITALIC -> Elements.putRunProperty(properties, Elements.element(xml, "i"));
            case DECIDE -> mark(properties);
            case DECIDE_ITALIC -> {
                Elements.putRunProperty(properties, Elements.element(xml, "i"));
                mark(properties);
            }
        }
        if (properties.hasChildNodes()) {
            run.appendChild(properties);
        }
        Element text = Elements.element(xml, "t");
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        text.setTextContent(Elements.printable(words));
        run.appendChild(text);
        return run;
    }

    /** Marks words in colour for a person to look at. */
    private static void mark(Element properties) {
        Element colour = Elements.element(properties.getOwnerDocument(), "highlight");
        colour.setAttributeNS(WordPackage.W, "w:val", "yellow");
        Elements.putRunProperty(properties, colour);
    }

    static Element styled(Document xml, String style) {
        Element run = Elements.element(xml, "r");
        Element properties = Elements.element(xml, "rPr");
        Element named = Elements.element(xml, "rStyle");
        named.setAttributeNS(WordPackage.W, "w:val", style);
        properties.appendChild(named);
        if (style.equals("FootnoteReference")) {
            Element raised = Elements.element(xml, "vertAlign");
            raised.setAttributeNS(WordPackage.W, "w:val", "superscript");
            properties.appendChild(raised);
        }
        run.appendChild(properties);
        return run;
    }

    static Element marked(Document xml, String name, String id) {
        Element element = Elements.element(xml, name);
        element.setAttributeNS(WordPackage.W, "w:id", id);
        return element;
    }
}
