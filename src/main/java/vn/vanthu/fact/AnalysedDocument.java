package vn.vanthu.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Document;
import vn.vanthu.document.Outline;

/**
 * All that is known of one document: what was read, its structure, its facts and the findings. It
 * is what a library keeps; an index can be made from it at any time.
 *
 * @param findings in text order
 */
public record AnalysedDocument(
        Document document,
        Outline outline,
        Metadata metadata,
        Facts facts,
        List<Finding> findings) {

    public AnalysedDocument {
        findings = List.copyOf(findings);
    }

    public String text() {
        return document.text();
    }

    /** The words that prove a fact, as they stand in the text. */
    public String quote(Fact fact) {
        return fact.evidence().span().in(document.text());
    }

    /** Number, or else type and subject, or else the file's name: what a person calls it. */
    public String name() {
        String number = metadata.number();
        String title = metadata.title();
        String type = metadata.typeName();
        if (number != null) {
            return number;
        }
        return title == null ? document.source().file() : (type == null ? "" : type + " ") + title;
    }

    /** The year that it plans for, reports on or is dated; null where nothing tells. */
    public @Nullable Integer year() {
        Period period = metadata.period();
        String date = metadata.date();
        if (period != null) {
            return period.year();
        }
        return date == null ? null : Integer.valueOf(date.substring(0, 4));
    }
}
