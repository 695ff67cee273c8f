package vn.vanthu.pipeline;

import java.util.List;
import vn.vanthu.extract.abbreviation.AbbreviationExtractor;
import vn.vanthu.extract.citation.CitationExtractor;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.registry.Registry;

/** Runs the extractors in the order in which they need each other. */
final class Extraction {

    private final CitationExtractor citations;
    private final AbbreviationExtractor abbreviations = new AbbreviationExtractor();

    Extraction(Registry registry) {
        citations = new CitationExtractor(registry.types());
    }

    Facts extract(StructuredDocument document) {
        return new Facts(
                List.of(),
                List.of(),
                List.of(),
                citations.extract(document),
                List.of(),
                abbreviations.extract(document));
    }
}
