package vn.vanthu.draft.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.vanthu.draft.Value;
import vn.vanthu.word.Elements;
import vn.vanthu.word.WordPackage;

/** Puts charts and pictures into a document as parts of its package. */
final class Drawings {

    private static final String CHART_TYPE =
            "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private static final String WORKBOOK_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** English Metric Units: 360 000 to the centimetre, 635 to a twentieth of a point. */
    private static final long CENTIMETRE = 360_000;

    private static final long TWENTIETH = 635;

    private static final long CHART_WIDTH = 16 * CENTIMETRE;
    private static final long CHART_HEIGHT = 8 * CENTIMETRE;

    /** EMU to a pixel of a picture that does not say how large it is: 96 to the inch. */
    private static final long PIXEL = 9525;

    private static final String NOT_HERE =
            "biểu đồ và hình không đặt được ở đầu trang, chân trang hay chú thích";

    private static final String INLINE =
            """
            <w:r xmlns:w="%w" xmlns:r="%r"><w:drawing>\
            <wp:inline xmlns:wp="%d/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">\
            <wp:extent cx="%x" cy="%y"/><wp:effectExtent l="0" t="0" r="0" b="0"/>\
            <wp:docPr id="%n" name="%k %n" descr="%a"/><wp:cNvGraphicFramePr/>\
            <a:graphic xmlns:a="%d/main"><a:graphicData uri="%d/%u">%c</a:graphicData></a:graphic>\
            </wp:inline></w:drawing></w:r>\
            """;

    private static final String CHART =
            "<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                    + " r:id=\"%i\"/>";

    private static final String PICTURE =
            """
            <pic:pic xmlns:pic="%d/picture"><pic:nvPicPr><pic:cNvPr id="%n" name="%k %n" descr="%a"/>\
            <pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="%i"/><a:stretch><a:fillRect/>\
            </a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%x" cy="%y"/>\
            </a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
            """;

    private static final String CHART_RELATIONS =
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="%r/package" Target="../embeddings/%f"/></Relationships>\
            """;

    private static final String RELATIONSHIPS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";

    private final WordPackage word;
    private int charts;
    private int pictures;

    Drawings(WordPackage word) {
        this.word = word;
    }

    /**
     * A run that shows a drawing, or why there is none.
     *
     * @param problem in Vietnamese; empty where there is a run
     */
    record Drawn(@Nullable Element run, String problem) {}

    /**
     * @param here whether drawings can stand in this part
     */
    Drawn chart(Document xml, Value.Chart chart, boolean here) throws IOException {
        if (!here) {
            return new Drawn(null, NOT_HERE);
        }
        if (chart.categories().isEmpty() || chart.series().isEmpty()) {
            return new Drawn(null, "biểu đồ \"" + chart.title() + "\" không có số liệu");
        }
        do {
            charts++;
        } while (word.names().contains("word/charts/chart" + charts + ".xml"));
        String part = "charts/chart" + charts + ".xml";
        String book = "vanthu" + charts + ".xlsx";
        word.put("word/" + part, ChartParts.chart(chart));
        word.put(
                "word/charts/_rels/chart" + charts + ".xml.rels",
                bytes(CHART_RELATIONS.replace("%r", RELATIONSHIPS).replace("%f", book)));
        word.put("word/embeddings/" + book, ChartParts.workbook(chart));
        word.type("word/" + part, CHART_TYPE);
        word.extension("xlsx", WORKBOOK_TYPE);
        String id = word.relate("chart", part);
        String words = chart.altText().isEmpty() ? chart.title() : chart.altText();
        return inline(xml, "chart", "Biểu đồ", CHART, id, words, CHART_WIDTH, CHART_HEIGHT);
    }

    /**
     * @param room width of the text, in twentieths of a point: a wider picture is made smaller
     * @param here whether drawings can stand in this part
     */
    Drawn picture(Document xml, Value.Picture picture, int room, boolean here) throws IOException {
        if (!here) {
            return new Drawn(null, NOT_HERE);
        }
        byte[] image = picture.image();
        Size size = Size.of(image);
        if (size == null) {
            return new Drawn(null, "hình không phải PNG, JPEG hay GIF đọc được");
        }
        pictures++;
        String extension = size.format().equals("jpeg") ? "jpg" : size.format();
        String part = "media/vanthu" + pictures + "." + extension;
        word.put("word/" + part, image);
        word.extension(extension, "image/" + size.format());
        String id = word.relate("image", part);
        long width = Math.min(size.width() * PIXEL, room * TWENTIETH);
        long height = Math.max(1, width * size.height() / size.width());
        return inline(xml, "picture", "Hình", PICTURE, id, picture.altText(), width, height);
    }

    private static Drawn inline(
            Document xml,
            String kind,
            String name,
            String content,
            String id,
            String altText,
            long width,
            long height)
            throws IOException {
        String markup =
                INLINE.replace("%c", content)
                        .replace("%u", kind)
                        .replace("%w", WordPackage.W)
                        .replace("%r", RELATIONSHIPS)
                        .replace("%d", DRAWINGML)
                        .replace("%x", Long.toString(width))
                        .replace("%y", Long.toString(height))
                        .replace("%i", id)
                        .replace("%k", name)
                        .replace("%n", "1")
                        .replace("%a", ChartParts.escaped(altText));
        Element run = WordPackage.parse(bytes(markup)).getDocumentElement();
        return new Drawn((Element) xml.importNode(run, true), "");
    }

    /** The format of a paragraph that only shows a drawing, whatever the style of the text is. */
    static Element centred(Document xml) {
        Element format = Elements.element(xml, "pPr");
        format.appendChild(Elements.element(xml, "keepLines"));
        Element spacing = Elements.element(xml, "spacing");
        spacing.setAttributeNS(WordPackage.W, "w:before", "120");
        spacing.setAttributeNS(WordPackage.W, "w:after", "120");
        spacing.setAttributeNS(WordPackage.W, "w:line", "240");
        spacing.setAttributeNS(WordPackage.W, "w:lineRule", "auto");
        format.appendChild(spacing);
        Element indent = Elements.element(xml, "ind");
        indent.setAttributeNS(WordPackage.W, "w:firstLine", "0");
        format.appendChild(indent);
        Element centre = Elements.element(xml, "jc");
        centre.setAttributeNS(WordPackage.W, "w:val", "center");
        format.appendChild(centre);
        return format;
    }

    private static byte[] bytes(String markup) {
        return markup.getBytes(StandardCharsets.UTF_8);
    }

    /** Size of a picture in pixels, and its format by the name of the media type. */
    private record Size(int width, int height, String format) {

        static @Nullable Size of(byte[] image) throws IOException {
            try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
                var readers = ImageIO.getImageReaders(in);
                if (!readers.hasNext()) {
                    return null;
                }
                ImageReader reader = readers.next();
                try {
                    String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                    if (!format.matches("png|jpeg|gif")) {
                        return null;
                    }
                    reader.setInput(in);
                    return new Size(reader.getWidth(0), reader.getHeight(0), format);
                } finally {
                    reader.dispose();
                }
            } catch (IOException | RuntimeException damaged) {
                return null;
            }
        }
    }
}
