package vn.vanthu.extract.assignment;

import java.util.List;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.fact.TaskAssignment;

/**
 * Finds who is told to do what: one item for each paragraph, list item or table row. The body is
 * the subject of the sentence, or that of the heading or lead-in above it.
 */
public final class AssignmentExtractor {

    /** In text order; spans count in the document's text. */
    public List<TaskAssignment> extract(StructuredDocument document) {
        return new Walk(document).all();
    }
}
