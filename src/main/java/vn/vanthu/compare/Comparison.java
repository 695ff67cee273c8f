package vn.vanthu.compare;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.Section;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;

/**
 * What differs between two documents. All lists are in the order of the later document, with what
 * was dropped behind what it stood behind; they hold what is the same, too.
 *
 * @param years by which the later document's year is ahead; 0 where one of both has none
 * @param head what letterhead, signature block and recipients say
 * @param sections those that came or went with the section around them are left out
 * @param sentences those of sections that came or went are left out
 * @param figures only those that both have
 */
public record Comparison(
        AnalysedDocument before,
        AnalysedDocument now,
        int years,
        List<Change<Field>> head,
        List<Change<Section>> sections,
        List<Change<Sentence>> sentences,
        List<Change<Target>> targets,
        List<Change<TaskAssignment>> tasks,
        List<Change<Figure>> figures) {

    public Comparison {
        head = List.copyOf(head);
        sections = List.copyOf(sections);
        sentences = List.copyOf(sentences);
        targets = List.copyOf(targets);
        tasks = List.copyOf(tasks);
        figures = List.copyOf(figures);
    }

    /** Whether nothing differs but what was to be expected. */
    public boolean isSame() {
        var all = new ArrayList<Change<?>>(head);
        all.addAll(sections);
        all.addAll(sentences);
        all.addAll(targets);
        all.addAll(tasks);
        all.addAll(figures);
        return all.stream().noneMatch(Change::counts);
    }
}
