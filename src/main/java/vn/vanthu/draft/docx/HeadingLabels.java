package vn.vanthu.draft.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.vanthu.word.Elements;
import vn.vanthu.word.WordPackage;

/**
 * Lets Word number the headings: where the labels of a document ("I.", "1.", "a)") run as the
 * multilevel list of the heading styles counts, they are taken out of the words and counted by
 * Word, so that a heading put in later gets its number by itself. A label that does not run so
 * stays as words, and its heading is not counted. Either way the reader sees the same label.
 */
final class HeadingLabels {

    private static final Pattern LABEL =
            Pattern.compile(
                    "^(?<number>[IVXLC]+|[A-Z]|\\d{1,3}(?:\\.\\d{1,3})*|[a-z])(?<end>[.)/-])\\s+");

    /** What must stand before the numbering in the properties of a paragraph (CT_PPr). */
    private static final String BEFORE_NUMBERING =
            "pStyle|keepNext|keepLines|pageBreakBefore|framePr|widowControl";

    private static final int LEVELS = 9;

    private static final String ANNEX = "AnnexTitle";

    private final WordPackage word;
    private final Document numbering;

    /** Levels of the numbered styles, from 0. */
    private final Map<String, Integer> styles;

    /** The list of the heading styles. */
    private final Element list;

    private HeadingLabels(
            WordPackage word, Document numbering, Map<String, Integer> styles, Element list) {
        this.word = word;
        this.numbering = numbering;
        this.styles = styles;
        this.list = list;
    }

    /** Numbers the headings of a filled document, if the template's heading styles are numbered. */
    static void number(WordPackage word, Document xml) throws IOException {
        Document styles = word.xml("word/styles.xml");
        Document numbering = word.xml("word/numbering.xml");
        if (styles == null || numbering == null) {
            return;
        }
        var levels = new HashMap<String, Integer>();
        String list = "";
        for (Element style : Elements.children(styles.getDocumentElement())) {
            Element format = Elements.child(style, "pPr");
            Element counted = format == null ? null : Elements.child(format, "numPr");
            Element id = counted == null ? null : Elements.child(counted, "numId");
            String name = value(style, "styleId");
            if (id != null && name.matches("Heading[1-9]")) {
                levels.put(name, Integer.parseInt(name.substring(7)) - 1);
                list = value(id, "val");
            }
        }
        Element pattern = pattern(numbering, list);
        if (pattern != null) {
            new HeadingLabels(word, numbering, levels, pattern).number(xml);
        }
    }

    /** The abstract list of a list; null when there is none. */
    private static @Nullable Element pattern(Document numbering, String list) {
        var all = Elements.children(numbering.getDocumentElement());
        for (Element num : all) {
            Element id = Elements.named(num, "num") ? Elements.child(num, "abstractNumId") : null;
            if (id != null && value(num, "numId").equals(list)) {
                for (Element pattern : all) {
                    if (Elements.named(pattern, "abstractNum")
                            && value(pattern, "abstractNumId").equals(value(id, "val"))) {
                        return pattern;
                    }
                }
            }
        }
        return null;
    }

    private void number(Document xml) throws IOException {
        var group = new ArrayList<Heading>();
        boolean annex = false;
        var paragraphs = xml.getElementsByTagNameNS(WordPackage.W, "p");
        var all = new ArrayList<Element>();
        for (int i = 0; i < paragraphs.getLength(); i++) {
            all.add((Element) paragraphs.item(i));
        }
        for (Element paragraph : all) {
            String style = style(paragraph);
            Integer level = styles.get(style);
            if (level != null) {
                group.add(new Heading(paragraph, level));
            } else if (style.equals(ANNEX)) {
                count(group, annex);
                group.clear();
                annex = true;
            }
        }
        count(group, annex);
        word.put("word/numbering.xml", numbering);
    }

    /** A heading and the level of its style, from 0. */
    private record Heading(Element paragraph, int level) {}

    /** What the labels of a level look like: Word's name for the kind, and its text. */
    private record Look(String kind, int parts, String end) {}

    private void count(List<Heading> headings, boolean annex) {
        var looks = looks(headings);
        var counted = new ArrayList<Heading>();
        int[] counters = new int[LEVELS];
        for (Heading heading : headings) {
            Matcher label = LABEL.matcher(words(heading.paragraph()));
            int[] next = counters.clone();
            next[heading.level()]++;
            Arrays.fill(next, heading.level() + 1, LEVELS, 0);
            if (label.find()
                    && isWhole(heading.paragraph(), label.end())
                    && label.group().strip().equals(label(looks, next, heading.level()))) {
                strip(heading.paragraph(), label.end());
                counters = next;
                counted.add(heading);
            } else {
                listed(heading.paragraph(), "0", null);
            }
        }
        if (!counted.isEmpty()) {
            Element pattern = annex ? copy() : list;
            looks.forEach((level, look) -> show(pattern, level, look));
            if (annex) {
                String id = listOf(pattern);
                counted.forEach(heading -> listed(heading.paragraph(), id, heading.level()));
            }
        }
    }

    private static Map<Integer, Look> looks(List<Heading> headings) {
        var looks = new HashMap<Integer, Look>();
        for (Heading heading : headings) {
            Matcher label = LABEL.matcher(words(heading.paragraph()));
            if (label.find()) {
                String number = label.group("number");
                int parts = number.split("\\.").length;
                String kind = kind(number);
                if (parts <= heading.level() + 1) {
                    looks.putIfAbsent(heading.level(), new Look(kind, parts, label.group("end")));
                }
            }
        }
        return looks;
    }

    private static String kind(String number) {
        if (number.matches("[IVXLC]+")) {
            return "upperRoman";
        }
        if (number.matches("[A-Z]")) {
            return "upperLetter";
        }
        return number.matches("[a-z]") ? "lowerLetter" : "decimal";
    }

    /** What Word will show. */
    private static String label(Map<Integer, Look> looks, int[] counters, int level) {
        Look look = looks.get(level);
        if (look == null) {
            return "";
        }
        var label = new StringBuilder();
        for (int at = level - look.parts() + 1; at <= level; at++) {
            Look part = looks.get(at);
            label.append(part == null ? "?" : numeral(part.kind(), counters[at]));
            label.append(at < level ? "." : look.end());
        }
        return label.toString();
    }

    private static String numeral(String kind, int number) {
        return switch (kind) {
            case "upperRoman" -> roman(number);
            case "upperLetter" -> letter('A', number);
            case "lowerLetter" -> letter('a', number);
            default -> Integer.toString(number);
        };
    }

    private static String letter(char first, int number) {
        return number < 1 || number > 26 ? "?" : String.valueOf((char) (first + number - 1));
    }

    private static String roman(int number) {
        int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        var roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) {
                roman.append(signs[i]);
            }
        }
        return roman.toString();
    }

    private static void show(Element pattern, int level, Look look) {
        var text = new StringBuilder();
        for (int at = level - look.parts() + 1; at <= level; at++) {
            text.append('%').append(at + 1).append(at < level ? "." : look.end());
        }
        for (Element one : Elements.children(pattern)) {
            Element kind = Elements.child(one, "numFmt");
            Element shown = Elements.child(one, "lvlText");
            if (Elements.named(one, "lvl")
                    && value(one, "ilvl").equals(Integer.toString(level))
                    && kind != null
                    && shown != null) {
                kind.setAttributeNS(WordPackage.W, "w:val", look.kind());
                shown.setAttributeNS(WordPackage.W, "w:val", text.toString());
            }
        }
    }

    /** A list like that of the styles, which counts for itself. */
    private Element copy() {
        Element root = numbering.getDocumentElement();
        Element copy = (Element) list.cloneNode(true);
        copy.setAttributeNS(WordPackage.W, "w:abstractNumId", next("abstractNum", "abstractNumId"));
        for (Element child : Elements.children(copy)) {
            Element style = Elements.child(child, "pStyle");
            if (style != null) {
                child.removeChild(style);
            }
            if (Elements.named(child, "nsid") || Elements.named(child, "tmpl")) {
                copy.removeChild(child);
            }
        }
        root.insertBefore(copy, list.getNextSibling());
        return copy;
    }

    private String listOf(Element pattern) {
        String id = next("num", "numId");
        Element num = Elements.element(numbering, "num");
        num.setAttributeNS(WordPackage.W, "w:numId", id);
        Element of = Elements.element(numbering, "abstractNumId");
        of.setAttributeNS(WordPackage.W, "w:val", value(pattern, "abstractNumId"));
        num.appendChild(of);
        Element root = numbering.getDocumentElement();
        root.insertBefore(num, Elements.child(root, "numIdMacAtCleanup"));
        return id;
    }

    private String next(String name, String id) {
        int next = 1;
        for (Element one : Elements.children(numbering.getDocumentElement())) {
            if (Elements.named(one, name)) {
                next = Math.max(next, Integer.parseInt(value(one, id)) + 1);
            }
        }
        return Integer.toString(next);
    }

    /**
     * Makes a paragraph part of a list.
     *
     * @param id 0 for no list
     * @param level null for that of the style
     */
    private static void listed(Element paragraph, String id, @Nullable Integer level) {
        Document xml = paragraph.getOwnerDocument();
        Element format = Elements.child(paragraph, "pPr");
        if (format == null) {
            return;
        }
        Element counted = Elements.element(xml, "numPr");
        if (level != null) {
            Element at = Elements.element(xml, "ilvl");
            at.setAttributeNS(WordPackage.W, "w:val", Integer.toString(level));
            counted.appendChild(at);
        }
        Element list = Elements.element(xml, "numId");
        list.setAttributeNS(WordPackage.W, "w:val", id);
        counted.appendChild(list);
        Element next = null;
        for (Element property : Elements.children(format)) {
            if (!property.getLocalName().matches(BEFORE_NUMBERING)) {
                next = property;
                break;
            }
        }
        if (next != null && Elements.named(next, "numPr")) {
            format.replaceChild(counted, next);
        } else {
            format.insertBefore(counted, next);
        }
    }

    /** Whether the first characters of a paragraph are in no tracked change, nor the paragraph. */
    private static boolean isWhole(Element paragraph, int length) {
        Element format = Elements.child(paragraph, "pPr");
        Element mark = format == null ? null : Elements.child(format, "rPr");
        if (mark != null
                && (Elements.child(mark, "ins") != null || Elements.child(mark, "del") != null)) {
            return false;
        }
        int left = length;
        for (Element child : Elements.children(paragraph)) {
            if (Elements.named(child, "ins") || Elements.named(child, "del")) {
                return false;
            }
            if (Elements.named(child, "r")) {
                left -= words(child).length();
                if (left <= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void strip(Element paragraph, int length) {
        int left = length;
        for (Element run : Elements.children(paragraph)) {
            for (Element text : Elements.children(run)) {
                if (Elements.named(text, "t") && left > 0) {
                    String words = text.getTextContent();
                    int gone = Math.min(left, words.length());
                    text.setTextContent(words.substring(gone));
                    left -= gone;
                }
            }
        }
    }

    /** The words of the runs that are not deleted. */
    private static String words(Element element) {
        var words = new StringBuilder();
        for (Element child : Elements.children(element)) {
            words.append(Elements.named(child, "t") ? child.getTextContent() : words(child));
        }
        return words.toString();
    }

    private static String style(Element paragraph) {
        Element format = Elements.child(paragraph, "pPr");
        Element style = format == null ? null : Elements.child(format, "pStyle");
        return style == null ? "" : value(style, "val");
    }

    private static String value(Element element, String attribute) {
        return element.getAttributeNS(WordPackage.W, attribute);
    }
}
