package vn.vanthu.read.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.read.ReadException;

/** The styles of a document with what they inherit worked out. */
final class Styles {

    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, Style> whole = new HashMap<>();
    private RunFormat defaultRun = RunFormat.NONE;
    private ParagraphFormat defaultParagraph = ParagraphFormat.NONE;
    private @Nullable String defaultStyle;

    /**
     * @param name in lower case; English for Word's own styles, whatever Word's language
     */
    record Style(
            String id,
            String name,
            @Nullable String basedOn,
            ParagraphFormat paragraph,
            RunFormat run,
            Borders borders) {}

    /** Styles of a document without a styles part. */
    static Styles none() {
        return new Styles();
    }

    /** Reads the styles part to its end. */
    static Styles read(XmlCursor xml) throws ReadException {
        var styles = new Styles();
        xml.root();
        xml.children(name -> {
            switch (name) {
                case "docDefaults" -> styles.readDefaults(xml);
                case "style" -> styles.readStyle(xml);
                default -> {}
            }
        });
        return styles;
    }

    /** A style with all that it is based on; the default paragraph style where id is null. */
    Style paragraph(@Nullable String id) {
        String wanted = id == null || !styles.containsKey(id) ? defaultStyle : id;
        return wanted == null ? missing("") : resolve(wanted);
    }

    /** A character or table style with all that it is based on. */
    Style other(@Nullable String id) {
        return id == null || !styles.containsKey(id) ? missing("") : resolve(id);
    }

    RunFormat defaultRun() {
        return defaultRun;
    }

    ParagraphFormat defaultParagraph() {
        return defaultParagraph;
    }

    /** Heading level of a style by its name, 1 to 9; 0 for none. */
    static int headingLevel(Style style) {
        Matcher heading = HEADING.matcher(style.name());
        return heading.matches() ? heading.group(1).charAt(0) - '0' : 0;
    }

    /** Whether a style is for entries of a table of contents. */
    static boolean isContents(Style style) {
        return style.name().startsWith("toc ") || style.name().equals("table of figures");
    }

    private Style resolve(String id) {
        Style known = whole.get(id);
        if (known == null) {
            known = resolve(id, new HashSet<>());
            whole.put(id, known);
        }
        return known;
    }

    /** Follows {@code basedOn}; a style that is met again on the way counts as having no base. */
    private Style resolve(String id, Set<String> seen) {
        Style own = styles.getOrDefault(id, missing(id));
        String base = own.basedOn();
        if (!seen.add(id) || base == null || seen.contains(base) || seen.size() > 100) {
            return own;
        }
        Style below = resolve(base, seen);
        return new Style(
                id,
                headingLevel(own) == 0 && headingLevel(below) > 0 ? below.name() : own.name(),
                null,
                own.paragraph().over(below.paragraph()),
                own.run().over(below.run()),
                own.borders().over(below.borders()));
    }

    private void readDefaults(XmlCursor xml) throws ReadException {
        xml.children(outer ->
                xml.children(name -> {
                    switch (name) {
                        case "rPr" -> defaultRun = RunFormat.read(xml);
                        case "pPr" -> defaultParagraph = ParagraphFormat.read(xml);
                        default -> {}
                    }
                }));
    }

    private void readStyle(XmlCursor xml) throws ReadException {
        String id = xml.attribute("styleId");
        if (id == null) {
            return;
        }
        String type = xml.attribute("type");
        String isDefault = xml.attribute("default");
        var found = new Found();
        xml.children(name -> {
            switch (name) {
                case "name" -> {
                    String value = xml.value();
                    found.name = value == null ? "" : value.toLowerCase(Locale.ROOT);
                }
                case "basedOn" -> found.basedOn = xml.value();
                case "pPr" -> found.paragraph = ParagraphFormat.read(xml);
                case "rPr" -> found.run = RunFormat.read(xml);
                case "tblPr" ->
                        xml.children(inner -> {
                            if (inner.equals("tblBorders")) {
                                found.borders = Borders.read(xml);
                            }
                        });
                default -> {}
            }
        });
        ParagraphFormat paragraph = found.paragraph;
        styles.put(
                id, new Style(id, found.name, found.basedOn, paragraph, found.run, found.borders));
        if ("paragraph".equals(type) && ("1".equals(isDefault) || "true".equals(isDefault))) {
            defaultStyle = id;
        }
    }

    private static Style missing(String id) {
        return new Style(id, "", null, ParagraphFormat.NONE, RunFormat.NONE, Borders.NONE);
    }

    private static final class Found {
        private String name = "";
        private @Nullable String basedOn;
        private ParagraphFormat paragraph = ParagraphFormat.NONE;
        private RunFormat run = RunFormat.NONE;
        private Borders borders = Borders.NONE;
    }
}
