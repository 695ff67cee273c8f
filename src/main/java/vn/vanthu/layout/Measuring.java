package vn.vanthu.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.word.Elements;
import vn.vanthu.word.WordPackage;

/**
 * Measures a Word file: pages, paragraphs and letters as they are when all tracked changes are
 * taken. What is deleted or hidden counts for nothing.
 */
final class Measuring {

    private final WordPackage word;
    private final StyleSheet styles;
    private final ListCounter lists;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Element> sections = new ArrayList<>();
    private int tables;
    private int number;

    private Measuring(WordPackage word) throws IOException {
        this.word = word;
        this.styles = StyleSheet.read(word);
        this.lists = ListCounter.read(word);
    }

    /**
     * Measures the parts of a file.
     *
     * @param document tree of {@code word/document.xml}, which the result refers to
     */
    static Measured measure(WordPackage word, Document document) throws IOException {
        var measuring = new Measuring(word);
        Element body = Elements.child(document.getDocumentElement(), "body");
        if (body == null) {
            throw new IOException("word/document.xml không có thân văn bản");
        }
        measuring.blocks(body, null, "");
        Element last = Elements.child(body, "sectPr");
        if (last != null) {
            measuring.sections.add(last);
        }
        var pages = new PageReading(word, measuring.styles).pages(measuring.sections);
        return new Measured(pages, List.copyOf(measuring.paragraphs));
    }

    private void blocks(Element parent, Paragraph.@Nullable Cell cell, String table) {
        for (Element child : Elements.children(parent)) {
            if (Elements.named(child, "p")) {
                paragraph(child, cell, table);
            } else if (Elements.named(child, "tbl")) {
                table(child, cell);
            } else if (Elements.named(child, "sdt")) {
                Element content = Elements.child(child, "sdtContent");
                if (content != null) {
                    blocks(content, cell, table);
                }
            } else if (Elements.named(child, "ins") || Elements.named(child, "customXml")) {
                blocks(child, cell, table);
            }
        }
    }

    private void table(Element table, Paragraph.@Nullable Cell outer) {
        Element properties = Elements.child(table, "tblPr");
        String style = StyleSheet.value(properties, "tblStyle");
        int id = outer == null ? tables++ : outer.table();
        int row = 0;
        for (Element tr : rows(table)) {
            Element format = Elements.child(tr, "trPr");
            if (format != null && Elements.child(format, "del") != null) {
                continue;
            }
            int column = 0;
            for (Element tc : cells(tr)) {
                Element about = Elements.child(tc, "tcPr");
                Element width = about == null ? null : Elements.child(about, "tcW");
                boolean share = width == null || StyleSheet.attribute(width, "type").equals("pct");
                int twips = width == null || share ? 0 : StyleSheet.number(width, "w", 0);
                var cell = outer == null ? new Paragraph.Cell(id, row, column, twips) : outer;
                blocks(tc, cell, style);
                column++;
            }
            row++;
        }
    }

    private static List<Element> rows(Element table) {
        return inside(table, "tr");
    }

    private static List<Element> cells(Element row) {
        return inside(row, "tc");
    }

    /** Children of a name, also those in content controls. */
    private static List<Element> inside(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Element child : Elements.children(parent)) {
            if (Elements.named(child, name)) {
                found.add(child);
            } else if (Elements.named(child, "sdt")) {
                Element content = Elements.child(child, "sdtContent");
                if (content != null) {
                    found.addAll(inside(content, name));
                }
            }
        }
        return found;
    }

    private void paragraph(Element element, Paragraph.@Nullable Cell cell, String table) {
        Element format = Elements.child(element, "pPr");
        Element own = format == null ? null : Elements.child(format, "numPr");
        String style = styles.style(format);
        var content = new Content(style, table);
        content.read(element);
        Element mark = format == null ? null : Elements.child(format, "rPr");
        boolean gone =
                content.text.isEmpty() && mark != null && Elements.child(mark, "del") != null;
        if (gone) {
            return;
        }
        // Word gives an empty paragraph its number too.
        ListCounter.Label label = lists.next(own, styles.list(style), style);
        if (!content.text.toString().isBlank()) {
            number++;
        }
        paragraphs.add(
                new Paragraph(
                        number,
                        element,
                        content.text.toString(),
                        List.copyOf(content.stretches),
                        styles.setting(format, label.format(), table),
                        label.text(),
                        cell,
                        sections.size(),
                        List.copyOf(content.rules),
                        content.picture));
        Element section = format == null ? null : Elements.child(format, "sectPr");
        if (section != null) {
            sections.add(section);
        }
    }

    /** What stands in a paragraph. */
    private final class Content {
        private final String style;
        private final String table;
        private final StringBuilder text = new StringBuilder();
        private final List<Stretch> stretches = new ArrayList<>();
        private final List<Integer> rules = new ArrayList<>();
        private boolean picture;

        Content(String style, String table) {
            this.style = style;
            this.table = table;
        }

        void read(Element parent) {
            for (Element child : Elements.children(parent)) {
                if (Elements.named(child, "r")) {
                    run(child, isLink(child));
                } else if (!isLeftOut(child)) {
                    read(child);
                }
            }
        }

        private void run(Element run, boolean link) {
            Look look = styles.look(Elements.child(run, "rPr"), style, table);
            for (Element child : Elements.children(run)) {
                String words =
                        switch (String.valueOf(child.getLocalName())) {
                            case "t" -> child.getTextContent();
                            case "tab" -> "\t";
                            case "br", "cr" -> isPageBreak(child) ? "" : "\n";
                            case "noBreakHyphen" -> "-";
                            default -> "";
                        };
                if (!words.isEmpty() && !look.hidden()) {
                    int start = text.length();
                    text.append(words);
                    stretches.add(new Stretch(run, child, start, text.length(), look, link));
                }
                if (Drawn.isDrawing(child)) {
                    Integer rule = Drawn.rule(child);
                    if (rule == null) {
                        picture = true;
                    } else {
                        rules.add(rule);
                    }
                }
            }
        }
    }

    private static boolean isPageBreak(Element element) {
        return !StyleSheet.attribute(element, "type").matches("|textWrapping");
    }

    private static boolean isLink(Node run) {
        return run.getParentNode() != null && Elements.named(run.getParentNode(), "hyperlink");
    }

    private static boolean isLeftOut(Element child) {
        return Elements.named(child, "del")
                || Elements.named(child, "moveFrom")
                || Elements.named(child, "pPr")
                || Elements.named(child, "sdtPr");
    }
}
