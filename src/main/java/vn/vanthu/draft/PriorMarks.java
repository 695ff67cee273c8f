package vn.vanthu.draft;

import static vn.vanthu.registry.Capitals.REQUIRED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.registry.Registry;

/** Finds all places of a prior plan that change, or that a person must look at. */
final class PriorMarks {

    private final Registry registry;

    PriorMarks(Registry registry) {
        this.registry = registry;
    }

    /** Marks for the years, bodies, places and laws that are named; they may overlap. */
    List<Mark> ofWords(AnalysedDocument prior, int priorYear, int year) {
        var marks = new ArrayList<Mark>();
        var years = new YearMarks(prior.text(), priorYear, year).find();
        marks.addAll(years);
        LocalDate last = LocalDate.of(year, 12, 31);
        marks.addAll(new LawMarks(registry.laws(), last).in(prior));
        marks.addAll(new PlaceMarks(registry.provinces(), last).in(prior.text()));
        for (Mark mark : new BodyMarks(registry.bodies(), last).in(prior.text(), REQUIRED)) {
            marks.add(isQuoted(mark, years, prior.text()) ? mark.unchanged(prior.text()) : mark);
        }
        return marks;
    }

    /** The name of a cited document stays as it is, whoever is named in it. */
    private static boolean isQuoted(Mark mark, List<Mark> years, String text) {
        return years.stream()
                .anyMatch(year -> year.span().overlaps(mark.span()) && !year.changes(text));
    }
}
