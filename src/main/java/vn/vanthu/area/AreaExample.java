package vn.vanthu.area;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Fact;
import vn.vanthu.registry.ReformArea;
import vn.vanthu.registry.ReformAreas;

/**
 * A target or assignment whose heading names its area: what classifiers learn from and are measured
 * by.
 *
 * @param document checksum of the file
 * @param place province of the document, as its letterhead says; empty where it does not
 */
public record AreaExample(String document, String place, FactWords words, ReformArea area) {

    /**
     * Those of one document, targets first; none of a scan, whose letters another machine may
     * recognise otherwise.
     */
    public static List<AreaExample> of(AnalysedDocument document, ReformAreas areas) {
        if (document.document().source().ocr()) {
            return List.of();
        }
        var byHeading = new DocumentAreas(document, areas);
        var facts = new ArrayList<Fact>(document.facts().targets());
        facts.addAll(document.facts().assignments());
        String place = document.metadata().province();
        var examples = new ArrayList<AreaExample>();
        for (Fact fact : facts) {
            ReformArea area = byHeading.byHeading(fact);
            if (area != null) {
                examples.add(
                        new AreaExample(
                                document.document().source().sha256(),
                                place == null ? "" : place,
                                FactWords.of(document, fact),
                                area));
            }
        }
        return examples;
    }
}
