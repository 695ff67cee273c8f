package vn.vanthu.pipeline;

import vn.vanthu.extract.abbreviation.AbbreviationExtractor;
import vn.vanthu.extract.assignment.AssignmentExtractor;
import vn.vanthu.extract.citation.CitationExtractor;
import vn.vanthu.extract.deadline.DeadlineExtractor;
import vn.vanthu.extract.figure.FigureExtractor;
import vn.vanthu.extract.target.TargetExtractor;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.registry.Registry;

/** Runs the extractors in the order in which they need each other. */
final class Extraction {

    private final CitationExtractor citations;
    private final TargetExtractor targets = new TargetExtractor();
    private final FigureExtractor figures = new FigureExtractor();
    private final AssignmentExtractor assignments = new AssignmentExtractor();
    private final DeadlineExtractor deadlines = new DeadlineExtractor();
    private final AbbreviationExtractor abbreviations = new AbbreviationExtractor();

    Extraction(Registry registry) {
        citations = new CitationExtractor(registry.types());
    }

    Facts extract(StructuredDocument document) {
        return new Facts(
                targets.extract(document),
                assignments.extract(document),
                figures.extract(document),
                citations.extract(document),
                deadlines.extract(document),
                abbreviations.extract(document));
    }
}
