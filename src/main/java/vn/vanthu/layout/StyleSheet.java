package vn.vanthu.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.vanthu.document.Format.Alignment;
import vn.vanthu.word.Elements;
import vn.vanthu.word.WordPackage;

/**
 * What the styles, the defaults and the theme of a file make of its paragraphs and letters (ISO/IEC
 * 29500-1, 17.7.2).
 */
final class StyleSheet {

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /** Ten points, where nothing is said (17.3.2.38). */
    private static final int USUAL_HALF_POINTS = 20;

    /** What a browser leaves around a paragraph, for automatic distances; 14 points. */
    private static final int AUTOMATIC = 280;

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, String> theme = new HashMap<>();
    private @Nullable Element defaultLetters;
    private @Nullable Element defaultParagraph;
    private String defaultStyle = "";

    static StyleSheet read(WordPackage word) throws IOException {
        var sheet = new StyleSheet();
        Document styles = word.xml("word/styles.xml");
        if (styles != null) {
            sheet.read(styles);
        }
        Document theme = word.xml("word/theme/theme1.xml");
        if (theme != null) {
            sheet.theme.put("major", latin(theme, "majorFont"));
            sheet.theme.put("minor", latin(theme, "minorFont"));
        }
        return sheet;
    }

    private void read(Document xml) {
        for (Element child : Elements.children(xml.getDocumentElement())) {
            if (Elements.named(child, "docDefaults")) {
                Element letters = Elements.child(child, "rPrDefault");
                defaultLetters = letters == null ? null : Elements.child(letters, "rPr");
                Element paragraph = Elements.child(child, "pPrDefault");
                defaultParagraph = paragraph == null ? null : Elements.child(paragraph, "pPr");
            } else if (Elements.named(child, "style")) {
                String id = attribute(child, "styleId");
                styles.put(id, child);
                if (attribute(child, "type").equals("paragraph") && !isOff(child, "default")) {
                    defaultStyle = id;
                }
            }
        }
    }

    private static String latin(Document theme, String name) {
        var fonts = theme.getElementsByTagNameNS(DRAWING, name);
        var latin =
                fonts.getLength() == 0
                        ? null
                        : ((Element) fonts.item(0)).getElementsByTagNameNS(DRAWING, "latin");
        return latin == null || latin.getLength() == 0
                ? ""
                : ((Element) latin.item(0)).getAttribute("typeface");
    }

    /** Id of the style of a paragraph, the default one where it names none that there is. */
    String style(@Nullable Element format) {
        String id = value(format, "pStyle");
        return styles.containsKey(id) ? id : defaultStyle;
    }

    /** What a style says about lists; null for nothing. */
    @Nullable Element list(String style) {
        return first(layers(style, "pPr"), "numPr");
    }

    /**
     * The look of letters.
     *
     * @param own what the run says itself ({@code w:rPr}); null for nothing
     * @param style of the paragraph
     * @param table style of the table around; empty for none
     */
    Look look(@Nullable Element own, String style, String table) {
        var direct = own == null ? List.<Element>of() : List.of(own);
        var letters = layers(value(own, "rStyle"), "rPr");
        var paragraph = layers(style, "rPr");
        var below = new ArrayList<>(layers(table, "rPr"));
        if (defaultLetters != null) {
            below.add(defaultLetters);
        }
        var all = new ArrayList<>(direct);
        all.addAll(letters);
        all.addAll(paragraph);
        all.addAll(below);
        var toggles = List.of(direct, letters, paragraph, below);
        Element size = first(all, "sz");
        Element underline = first(all, "u");
        Element colour = first(all, "color");
        String hex = colour == null ? "" : attribute(colour, "val");
        return new Look(
                font(all),
                size == null ? USUAL_HALF_POINTS : number(size, "val", USUAL_HALF_POINTS),
                toggled(toggles, "b"),
                toggled(toggles, "i"),
                underline != null && !attribute(underline, "val").matches("none|"),
                toggled(toggles, "caps"),
                toggled(toggles, "vanish"),
                hex.matches("[0-9A-Fa-f]{6}") ? hex.toUpperCase(Locale.ROOT) : "");
    }

    /**
     * How a paragraph stands.
     *
     * @param own its {@code w:pPr}; null for none
     * @param list what its list's level says ({@code w:pPr}); null for none
     * @param table style of the table around; empty for none
     */
    Setting setting(@Nullable Element own, @Nullable Element list, String table) {
        String style = style(own);
        var layers = new ArrayList<Element>();
        if (own != null) {
            layers.add(own);
        }
        boolean listed = own != null && Elements.child(own, "numPr") != null;
        if (list != null && listed) {
            layers.add(list);
        }
        layers.addAll(layers(style, "pPr"));
        if (list != null && !listed) {
            layers.add(list);
        }
        layers.addAll(layers(table, "pPr"));
        if (defaultParagraph != null) {
            layers.add(defaultParagraph);
        }
        Element jc = first(layers, "jc");
        Element contextual = first(layers, "contextualSpacing");
        return new Setting(
                alignment(jc == null ? "" : attribute(jc, "val")),
                length(layers, "ind", "left", "start"),
                length(layers, "ind", "right", "end"),
                firstLine(layers),
                distance(layers, "before"),
                distance(layers, "after"),
                Math.max(1, number(layers, "spacing", "line", 240)),
                rule(layers),
                contextual != null && isOn(contextual),
                isBordered(first(layers, "pBdr")),
                style,
                heading(style),
                name(style).startsWith("toc "));
    }

    private int heading(String style) {
        for (Element at : chain(style)) {
            String name = value(at, "name").toLowerCase(Locale.ROOT);
            if (name.matches("heading [1-9]")) {
                return name.charAt(8) - '0';
            }
        }
        return 0;
    }

    private String name(String style) {
        return value(styles.get(style), "name").toLowerCase(Locale.ROOT);
    }

    private static boolean isBordered(@Nullable Element borders) {
        if (borders == null) {
            return false;
        }
        for (String side : List.of("top", "bottom")) {
            Element line = Elements.child(borders, side);
            if (line != null && !attribute(line, "val").matches("nil|none|")) {
                // A line in the colour of the paper is left by text pasted from the web.
                return !attribute(line, "color").equalsIgnoreCase("FFFFFF");
            }
        }
        return false;
    }

    private static int firstLine(List<Element> layers) {
        for (Element layer : layers) {
            Element indent = Elements.child(layer, "ind");
            if (indent != null && has(indent, "hanging")) {
                return -number(indent, "hanging", 0);
            }
            if (indent != null && has(indent, "firstLine")) {
                return number(indent, "firstLine", 0);
            }
        }
        return 0;
    }

    private static int distance(List<Element> layers, String side) {
        for (Element layer : layers) {
            Element spacing = Elements.child(layer, "spacing");
            String automatic = spacing == null ? "" : attribute(spacing, side + "Autospacing");
            if (spacing != null && automatic.matches("1|true|on")) {
                return AUTOMATIC;
            }
            if (spacing != null && has(spacing, side)) {
                return number(spacing, side, 0);
            }
        }
        return 0;
    }

    private static String rule(List<Element> layers) {
        for (Element layer : layers) {
            Element spacing = Elements.child(layer, "spacing");
            if (spacing != null && has(spacing, "line")) {
                String rule = attribute(spacing, "lineRule");
                return rule.isEmpty() ? "auto" : rule;
            }
        }
        return "auto";
    }

    private static int length(List<Element> layers, String name, String old, String now) {
        int other = number(layers, name, now, Integer.MIN_VALUE);
        return other != Integer.MIN_VALUE ? other : number(layers, name, old, 0);
    }

    private static int number(List<Element> layers, String name, String attribute, int otherwise) {
        for (Element layer : layers) {
            Element element = Elements.child(layer, name);
            if (element != null && has(element, attribute)) {
                return number(element, attribute, otherwise);
            }
        }
        return otherwise;
    }

    private String font(List<Element> layers) {
        for (Element layer : layers) {
            Element fonts = Elements.child(layer, "rFonts");
            if (fonts == null) {
                continue;
            }
            for (String kind : List.of("hAnsi", "ascii")) {
                String themed = attribute(fonts, kind + "Theme");
                String found =
                        themed.isEmpty()
                                ? attribute(fonts, kind)
                                : theme.getOrDefault(
                                        themed.startsWith("major") ? "major" : "minor", "");
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    /** A toggle property: what two styles switch on is off (17.7.3); the run's own word counts. */
    private static boolean toggled(List<List<Element>> layers, String name) {
        Element own = first(layers.getFirst(), name);
        if (own != null) {
            return isOn(own);
        }
        Element letters = first(layers.get(1), name);
        Element paragraph = first(layers.get(2), name);
        Element below = first(layers.get(3), name);
        if (letters == null && paragraph == null) {
            return below != null && isOn(below);
        }
        boolean byLetters = letters != null && isOn(letters);
        boolean byParagraph = paragraph != null && isOn(paragraph);
        return byLetters ^ byParagraph;
    }

    private List<Element> layers(String style, String kind) {
        var layers = new ArrayList<Element>();
        for (Element at : chain(style)) {
            Element format = Elements.child(at, kind);
            if (format != null) {
                layers.add(format);
            }
        }
        return layers;
    }

    /** A style and what it is based on, nearest first. */
    private List<Element> chain(String style) {
        var chain = new ArrayList<Element>();
        Set<String> seen = new HashSet<>();
        for (String id = style; seen.add(id) && styles.get(id) != null; ) {
            Element at = styles.get(id);
            chain.add(at);
            id = value(at, "basedOn");
        }
        return chain;
    }

    private static @Nullable Element first(List<Element> layers, String name) {
        for (Element layer : layers) {
            Element found = Elements.child(layer, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    static Alignment alignment(String value) {
        return switch (value) {
            case "center" -> Alignment.CENTER;
            case "right", "end" -> Alignment.RIGHT;
            case "both", "distribute" -> Alignment.JUSTIFY;
            default -> Alignment.LEFT;
        };
    }

    static String attribute(Element element, String name) {
        return element.getAttributeNS(WordPackage.W, name);
    }

    /** The {@code w:val} of a child; empty where there is none. */
    static String value(@Nullable Element parent, String name) {
        Element child = parent == null ? null : Elements.child(parent, name);
        return child == null ? "" : attribute(child, "val");
    }

    static int number(Element element, String attribute, int otherwise) {
        String value = attribute(element, attribute);
        return value.matches("-?\\d{1,7}(\\.\\d+)?")
                ? (int) Math.round(Double.parseDouble(value))
                : otherwise;
    }

    static boolean isOn(Element element) {
        return !attribute(element, "val").matches("0|false|off");
    }

    private static boolean isOff(Element element, String attribute) {
        return !attribute(element, attribute).matches("1|true|on");
    }

    private static boolean has(Element element, String attribute) {
        return element.hasAttributeNS(WordPackage.W, attribute);
    }
}
