package vn.vanthu.fact;

import java.util.List;

/** All that was extracted from one document, each list in text order. */
public record Facts(
        List<Target> targets,
        List<TaskAssignment> assignments,
        List<Figure> figures,
        List<Citation> citations,
        List<Deadline> deadlines,
        List<Abbreviation> abbreviations) {

    public static final Facts NONE =
            new Facts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Facts {
        targets = List.copyOf(targets);
        assignments = List.copyOf(assignments);
        figures = List.copyOf(figures);
        citations = List.copyOf(citations);
        deadlines = List.copyOf(deadlines);
        abbreviations = List.copyOf(abbreviations);
    }
}
