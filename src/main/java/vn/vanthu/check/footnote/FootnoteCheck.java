package vn.vanthu.check.footnote;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vanthu.check.Check;
import vn.vanthu.check.SentenceAt;
import vn.vanthu.document.Block;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.Seek;
import vn.vanthu.text.Span;
import vn.vanthu.text.Starts;

/**
 * Raises footnote marks without a note and notes without a mark. A document in which no note at all
 * was found is let pass: its notes may have been lost on the way.
 */
public final class FootnoteCheck implements Check {

    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final Starts MARKS = Starts.of(DIGITS);

    private static final Pattern MARK = Pattern.compile("[" + DIGITS + "]+");

    /** m², km², cm³: a power, not a mark. */
    private static final Pattern POWER = Pattern.compile("(?:^|[^\\p{L}])(?:[kdcm]?m)$");

    @Override
    public List<Finding> check(StructuredDocument document, Facts facts) {
        var notes = notes(document);
        var findings = new ArrayList<Finding>();
        if (notes.isEmpty()) {
            return findings;
        }
        Set<String> known = notes.stream().map(Block.Footnote::mark).collect(Collectors.toSet());
        var marked = new LinkedHashSet<String>();
        Matcher found = MARK.matcher(document.text());
        int at = 0;
        while (Seek.next(found, document.text(), at, MARKS)) {
            at = found.end();
            Span span = new Span(found.start(), found.end());
            if (isMark(document.text(), span) && !beginsNote(document.text(), notes, span)) {
                String mark = plain(found.group());
                if (marked.add(mark) && !known.contains(mark)) {
                    findings.add(withoutNote(document, span, mark));
                }
            }
        }
        for (Block.Footnote note : notes) {
            if (note.mark().matches("\\d+") && !marked.contains(note.mark())) {
                findings.add(withoutMark(document, note));
            }
        }
        findings.sort((a, b) -> a.evidence().span().compareTo(b.evidence().span()));
        return findings;
    }

    private static List<Block.Footnote> notes(StructuredDocument document) {
        var notes = new ArrayList<Block.Footnote>();
        for (Block block : document.document().blocks()) {
            if (block instanceof Block.Footnote note) {
                notes.add(note);
            }
        }
        return notes;
    }

    private static boolean isMark(String text, Span span) {
        String before = text.substring(Math.max(0, span.start() - 4), span.start());
        return !POWER.matcher(before).find();
    }

    /** The note's own mark stands before its text. */
    private static boolean beginsNote(String text, List<Block.Footnote> notes, Span mark) {
        for (Block.Footnote note : notes) {
            int gap = note.span().start() - mark.end();
            if (gap >= 0 && gap <= 2 && text.substring(mark.end(), note.span().start()).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static Finding withoutNote(StructuredDocument document, Span span, String mark) {
        return new Finding(
                document.evidence(SentenceAt.of(document, span)),
                Finding.Kind.FOOTNOTE,
                Finding.Severity.WARNING,
                "Có dấu chú thích "
                        + mark
                        + " mà không có nội dung chú thích "
                        + mark
                        + ": bổ sung chú thích hoặc bỏ dấu.",
                List.of(span));
    }

    private static Finding withoutMark(StructuredDocument document, Block.Footnote note) {
        return new Finding(
                document.evidence(note.span()),
                Finding.Kind.FOOTNOTE,
                Finding.Severity.WARNING,
                "Chú thích "
                        + note.mark()
                        + " không có dấu nào trong văn bản trỏ tới:"
                        + " thêm dấu hoặc bỏ chú thích.",
                List.of());
    }

    private static String plain(String superscripts) {
        var digits = new StringBuilder();
        superscripts.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
        return digits.toString();
    }
}
