package vn.vanthu.read.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.vanthu.read.LineBreaks;
import vn.vanthu.read.text.Markup.Line;

/**
 * Knows whether the lines of a file were broken at a right edge, and tells such a break from one
 * that somebody meant.
 *
 * @param width columns of the widest line but a few; 0 where lines are as long as paragraphs
 * @param indents whether paragraphs begin with an indent
 */
record Wrapping(int width, boolean indents) {

    private static final int WIDEST = 130;
    private static final int NARROWEST = 40;

    static Wrapping of(List<String> lines) {
        var widths = new ArrayList<Integer>();
        int indented = 0;
        for (String line : lines) {
            String bare = line.strip();
            if (!bare.isEmpty() && !bare.startsWith("|") && !bare.contains("     ")) {
                widths.add(line.stripTrailing().length());
                indented += line.startsWith("  ") || line.startsWith("\t") ? 1 : 0;
            }
        }
        if (widths.size() < 5) {
            return new Wrapping(0, false);
        }
        Collections.sort(widths);
        int wide = widths.get(widths.size() * 95 / 100);
        long full = widths.stream().filter(width -> width >= wide * 0.8).count();
        boolean wrapped =
                wide <= WIDEST
                        && wide >= NARROWEST
                        && full * 3 >= widths.size()
                        && widths.getLast() <= 2 * WIDEST;
        return new Wrapping(wrapped ? wide : 0, indented * 10 >= widths.size());
    }

    boolean isWrapped() {
        return width > 0;
    }

    /** Whether the second line goes on with the paragraph that the first belongs to. */
    boolean joins(Line first, Line second, boolean firstOfParagraph) {
        if (hasColumns(first) || hasColumns(second) || LineBreaks.startsAnew(second.text())) {
            return false;
        }
        if (!isWrapped() || !isFull(first, second)) {
            return LineBreaks.continues(first.text(), second.text());
        }
        boolean small = LineBreaks.hasSmallLetter(first.text());
        if (small ? isCapitals(second) : LineBreaks.hasSmallLetter(second.text())) {
            return false;
        }
        if (Character.isLowerCase(second.text().codePointAt(0))) {
            return true;
        }
        boolean shifted = second.indent() > first.indent() + 6;
        if (!LineBreaks.endsSentence(first.text())) {
            return !shifted;
        }
        if (!indents) {
            return !first.text().endsWith(":") && !first.text().endsWith(";");
        }
        return firstOfParagraph
                ? second.indent() < first.indent()
                : second.indent() <= first.indent() + 2;
    }

    /** Whether the second line's first word had no room on the first. */
    private boolean isFull(Line first, Line second) {
        int space = second.text().indexOf(' ');
        int word = space < 0 ? second.text().length() : space;
        int needed = first.width() + 1 + word;
        return indents ? needed > width * 0.87 : needed > width;
    }

    /**
     * Whether a line is several words in capitals: a title or a post, not the end of a sentence.
     */
    private static boolean isCapitals(Line line) {
        return !LineBreaks.hasSmallLetter(line.text())
                && line.text().matches("(?s)\\p{Lu}+[.]?\\s+\\p{Lu}+\\s.*|\\p{Lu}+\\s\\p{Lu}+");
    }

    /** Whether a line has two columns side by side, as letterheads have. */
    private static boolean hasColumns(Line line) {
        return line.text().contains("     ") || line.text().indexOf('\t') > 0;
    }
}
