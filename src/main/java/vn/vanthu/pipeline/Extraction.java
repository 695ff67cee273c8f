package vn.vanthu.pipeline;

import java.util.List;
import vn.vanthu.extract.abbreviation.AbbreviationExtractor;
import vn.vanthu.extract.assignment.AssignmentExtractor;
import vn.vanthu.extract.citation.CitationExtractor;
import vn.vanthu.extract.deadline.DeadlineExtractor;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.registry.Registry;

/** Runs the extractors in the order in which they need each other. */
final class Extraction {

    private final CitationExtractor citations;
    private final AssignmentExtractor assignments = new AssignmentExtractor();
    private final DeadlineExtractor deadlines = new DeadlineExtractor();
    private final AbbreviationExtractor abbreviations = new AbbreviationExtractor();

    Extraction(Registry registry) {
        citations = new CitationExtractor(registry.types());
    }

    Facts extract(StructuredDocument document) {
        return new Facts(
                List.of(),
                assignments.extract(document),
                List.of(),
                citations.extract(document),
                deadlines.extract(document),
                abbreviations.extract(document));
    }
}
