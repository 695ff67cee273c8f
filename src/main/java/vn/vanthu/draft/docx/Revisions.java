package vn.vanthu.draft.docx;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.draft.Fate;

/**
 * Writes tracked changes (ISO/IEC 29500-1, 17.13.5): insertions and deletions with their author.
 */
final class Revisions {

    private final String author;
    private final @Nullable LocalDate date;

    /**
     * @param date null for changes without a date, so that the same draft gives the same bytes
     */
    Revisions(String author, @Nullable LocalDate date) {
        this.author = author;
        this.date = date;
    }

    /** A run that is new. */
    Element inserted(Element run) {
        return around(run, "ins");
    }

    /** A run that goes; its words become deleted ones. */
    Element deleted(Element run) {
        for (Element text : Control.children(run)) {
            if (Control.named(text, "t")) {
                run.getOwnerDocument().renameNode(text, WordPackage.W, "w:delText");
            }
        }
        return around(run, "del");
    }

    /** Marks the end of a paragraph, so that the whole of it comes or goes. */
    void paragraph(Element paragraph, Fate fate) {
        if (fate == Fate.KEPT) {
            return;
        }
        Document xml = paragraph.getOwnerDocument();
        Element format = Control.child(paragraph, "pPr");
        if (format == null) {
            format = Runs.element(xml, "pPr");
            paragraph.insertBefore(format, paragraph.getFirstChild());
        }
        Element mark = Control.child(format, "rPr");
        if (mark == null) {
            mark = Runs.element(xml, "rPr");
            format.insertBefore(mark, after(format));
        }
        mark.insertBefore(change(xml, name(fate)), mark.getFirstChild());
    }

    /** Marks a table row: its properties are there already. */
    void row(Element properties, Fate fate) {
        if (fate != Fate.KEPT) {
            properties.appendChild(change(properties.getOwnerDocument(), name(fate)));
        }
    }

    /** What must stand behind the format of the paragraph mark (CT_PPr). */
    private static @Nullable Node after(Element format) {
        Element section = Control.child(format, "sectPr");
        return section == null ? Control.child(format, "pPrChange") : section;
    }

    private static String name(Fate fate) {
        return fate == Fate.ADDED ? "ins" : "del";
    }

    private Element around(Element run, String name) {
        Element change = change(run.getOwnerDocument(), name);
        change.appendChild(run);
        return change;
    }

    /** The id is given when the document is complete. */
    private Element change(Document xml, String name) {
        Element change = Runs.element(xml, name);
        change.setAttributeNS(WordPackage.W, "w:id", "0");
        change.setAttributeNS(WordPackage.W, "w:author", author);
        if (date != null) {
            change.setAttributeNS(WordPackage.W, "w:date", date + "T00:00:00Z");
        }
        return change;
    }
}
