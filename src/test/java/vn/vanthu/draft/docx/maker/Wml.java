package vn.vanthu.draft.docx.maker;

/** Writes pieces of WordprocessingML for templates. */
final class Wml {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    static final String CENTRE = "<w:jc w:val=\"center\"/>";
    static final String KEEP = "<w:keepNext/>";

    private int controls;

    /** A content control around blocks, rows or runs. */
    String control(String tag, String alias, String content) {
        controls++;
        return "<w:sdt><w:sdtPr><w:alias w:val=\""
                + alias
                + "\"/><w:tag w:val=\""
                + tag
                + "\"/><w:id w:val=\""
                + (1000 + controls)
                + "\"/></w:sdtPr><w:sdtContent>"
                + content
                + "</w:sdtContent></w:sdt>";
    }

    /** A place for a value, with the format that the value gets. */
    String value(String name, String alias, String format) {
        return control("o:" + name, alias, run("{{" + name + "}}", format));
    }

    /** What a control asks for, in words: small and grey. */
    static String mark(String tag) {
        return run("{{" + tag + "}}", "<w:color w:val=\"808080\"/>" + size(16));
    }

    static String run(String words, String format) {
        String properties = format.isEmpty() ? "" : "<w:rPr>" + format + "</w:rPr>";
        return "<w:r>" + properties + "<w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    /**
     * @param format paragraph properties behind the style, in the order of the schema
     */
    static String paragraph(String style, String format, String content) {
        String named = style.isEmpty() ? "" : "<w:pStyle w:val=\"" + style + "\"/>";
        String properties = named + format;
        return "<w:p>"
                + (properties.isEmpty() ? "" : "<w:pPr>" + properties + "</w:pPr>")
                + content
                + "</w:p>";
    }

    static String before(int twips) {
        return "<w:spacing w:before=\"" + twips + "\" w:after=\"0\"/>";
    }

    static String bold(int halfPoints) {
        return "<w:b/>" + size(halfPoints);
    }

    static String italic(int halfPoints) {
        return "<w:i/>" + size(halfPoints);
    }

    static String size(int halfPoints) {
        return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
    }

    /**
     * A rule: the upper border of a paragraph of 2 points, as long as what its indents leave.
     *
     * @param side indent on each side, in twentieths of a point
     * @param halfPoints size of the words above, by which the engine measures them
     */
    static String rule(int side, int halfPoints) {
        return paragraph(
                "Letterhead",
                "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/>"
                        + "</w:pBdr><w:spacing w:before=\"20\" w:after=\"0\" w:line=\"40\""
                        + " w:lineRule=\"exact\"/><w:ind w:left=\""
                        + side
                        + "\" w:right=\""
                        + side
                        + "\" w:firstLine=\"0\"/>"
                        + CENTRE
                        + "<w:rPr>"
                        + size(halfPoints)
                        + "</w:rPr>",
                "");
    }

    /** A table without borders whose rows stay on one page. */
    static String frame(int[] widths, String[]... rows) {
        var table = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"" + sum(widths));
        table.append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left");
        table.append(" w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/>");
        table.append("</w:tblCellMar></w:tblPr>").append(grid(widths));
        for (String[] row : rows) {
            table.append(row(widths, "<w:cantSplit/>", row));
        }
        return table.append("</w:tbl>").toString();
    }

    static String grid(int[] widths) {
        var grid = new StringBuilder("<w:tblGrid>");
        for (int width : widths) {
            grid.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        return grid.append("</w:tblGrid>").toString();
    }

    /**
     * @param properties of the row
     */
    static String row(int[] widths, String properties, String... cells) {
        var row = new StringBuilder("<w:tr><w:trPr>" + properties + "</w:trPr>");
        for (int i = 0; i < cells.length; i++) {
            row.append(cell(widths[i], "", cells[i]));
        }
        return row.append("</w:tr>").toString();
    }

    static String cell(int width, String properties, String content) {
        return "<w:tc><w:tcPr><w:tcW w:w=\""
                + width
                + "\" w:type=\"dxa\"/>"
                + properties
                + "</w:tcPr>"
                + content
                + "</w:tc>";
    }

    static int sum(int[] widths) {
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }
}
