package vn.vanthu.check;

import java.util.List;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;

/**
 * Looks for one kind of fault. A false alarm costs more trust than a miss: nothing is raised
 * without evidence.
 */
public interface Check {

    /** Findings in text order; spans count in the document's text. */
    List<Finding> check(StructuredDocument document, Facts facts);
}
