package vn.vanthu.read.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.document.DocumentBuilder.CellText;
import vn.vanthu.document.DocumentBuilder.ParagraphText;
import vn.vanthu.read.ReadException;

/** Reads the stories beside the main text: notes, headers and footers. */
final class SideStories {

    private final OpcPackage parts;
    private final Styles styles;
    private final Numbering numbering;

    SideStories(OpcPackage parts, Styles styles, Numbering numbering) {
        this.parts = parts;
        this.styles = styles;
        this.numbering = numbering;
    }

    /** The text of each footnote or endnote of a part, by id; separators are left out. */
    Map<Integer, String> notes(String part) throws ReadException {
        var notes = new HashMap<Integer, String>();
        try (XmlCursor xml = parts.open(part)) {
            if (xml == null) {
                return notes;
            }
            xml.root();
            xml.children(name -> {
                Integer id = xml.number("id");
                String type = xml.attribute("type");
                if (id != null && (type == null || type.equals("normal"))) {
                    notes.put(id, String.join(" ", lines(story().read(xml))));
                }
            });
        }
        return notes;
    }

    /** The paragraphs of a header or footer. */
    List<String> lines(String part) throws ReadException {
        try (XmlCursor xml = parts.open(part)) {
            if (xml == null) {
                return List.of();
            }
            xml.root();
            return lines(story().read(xml));
        }
    }

    private StoryReader story() {
        return new StoryReader(styles, new ListLabels(numbering, styles), new Reading());
    }

    private static List<String> lines(List<Item> items) {
        var lines = new ArrayList<String>();
        for (Item item : items) {
            switch (item) {
                case Item.Words words ->
                        words.paragraphs().forEach(p -> lines.add(p.text().strip()));
                case Item.Grid grid -> {
                    for (List<CellText> row : grid.rows()) {
                        for (CellText cell : row) {
                            for (ParagraphText paragraph : cell.paragraphs()) {
                                lines.add(paragraph.text().strip());
                            }
                        }
                    }
                }
            }
        }
        return lines;
    }
}
