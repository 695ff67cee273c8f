package vn.vanthu.extract.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.document.Outline;
import vn.vanthu.document.Section;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.Span;

/**
 * A paragraph or list item of the body.
 *
 * @param span without white space at either end
 * @param mark bullet or label that it begins with; empty where none
 * @param wordsStart offset behind mark and white space
 * @param section innermost one that it lies in; null outside of all
 * @param begins section whose heading it is; null where it is none
 */
record Unit(
        Span span,
        String mark,
        int wordsStart,
        @Nullable Section section,
        @Nullable Section begins) {

    private static final Pattern MARK =
            Pattern.compile(
                    "\\s*([-–—+*•·]|\\(?[a-zđ]\\d?[.)]"
                            + "|\\d{1,2}(?:\\.\\d{1,2})+(?=\\s+\\p{Lu})"
                            + "|\\d{1,2}(?:\\.\\d{1,2})*[.)]|\\([ivx\\d]+\\)"
                            + "|[IVX]+[.\\-)]|Điều\\s+\\d+[a-z]?[.:])\\s*");

    /** "Chủ tịch UBND tỉnh - Trưởng Ban Chỉ đạo", broken at the dash. */
    private static final Pattern SECOND_POST =
            Pattern.compile(
                    "^[-–]\\s*(?:Phó |Nguyên )?(?:Trưởng|Chủ tịch|Ủy viên|Bí thư)\\s.*",
                    Pattern.DOTALL);

    static List<Unit> of(StructuredDocument document) {
        var units = new ArrayList<Unit>();
        String text = document.text();
        List<Span> parts = parts(document.outline());
        for (Block block : document.document().blocks()) {
            if (block instanceof Block.Paragraph(var span, var format, var page)
                    && parts.stream().anyMatch(part -> part.contains(span.start()))) {
                split(document, text, span, units);
            }
        }
        return units;
    }

    /** The body, and what a decision brings into force behind its signature; no forms or tables. */
    private static List<Span> parts(Outline outline) {
        var parts = new ArrayList<Span>();
        parts.add(outline.body());
        outline.sections().stream()
                .filter(section -> section.extent().start() >= outline.closing().end())
                .filter(section -> !section.label().matches("Phụ lục.*|Điều lệ|Nội quy"))
                .forEach(section -> parts.add(section.extent()));
        return parts;
    }

    private static void split(
            StructuredDocument document, String text, Span span, List<Unit> units) {
        int start = span.start();
        while (start < span.end()) {
            int stop = nextItem(text, start, span.end());
            add(document, text, new Span(start, stop).trim(text), units);
            start = stop;
        }
    }

    /** Where the next line that begins with a mark starts, inside a paragraph. */
    private static int nextItem(String text, int start, int end) {
        int at = text.indexOf('\n', start, end);
        while (at >= 0) {
            if (MARK.matcher(text.substring(at + 1, Math.min(end, at + 12))).lookingAt()) {
                return at + 1;
            }
            at = text.indexOf('\n', at + 1, end);
        }
        return end;
    }

    private static void add(StructuredDocument document, String text, Span span, List<Unit> units) {
        if (span.isEmpty()) {
            return;
        }
        String words = span.in(text);
        if (!units.isEmpty() && goesOn(text, units.getLast(), words)) {
            Unit last = units.removeLast();
            units.add(last.longer(span));
            return;
        }
        Matcher mark = MARK.matcher(words);
        boolean marked = mark.lookingAt();
        Section section = document.outline().at(span.start());
        boolean begins =
                section != null
                        && section.heading().start() >= span.start()
                        && section.heading().start() < span.end();
        units.add(
                new Unit(
                        span,
                        marked ? mark.group(1) : "",
                        span.start() + (marked ? mark.end() : 0),
                        section,
                        begins ? section : null));
    }

    private static boolean goesOn(String text, Unit last, String words) {
        char end = text.charAt(last.span.end() - 1);
        if (Character.isLetter(end)
                && last.begins == null
                && SECOND_POST.matcher(words).matches()) {
            return true;
        }
        return Character.isLowerCase(words.charAt(0))
                && !MARK.matcher(words).lookingAt()
                && end != ':';
    }

    /** With what follows it taken in. */
    private Unit longer(Span more) {
        return new Unit(span.union(more), mark, wordsStart, section, begins);
    }

    boolean hasBullet() {
        return !mark.isEmpty() && !Character.isLetterOrDigit(mark.charAt(0));
    }
}
