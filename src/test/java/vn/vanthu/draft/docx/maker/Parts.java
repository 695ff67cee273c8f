package vn.vanthu.draft.docx.maker;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the parts of a template around its document: styles, numbering, header, settings. */
final class Parts {

    private static final String PROLOG =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORDML =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static final String[] KINDS = {
        "styles", "settings", "header", "footnotes", "comments", "numbering"
    };

    private static final int LEVELS = 9;

    private static final String TIMES =
            "<w:rFonts w:ascii=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:hAnsi=\"Times"
                    + " New Roman\" w:cs=\"Times New Roman\"/>";

    private static final String PLAIN =
            "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>"
                    + "<w:ind w:firstLine=\"0\"/>";

    private static final String LEFT = PLAIN + "<w:jc w:val=\"left\"/>";

    private Parts() {}

    /** All parts of a template by their names, in the order of the file. */
    static Map<String, String> of(Profile profile, String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", PROLOG + types());
        parts.put("_rels/.rels", PROLOG + root());
        parts.put(
                "word/document.xml",
                PROLOG
                        + "<w:document xmlns:w=\""
                        + Wml.W
                        + "\" xmlns:r=\""
                        + OFFICE
                        + "\"><w:body>"
                        + body
                        + profile.section()
                        + "</w:body></w:document>");
        parts.put("word/_rels/document.xml.rels", PROLOG + relations());
        parts.put("word/styles.xml", PROLOG + styles(profile));
        parts.put("word/settings.xml", PROLOG + settings());
        parts.put("word/header1.xml", PROLOG + header());
        parts.put("word/footnotes.xml", PROLOG + footnotes());
        parts.put("word/comments.xml", PROLOG + "<w:comments xmlns:w=\"" + Wml.W + "\"/>");
        parts.put("word/numbering.xml", PROLOG + numbering(profile));
        return parts;
    }

    private static String file(String kind) {
        return kind.equals("header") ? "header1" : kind;
    }

    private static String types() {
        var types = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">");
        types.append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-");
        types.append("package.relationships+xml\"/><Default Extension=\"xml\"");
        types.append(" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\"");
        types.append(" ContentType=\"" + WORDML + "document.main+xml\"/>");
        for (String kind : KINDS) {
            types.append("<Override PartName=\"/word/" + file(kind) + ".xml\" ContentType=\"");
            types.append(WORDML + kind + "+xml\"/>");
        }
        return types.append("</Types>").toString();
    }

    private static String root() {
        return "<Relationships xmlns=\""
                + PACKAGE
                + "relationships\"><Relationship Id=\"rId1\" Type=\""
                + OFFICE
                + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    }

    private static String relations() {
        var relations = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < KINDS.length; i++) {
            relations.append("<Relationship Id=\"rId" + (i + 1) + "\" Type=\"" + OFFICE + "/");
            relations.append(KINDS[i] + "\" Target=\"" + file(KINDS[i]) + ".xml\"/>");
        }
        return relations.append("</Relationships>").toString();
    }

    private static String styles(Profile profile) {
        var styles = new StringBuilder("<w:styles xmlns:w=\"" + Wml.W + "\"><w:docDefaults>");
        styles.append("<w:rPrDefault><w:rPr>" + TIMES + "<w:color w:val=\"000000\"/>");
        styles.append(Wml.size(28) + "<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\"");
        styles.append(" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>");
        styles.append("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">");
        styles.append("<w:name w:val=\"Normal\"/><w:qFormat/><w:pPr><w:widowControl/>");
        // 6 pt between paragraphs, first line 1.27 cm (Phụ lục I, Phần I, Mục II, 6).
        styles.append("<w:spacing w:before=\"60\" w:after=\"60\" " + profile.lines() + "/>");
        styles.append("<w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/></w:pPr></w:style>");
        styles.append("<w:style w:type=\"character\" w:default=\"1\"");
        styles.append(" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph");
        styles.append(" Font\"/></w:style><w:style w:type=\"table\" w:default=\"1\"");
        styles.append(" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr>");
        styles.append("<w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\"");
        styles.append(" w:type=\"dxa\"/><w:left w:w=\"85\" w:type=\"dxa\"/><w:bottom w:w=\"0\"");
        styles.append(" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar>");
        styles.append("</w:tblPr></w:style>");
        for (int level = 1; level <= LEVELS; level++) {
            styles.append(heading(level));
        }
        styles.append(style("Letterhead", "Thể thức", LEFT, ""));
        styles.append(style("Recipients", "Nơi nhận", LEFT, Wml.size(22)));
        styles.append(
                style(
                        "AnnexTitle",
                        "Tên phụ lục",
                        "<w:keepNext/>"
                                + PLAIN.replace("w:after=\"0\"", "w:after=\"60\"")
                                + Wml.CENTRE
                                + "<w:outlineLvl w:val=\"0\"/>",
                        "<w:b/>"));
        styles.append(
                style(
                        "TableText",
                        "Chữ trong bảng",
                        "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\""
                                + " w:lineRule=\"auto\"/><w:ind w:firstLine=\"0\"/>"
                                + "<w:jc w:val=\"left\"/>",
                        Wml.size(24)));
        styles.append(style("Header", "header", PLAIN + Wml.CENTRE, ""));
        styles.append(style("FootnoteText", "footnote text", PLAIN, Wml.size(20)));
        styles.append(
                character(
                        "FootnoteReference",
                        "footnote reference",
                        "<w:vertAlign w:val=\"superscript\"/>"));
        styles.append(
                character("CommentReference", "annotation reference", "<w:sz w:val=\"16\"/>"));
        return styles.append("</w:styles>").toString();
    }

    private static String heading(int level) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"Heading"
                + level
                + "\"><w:name w:val=\"heading "
                + level
                + "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr>"
                + "<w:keepNext/><w:numPr>"
                + (level == 1 ? "" : "<w:ilvl w:val=\"" + (level - 1) + "\"/>")
                + "<w:numId w:val=\"1\"/></w:numPr><w:spacing w:before=\"120\" w:after=\"60\"/>"
                + "<w:outlineLvl w:val=\""
                + (level - 1)
                + "\"/></w:pPr>"
                + (level < 4 ? "<w:rPr><w:b/></w:rPr>" : "")
                + "</w:style>";
    }

    private static String style(String id, String name, String format, String run) {
        return "<w:style w:type=\"paragraph\" w:styleId=\""
                + id
                + "\"><w:name w:val=\""
                + name
                + "\"/><w:basedOn w:val=\"Normal\"/><w:pPr>"
                + format
                + "</w:pPr>"
                + (run.isEmpty() ? "" : "<w:rPr>" + run + "</w:rPr>")
                + "</w:style>";
    }

    private static String character(String id, String name, String run) {
        return "<w:style w:type=\"character\" w:styleId=\""
                + id
                + "\"><w:name w:val=\""
                + name
                + "\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr>"
                + run
                + "</w:rPr></w:style>";
    }

    /** One multilevel list whose levels are the heading styles. */
    private static String numbering(Profile profile) {
        var list = new StringBuilder("<w:numbering xmlns:w=\"" + Wml.W + "\">");
        list.append("<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType");
        list.append(" w:val=\"multilevel\"/>");
        for (int level = 0; level < LEVELS; level++) {
            String[][] labels = profile.labels();
            String[] label = level < labels.length ? labels[level] : new String[] {"bullet", "+"};
            list.append("<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"");
            list.append(label[0] + "\"/><w:pStyle w:val=\"Heading" + (level + 1) + "\"/><w:suff");
            list.append(" w:val=\"space\"/><w:lvlText w:val=\"" + label[1] + "\"/><w:lvlJc");
            list.append(
                    " w:val=\"left\"/><w:pPr><w:ind w:left=\"0\" w:firstLine=\"720\"/></w:pPr>");
            list.append("</w:lvl>");
        }
        list.append("</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        return list.append("</w:numbering>").toString();
    }

    private static String settings() {
        return "<w:settings xmlns:w=\""
                + Wml.W
                + "\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/><w:footnotePr>"
                + "<w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr><w:compat>"
                + "<w:compatSetting w:name=\"compatibilityMode\""
                + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
                + "</w:settings>";
    }

    /** The page number, centred in the upper margin (Phụ lục I, Phần I, Mục II, 14). */
    private static String header() {
        return "<w:hdr xmlns:w=\""
                + Wml.W
                + "\"><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r>"
                + "<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText"
                + " xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar"
                + " w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar"
                + " w:fldCharType=\"end\"/></w:r></w:p></w:hdr>";
    }

    private static String footnotes() {
        var notes = new StringBuilder("<w:footnotes xmlns:w=\"" + Wml.W + "\">");
        for (String kind : new String[] {"separator", "continuationSeparator"}) {
            int id = kind.equals("separator") ? -1 : 0;
            notes.append("<w:footnote w:type=\"" + kind + "\" w:id=\"" + id + "\"><w:p><w:pPr>");
            notes.append("<w:pStyle w:val=\"FootnoteText\"/></w:pPr><w:r><w:" + kind + "/></w:r>");
            notes.append("</w:p></w:footnote>");
        }
        return notes.append("</w:footnotes>").toString();
    }
}
