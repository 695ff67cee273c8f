package vn.vanthu.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.vanthu.document.Section;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.registry.Registry;

/** Compares two versions or two years of a document by meaning. */
public final class Comparer {

    private final Registry registry;

    public Comparer(Registry registry) {
        this.registry = registry;
    }

    /** What differs; the same with the documents exchanged, only that each side is the other's. */
    public Comparison compare(AnalysedDocument before, AnalysedDocument now) {
        int years = years(before, now);
        var abbreviations = registry.abbreviations();
        var outlines = new Outlines(before, now, years, abbreviations);
        var times = new Times(years);
        var earlier = before.facts();
        var later = now.facts();
        return new Comparison(
                before,
                now,
                years,
                Heads.of(before, now, years, abbreviations),
                sections(outlines.sections()),
                outlines.sentences(),
                new Targets(outlines, times, abbreviations).of(earlier.targets(), later.targets()),
                new Tasks(outlines, years, registry).of(earlier.assignments(), later.assignments()),
                new Figures(outlines, times, abbreviations).of(earlier.figures(), later.figures()));
    }

    private static int years(AnalysedDocument before, AnalysedDocument now) {
        Integer one = before.year();
        Integer other = now.year();
        return one == null || other == null ? 0 : other - one;
    }

    /** Without what stands before all sections, whose sentences speak for themselves. */
    private static List<Change<Section>> sections(List<Change<Division>> divisions) {
        var sections = new ArrayList<Change<Section>>();
        for (Change<Division> change : divisions) {
            var before = change.inEarlier() == null ? null : change.inEarlier().section();
            var now = change.inLater() == null ? null : change.inLater().section();
            if (before == null && now != null) {
                sections.add(new Change.Added<>(now));
            } else if (before != null && now == null) {
                sections.add(new Change.Dropped<>(before));
            } else if (before != null && now != null) {
                sections.add(new Change.Both<>(before, now, Set.copyOf(change.aspects())));
            }
        }
        return sections;
    }
}
