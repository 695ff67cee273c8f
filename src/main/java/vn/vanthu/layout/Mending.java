package vn.vanthu.layout;

import java.util.Comparator;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.vanthu.document.Format.Alignment;
import vn.vanthu.word.Elements;
import vn.vanthu.word.Revisions;
import vn.vanthu.word.WordPackage;

/**
 * Carries out changes in the tree of a document: words and formats as tracked changes, pages
 * directly.
 */
final class Mending {

    private static final String TIMES = "Times New Roman";

    private final Revisions revisions;
    private final Rewording rewording;

    Mending(Revisions revisions) {
        this.revisions = revisions;
        this.rewording = new Rewording(revisions);
    }

    /** Makes all changes; those to words from the end, so that offsets before them stay right. */
    void mend(List<Mend> mends) {
        mends.forEach(this::format);
        mends.stream()
                .filter(Mend.Words.class::isInstance)
                .map(Mend.Words.class::cast)
                .distinct()
                .sorted(Comparator.comparingInt(Mend.Words::start).reversed())
                .forEach(rewording::put);
    }

    private void format(Mend mend) {
        switch (mend) {
            case Mend.Page(var section, var name, var attribute, var value) ->
                    set(section(section, name), attribute, Integer.toString(value));
            case Mend.FirstPage(var section) ->
                    Elements.putSectionProperty(
                            section, Elements.element(section.getOwnerDocument(), "titlePg"));
            case Mend.Letters(var run, var trait, var value) -> letters(run, trait, value);
            case Mend.Font(var run) -> font(run);
            case Mend.Align(var paragraph, var alignment) ->
                    set(property(paragraph, "jc"), "val", name(alignment));
            case Mend.Indent(var paragraph, var first) -> {
                Element indent = property(paragraph, "ind");
                for (String old :
                        List.of(
                                "hanging",
                                "hangingChars",
                                "firstLineChars",
                                "start",
                                "leftChars")) {
                    indent.removeAttributeNS(WordPackage.W, old);
                }
                set(indent, "left", "0");
                set(indent, "firstLine", Integer.toString(first));
            }
            case Mend.Spacing(var paragraph, var attribute, var value, var rule) -> {
                Element spacing = property(paragraph, "spacing");
                spacing.removeAttributeNS(WordPackage.W, attribute + "Autospacing");
                spacing.removeAttributeNS(WordPackage.W, attribute + "Lines");
                set(spacing, attribute, Integer.toString(value));
                if (!rule.isEmpty()) {
                    set(spacing, "lineRule", rule);
                }
            }
            case Mend.Words words -> {}
        }
    }

    private static Element section(Element section, String name) {
        Element found = Elements.child(section, name);
        if (found != null) {
            return found;
        }
        Element added = Elements.element(section.getOwnerDocument(), name);
        if (name.equals("pgMar")) {
            // All are required; those that are wrong are set by changes of their own.
            for (String side : List.of("top", "right", "bottom", "left")) {
                set(added, side, "1440");
            }
            set(added, "header", "567");
            set(added, "footer", "567");
            set(added, "gutter", "0");
        }
        Elements.putSectionProperty(section, added);
        return added;
    }

    private void letters(Element run, Mend.Trait trait, int value) {
        Element properties = letters(run);
        revisions.letters(properties);
        String word =
                switch (trait) {
                    case SIZE -> Integer.toString(value);
                    case UNDERLINE -> value == 0 ? "none" : "single";
                    case BOLD, ITALIC, CAPITALS -> value == 0 ? "0" : "1";
                };
        put(properties, trait.element(), word);
        if (trait == Mend.Trait.SIZE) {
            put(properties, "szCs", word);
        }
    }

    private static void put(Element properties, String name, String value) {
        Element property = Elements.element(properties.getOwnerDocument(), name);
        set(property, "val", value);
        Elements.putRunProperty(properties, property);
    }

    private void font(Element run) {
        Element properties = letters(run);
        revisions.letters(properties);
        Element fonts = Elements.element(run.getOwnerDocument(), "rFonts");
        for (String script : List.of("ascii", "hAnsi", "eastAsia", "cs")) {
            set(fonts, script, TIMES);
        }
        Elements.putRunProperty(properties, fonts);
    }

    /** The properties of a run's letters; where there are none they are made. */
    private static Element letters(Element run) {
        Element properties = Elements.child(run, "rPr");
        if (properties == null) {
            properties = Elements.element(run.getOwnerDocument(), "rPr");
            run.insertBefore(properties, run.getFirstChild());
        }
        return properties;
    }

    /** A property of a paragraph to be changed, with what it says now. */
    private Element property(Element paragraph, String name) {
        Document xml = paragraph.getOwnerDocument();
        Element format = Elements.child(paragraph, "pPr");
        if (format == null) {
            format = Elements.element(xml, "pPr");
            paragraph.insertBefore(format, paragraph.getFirstChild());
        }
        revisions.format(format);
        Element found = Elements.child(format, name);
        if (found == null) {
            found = Elements.element(xml, name);
            Elements.putParagraphProperty(format, found);
        }
        return found;
    }

    private static String name(Alignment alignment) {
        return switch (alignment) {
            case LEFT, UNKNOWN -> "left";
            case CENTER -> "center";
            case RIGHT -> "right";
            case JUSTIFY -> "both";
        };
    }

    private static void set(Element element, String attribute, String value) {
        element.setAttributeNS(WordPackage.W, "w:" + attribute, value);
    }
}
