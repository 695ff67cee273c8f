package vn.vanthu.read.tika;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Format;
import vn.vanthu.document.Format.Alignment;

/** The styles of an OpenDocument text, those of {@code styles.xml} and of the text itself. */
final class OdtStyles {

    private static final int LONGEST_CHAIN = 30;

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, String> fonts = new HashMap<>();
    private @Nullable Element outline;

    /** Takes up the styles of a part; later ones replace earlier ones of the same name. */
    void add(Element part) {
        for (Element element : part.getAllElements()) {
            switch (element.tagName()) {
                case "style:style" -> styles.put(key(element), element);
                case "style:default-style" ->
                        styles.put(element.attr("style:family") + "/", element);
                case "text:list-style" -> lists.put(element.attr("style:name"), element);
                case "text:outline-style" -> outline = element;
                case "style:font-face" ->
                        fonts.put(
                                element.attr("style:name"),
                                element.attr("svg:font-family").replaceAll("['\"]", ""));
                default -> {}
            }
        }
    }

    private static String key(Element style) {
        return style.attr("style:family") + "/" + style.attr("style:name");
    }

    /** A style and those that it is made from, the most general first. */
    private List<Element> chain(String family, String name) {
        var chain = new ArrayList<Element>();
        Element style = styles.get(family + "/" + name);
        while (style != null && chain.size() < LONGEST_CHAIN) {
            chain.addFirst(style);
            String parent = style.attr("style:parent-style-name");
            style = parent.isEmpty() ? null : styles.get(family + "/" + parent);
        }
        Element base = family.equals("text") ? null : styles.get(family + "/");
        if (base != null && (chain.isEmpty() || chain.getFirst() != base)) {
            chain.addFirst(base);
        }
        return chain;
    }

    /** The last value that a style or one above it gives; empty for none. */
    private String value(String family, String name, String properties, String attribute) {
        String value = "";
        for (Element style : chain(family, name)) {
            for (Element child : style.children()) {
                if (child.tagName().equals(properties) && child.hasAttr(attribute)) {
                    value = child.attr(attribute);
                }
            }
        }
        return value;
    }

    /** How letters of a style look that stand inside others. */
    Look look(String family, String name, Look outer) {
        Look look = outer;
        for (Element style : chain(family, name)) {
            for (Element child : style.children()) {
                if (child.tagName().equals("style:text-properties")) {
                    look = look(child, look);
                }
            }
        }
        return look;
    }

    private Look look(Element properties, Look outer) {
        Look look = outer;
        String weight = properties.attr("fo:font-weight");
        if (!weight.isEmpty()) {
            look = look.bold(weight.equals("bold") || weight.matches("[6-9]00"));
        }
        String slant = properties.attr("fo:font-style");
        if (!slant.isEmpty()) {
            look = look.italic(slant.equals("italic") || slant.equals("oblique"));
        }
        String transform = properties.attr("fo:text-transform");
        if (!transform.isEmpty()) {
            look = look.caps(transform.equals("uppercase"));
        }
        String position = properties.attr("style:text-position");
        if (!position.isEmpty()) {
            look = look.raised(position.startsWith("super") || position.matches("[1-9].*"));
        }
        double size = points(properties.attr("fo:font-size"));
        if (size > 0) {
            look = look.size(size);
        }
        String font = properties.attr("style:font-name");
        String family = properties.attr("fo:font-family").replaceAll("['\"]", "");
        if (!font.isEmpty() || !family.isEmpty()) {
            look = look.font(font.isEmpty() ? family : fonts.getOrDefault(font, font));
        }
        return look;
    }

    boolean isHidden(String family, String name) {
        return value(family, name, "style:text-properties", "text:display").equals("none");
    }

    /** Alignment and indent of a paragraph's style; its level comes from the paragraph. */
    Format format(String name, int level) {
        Alignment alignment =
                switch (value("paragraph", name, "style:paragraph-properties", "fo:text-align")) {
                    case "left", "start" -> Alignment.LEFT;
                    case "center" -> Alignment.CENTER;
                    case "right", "end" -> Alignment.RIGHT;
                    case "justify" -> Alignment.JUSTIFY;
                    default -> Alignment.UNKNOWN;
                };
        double left =
                points(value("paragraph", name, "style:paragraph-properties", "fo:margin-left"));
        double first =
                points(value("paragraph", name, "style:paragraph-properties", "fo:text-indent"));
        return new Format(false, false, 0, alignment, level, left + first);
    }

    /** Lines drawn around a cell, 0 to 4. */
    int sides(String cell) {
        String all = value("table-cell", cell, "style:table-cell-properties", "fo:border");
        int count = 0;
        for (String side : List.of("top", "bottom", "left", "right")) {
            String own =
                    value("table-cell", cell, "style:table-cell-properties", "fo:border-" + side);
            String line = own.isEmpty() ? all : own;
            count += Css.isLine(line) ? 1 : 0;
        }
        return count;
    }

    /** The name of the list style that a paragraph's style puts it in; empty for none. */
    String listOf(String paragraph) {
        String list = "";
        for (Element style : chain("paragraph", paragraph)) {
            list =
                    style.hasAttr("style:list-style-name")
                            ? style.attr("style:list-style-name")
                            : list;
        }
        return list;
    }

    /** The shown name of a style, small: "contents heading". */
    static String shown(String name) {
        return name.replace("_20_", " ").toLowerCase(Locale.ROOT);
    }

    /**
     * A level of a list style, from 0; null where there is none.
     *
     * @param list the style's name; empty for the numbering of headings
     */
    @Nullable Element level(String list, int level) {
        Element style = list.isEmpty() ? outline : lists.get(list);
        if (style != null) {
            for (Element child : style.children()) {
                if (child.attr("text:level").equals(String.valueOf(level + 1))) {
                    return child;
                }
            }
        }
        return null;
    }

    static double points(String length) {
        return new Css(Map.of("length", length)).points("length");
    }
}
