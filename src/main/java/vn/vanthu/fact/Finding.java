package vn.vanthu.fact;

import java.util.List;
import vn.vanthu.text.Span;

/**
 * Something that a careful checker would raise (phát hiện khi rà soát).
 *
 * @param message in Vietnamese: what is wrong and what would be right
 * @param related other places that belong to it
 */
public record Finding(
        Evidence evidence, Kind kind, Severity severity, String message, List<Span> related)
        implements Fact {

    public Finding {
        related = List.copyOf(related);
    }

    /** What is wrong; the lower-case name stands in the JSON contract. */
    public enum Kind {
        SUM,
        PERCENT,
        CONFLICT,
        MISSING,
        OUTLINE,
        FOOTNOTE,
        CITATION,
        AGENCY,
        FORMAT,
        SPELLING
    }

    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }

    @Override
    public Finding with(Evidence moved) {
        return new Finding(moved, kind, severity, message, related);
    }

    public Finding withRelated(List<Span> moved) {
        return new Finding(evidence, kind, severity, message, moved);
    }
}
