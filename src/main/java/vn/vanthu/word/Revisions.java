package vn.vanthu.word;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes tracked changes (ISO/IEC 29500-1, 17.13.5): insertions and deletions with their author.
 */
public final class Revisions {

    private static final List<String> CHANGES = List.of("ins", "del", "rPrChange", "pPrChange");

    private final String author;
    private final @Nullable LocalDate date;

    /** What happens to a paragraph or a row. */
    public enum Kind {
        INSERTION("ins"),
        DELETION("del");

        private final String element;

        Kind(String element) {
            this.element = element;
        }
    }

    /**
     * @param date null for changes without a date, so that the same draft gives the same bytes
     */
    public Revisions(String author, @Nullable LocalDate date) {
        this.author = author;
        this.date = date;
    }

    /** A run that is new. */
    public Element inserted(Element run) {
        return around(run, Kind.INSERTION);
    }

    /** A run that goes; its words become deleted ones. */
    public Element deleted(Element run) {
        for (Element text : Elements.children(run)) {
            if (Elements.named(text, "t")) {
                run.getOwnerDocument().renameNode(text, WordPackage.W, "w:delText");
            }
        }
        return around(run, Kind.DELETION);
    }

    /** Marks the end of a paragraph, so that the whole of it comes or goes; null for neither. */
    public void paragraph(Element paragraph, @Nullable Kind kind) {
        if (kind == null) {
            return;
        }
        Document xml = paragraph.getOwnerDocument();
        Element format = Elements.child(paragraph, "pPr");
        if (format == null) {
            format = Elements.element(xml, "pPr");
            paragraph.insertBefore(format, paragraph.getFirstChild());
        }
        Element mark = Elements.child(format, "rPr");
        if (mark == null) {
            mark = Elements.element(xml, "rPr");
            format.insertBefore(mark, after(format));
        }
        mark.insertBefore(change(xml, kind.element), mark.getFirstChild());
    }

    /** Marks a table row, whose properties are there already; null for no change. */
    public void row(Element properties, @Nullable Kind kind) {
        if (kind != null) {
            properties.appendChild(change(properties.getOwnerDocument(), kind.element));
        }
    }

    /**
     * Remembers the letters' properties as they are before they are changed; only once, for the
     * first author's word is the one to go back to.
     */
    public void letters(Element properties) {
        remember(properties, "rPrChange", List.of());
    }

    /** Remembers a paragraph's properties as they are before they are changed; only once. */
    public void format(Element properties) {
        remember(properties, "pPrChange", List.of("rPr", "sectPr"));
    }

    private void remember(Element properties, String name, List<String> without) {
        if (Elements.child(properties, name) != null) {
            return;
        }
        Document xml = properties.getOwnerDocument();
        Element change = change(xml, name);
        Element old = Elements.element(xml, name.startsWith("r") ? "rPr" : "pPr");
        for (Element property : Elements.children(properties)) {
            boolean marks = Elements.named(property, "ins") || Elements.named(property, "del");
            if (!marks && !without.contains(property.getLocalName())) {
                old.appendChild(property.cloneNode(true));
            }
        }
        change.appendChild(old);
        properties.appendChild(change);
    }

    /** Gives the tracked changes ids that no comment, bookmark or other change has. */
    public static void number(Document xml) {
        int next = 1;
        var changes = new ArrayList<Element>();
        for (Element element : Elements.below(xml)) {
            if (!WordPackage.W.equals(element.getNamespaceURI())) {
                continue;
            }
            if (CHANGES.contains(element.getLocalName())) {
                changes.add(element);
            } else {
                String id = element.getAttributeNS(WordPackage.W, "id");
                next = isNumber(id) ? Math.max(next, Integer.parseInt(id) + 1) : next;
            }
        }
        for (Element change : changes) {
            change.setAttributeNS(WordPackage.W, "w:id", Integer.toString(next++));
        }
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.length() <= 8 && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** What must stand behind the format of the paragraph mark (CT_PPr). */
    private static @Nullable Node after(Element format) {
        Element section = Elements.child(format, "sectPr");
        return section == null ? Elements.child(format, "pPrChange") : section;
    }

    private Element around(Element run, Kind kind) {
        Element change = change(run.getOwnerDocument(), kind.element);
        change.appendChild(run);
        return change;
    }

    /** The id is given when the document is complete. */
    private Element change(Document xml, String name) {
        Element change = Elements.element(xml, name);
        change.setAttributeNS(WordPackage.W, "w:id", "0");
        change.setAttributeNS(WordPackage.W, "w:author", author);
        if (date != null) {
            change.setAttributeNS(WordPackage.W, "w:date", date + "T00:00:00Z");
        }
        return change;
    }
}
