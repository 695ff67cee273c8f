package vn.vanthu.draft.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.draft.Value;
import vn.vanthu.word.Elements;
import vn.vanthu.word.WordPackage;

/**
 * Writes the parts of a chart: what Word draws (ISO/IEC 29500-1, 21.2) and the workbook behind it,
 * so that figures can be corrected in Word with "Edit Data".
 */
final class ChartParts {

    /** Dark enough for print in black and white, far enough apart to be told from one another. */
    private static final List<String> COLOURS =
            List.of("1F4E79", "C55A11", "7F7F7F", "BF9000", "548235", "7030A0");

    private static final String FONT =
            "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"1100\" b=\"0\">"
                    + "<a:latin typeface=\"Times New Roman\"/><a:cs typeface=\"Times New Roman\"/>"
                    + "</a:defRPr></a:pPr><a:endParaRPr lang=\"vi-VN\"/></a:p></c:txPr>";

    private static final String FRAME =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"\
             xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"\
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
            <c:lang val="vi-VN"/><c:roundedCorners val="0"/><c:chart>%title<c:plotArea><c:layout/>%plot%axes</c:plotArea>\
            <c:legend><c:legendPos val="b"/><c:overlay val="0"/>%font</c:legend>\
            <c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>\
            <c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln>\
            </c:spPr>%font<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>\
            </c:chartSpace>\
            """;

    private static final String TITLE =
            """
            <c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1300" b="1"/>\
            </a:pPr><a:r><a:rPr lang="vi-VN" sz="1300" b="1"><a:latin typeface="Times New Roman"/>\
            <a:cs typeface="Times New Roman"/></a:rPr><a:t>%s</a:t></a:r></a:p></c:rich></c:tx>\
            <c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>\
            """;

    private static final String AXES =
            """
            <c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="minMax"/></c:scaling>\
            <c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>\
            <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>\
            %font<c:crossAx val="1002"/><c:crosses val="autoZero"/></c:catAx>\
            <c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/>%from</c:scaling>\
            <c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350">\
            <a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>\
            <c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/>\
            <c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>%font<c:crossAx val="1001"/>\
            <c:crosses val="autoZero"/></c:valAx>\
            """;

    private static final String LABELS =
            "<c:dLbls>%font<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName"
                    + " val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent"
                    + " val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>";

    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SHEET_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private ChartParts() {}

    static byte[] chart(Value.Chart chart) {
        boolean bars = chart.kind() == Value.Chart.Kind.BAR;
        var plot = new StringBuilder();
        plot.append(
                bars
                        ? "<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/>"
                        : "<c:lineChart><c:grouping val=\"standard\"/>");
        plot.append("<c:varyColors val=\"0\"/>");
        for (int i = 0; i < chart.series().size(); i++) {
            series(chart, i, bars, plot);
        }
        plot.append(bars ? "<c:gapWidth val=\"80\"/>" : "<c:marker val=\"1\"/>");
        plot.append("<c:axId val=\"1001\"/><c:axId val=\"1002\"/>");
        plot.append(bars ? "</c:barChart>" : "</c:lineChart>");
        String title =
                chart.title().isEmpty()
                        ? "<c:autoTitleDeleted val=\"1\"/>"
                        : TITLE.replace("%s", escaped(chart.title()));
        // Columns that do not begin at zero make small differences look large.
        String from = bars && !hasNegative(chart) ? "<c:min val=\"0\"/>" : "";
        return FRAME.replace("%axes", AXES.replace("%from", from))
                .replace("%plot", plot)
                .replace("%title", title)
                .replace("%font", FONT)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean hasNegative(Value.Chart chart) {
        return chart.series().stream()
                .flatMap(series -> series.values().stream())
                .anyMatch(value -> value != null && value.signum() < 0);
    }

    private static void series(Value.Chart chart, int index, boolean bars, StringBuilder out) {
        Value.Series series = chart.series().get(index);
        int last = chart.categories().size() + 1;
        String column = column(index + 1);
        String colour = COLOURS.get(index % COLOURS.size());
        String fill = "<a:solidFill><a:srgbClr val=\"" + colour + "\"/></a:solidFill>";
        out.append("<c:ser><c:idx val=\"" + index + "\"/><c:order val=\"" + index + "\"/>");
        out.append("<c:tx>" + text("Sheet1!$" + column + "$1", List.of(series.name())) + "</c:tx>");
        out.append(
                bars
                        ? "<c:spPr>" + fill + "</c:spPr><c:invertIfNegative val=\"0\"/>"
                        : "<c:spPr><a:ln w=\"28575\">"
                                + fill
                                + "</a:ln></c:spPr><c:marker><c:symbol val=\"circle\"/>"
                                + "<c:size val=\"6\"/><c:spPr>"
                                + fill
                                + "</c:spPr></c:marker>");
        // Above the point of a line; the end of a column needs no saying.
        String above = "<c:dLblPos val=\"t\"/><c:showLegendKey";
        out.append(bars ? LABELS : LABELS.replace("<c:showLegendKey", above));
        String cells = "Sheet1!$A$2:$A$" + last;
        out.append("<c:cat>" + text(cells, chart.categories()) + "</c:cat>");
        out.append("<c:val><c:numRef><c:f>Sheet1!$" + column + "$2:$" + column + "$" + last);
        out.append("</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"");
        out.append(series.values().size()).append("\"/>");
        for (int i = 0; i < series.values().size(); i++) {
            BigDecimal value = series.values().get(i);
            if (value != null) {
                out.append(
                        "<c:pt idx=\"" + i + "\"><c:v>" + value.toPlainString() + "</c:v></c:pt>");
            }
        }
        out.append("</c:numCache></c:numRef></c:val>");
        out.append(bars ? "</c:ser>" : "<c:smooth val=\"0\"/></c:ser>");
    }

    private static String text(String cells, List<String> words) {
        var out = new StringBuilder("<c:strRef><c:f>").append(cells).append("</c:f><c:strCache>");
        out.append("<c:ptCount val=\"").append(words.size()).append("\"/>");
        for (int i = 0; i < words.size(); i++) {
            out.append("<c:pt idx=\"").append(i).append("\"><c:v>");
            out.append(escaped(words.get(i))).append("</c:v></c:pt>");
        }
        return out.append("</c:strCache></c:strRef>").toString();
    }

    /** The figures as a workbook with one sheet: categories down, series across. */
    static byte[] workbook(Value.Chart chart) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\""
                        + PACKAGE
                        + "content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                        + " PartName=\"/xl/workbook.xml\" ContentType=\""
                        + SHEET_TYPE
                        + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\""
                        + " ContentType=\""
                        + SHEET_TYPE
                        + "worksheet+xml\"/></Types>");
        parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\""
                        + SHEET
                        + "\" xmlns:r=\""
                        + OFFICE
                        + "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
                        + "</workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        parts.put("xl/worksheets/sheet1.xml", sheet(chart));
        var word = new ByteArrayOutputStream();
        WordPackage.zip(parts, word);
        return word.toByteArray();
    }

    private static String relation(String kind, String target) {
        return "<Relationships xmlns=\""
                + PACKAGE
                + "relationships\"><Relationship Id=\"rId1\" Type=\""
                + OFFICE
                + "/"
                + kind
                + "\" Target=\""
                + target
                + "\"/></Relationships>";
    }

    private static String sheet(Value.Chart chart) {
        var out = new StringBuilder("<worksheet xmlns=\"" + SHEET + "\"><sheetData>");
        out.append("<row r=\"1\">");
        for (int i = 0; i < chart.series().size(); i++) {
            out.append(words(column(i + 1) + "1", chart.series().get(i).name()));
        }
        out.append("</row>");
        for (int row = 0; row < chart.categories().size(); row++) {
            int number = row + 2;
            out.append("<row r=\"").append(number).append("\">");
            out.append(words("A" + number, chart.categories().get(row)));
            for (int i = 0; i < chart.series().size(); i++) {
                out.append(figure(column(i + 1) + number, chart.series().get(i).values().get(row)));
            }
            out.append("</row>");
        }
        return out.append("</sheetData></worksheet>").toString();
    }

    private static String words(String cell, String words) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + escaped(words) + "</t></is></c>";
    }

    private static String figure(String cell, @Nullable BigDecimal value) {
        return value == null
                ? ""
                : "<c r=\"" + cell + "\"><v>" + value.toPlainString() + "</v></c>";
    }

    /** A to Z, then AA: column 0 is A. */
    private static String column(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : column(index / 26 - 1) + last;
    }

    static String escaped(String words) {
        return Elements.printable(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;");
    }
}
