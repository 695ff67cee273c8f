package vn.vanthu.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.word.Elements;
import vn.vanthu.word.Revisions;

/**
 * Replaces words of a paragraph by others, as deleted and inserted ones. A run that is cut stays
 * what it was up to the cut, so that what was measured before the cut can still be found.
 */
final class Rewording {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final Revisions revisions;

    Rewording(Revisions revisions) {
        this.revisions = revisions;
    }

    /** Puts the words in their place; no other change may have been made behind it but by this. */
    void put(Mend.Words change) {
        List<Stretch> stretches = change.paragraph().stretches();
        Place place = change.start() == change.end() ? at(stretches, change.start()) : null;
        for (Stretch stretch : stretches.reversed()) {
            int from = Math.max(change.start(), stretch.start());
            int to = Math.min(change.end(), stretch.end());
            if (from < to) {
                Element gone = cut(stretch, from, to);
                Place behind = new Place(gone.getParentNode(), gone.getNextSibling(), gone);
                Element deleted = revisions.deleted(gone);
                behind.parent().insertBefore(deleted, behind.next());
                if (place == null) {
                    place = new Place(behind.parent(), behind.next(), gone);
                }
            }
        }
        if (place != null && !change.words().isEmpty()) {
            Element run = like(place.run(), change.words());
            place.parent().insertBefore(revisions.inserted(run), place.next());
        }
    }

    /**
     * A place between two nodes.
     *
     * @param next null for the end of the parent
     * @param run whose look new words take
     */
    private record Place(Node parent, @Nullable Node next, Element run) {}

    /** Where words are inserted: behind a stretch that ends there, or else before or inside one. */
    private static @Nullable Place at(List<Stretch> stretches, int offset) {
        for (Stretch stretch : stretches) {
            if (stretch.start() < offset && offset <= stretch.end()) {
                Element run = stretch.run();
                divide(run, stretch.element(), offset - stretch.start());
                return new Place(run.getParentNode(), run.getNextSibling(), run);
            }
        }
        for (Stretch stretch : stretches) {
            if (stretch.start() == offset) {
                Element run = stretch.run();
                Element rest = divide(run, stretch.element(), 0);
                Element before = rest == null ? run : rest;
                return new Place(before.getParentNode(), before, run);
            }
        }
        return null;
    }

    /** The run that holds just a part of a stretch. */
    private static Element cut(Stretch stretch, int from, int to) {
        divide(stretch.run(), stretch.element(), to - stretch.start());
        Element rest = divide(stretch.run(), stretch.element(), from - stretch.start());
        return rest == null ? stretch.run() : rest;
    }

    /**
     * Divides a run in two inside or beside one of its elements.
     *
     * @param offset in the text of the element, from 0 to its length
     * @return the second run; null where nothing stands before the cut or behind it
     */
    private static @Nullable Element divide(Element run, Element element, int offset) {
        var behind = new ArrayList<Node>();
        boolean named = Elements.named(element, "t");
        int length = named ? element.getTextContent().length() : 1;
        if (offset == 0) {
            behind.add(element);
        }
        for (Node n = element.getNextSibling(); n != null; n = n.getNextSibling()) {
            behind.add(n);
        }
        boolean inside = named && offset > 0 && offset < length;
        if (!inside && (behind.isEmpty() || offset == 0 && isFirst(run, element))) {
            return null;
        }
        Element rest = (Element) run.cloneNode(false);
        Element look = Elements.child(run, "rPr");
        if (look != null) {
            rest.appendChild(look.cloneNode(true));
        }
        if (inside) {
            String text = element.getTextContent();
            Element tail = (Element) element.cloneNode(false);
            write(element, text.substring(0, offset));
            write(tail, text.substring(offset));
            rest.appendChild(tail);
        }
        behind.forEach(rest::appendChild);
        run.getParentNode().insertBefore(rest, run.getNextSibling());
        return rest;
    }

    private static boolean isFirst(Element run, Element element) {
        for (Element child : Elements.children(run)) {
            if (!Elements.named(child, "rPr")) {
                return child == element;
            }
        }
        return false;
    }

    private static Element like(Element run, String words) {
        Element made = Elements.element(run.getOwnerDocument(), "r");
        Element look = Elements.child(run, "rPr");
        if (look != null) {
            Element copy = (Element) look.cloneNode(true);
            Element change = Elements.child(copy, "rPrChange");
            if (change != null) {
                copy.removeChild(change);
            }
            made.appendChild(copy);
        }
        Element text = Elements.element(run.getOwnerDocument(), "t");
        write(text, Elements.printable(words));
        made.appendChild(text);
        return made;
    }

    private static void write(Element text, String words) {
        text.setTextContent(words);
        text.setAttributeNS(XML, "xml:space", "preserve");
    }
}
