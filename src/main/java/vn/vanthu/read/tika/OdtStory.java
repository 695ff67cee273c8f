package vn.vanthu.read.tika;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import vn.vanthu.read.Failure;
import vn.vanthu.read.ReadException;

/** Reads text flows of an OpenDocument text as a reader sees them. */
final class OdtStory {

    private static final int DEEPEST = 400;

    private final OdtStyles styles;
    private final OdtLists lists;
    private final Counts counts;
    private int depth;
    private int inCells;

    OdtStory(OdtStyles styles, Counts counts) {
        this.styles = styles;
        this.lists = new OdtLists(styles);
        this.counts = counts;
    }

    /** A list that is open: its style, what it has counted, its level from 0. */
    private record OpenList(String style, int[] counted, int level) {}

    Story read(Element parent) throws ReadException {
        var story = new Story();
        blocks(parent, null, story);
        return story;
    }

    private void blocks(Element parent, @Nullable OpenList list, Story story) throws ReadException {
        if (++depth > DEEPEST) {
            throw new ReadException(Failure.TOO_DEEP, "elements in elements");
        }
        for (Element child : parent.children()) {
            block(child, list, story);
        }
        depth--;
    }

    private void block(Element element, @Nullable OpenList list, Story story) throws ReadException {
        switch (element.tagName()) {
            case "text:p" -> paragraph(element, null, 0, story);
            case "text:h" -> heading(element, story);
            case "text:list" -> list(element, list, story);
            case "table:table" -> table(element, story);
            case "text:tracked-changes" -> element.children().forEach(change -> counts.change());
            case "text:section" -> {
                if (!element.attr("text:display").equals("none")) {
                    blocks(element, list, story);
                }
            }
            case "text:index-body", "text:numbered-paragraph" -> blocks(element, list, story);
            case "draw:frame", "draw:custom-shape", "draw:rect", "draw:g" -> box(element, story);
            default -> {}
        }
    }

    private void heading(Element element, Story story) throws ReadException {
        int level = level(element);
        String style = element.attr("text:style-name");
        boolean numbered = !element.attr("text:is-list-header").equals("true");
        String list = styles.listOf(style);
        String label =
                numbered && level > 0 && list.isEmpty()
                        ? lists.next("", lists.headings(), level - 1, "")
                        : null;
        paragraph(element, label, level, story);
    }

    private static int level(Element heading) {
        String level = heading.attr("text:outline-level");
        return level.matches("[1-9]") ? Integer.parseInt(level) : 0;
    }

    private void list(Element element, @Nullable OpenList outer, Story story) throws ReadException {
        if (++depth > DEEPEST) {
            throw new ReadException(Failure.TOO_DEEP, "lists in lists");
        }
        String style = element.attr("text:style-name");
        if (style.isEmpty()) {
            style = outer == null ? ofFirst(element) : outer.style();
        }
        OpenList list =
                outer == null
                        ? new OpenList(style, lists.begin(element, style), 0)
                        : new OpenList(style, outer.counted(), outer.level() + 1);
        for (Element item : element.children()) {
            boolean counted = item.tagName().equals("text:list-item");
            boolean first = true;
            for (Element child : item.children()) {
                boolean words = child.tagName().matches("text:[ph]");
                if (!words) {
                    block(child, list, story);
                    continue;
                }
                String label =
                        counted && first
                                ? lists.next(
                                        list.style(),
                                        list.counted(),
                                        list.level(),
                                        item.attr("text:start-value"))
                                : null;
                first = false;
                paragraph(child, label, level(child), story);
            }
        }
        depth--;
    }

    /** The list style of a list that only its paragraphs' style tells. */
    private String ofFirst(Element list) {
        Element first = list.selectFirst("text|p, text|h");
        return first == null ? "" : styles.listOf(first.attr("text:style-name"));
    }

    private void paragraph(Element element, @Nullable String label, int level, Story story)
            throws ReadException {
        String style = element.attr("text:style-name");
        if (OdtStyles.shown(style).startsWith("contents ")) {
            return;
        }
        var line = new Line();
        var boxes = new Story();
        Look look = styles.look("paragraph", style, Look.PLAIN);
        inline(element, look, line, boxes);
        story.paragraph(line, styles.format(style, level), label, inCells > 0);
        boxes.items().forEach(story::add);
    }

    private void inline(Element parent, Look look, Line line, Story boxes) throws ReadException {
        if (++depth > DEEPEST) {
            throw new ReadException(Failure.TOO_DEEP, "elements in elements");
        }
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                line.add(text.getWholeText().replaceAll("[ \\t\\r\\n]+", " "), look);
            } else if (node instanceof Element element) {
                inline(element.tagName(), element, look, line, boxes);
            }
        }
        depth--;
    }

    private void inline(String name, Element element, Look look, Line line, Story boxes)
            throws ReadException {
        switch (name) {
            case "text:span" -> {
                String style = element.attr("text:style-name");
                if (styles.isHidden("text", style)) {
                    counts.hidden(element.text());
                } else {
                    inline(element, styles.look("text", style, look), line, boxes);
                }
            }
            case "text:s" -> line.add(" ".repeat(spaces(element)), look);
            case "text:tab" -> line.add("\t", look);
            case "text:line-break" -> line.add("\n", look);
            case "text:note" -> note(element, look, line);
            case "text:page-number",
                    "text:page-count",
                    "office:annotation",
                    "office:annotation-end",
                    "text:ruby-text",
                    "text:tracked-changes",
                    "text:hidden-text",
                    "draw:image",
                    "draw:object",
                    "svg:title",
                    "svg:desc" -> {}
            case "draw:frame", "draw:custom-shape", "draw:rect", "draw:g" -> box(element, boxes);
            default -> inline(element, look, line, boxes);
        }
    }

    private static int spaces(Element element) {
        String count = element.attr("text:c");
        return count.matches("\\d{1,3}") ? Integer.parseInt(count) : 1;
    }

    private void note(Element element, Look look, Line line) throws ReadException {
        String mark = "";
        String words = "";
        for (Element child : element.children()) {
            switch (child.tagName()) {
                case "text:note-citation" -> mark = child.text().strip();
                case "text:note-body" -> words = new OdtStory(styles, counts).read(child).joined();
                default -> {}
            }
        }
        line.note(new Item.Note(mark, words.strip()), look);
    }

    /** Words in a frame or shape come behind the paragraph where it is anchored. */
    private void box(Element frame, Story boxes) throws ReadException {
        if (++depth > DEEPEST) {
            throw new ReadException(Failure.TOO_DEEP, "frames in frames");
        }
        for (Element child : frame.children()) {
            switch (child.tagName()) {
                case "draw:text-box" -> blocks(child, null, boxes);
                case "draw:frame", "draw:custom-shape", "draw:rect", "draw:g" -> box(child, boxes);
                default -> block(child, null, boxes);
            }
        }
        depth--;
    }

    private void table(Element element, Story story) throws ReadException {
        var table = new Table();
        rows(element, false, table);
        if (table.hasCells()) {
            story.add(table.grid(table.isDrawn()));
        }
    }

    private void rows(Element parent, boolean header, Table table) throws ReadException {
        for (Element child : parent.children()) {
            switch (child.tagName()) {
                case "table:table-header-rows" -> rows(child, true, table);
                case "table:table-rows", "table:table-row-group" -> rows(child, header, table);
                case "table:table-row" -> {
                    table.row(header);
                    for (Element cell : child.children()) {
                        if (cell.tagName().equals("table:table-cell")) {
                            cell(cell, table);
                        }
                    }
                }
                default -> {}
            }
        }
    }

    private void cell(Element cell, Table table) throws ReadException {
        var content = new Story();
        inCells++;
        blocks(cell, null, content);
        inCells--;
        int columns = count(cell.attr("table:number-columns-spanned"));
        int height = count(cell.attr("table:number-rows-spanned"));
        table.cell(content, columns, height, styles.sides(cell.attr("table:style-name")));
    }

    private static int count(String digits) {
        return digits.matches("[1-9]\\d{0,3}") ? Integer.parseInt(digits) : 1;
    }

    List<String> lines(Element part) throws ReadException {
        return read(part).lines();
    }
}
