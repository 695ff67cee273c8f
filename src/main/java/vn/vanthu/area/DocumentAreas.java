package vn.vanthu.area;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Section;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Fact;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.registry.ReformArea;
import vn.vanthu.registry.ReformAreas;

/**
 * The reform areas of one document's sections and facts. The nearest heading that names an area
 * decides, in a table the group of rows before it, above all the document's subject; where none
 * does, a fact's own words. A document that never speaks of administration reform has tasks of
 * publicity and of funds too: there only a heading that can mean nothing else counts.
 *
 * <p>Made once for a document; a fact is looked at only when it is asked for.
 */
public final class DocumentAreas {

    private final AnalysedDocument document;
    private final ReformAreas areas;
    private final boolean aboutReform;
    private final @Nullable ReformArea subject;
    private final Map<Section, ReformArea> named = new IdentityHashMap<>();

    public DocumentAreas(AnalysedDocument document, ReformAreas areas) {
        this.document = document;
        this.areas = areas;
        this.aboutReform = speaksOfReform(document);
        this.subject = subject();
        name(document.outline().sections(), null);
    }

    /**
     * The area that the subject (trích yếu) names; null for one of reform as a whole, which the
     * wordings count as steering, and where it names none.
     */
    public @Nullable ReformArea ofDocument() {
        return subject;
    }

    /** By its own title, or else that of the nearest section around it; null where none tells. */
    public @Nullable ReformArea of(Section section) {
        ReformArea area = named.get(section);
        return area == null ? subject : area;
    }

    /** By the headings over it, or else its own words; null where neither tells. */
    public @Nullable ReformArea of(Fact fact) {
        ReformArea above = byHeading(fact);
        if (above == null) {
            above = subject;
        }
        return above == null && aboutReform ? FactWords.of(document, fact).area(areas) : above;
    }

    /** By the headings over it alone, without the document's subject. */
    @Nullable ReformArea byHeading(Fact fact) {
        if (fact instanceof TaskAssignment task && task.scope() != null) {
            ReformArea group = byTitle(task.scope());
            if (group != null) {
                return group;
            }
        }
        Section section = document.outline().at(fact.evidence().span().start());
        return section == null ? null : named.get(section);
    }

    private void name(List<Section> sections, @Nullable ReformArea around) {
        for (Section section : sections) {
            ReformArea own = byTitle(section.title());
            ReformArea area = own == null ? around : own;
            if (area != null) {
                named.put(section, area);
            }
            name(section.children(), area);
        }
    }

    private @Nullable ReformArea subject() {
        String title = document.metadata().title();
        ReformArea area = title == null ? null : byTitle(title);
        return area == ReformArea.STEERING ? null : area;
    }

    private @Nullable ReformArea byTitle(String title) {
        ReformArea area = areas.classifyTitle(title).orElse(null);
        return area == ReformArea.STEERING && !aboutReform ? null : area;
    }

    private static boolean speaksOfReform(AnalysedDocument document) {
        String text = document.text();
        return text.contains("CCHC")
                || text.toLowerCase(Locale.ROOT).contains("cải cách hành chính");
    }
}
