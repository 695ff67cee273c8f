package vn.vanthu.layout;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.vanthu.text.NumberFormats;
import vn.vanthu.word.Elements;
import vn.vanthu.word.WordPackage;

/** Counts through the lists of a file as Word does; used once, in the order of the text. */
final class ListCounter {

    private static final int LEVELS = 9;

    private final Map<String, Element> templates = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Map<String, Boolean> begun = new HashMap<>();

    /**
     * A paragraph's place in a list.
     *
     * @param text as shown: "I.", "-" for any bullet; empty for none
     * @param format the level's {@code w:pPr}; null where it has none
     */
    record Label(String text, @Nullable Element format) {}

    static ListCounter read(WordPackage word) throws IOException {
        var counter = new ListCounter();
        Document xml = word.xml("word/numbering.xml");
        if (xml != null) {
            for (Element child : Elements.children(xml.getDocumentElement())) {
                if (Elements.named(child, "abstractNum")) {
                    counter.templates.put(StyleSheet.attribute(child, "abstractNumId"), child);
                } else if (Elements.named(child, "num")) {
                    counter.lists.put(StyleSheet.attribute(child, "numId"), child);
                }
            }
        }
        return counter;
    }

    /**
     * Counts a paragraph.
     *
     * @param own what the paragraph says ({@code w:numPr}); null for nothing
     * @param styled what its style says; null for nothing
     * @param style id of the style
     */
    Label next(@Nullable Element own, @Nullable Element styled, String style) {
        String id = StyleSheet.value(own, "numId");
        if (id.isEmpty()) {
            id = StyleSheet.value(styled, "numId");
        }
        Element list = lists.get(id);
        Element template =
                list == null ? null : templates.get(StyleSheet.value(list, "abstractNumId"));
        if (list == null || template == null) {
            return new Label("", null);
        }
        int at = level(own, styled, template, style);
        Element level = level(list, template, at);
        if (level == null) {
            return new Label("", null);
        }
        String key = StyleSheet.attribute(template, "abstractNumId");
        int[] count = counts.computeIfAbsent(key, k -> new int[LEVELS]);
        boolean again =
                override(list, at) != null && begun.put(id + "/" + at, Boolean.TRUE) == null;
        count[at] = again || count[at] == 0 ? start(list, template, at) : count[at] + 1;
        for (int below = at + 1; below < LEVELS; below++) {
            count[below] = 0;
        }
        return new Label(text(level, count, list, template), Elements.child(level, "pPr"));
    }

    private static int level(
            @Nullable Element own, @Nullable Element styled, Element template, String style) {
        if (own == null || StyleSheet.value(own, "ilvl").isEmpty()) {
            for (Element level : Elements.children(template)) {
                if (StyleSheet.value(level, "pStyle").equals(style) && !style.isEmpty()) {
                    return Math.clamp(StyleSheet.number(level, "ilvl", 0), 0, LEVELS - 1);
                }
            }
        }
        String said = StyleSheet.value(own, "ilvl");
        String at = said.isEmpty() ? StyleSheet.value(styled, "ilvl") : said;
        return at.matches("[0-8]") ? at.charAt(0) - '0' : 0;
    }

    private static @Nullable Element override(Element list, int at) {
        for (Element child : Elements.children(list)) {
            if (Elements.named(child, "lvlOverride")
                    && StyleSheet.number(child, "ilvl", -1) == at) {
                return child;
            }
        }
        return null;
    }

    private static @Nullable Element level(Element list, Element template, int at) {
        Element override = override(list, at);
        Element own = override == null ? null : Elements.child(override, "lvl");
        if (own != null) {
            return own;
        }
        for (Element child : Elements.children(template)) {
            if (Elements.named(child, "lvl") && StyleSheet.number(child, "ilvl", -1) == at) {
                return child;
            }
        }
        return null;
    }

    private static int start(Element list, Element template, int at) {
        Element override = override(list, at);
        String again = StyleSheet.value(override, "startOverride");
        Element level = level(list, template, at);
        String start = again.isEmpty() ? StyleSheet.value(level, "start") : again;
        return start.matches("\\d{1,4}") ? Integer.parseInt(start) : 1;
    }

    private static String text(Element level, int[] count, Element list, Element template) {
        String shown = StyleSheet.value(level, "lvlText");
        if (StyleSheet.value(level, "numFmt").equals("bullet")) {
            return shown.isBlank() ? "" : shown.strip().equals("+") ? "+" : "-";
        }
        var out = new StringBuilder();
        for (int i = 0; i < shown.length(); i++) {
            int of = i + 1 < shown.length() ? shown.charAt(i + 1) - '1' : -1;
            if (shown.charAt(i) != '%' || of < 0 || of >= LEVELS) {
                out.append(shown.charAt(i));
                continue;
            }
            i++;
            Element counted = level(list, template, of);
            int number = count[of] == 0 ? start(list, template, of) : count[of];
            out.append(NumberFormats.format(StyleSheet.value(counted, "numFmt"), number));
        }
        return out.toString().strip();
    }
}
