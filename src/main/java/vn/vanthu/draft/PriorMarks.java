package vn.vanthu.draft;

import static vn.vanthu.registry.Capitals.REQUIRED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.match.Results;
import vn.vanthu.registry.Registry;

/** Finds all places of a prior plan that change, or that a person must look at. */
final class PriorMarks {

    private final Registry registry;
    private final Results results;
    private final TargetRule rule;

    PriorMarks(Registry registry, Results results, TargetRule rule) {
        this.registry = registry;
        this.results = results;
        this.rule = rule;
    }

    /** Marks in text order, none overlapping another. */
    List<Mark> of(AnalysedDocument prior, int priorYear, int year) {
        var marks = new ArrayList<Mark>();
        marks.addAll(new TargetMarks(prior, priorYear, year, results, rule).find());
        var years = new YearMarks(prior.text(), priorYear, year).find();
        marks.addAll(years);
        LocalDate last = LocalDate.of(year, 12, 31);
        marks.addAll(new LawMarks(registry.laws(), last).in(prior));
        marks.addAll(new PlaceMarks(registry.provinces(), last).in(prior.text()));
        for (Mark mark : new BodyMarks(registry.bodies(), last).in(prior.text(), REQUIRED)) {
            marks.add(isQuoted(mark, years, prior.text()) ? mark.unchanged(prior.text()) : mark);
        }
        return Mark.merged(marks, prior.text());
    }

    /** The name of a cited document stays as it is, whoever is named in it. */
    private static boolean isQuoted(Mark mark, List<Mark> years, String text) {
        return years.stream()
                .anyMatch(year -> year.span().overlaps(mark.span()) && !year.changes(text));
    }
}
