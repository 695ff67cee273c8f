package vn.vanthu.read.tika;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Format;
import vn.vanthu.document.Format.Alignment;
import vn.vanthu.read.Failure;
import vn.vanthu.read.LineBreaks;
import vn.vanthu.read.ReadException;
import vn.vanthu.text.NumberFormats;

/** Reads a part of an HTML page as a reader sees it. */
final class HtmlStory {

    private static final int DEEPEST = 400;

    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "li",
                    "ul",
                    "ol",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "section",
                    "article",
                    "main",
                    "body",
                    "pre",
                    "center",
                    "address",
                    "figure",
                    "figcaption",
                    "table",
                    "caption",
                    "tr",
                    "td",
                    "th",
                    "hr",
                    "tbody",
                    "thead",
                    "tfoot",
                    "fieldset",
                    "aside",
                    "header",
                    "footer",
                    "details",
                    "summary");

    private final Map<String, Element> notes;
    private int depth;
    private int inCells;
    private int openNotes;

    HtmlStory(Map<String, Element> notes) {
        this.notes = notes;
    }

    /** The paragraph that is open, and where paragraphs go. */
    private static final class Place {
        private final Story story = new Story();
        private Line line = new Line();
        private Format format = Format.PLAIN;
        private @Nullable String label;
    }

    Story read(Element part) throws ReadException {
        var place = new Place();
        children(part, Look.PLAIN, Format.PLAIN, place);
        end(place);
        return place.story;
    }

    private void children(Element parent, Look look, Format format, Place place)
            throws ReadException {
        if (++depth > DEEPEST) {
            throw new ReadException(Failure.TOO_DEEP, "elements in elements");
        }
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                text(text.getWholeText(), parent, look, place);
            } else if (node instanceof Element element) {
                element(element, look, format, place);
            }
        }
        depth--;
    }

    private static void text(String raw, Element parent, Look look, Place place) {
        boolean kept = parent.closest("pre") != null;
        var out = new StringBuilder();
        boolean space = place.line.endsWithSpace();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\u00A0' || Character.isWhitespace(c)) {
                if (kept && c == '\n') {
                    out.append(c);
                    space = true;
                } else if (!space) {
                    out.append(' ');
                    space = true;
                }
            } else if (c >= ' ') {
                out.append(c);
                space = false;
            }
        }
        place.line.add(out.toString(), look);
    }

    private void element(Element element, Look outer, Format format, Place place)
            throws ReadException {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        Css css = Css.of(element.attr("style"));
        Look look = look(name, element, css, outer);
        switch (name) {
            case "br" -> place.line.add("\n", look);
            case "img", "input", "textarea" -> {}
            case "table" -> {
                end(place);
                table(element, look, format, place);
            }
            case "a" -> anchor(element, look, format, place);
            case "ul", "ol" -> {
                end(place);
                list(element, name.equals("ol"), look, format, place);
                end(place);
            }
            default -> {
                if (BLOCKS.contains(name)) {
                    end(place);
                    place.format = format(name, element, css, format);
                    children(element, look, place.format, place);
                    end(place);
                    place.format = format;
                } else if (css.get("mso-list").equals("ignore")) {
                    label(element, look, place);
                } else if (css.get("mso-tab-count").isEmpty()) {
                    children(element, look, format, place);
                } else {
                    place.line.add("\t", look);
                }
            }
        }
    }

    private void end(Place place) {
        place.story.paragraph(place.line, place.format, place.label, inCells > 0);
        place.line = new Line();
        place.label = null;
    }

    /** The label that Word computed and wrote into the page. */
    private static void label(Element element, Look look, Place place) {
        String label = element.text().replace('\u00A0', ' ').strip();
        boolean letters = label.codePoints().anyMatch(Character::isLetterOrDigit);
        Element inner =
                element.selectFirst("[style*=Symbol], [style*=Wingdings], [style*=Courier]");
        boolean sign = !letters || inner != null || isSymbol(look) || label.equals("o");
        place.label = sign ? WordLists.bullet(label) : label;
    }

    private static boolean isSymbol(Look look) {
        String font = look.font();
        return font != null && (font.startsWith("Symbol") || font.startsWith("Wingdings"));
    }

    private void anchor(Element element, Look look, Format format, Place place)
            throws ReadException {
        String target = element.attr("href");
        int hash = target.indexOf('#');
        Element note = hash < 0 ? null : notes.get(target.substring(hash + 1));
        if (note == null || openNotes > 0) {
            children(element, look, format, place);
            return;
        }
        String mark = HtmlFile.mark(element.text());
        openNotes++;
        String text = HtmlFile.withoutMark(read(note).joined());
        openNotes--;
        if (mark == null) {
            children(element, look, format, place);
        } else {
            place.line.note(new Item.Note(mark, text), look);
        }
    }

    private void list(Element list, boolean ordered, Look look, Format format, Place place)
            throws ReadException {
        if (++depth > DEEPEST) {
            throw new ReadException(Failure.TOO_DEEP, "lists in lists");
        }
        int number = number(list.attr("start"), 1);
        for (Element item : list.children()) {
            if (!item.tagName().equals("li")) {
                element(item, look, format, place);
                continue;
            }
            number = number(item.attr("value"), number);
            Css css = Css.of(item.attr("style"));
            Look own = look("li", item, css, look);
            place.format = format("li", item, css, format);
            boolean bare =
                    (list.attr("style") + item.attr("style")).contains("list-style-type:none");
            // People type labels into items whose own numbers the page does not show.
            place.label =
                    bare || LineBreaks.hasLabel(item.text() + " ")
                            ? null
                            : ordered ? NumberFormats.format(kind(list), number) + "." : "-";
            firstOf(item, own, place);
            end(place);
            place.format = format;
            number++;
        }
        depth--;
    }

    /** Reads an item; a paragraph at its beginning gets the item's label. */
    private void firstOf(Element item, Look look, Place place) throws ReadException {
        Element first = item.firstElementChild();
        if (first == null || !item.ownText().isBlank() || !BLOCKS.contains(first.tagName())) {
            children(item, look, place.format, place);
            return;
        }
        String label = place.label;
        place.label = null;
        var inner = new Place();
        inner.format = place.format;
        inner.label = label;
        if (first.tagName().matches("p|div|h\\d")) {
            children(first, look, place.format, inner);
            end(inner);
            first.remove();
        }
        children(item, look, place.format, inner);
        end(inner);
        inner.story.items().forEach(place.story::add);
    }

    private static String kind(Element list) {
        String type = list.attr("type") + Css.of(list.attr("style")).get("list-style-type");
        return switch (type) {
            case "a", "lower-alpha", "lower-latin" -> "lowerLetter";
            case "A", "upper-alpha", "upper-latin" -> "upperLetter";
            case "i", "lower-roman" -> "lowerRoman";
            case "I", "upper-roman" -> "upperRoman";
            default -> "decimal";
        };
    }

    private static int number(String digits, int otherwise) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : otherwise;
    }

    private void table(Element element, Look look, Format format, Place place)
            throws ReadException {
        List<Element> rows = rows(element);
        if (rows.size() == 1 && rows.getFirst().childrenSize() == 1) {
            // A table of one cell only frames what is in it.
            children(rows.getFirst().child(0), look, format, place);
            end(place);
            return;
        }
        var table = new Table();
        boolean ruled = isRuled(element);
        boolean said = ruled;
        for (Element row : rows) {
            Element group = row.parent();
            boolean header = group != null && group.tagName().equals("thead");
            table.row(header);
            for (Element cell : row.children()) {
                if (!cell.tagName().matches("t[dh]")) {
                    continue;
                }
                Look own = cell.tagName().equals("th") ? look.bold(true) : look;
                var inner = new Place();
                Css css = Css.of(cell.attr("style"));
                said = said || cell.attr("style").contains("border");
                inner.format = format("td", cell, css, Format.PLAIN);
                inCells++;
                children(cell, look("td", cell, css, own), inner.format, inner);
                end(inner);
                inCells--;
                int columns = Math.clamp(number(cell.attr("colspan"), 1), 1, 1000);
                int height = Math.clamp(number(cell.attr("rowspan"), 1), 1, 10_000);
                table.cell(inner.story, columns, height, sides(css, ruled));
            }
        }
        said = said || element.attr("border").equals("0");
        boolean drawn =
                said ? table.isDrawn() : !table.isSmall() || !element.select("th").isEmpty();
        place.story.add(table.grid(drawn));
    }

    private static List<Element> rows(Element table) {
        var rows = new ArrayList<Element>();
        for (Element child : table.children()) {
            switch (child.tagName()) {
                case "tr" -> rows.add(child);
                case "thead", "tbody", "tfoot" ->
                        child.children().stream()
                                .filter(row -> row.tagName().equals("tr"))
                                .forEach(rows::add);
                default -> {}
            }
        }
        return rows;
    }

    private static boolean isRuled(Element table) {
        String border = table.attr("border");
        return !border.isEmpty() && !border.equals("0") || table.className().contains("TableGrid");
    }

    /** Lines around a cell, as its style says; all four in a table that has them everywhere. */
    private static int sides(Css css, boolean ruled) {
        int all = drawn(css.get("border") + css.get("border-style"), ruled);
        int count = 0;
        for (String side : List.of("top", "right", "bottom", "left")) {
            count += drawn(css.get("border-" + side), all > 0);
        }
        return count;
    }

    private static int drawn(String border, boolean otherwise) {
        if (border.isEmpty()) {
            return otherwise ? 1 : 0;
        }
        return Css.isLine(border) ? 1 : 0;
    }

    private static Format format(String name, Element element, Css css, Format outer) {
        String aligned = css.get("text-align");
        aligned = aligned.isEmpty() ? element.attr("align").toLowerCase(Locale.ROOT) : aligned;
        Alignment alignment =
                switch (aligned) {
                    case "left", "start" -> Alignment.LEFT;
                    case "center" -> Alignment.CENTER;
                    case "right", "end" -> Alignment.RIGHT;
                    case "justify" -> Alignment.JUSTIFY;
                    default -> name.equals("center") ? Alignment.CENTER : outer.alignment();
                };
        int level = name.matches("h[1-6]") ? name.charAt(1) - '0' : outer.level();
        double left = css.points("margin-left");
        return new Format(false, false, 0, alignment, level, left + css.points("text-indent"));
    }

    private static Look look(String name, Element element, Css css, Look outer) {
        Look look =
                switch (name) {
                    case "b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6" ->
                            outer.bold(true);
                    case "i", "em" -> outer.italic(true);
                    case "sup" -> outer.raised(true);
                    case "font" ->
                            element.hasAttr("face") ? outer.font(element.attr("face")) : outer;
                    default -> outer;
                };
        String weight = css.get("font-weight");
        if (!weight.isEmpty()) {
            look = look.bold(weight.startsWith("bold") || weight.matches("[6-9]00"));
        }
        String style = css.get("font-style");
        if (!style.isEmpty()) {
            look = look.italic(style.equals("italic"));
        }
        if (css.get("vertical-align").equals("super")) {
            look = look.raised(true);
        }
        String transform = css.get("text-transform");
        if (!transform.isEmpty()) {
            look = look.caps(transform.equals("uppercase"));
        }
        double size = css.points("font-size");
        if (size > 0) {
            look = look.size(size);
        }
        String font = css.raw("font-family");
        if (!font.isEmpty()) {
            look = look.font(font.split(",", 2)[0].replaceAll("[\"']", "").strip());
        }
        return look;
    }
}
