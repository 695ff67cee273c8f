package vn.vanthu.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.document.Format;
import vn.vanthu.read.LineBreaks;
import vn.vanthu.read.text.Markup.Line;

/** Cuts a text file into paragraphs, tables, rules and page ends. Used once. */
final class ElementParser {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(\\S.*?)[\\s#]*");
    private static final Pattern RULE =
            Pattern.compile("(?:[-–—]\\s?){3,}|(?:[*]\\s?){3,}|[_=~]{3,}");
    private static final Pattern PAGE_MARK =
            Pattern.compile(
                    "<!--\\s*(?:page|trang)\\b.{0,40}-->"
                            + "|[-=*\\s]*\\[?(?:Page|PAGE|Trang|TRANG)\\s+\\d{1,4}"
                            + "(?:\\s*(?:/|of|trên)\\s*\\d{1,4})?\\]?[-=*\\s]*"
                            + "|\\{\\d{1,4}\\}-{3,}|\\\\newpage|\\\\pagebreak");
    private static final Pattern FENCE = Pattern.compile("(?:```|~~~)\\w{0,20}");
    private static final Pattern CENTERED_NUMBER = Pattern.compile("\\s{15,}\\d{1,3}\\s*");
    private static final Pattern NOTE_START =
            Pattern.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+\\s?\\S.*", Pattern.DOTALL);

    private static final Pattern DOUBLE_LABEL =
            Pattern.compile(
                    "[-*•]\\s+(?=(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.|[a-zđ]\\)|[IVX]{1,5}\\.)\\s+\\p{Lu})");

    private static final int FULL_PAGE = 15;

    private final Wrapping all;
    private Wrapping wrapping;
    private final boolean marksPages;
    private final List<Element> elements = new ArrayList<>();
    private final List<String> chunk = new ArrayList<>();
    private final List<String> table = new ArrayList<>();
    private int page;

    private ElementParser(Wrapping all, boolean marksPages) {
        this.all = all;
        this.wrapping = all;
        this.marksPages = marksPages;
        this.page = marksPages ? 1 : 0;
    }

    static List<Element> parse(String text) {
        String[] pages = text.split("\f", -1);
        Wrapping all = Wrapping.of(text.replace('\f', '\n').lines().toList());
        var parser = new ElementParser(all, pages.length > 1);
        for (int i = 0; i < pages.length; i++) {
            if (i > 0) {
                parser.pageEnd();
            }
            parser.page(pages[i].lines().toList());
        }
        parser.endChunk();
        parser.endTable();
        return parser.elements;
    }

    /** Pages turned sideways have lines of their own width. */
    private void page(List<String> lines) {
        long written = lines.stream().filter(line -> !line.isBlank()).count();
        wrapping = marksPages && written >= FULL_PAGE ? Wrapping.of(lines) : all;
        boolean html = false;
        for (String line : lines) {
            if (html || line.contains("<table")) {
                html = htmlLine(line, html);
            } else {
                line(line);
            }
        }
    }

    private void line(String raw) {
        String line = raw.startsWith(">") ? raw.substring(1).stripLeading() : raw;
        String bare = line.strip();
        if (!bare.startsWith("|")) {
            endTable();
        }
        if (bare.isEmpty() || FENCE.matcher(bare).matches()) {
            endChunk();
        } else if (PAGE_MARK.matcher(bare).matches()) {
            pageEnd();
        } else if (RULE.matcher(bare).matches()) {
            endChunk();
            elements.add(new Element.Rule());
        } else if (bare.startsWith("|") && bare.length() > 1) {
            endChunk();
            table.add(bare);
        } else {
            words(line, bare);
        }
    }

    private void words(String line, String bare) {
        Matcher heading = HEADING.matcher(bare);
        String title = heading.matches() ? Markup.plain(heading.group(2)) : "";
        if (!title.isEmpty()
                && Character.isLowerCase(title.codePointAt(0))
                && !LineBreaks.hasLabel(title)) {
            // A converter took the rest of a sentence for a heading.
            chunk.add(title);
        } else if (!title.isEmpty()) {
            endChunk();
            add(title, Format.heading(heading.group(1).length()), true);
        } else if (wrapping.isWrapped() && CENTERED_NUMBER.matcher(line).matches()) {
            endChunk();
            add(bare, Format.PLAIN, true);
        } else {
            chunk.add(line);
        }
    }

    /** A line of an HTML table; true while the table goes on after it. */
    private boolean htmlLine(String line, boolean inside) {
        if (!inside) {
            endTable();
            int start = line.indexOf("<table");
            if (!line.substring(0, start).isBlank()) {
                chunk.add(line.substring(0, start));
            }
            endChunk();
            return htmlLine(line.substring(start), true);
        }
        int end = line.indexOf("</table>");
        table.add(end < 0 ? line : line.substring(0, end));
        if (end < 0) {
            return true;
        }
        Tables.html(String.join("\n", table), page).ifPresent(elements::add);
        table.clear();
        String rest = line.substring(end + "</table>".length());
        if (!rest.isBlank()) {
            line(rest);
        }
        return false;
    }

    private void pageEnd() {
        endChunk();
        endTable();
        elements.add(new Element.PageEnd());
        if (marksPages) {
            page++;
        }
    }

    private void endTable() {
        if (!table.isEmpty()) {
            Tables.pipes(table, page).ifPresent(elements::add);
            table.clear();
        }
    }

    private void endChunk() {
        if (chunk.isEmpty()) {
            return;
        }
        List<Line> lines = new ArrayList<>(Markup.lines(String.join("\n", chunk)));
        chunk.clear();
        lines.removeIf(line -> line.text().isEmpty());
        lines.replaceAll(ElementParser::withoutDoubleLabel);
        boolean alone = lines.size() == 1;
        int start = 0;
        while (start < lines.size()) {
            int end = start + 1;
            while (end < lines.size() && joins(lines, start, end)) {
                end++;
            }
            addLines(lines.subList(start, end), alone);
            start = end;
        }
    }

    /** Converters put a bullet before labels that they take for list items: "- 1. Mục đích". */
    private static Line withoutDoubleLabel(Line line) {
        Matcher twice = DOUBLE_LABEL.matcher(line.text());
        return twice.lookingAt()
                ? new Line(
                        line.text().substring(twice.end()),
                        line.bold(),
                        line.italic(),
                        line.indent(),
                        line.width())
                : line;
    }

    private boolean joins(List<Line> lines, int start, int end) {
        Line second = lines.get(end);
        if (NOTE_START.matcher(second.text()).matches()
                || PageFurniture.isPageNumber(second.text())) {
            return false;
        }
        return wrapping.joins(lines.get(end - 1), second, end - 1 == start);
    }

    private void addLines(List<Line> lines, boolean alone) {
        var text = new StringBuilder();
        boolean bold = true;
        boolean italic = true;
        for (Line line : lines) {
            LineBreaks.append(text, line.text());
            bold &= line.bold();
            italic &= line.italic();
        }
        Line first = lines.getFirst();
        add(
                text.toString(),
                new Format(bold, italic, 0, alignment(first, lines.getLast()), 0, 0),
                alone);
    }

    /** A short line far from both edges of a wrapped text is centred. */
    private Format.Alignment alignment(Line first, Line last) {
        int right = wrapping.width() - last.width();
        boolean centered =
                wrapping.isWrapped()
                        && first.indent() >= 10
                        && right >= 5
                        && Math.abs(first.indent() - right) <= Math.max(6, first.indent() / 2)
                        && !LineBreaks.hasLabel(first.text());
        return centered ? Format.Alignment.CENTER : Format.Alignment.UNKNOWN;
    }

    private void add(String text, Format format, boolean alone) {
        if (!text.isBlank()) {
            elements.add(new Element.Words(text, format, page, alone));
        }
    }
}
