package vn.vanthu.read.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vanthu.read.ReadException;

/** The list definitions of a document ({@code numbering.xml}; ECMA-376 part 1, 17.9). */
final class Numbering {

    private final Map<Integer, Template> templates = new HashMap<>();
    private final Map<Integer, ListUse> lists = new HashMap<>();

    /**
     * One level of a list.
     *
     * @param start first number
     * @param format {@code w:numFmt}: "decimal", "lowerLetter", "bullet", …
     * @param text label with %1 to %9 for the numbers of the levels
     * @param legal whether the numbers of higher levels are shown in Arabic digits
     * @param restart level, from 1, that makes it begin again; 0 for never; null for any above
     * @param style paragraph style that stands for this level
     */
    record Level(
            int start,
            String format,
            String text,
            boolean legal,
            @Nullable Integer restart,
            @Nullable String style,
            ParagraphFormat paragraph,
            RunFormat run) {}

    /**
     * An abstract list.
     *
     * @param link list style that has the levels instead; null where it has them itself
     */
    record Template(Map<Integer, Level> levels, @Nullable String link, @Nullable String style) {}

    /**
     * A list as paragraphs refer to it.
     *
     * @param starts numbers to begin again with at its first use, by level
     */
    record ListUse(int template, Map<Integer, Level> levels, Map<Integer, Integer> starts) {}

    /** Lists of a document without a numbering part. */
    static Numbering none() {
        return new Numbering();
    }

    /** Reads the numbering part to its end. */
    static Numbering read(XmlCursor xml) throws ReadException {
        var numbering = new Numbering();
        xml.root();
        xml.children(name -> {
            switch (name) {
                case "abstractNum" -> numbering.readTemplate(xml);
                case "num" -> numbering.readList(xml);
                default -> {}
            }
        });
        return numbering;
    }

    @Nullable ListUse list(int id) {
        return lists.get(id);
    }

    /** The abstract list that has the levels of a list: its own, or one linked through a style. */
    int template(ListUse list, Styles styles) {
        int id = list.template();
        for (int hops = 0; hops < 10; hops++) {
            Template template = templates.get(id);
            if (template == null || template.link() == null || !template.levels().isEmpty()) {
                return id;
            }
            Integer linked = styles.other(template.link()).paragraph().list();
            ListUse next = linked == null ? null : lists.get(linked);
            if (next == null || next.template() == id) {
                return id;
            }
            id = next.template();
        }
        return id;
    }

    /** A level of a list with the list's own changes; null where it is not defined. */
    @Nullable Level level(ListUse list, int template, int level) {
        Level own = list.levels().get(level);
        if (own != null) {
            return own;
        }
        Template levels = templates.get(template);
        return levels == null ? null : levels.levels().get(level);
    }

    /** The level of a list that a paragraph style stands for; -1 for none. */
    int levelOf(ListUse list, int template, String style) {
        for (int level = 0; level < 9; level++) {
            Level found = level(list, template, level);
            if (found != null && style.equals(found.style())) {
                return level;
            }
        }
        return -1;
    }

    private void readTemplate(XmlCursor xml) throws ReadException {
        Integer id = xml.number("abstractNumId");
        var levels = new TreeMap<Integer, Level>();
        var links = new @Nullable String[2];
        xml.children(name -> {
            switch (name) {
                case "lvl" -> readLevel(xml, levels);
                case "numStyleLink" -> links[0] = xml.value();
                case "styleLink" -> links[1] = xml.value();
                default -> {}
            }
        });
        if (id != null) {
            templates.put(id, new Template(levels, links[0], links[1]));
        }
    }

    private void readList(XmlCursor xml) throws ReadException {
        Integer id = xml.number("numId");
        var template = new @Nullable Integer[1];
        var levels = new TreeMap<Integer, Level>();
        var starts = new TreeMap<Integer, Integer>();
        xml.children(name -> {
            switch (name) {
                case "abstractNumId" -> template[0] = xml.number("val");
                case "lvlOverride" -> {
                    Integer level = xml.number("ilvl");
                    xml.children(inner -> {
                        Integer start = xml.number("val");
                        if (inner.equals("lvl")) {
                            readLevel(xml, levels);
                        } else if (inner.equals("startOverride")
                                && level != null
                                && start != null) {
                            starts.put(level, start);
                        }
                    });
                }
                default -> {}
            }
        });
        if (id != null && template[0] != null) {
            lists.put(id, new ListUse(template[0], levels, starts));
        }
    }

    private static void readLevel(XmlCursor xml, Map<Integer, Level> into) throws ReadException {
        Integer index = xml.number("ilvl");
        var found = new Found();
        xml.children(name -> {
            switch (name) {
                case "start" -> {
                    Integer start = xml.number("val");
                    found.start = start == null ? 0 : start;
                }
                case "numFmt" -> {
                    String format = xml.value();
                    found.format = format == null ? "decimal" : format;
                }
                // Newer formats stand in a choice with a fallback.
                case "AlternateContent" -> {}
                case "lvlText" -> {
                    String text = xml.value();
                    found.text = text == null ? "" : text;
                }
                case "isLgl" -> found.legal = xml.isOn();
                case "lvlRestart" -> found.restart = xml.number("val");
                case "pStyle" -> found.style = xml.value();
                case "pPr" -> found.paragraph = ParagraphFormat.read(xml);
                case "rPr" -> found.run = RunFormat.read(xml);
                default -> {}
            }
        });
        if (index != null) {
            into.put(index, found.level());
        }
    }

    private static final class Found {
        private int start;
        private String format = "decimal";
        private String text = "";
        private boolean legal;
        private @Nullable Integer restart;
        private @Nullable String style;
        private ParagraphFormat paragraph = ParagraphFormat.NONE;
        private RunFormat run = RunFormat.NONE;

        Level level() {
            return new Level(start, format, text, legal, restart, style, paragraph, run);
        }
    }
}
