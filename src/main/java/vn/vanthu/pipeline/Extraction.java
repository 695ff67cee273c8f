package vn.vanthu.pipeline;

import vn.vanthu.fact.Facts;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.registry.Registry;

/** Runs the extractors in the order in which they need each other. */
final class Extraction {

    Extraction(Registry registry) {}

    Facts extract(StructuredDocument document) {
        return Facts.NONE;
    }
}
