package vn.vanthu.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.vanthu.document.Format.Alignment;
import vn.vanthu.word.Elements;
import vn.vanthu.word.WordPackage;

/** Reads how the pages of each section are set up, with their numbers in headers and footers. */
final class PageReading {

    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** US Letter, which Word takes where a file says nothing (ISO/IEC 29500-1, 17.6.13). */
    private static final int LETTER_WIDTH = 12240;

    private static final int LETTER_HEIGHT = 15840;

    private final WordPackage word;
    private final StyleSheet styles;
    private final Map<String, String> targets = new HashMap<>();

    PageReading(WordPackage word, StyleSheet styles) throws IOException {
        this.word = word;
        this.styles = styles;
        Document relations = word.xml("word/_rels/document.xml.rels");
        if (relations != null) {
            for (Element relation : Elements.children(relations.getDocumentElement())) {
                String target = relation.getAttribute("Target");
                targets.put(
                        relation.getAttribute("Id"),
                        target.startsWith("/") ? target.substring(1) : "word/" + target);
            }
        }
    }

    List<PageSetup> pages(List<Element> sections) throws IOException {
        var pages = new ArrayList<PageSetup>();
        var parts = new HashMap<String, String>();
        for (Element section : sections) {
            for (Element child : Elements.children(section)) {
                boolean header = Elements.named(child, "headerReference");
                if (header || Elements.named(child, "footerReference")) {
                    String id = child.getAttributeNS(RELATIONS, "id");
                    String place = (header ? "header " : "footer ");
                    parts.put(
                            place + StyleSheet.attribute(child, "type"),
                            targets.getOrDefault(id, ""));
                }
            }
            pages.add(page(section, parts));
        }
        return List.copyOf(pages);
    }

    private PageSetup page(Element section, Map<String, String> parts) throws IOException {
        Element size = Elements.child(section, "pgSz");
        Element margins = Elements.child(section, "pgMar");
        Element title = Elements.child(section, "titlePg");
        PageSetup.PageNumber number = number(parts, "default", section);
        boolean first = title != null && StyleSheet.isOn(title);
        return new PageSetup(
                section,
                size == null ? LETTER_WIDTH : StyleSheet.number(size, "w", LETTER_WIDTH),
                size == null ? LETTER_HEIGHT : StyleSheet.number(size, "h", LETTER_HEIGHT),
                margin(margins, "top"),
                margin(margins, "bottom"),
                margin(margins, "left"),
                margin(margins, "right"),
                number,
                first,
                number(parts, "first", section) != null);
    }

    private static int margin(@Nullable Element margins, String side) {
        return margins == null ? 1440 : Math.abs(StyleSheet.number(margins, side, 1440));
    }

    private PageSetup.@Nullable PageNumber number(
            Map<String, String> parts, String type, Element section) throws IOException {
        Element kind = Elements.child(section, "pgNumType");
        String format = kind == null ? "" : StyleSheet.attribute(kind, "fmt");
        for (String place : List.of("header ", "footer ")) {
            Document xml = word.xml(parts.getOrDefault(place + type, ""));
            var paragraphs = xml == null ? null : xml.getElementsByTagNameNS(WordPackage.W, "p");
            for (int i = 0; paragraphs != null && i < paragraphs.getLength(); i++) {
                Element paragraph = (Element) paragraphs.item(i);
                Element run = field(paragraph);
                if (run != null) {
                    Element own = Elements.child(paragraph, "pPr");
                    String style = styles.style(own);
                    Look look = styles.look(Elements.child(run, "rPr"), style, "");
                    return new PageSetup.PageNumber(
                            place.equals("header "),
                            alignment(paragraph, own),
                            format.matches("|decimal|numberInDash"),
                            look.halfPoints(),
                            !look.italic());
                }
            }
        }
        return null;
    }

    /** A number may stand in a frame of its own, or behind tabs in the middle. */
    private Alignment alignment(Element paragraph, @Nullable Element own) {
        Element frame = own == null ? null : Elements.child(own, "framePr");
        if (frame != null && StyleSheet.attribute(frame, "xAlign").equals("center")) {
            return Alignment.CENTER;
        }
        int tabs = 0;
        for (Element run : Elements.children(paragraph)) {
            tabs += Elements.child(run, "tab") == null ? 0 : 1;
        }
        Alignment said = styles.setting(own, null, "").alignment();
        return tabs == 1 && said == Alignment.LEFT ? Alignment.CENTER : said;
    }

    /** The run that shows the number of the page; null where the paragraph has none. */
    private static @Nullable Element field(Element paragraph) {
        var simple = paragraph.getElementsByTagNameNS(WordPackage.W, "fldSimple");
        for (int i = 0; i < simple.getLength(); i++) {
            Element field = (Element) simple.item(i);
            if (isPage(StyleSheet.attribute(field, "instr"))) {
                Element run = Elements.child(field, "r");
                return run == null ? field : run;
            }
        }
        var codes = paragraph.getElementsByTagNameNS(WordPackage.W, "instrText");
        for (int i = 0; i < codes.getLength(); i++) {
            if (isPage(codes.item(i).getTextContent())) {
                return shown((Element) codes.item(i).getParentNode());
            }
        }
        return null;
    }

    private static boolean isPage(String code) {
        return code.strip().matches("(?is)PAGE\\b.*");
    }

    /** The run of the result, or else the one with the code. */
    private static Element shown(Element code) {
        for (var next = code.getNextSibling(); next != null; next = next.getNextSibling()) {
            if (next instanceof Element run && Elements.child(run, "t") != null) {
                return run;
            }
        }
        return code;
    }
}
