package vn.vanthu.read.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import vn.vanthu.read.layout.Page;
import vn.vanthu.read.layout.Rule;

/** Collects letters and drawn lines of one page after the other. */
final class PageText extends PDFTextStripper {

    private static final int MOST = 200_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<double[]> segments = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    private int shown;
    private int unknown;
    private double startX;
    private double startY;
    private double x;
    private double y;

    PageText() {
        setSuppressDuplicateOverlappingText(false);
        for (String name : List.of("m", "l", "re", "h")) {
            addOperator(new PathPart(name));
        }
        for (String name : List.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n")) {
            addOperator(new PathEnd(name));
        }
    }

    /**
     * @param number of the page, from 1
     */
    Page read(PDDocument document, int number) throws IOException {
        glyphs.clear();
        segments.clear();
        path.clear();
        shown = 0;
        unknown = 0;
        setStartPage(number);
        setEndPage(number);
        writeText(document, new StringWriter());
        PDPage page = document.getPage(number - 1);
        PDRectangle box = page.getCropBox();
        int direction = Words.mainDirection(glyphs);
        boolean turned = direction == 90 || direction == 270;
        double width = turned ? box.getHeight() : box.getWidth();
        double height = turned ? box.getWidth() : box.getHeight();
        var rules = new ArrayList<Rule>();
        for (double[] segment : segments) {
            rule(segment, direction, box, rules);
        }
        return new Page(number, width, height, Words.of(glyphs, direction), rules, false);
    }

    /** Share of the letters last read for which the file does not say what they are, 0 to 1. */
    double unknownShare() {
        return shown == 0 ? 0 : (double) unknown / shown;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
            throws IOException {
        shown++;
        if (font instanceof PDType0Font && font.toUnicode(code) == null) {
            unknown++;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String letters = text.getUnicode();
        if (letters == null || glyphs.size() > MOST) {
            return;
        }
        PDFont font = text.getFont();
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean bold =
                name.contains("bold")
                        || name.contains("black")
                        || descriptor != null
                                && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600)
                        || getGraphicsState().getTextState().getRenderingMode().isStroke();
        boolean italic =
                name.contains("italic")
                        || name.contains("oblique")
                        || descriptor != null && descriptor.getItalicAngle() != 0;
        double size = Math.abs(text.getFontSizeInPt());
        if (size < 0.5) {
            size = text.getHeightDir() * 1.4;
        }
        if (letters.length() == 1 && letters.charAt(0) >= 0x80 && letters.charAt(0) < 0xA0) {
            // A font without letter names gives its codes, which are those of Windows.
            letters = new String(new byte[] {(byte) letters.charAt(0)}, WINDOWS);
        }
        glyphs.add(
                new Glyph(
                        letters,
                        text.getXDirAdj(),
                        text.getXDirAdj() + text.getWidthDirAdj(),
                        text.getYDirAdj(),
                        size,
                        bold,
                        italic,
                        (int) text.getDir()));
    }

    /** Level and upright segments become rules in the frame of upright text. */
    private static void rule(double[] s, int direction, PDRectangle box, List<Rule> out) {
        double[] a = turn(s[0] - box.getLowerLeftX(), s[1] - box.getLowerLeftY(), direction, box);
        double[] b = turn(s[2] - box.getLowerLeftX(), s[3] - box.getLowerLeftY(), direction, box);
        double across = Math.abs(a[0] - b[0]);
        double down = Math.abs(a[1] - b[1]);
        if (across < 2.5 && down > across) {
            out.add(new Rule(true, (a[0] + b[0]) / 2, Math.min(a[1], b[1]), Math.max(a[1], b[1])));
        } else if (down < 2.5) {
            out.add(new Rule(false, (a[1] + b[1]) / 2, Math.min(a[0], b[0]), Math.max(a[0], b[0])));
        }
    }

    private static double[] turn(double x, double y, int direction, PDRectangle box) {
        return switch (direction) {
            case 90 -> new double[] {y, x};
            case 180 -> new double[] {box.getWidth() - x, y};
            case 270 -> new double[] {box.getHeight() - y, box.getWidth() - x};
            default -> new double[] {x, box.getHeight() - y};
        };
    }

    private void add(double fromX, double fromY, double toX, double toY) {
        if (segments.size() + path.size() < MOST) {
            Point2D.Float a = transformedPoint((float) fromX, (float) fromY);
            Point2D.Float b = transformedPoint((float) toX, (float) toY);
            path.add(new double[] {a.x, a.y, b.x, b.y});
        }
    }

    /** Operators that make a path. */
    private final class PathPart extends OperatorProcessor {
        private final String name;

        PathPart(String name) {
            super(PageText.this);
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            var numbers = new ArrayList<Float>();
            for (COSBase operand : operands) {
                if (operand instanceof COSNumber number) {
                    numbers.add(number.floatValue());
                }
            }
            switch (name) {
                case "m" -> {
                    if (numbers.size() >= 2) {
                        x = startX = numbers.get(0);
                        y = startY = numbers.get(1);
                    }
                }
                case "l" -> {
                    if (numbers.size() >= 2) {
                        add(x, y, numbers.get(0), numbers.get(1));
                        x = numbers.get(0);
                        y = numbers.get(1);
                    }
                }
                case "h" -> {
                    add(x, y, startX, startY);
                    x = startX;
                    y = startY;
                }
                case "re" -> {
                    if (numbers.size() >= 4) {
                        box(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
                    }
                }
                default -> throw new IllegalStateException(name);
            }
        }

        private void box(double left, double low, double width, double height) {
            add(left, low, left + width, low);
            add(left, low + height, left + width, low + height);
            add(left, low, left, low + height);
            add(left + width, low, left + width, low + height);
        }
    }

    /** Operators that draw a path or drop it. */
    private final class PathEnd extends OperatorProcessor {
        private final String name;

        PathEnd(String name) {
            super(PageText.this);
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            boolean filled = name.startsWith("f") || name.equals("F");
            // A filled area that is no thin bar is a background, not a line.
            if (!name.equals("n") && !(filled && isWide())) {
                segments.addAll(path);
            }
            path.clear();
        }

        private boolean isWide() {
            double left = Double.MAX_VALUE;
            double right = -Double.MAX_VALUE;
            double low = Double.MAX_VALUE;
            double high = -Double.MAX_VALUE;
            for (double[] s : path) {
                left = Math.min(left, Math.min(s[0], s[2]));
                right = Math.max(right, Math.max(s[0], s[2]));
                low = Math.min(low, Math.min(s[1], s[3]));
                high = Math.max(high, Math.max(s[1], s[3]));
            }
            return path.size() <= 5 && right - left > 3 && high - low > 3;
        }
    }
}
