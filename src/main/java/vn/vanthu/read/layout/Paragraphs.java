package vn.vanthu.read.layout;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.DocumentBuilder.ParagraphText;
import vn.vanthu.document.Format;
import vn.vanthu.document.Format.Alignment;
import vn.vanthu.read.LineBreaks;

/**
 * Makes paragraphs of lines that stand above one another between two edges.
 *
 * @param left edge of the text
 * @param right edge of the text
 * @param pitch distance of two lines of a paragraph; 0 where unknown
 */
record Paragraphs(double left, double right, double pitch) {

    /** Lines of one paragraph. */
    private static final class Open {
        private final StringBuilder text = new StringBuilder();
        private final List<Line> lines = new ArrayList<>();
    }

    /** The paragraphs of a page, as far as they stand on it. */
    List<Piece.Words> of(List<Line> lines, int page) {
        var out = new ArrayList<Piece.Words>();
        for (Open open : open(lines)) {
            Line last = open.lines.getLast();
            Line first = open.lines.getFirst();
            boolean fills = last.right() > right - width() * 0.14;
            boolean starts = first.left() > left + first.size() * 0.8;
            out.add(new Piece.Words(open.text.toString(), format(open), page, fills, starts));
        }
        return out;
    }

    /** The paragraphs of a cell. */
    List<ParagraphText> inCell(List<Line> lines) {
        var out = new ArrayList<ParagraphText>();
        for (Open open : open(lines)) {
            out.add(new ParagraphText(open.text.toString(), format(open)));
        }
        return out;
    }

    private double width() {
        return right - left;
    }

    private List<Open> open(List<Line> lines) {
        var out = new ArrayList<Open>();
        Open open = null;
        for (Line line : lines) {
            if (open != null && goesOn(open, line)) {
                LineBreaks.append(open.text, line.text());
            } else {
                open = new Open();
                out.add(open);
                open.text.append(line.text());
            }
            open.lines.add(line);
        }
        return out;
    }

    private boolean goesOn(Open open, Line line) {
        Line before = open.lines.getLast();
        double size = Math.max(line.size(), before.size());
        double step = line.base() - before.base();
        if (step < size * 0.3) {
            // Side by side: a label and its words, or parts of a line with a tab between.
            return true;
        }
        String text = line.text();
        double usual = pitch > 0 ? pitch : size * 1.35;
        if (step > Math.max(usual * 1.22, size * 1.3)
                && !(step < usual * 1.6 && LineBreaks.isOpen(open.text.toString()))) {
            return false;
        }
        if (Math.abs(line.size() - before.size()) > size * 0.16) {
            return false;
        }
        if (isCentred(line) && isCentred(before)) {
            return titleGoesOn(open, before, line);
        }
        boolean full = hasNoRoomFor(before, line);
        if (LineBreaks.hasLabel(text)) {
            return full
                    && !LineBreaks.endsSentence(open.text.toString())
                    && line.left() < left + size * 0.8
                    && open.lines.getFirst().left() > line.left() + size * 0.8;
        }
        if (!full) {
            return false;
        }
        boolean indented = line.left() > before.left() + size * 0.8;
        if (indented) {
            return open.lines.size() == 1
                    && LineBreaks.hasLabel(open.text.toString())
                    && !LineBreaks.endsSentence(open.text.toString());
        }
        boolean ends = LineBreaks.endsSentence(open.text.toString());
        boolean capitals =
                !LineBreaks.hasSmallLetter(open.text.toString())
                        && !LineBreaks.hasSmallLetter(text);
        // In a letterhead the body's own name stands out from the body above it.
        if ((ends || capitals) && before.bold() != line.bold()) {
            return false;
        }
        if (capitals && isCentredUnder(before, line)) {
            return false;
        }
        return LineBreaks.hasSmallLetter(open.text.toString())
                || !LineBreaks.hasSmallLetter(text)
                || !before.bold();
    }

    /** Whether the first word of a line would not have found room at the end of the one before. */
    private boolean hasNoRoomFor(Line before, Line line) {
        return before.right() + line.size() * 0.25 + line.firstWidth() > right - line.size() * 0.6;
    }

    private boolean titleGoesOn(Open open, Line before, Line line) {
        boolean small = LineBreaks.hasSmallLetter(line.text());
        if (small != LineBreaks.hasSmallLetter(before.text()) || before.bold() != line.bold()) {
            return false;
        }
        if (small) {
            return !LineBreaks.endsSentence(open.text.toString());
        }
        double longest = Math.max(line.right() - line.left(), before.right() - before.left());
        return before.right() - before.left() > longest * 0.6
                && open.lines.size() < 8
                && open.text.indexOf(" ") > 0
                && before.words().size() > 3;
    }

    private boolean isCentred(Line line) {
        double near = line.left() - left;
        double far = right - line.right();
        return near > line.size() * 1.5
                && far > line.size() * 1.5
                && Math.abs(near - far) < Math.max(width() * 0.025, line.size() * 0.8);
    }

    /** Names and posts in a letterhead or over a signature stand centred, one under the other. */
    private static boolean isCentredUnder(Line above, Line line) {
        return Math.abs(above.middle() - line.middle()) < line.size() * 0.5
                && Math.abs(above.left() - line.left()) > line.size() * 0.8;
    }

    private Format format(Open open) {
        boolean bold = open.lines.stream().allMatch(Line::bold);
        boolean italic = open.lines.stream().allMatch(Line::italic);
        Line first = open.lines.getFirst();
        double size = Math.round(first.size() * 2) / 2.0;
        return new Format(bold, italic, size, alignment(open), 0, Math.max(0, first.left() - left));
    }

    private Alignment alignment(Open open) {
        if (open.lines.stream().allMatch(this::isCentred)) {
            return Alignment.CENTER;
        }
        Line first = open.lines.getFirst();
        boolean far = first.left() - left > width() * 0.3;
        boolean atRight = Math.abs(right - first.right()) < first.size();
        return open.lines.size() == 1 && far && atRight ? Alignment.RIGHT : Alignment.UNKNOWN;
    }
}
