package vn.vanthu.pipeline;

import java.util.List;
import vn.vanthu.document.Outline;
import vn.vanthu.document.Section;
import vn.vanthu.fact.Fact;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Finding;
import vn.vanthu.text.MappedText;
import vn.vanthu.text.Span;

/** Brings what was found in the normal view of a text back to the text as it was typed. */
final class WayBack {

    private final MappedText view;

    WayBack(MappedText view) {
        this.view = view;
    }

    Outline outline(Outline outline) {
        return new Outline(
                view.toSource(outline.head()),
                view.toSource(outline.body()),
                view.toSource(outline.closing()),
                sections(outline.sections()));
    }

    Facts facts(Facts facts) {
        return new Facts(
                all(facts.targets()),
                all(facts.assignments()),
                all(facts.figures()).stream()
                        .map(figure -> figure.withNumber(view.toSource(figure.number())))
                        .toList(),
                all(facts.citations()),
                all(facts.deadlines()),
                all(facts.abbreviations()));
    }

    List<Finding> findings(List<Finding> findings) {
        return all(findings).stream()
                .map(finding -> finding.withRelated(spans(finding.related())))
                .toList();
    }

    private List<Section> sections(List<Section> sections) {
        return sections.stream()
                .map(section ->
                        new Section(
                                section.label(),
                                section.path(),
                                section.title(),
                                view.toSource(section.heading()),
                                view.toSource(section.extent()),
                                sections(section.children())))
                .toList();
    }

    private List<Span> spans(List<Span> spans) {
        return spans.stream().map(view::toSource).toList();
    }

    @SuppressWarnings("unchecked") // with() returns the fact's own type, by its contract
    private <F extends Fact> List<F> all(List<F> facts) {
        return facts.stream().map(fact -> (F) fact.with(fact.evidence().at(source(fact)))).toList();
    }

    private Span source(Fact fact) {
        return view.toSource(fact.evidence().span());
    }
}
