package vn.vanthu.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LevelRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * One indicator over provinces or bodies and years: a bar for what was reached, a line across it
 * for what was aimed at. What is not known has neither, and a dash in its place. The same chart has
 * the same bytes on the same machine.
 *
 * @param title the indicator
 * @param unit of all values; null for bare numbers
 */
public record ComparisonChart(String title, @Nullable String unit, List<Bar> bars) {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String MISSING = "–";
    private static final String NOTE =
            "Cột: kết quả; vạch ngang: mục tiêu; \"–\": kho không có kết quả";

    /** Pixels. */
    private static final int HEIGHT = 480;

    private static final int NARROWEST = 640;
    private static final int WIDEST = 6000;
    private static final int MARGINS = 120;
    private static final int BAR = 48;

    /** More names than this are slanted, not to run into each other. */
    private static final int UPRIGHT = 6;

    /** Pixels of a PNG for each pixel of the drawing, so that print is sharp. */
    private static final int SHARPNESS = 2;

    /** Told apart by people who see few colours, too (Okabe and Ito 2008). */
    private static final List<Color> COLOURS =
            List.of(
                    new Color(0x56B4E9),
                    new Color(0xE69F00),
                    new Color(0x009E73),
                    new Color(0xCC79A7),
                    new Color(0xF0E442),
                    new Color(0x0072B2),
                    new Color(0xD55E00));

    public ComparisonChart {
        bars = List.copyOf(bars);
    }

    /**
     * What is known of one line of the table in one year.
     *
     * @param line province or body
     * @param target where the line across the bar is drawn; null where nothing is known, or the
     *     target is a change
     * @param targetWords the target in words, with its bound
     * @param actual how high the bar is; null where nothing is known
     */
    public record Bar(
            String line,
            int year,
            @Nullable BigDecimal target,
            String targetWords,
            @Nullable BigDecimal actual) {}

    /** Draws it as SVG, with title and all values in words for those who do not see it. */
    public void svg(OutputStream out) throws IOException {
        var size = new Rectangle(width(), HEIGHT);
        try {
            Document document =
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .getDOMImplementation()
                            .createDocument(SVG, "svg", null);
            var context = SVGGeneratorContext.createDefault(document);
            context.setComment(null);
            var graphics = new SVGGraphics2D(context, false);
            chart().draw(graphics, size);
            Element root = graphics.getRoot();
            root.setAttribute("width", Integer.toString(size.width));
            root.setAttribute("height", Integer.toString(size.height));
            root.setAttribute("viewBox", "0 0 " + size.width + " " + size.height);
            root.setAttribute("role", "img");
            root.setAttribute("font-family", "sans-serif");
            Element first = text(document, "title", heading());
            root.insertBefore(text(document, "desc", description()), root.getFirstChild());
            root.insertBefore(first, root.getFirstChild());
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.transform(new DOMSource(root), new StreamResult(out));
        } catch (ParserConfigurationException | TransformerException impossible) {
            throw new IOException("a chart cannot be written", impossible);
        }
    }

    private static Element text(Document document, String name, String words) {
        Element element = document.createElementNS(SVG, name);
        element.setTextContent(words);
        return element;
    }

    /** Draws it as PNG, twice as wide and high as it is meant to be seen. */
    public void png(OutputStream out) throws IOException {
        var image =
                new BufferedImage(
                        SHARPNESS * width(), SHARPNESS * HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.scale(SHARPNESS, SHARPNESS);
        chart().draw(graphics, new Rectangle(width(), HEIGHT));
        graphics.dispose();
        ImageIO.write(image, "png", out);
    }

    private int width() {
        return Math.clamp(MARGINS + (long) BAR * bars.size(), NARROWEST, WIDEST);
    }

    private String heading() {
        return unit == null ? title : title + " (" + unit + ")";
    }

    /** Every value in a sentence. */
    private String description() {
        var words = new StringBuilder(NOTE).append('.');
        for (Bar bar : bars) {
            words.append(' ').append(bar.line()).append(", ").append(bar.year());
            words.append(": mục tiêu ").append(orMissing(bar.targetWords()));
            words.append(", kết quả ").append(orMissing(number(bar.actual()))).append('.');
        }
        return words.toString();
    }

    private static String orMissing(String words) {
        return words.equals(MISSING) ? "không có" : words;
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? MISSING : Words.number(value);
    }

    private JFreeChart chart() {
        var actuals = new DefaultCategoryDataset();
        var targets = new DefaultCategoryDataset();
        bars.stream()
                .map(Bar::year)
                .distinct()
                .sorted()
                .forEach(year -> {
                    for (Bar bar : bars) {
                        if (bar.year() == year) {
                            // A bar without height still has its label.
                            BigDecimal height = bar.actual();
                            actuals.addValue(height == null ? 0 : height, year, bar.line());
                            targets.addValue(bar.target(), year, bar.line());
                        }
                    }
                });
        var chart =
                ChartFactory.createBarChart(
                        heading(),
                        null,
                        unit,
                        actuals,
                        PlotOrientation.VERTICAL,
                        true,
                        false,
                        false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(8, 8, 8, 8));
        chart.getTitle().setFont(font(Font.BOLD, 16));
        chart.getLegend().setItemFont(font(Font.PLAIN, 12));
        chart.addSubtitle(new TextTitle(NOTE, font(Font.PLAIN, 12)));
        dress(chart.getCategoryPlot(), targets);
        return chart;
    }

    private void dress(CategoryPlot plot, CategoryDataset targets) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        plot.setDataset(1, targets);
        plot.setRenderer(0, barsOf(targets.getRowCount()));
        plot.setRenderer(1, linesOf(targets.getRowCount()));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        var names = plot.getDomainAxis();
        names.setTickLabelFont(font(Font.PLAIN, 12));
        if (targets.getColumnCount() > UPRIGHT) {
            names.setCategoryLabelPositions(CategoryLabelPositions.UP_45);
        }
        var values = (NumberAxis) plot.getRangeAxis();
        values.setTickLabelFont(font(Font.PLAIN, 12));
        values.setLabelFont(font(Font.PLAIN, 12));
        values.setUpperMargin(0.12);
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        values.setNumberFormatOverride(new DecimalFormat("#,##0.##", symbols));
    }

    private BarRenderer barsOf(int years) {
        var renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setMaximumBarWidth(0.12);
        renderer.setDefaultItemLabelGenerator(labels());
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(font(Font.PLAIN, 11));
        for (int year = 0; year < years; year++) {
            renderer.setSeriesPaint(year, COLOURS.get(year % COLOURS.size()));
        }
        return renderer;
    }

    private static LevelRenderer linesOf(int years) {
        var renderer = new LevelRenderer();
        renderer.setMaximumItemWidth(0.12);
        for (int year = 0; year < years; year++) {
            renderer.setSeriesPaint(year, Color.BLACK);
            renderer.setSeriesStroke(year, new BasicStroke(2.5f));
            renderer.setSeriesVisibleInLegend(year, false);
        }
        return renderer;
    }

    private CategoryItemLabelGenerator labels() {
        return new StandardCategoryItemLabelGenerator() {
            @Override
            public String generateLabel(CategoryDataset data, int row, int column) {
                Object line = data.getColumnKey(column);
                Object year = data.getRowKey(row);
                return bars.stream()
                        .filter(bar -> bar.line().equals(line) && year.equals(bar.year()))
                        .findFirst()
                        .map(bar -> number(bar.actual()))
                        .orElse(MISSING);
            }
        };
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }
}
