package vn.vanthu.draft.docx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.vanthu.word.Elements;
import vn.vanthu.word.WordPackage;

/** Puts the labels that Word counts into the words, as a reader sees them. */
final class SpelledLabels {

    private final Map<String, Element> patterns = new HashMap<>();
    private final Map<String, String> patternOf = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Map<String, String[]> styles = new HashMap<>();

    private SpelledLabels(Document numbering, Document styles) {
        for (Element one : Elements.children(numbering.getDocumentElement())) {
            if (Elements.named(one, "abstractNum")) {
                patterns.put(value(one, "abstractNumId"), one);
            } else if (Elements.named(one, "num")) {
                patternOf.put(
                        value(one, "numId"), value(Elements.child(one, "abstractNumId"), "val"));
            }
        }
        for (Element style : Elements.children(styles.getDocumentElement())) {
            Element format = Elements.child(style, "pPr");
            Element listed = format == null ? null : Elements.child(format, "numPr");
            if (listed != null) {
                this.styles.put(value(style, "styleId"), list(listed, "0"));
            }
        }
    }

    /** The document of a package with its labels as words. */
    static Document in(WordPackage word) throws Exception {
        Document xml = word.required("word/document.xml");
        var labels =
                new SpelledLabels(
                        word.required("word/numbering.xml"), word.required("word/styles.xml"));
        for (Element paragraph : TrackedChanges.elements(xml, "p")) {
            labels.spell(paragraph);
        }
        return xml;
    }

    private void spell(Element paragraph) {
        Element format = Elements.child(paragraph, "pPr");
        Element style = format == null ? null : Elements.child(format, "pStyle");
        String[] list = style == null ? null : styles.get(value(style, "val"));
        Element own = format == null ? null : Elements.child(format, "numPr");
        if (own != null) {
            list = list(own, list == null ? "0" : list[1]);
        }
        if (list == null || list[0].equals("0")) {
            return;
        }
        String pattern = patternOf.get(list[0]);
        int level = Integer.parseInt(list[1]);
        int[] counter = counters.computeIfAbsent(pattern, key -> new int[9]);
        counter[level]++;
        Arrays.fill(counter, level + 1, 9, 0);
        Element run = Runs.run(paragraph.getOwnerDocument(), label(pattern, counter, level), null);
        paragraph.insertBefore(run, format.getNextSibling());
    }

    private String label(String pattern, int[] counter, int level) {
        String label = value(Elements.child(level(pattern, level), "lvlText"), "val");
        for (int at = 0; at <= level; at++) {
            String kind = value(Elements.child(level(pattern, at), "numFmt"), "val");
            label = label.replace("%" + (at + 1), numeral(kind, counter[at]));
        }
        return label + " ";
    }

    private static String numeral(String kind, int number) {
        String[] roman = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"};
        return switch (kind) {
            case "upperRoman" -> roman[number];
            case "lowerLetter" -> "?abcdefghijklmnopqrstuvwxyz".substring(number, number + 1);
            default -> Integer.toString(number);
        };
    }

    private Element level(String pattern, int level) {
        for (Element one : Elements.children(patterns.get(pattern))) {
            if (Elements.named(one, "lvl") && value(one, "ilvl").equals("" + level)) {
                return one;
            }
        }
        throw new AssertionError("no level " + level);
    }

    private static String[] list(Element listed, String level) {
        Element at = Elements.child(listed, "ilvl");
        return new String[] {
            value(Elements.child(listed, "numId"), "val"), at == null ? level : value(at, "val")
        };
    }

    private static String value(Element element, String name) {
        return element.getAttributeNS(WordPackage.W, name);
    }
}
