package vn.vanthu.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.vanthu.check.Check;
import vn.vanthu.check.agency.AgencyCheck;
import vn.vanthu.check.agency.PlaceCheck;
import vn.vanthu.check.citation.CitationCheck;
import vn.vanthu.check.conflict.ConflictCheck;
import vn.vanthu.check.footnote.FootnoteCheck;
import vn.vanthu.check.missing.BlankCheck;
import vn.vanthu.check.missing.MissingCheck;
import vn.vanthu.check.outline.OutlineCheck;
import vn.vanthu.check.sum.SumCheck;
import vn.vanthu.check.wording.NumeralCheck;
import vn.vanthu.check.wording.SlipCheck;
import vn.vanthu.document.Document;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.registry.Registry;
import vn.vanthu.structure.Structurer;
import vn.vanthu.text.MappedText;

/**
 * The main path: structure, facts and findings of a document that was read. Pure: no files, no
 * clock; the same document gives the same result.
 */
public final class Pipeline {

    private final Structurer structurer;
    private final Extraction extraction;
    private final List<Check> checks;

    public Pipeline(Registry registry) {
        structurer = new Structurer(registry);
        extraction = new Extraction(registry);
        checks =
                List.of(
                        new MissingCheck(),
                        new OutlineCheck(),
                        new FootnoteCheck(),
                        new CitationCheck(registry),
                        new SumCheck(),
                        new ConflictCheck(registry.abbreviations()),
                        new AgencyCheck(registry.bodies()),
                        new PlaceCheck(registry.provinces()),
                        new BlankCheck(),
                        new NumeralCheck(),
                        new SlipCheck(registry.slips()));
    }

    /** Takes a document all the way; its spans count in the document's text as it was read. */
    public AnalysedDocument process(Document document) {
        var view = MappedText.of(document.text());
        StructuredDocument structured = structurer.structure(document.over(view));
        Facts facts = facts(structured);
        List<Finding> findings = findings(structured, facts);
        var way = new WayBack(view);
        return new AnalysedDocument(
                document,
                way.outline(structured.outline()),
                structured.metadata(),
                way.facts(facts),
                way.findings(findings));
    }

    /** The first step alone: letterhead and outline, over the document's normal view. */
    public StructuredDocument structure(Document document) {
        return structurer.structure(document.over(MappedText.of(document.text())));
    }

    /** The second step alone. */
    public Facts facts(StructuredDocument document) {
        return extraction.extract(document);
    }

    /** The third step alone: what the checks find, in text order. */
    public List<Finding> findings(StructuredDocument document, Facts facts) {
        var findings = new ArrayList<Finding>();
        for (Check check : checks) {
            findings.addAll(check.check(document, facts));
        }
        findings.sort(Comparator.comparing(finding -> finding.evidence().span()));
        return findings;
    }
}
