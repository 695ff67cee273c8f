package vn.vanthu.fact;

import vn.vanthu.document.Document;
import vn.vanthu.document.Outline;

/** A document whose letterhead, outline and signature block are known. */
public record StructuredDocument(Document document, Outline outline, Metadata metadata) {

    public String text() {
        return document.text();
    }

    /** Evidence for a span: its section path and page are looked up. */
    public Evidence evidence(vn.vanthu.text.Span span) {
        var section = outline.at(span.start());
        int page = document.pageAt(span.start());
        return new Evidence(span, section == null ? null : section.path(), page == 0 ? null : page);
    }
}
