package vn.vanthu.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.word.Elements;

/** Tells the lines that are drawn in a text from pictures, and how long they are. */
final class Drawn {

    private static final int EMU_PER_TWIP = 635;

    private static final Pattern POINTS = Pattern.compile("width:\\s*(\\d+(?:\\.\\d+)?)pt");
    private static final Pattern ENDS =
            Pattern.compile("(-?[\\d.]+)(pt|in|mm|cm)?,\\s*(-?[\\d.]+)(?:pt|in|mm|cm)?");

    private Drawn() {}

    static boolean isDrawing(Element element) {
        String name = String.valueOf(element.getLocalName());
        return name.equals("drawing") || name.equals("pict") || name.equals("AlternateContent");
    }

    /** Length of a line in twentieths of a point, 0 where it is not known; null when it is none. */
    static @Nullable Integer rule(Element drawing) {
        Element shape = find(drawing, "prstGeom");
        if (shape != null) {
            boolean line = shape.getAttribute("prst").matches("line|straightConnector\\d?");
            return line ? extent(drawing) : null;
        }
        Element line = find(drawing, "line");
        if (line != null) {
            return length(line);
        }
        Element connector = find(drawing, "shape");
        if (connector != null && connector.getAttribute("type").matches("#_x0000_t(20|32)")) {
            return width(connector);
        }
        return null;
    }

    /** The first element of that name in any namespace, the newer of two ways to say it first. */
    private static @Nullable Element find(Element parent, String name) {
        for (Element child : Elements.children(parent)) {
            if (name.equals(child.getLocalName())) {
                return child;
            }
            Element inner = find(child, name);
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    private static int extent(Element drawing) {
        Element extent = find(drawing, "extent");
        String across = extent == null ? "" : extent.getAttribute("cx");
        return across.matches("\\d{1,9}") ? Integer.parseInt(across) / EMU_PER_TWIP : 0;
    }

    private static int width(Element shape) {
        Matcher width = POINTS.matcher(shape.getAttribute("style"));
        return width.find() ? (int) Math.round(Double.parseDouble(width.group(1)) * 20) : 0;
    }

    private static int length(Element line) {
        Matcher from = ENDS.matcher(line.getAttribute("from"));
        Matcher to = ENDS.matcher(line.getAttribute("to"));
        if (!from.matches() || !to.matches() || isGrouped(line)) {
            return 0;
        }
        double across = Double.parseDouble(to.group(1)) - Double.parseDouble(from.group(1));
        String unit = to.group(2) == null ? "" : to.group(2);
        double twips =
                switch (unit) {
                    case "in" -> 1440;
                    case "mm" -> 1440 / 25.4;
                    case "cm" -> 1440 / 2.54;
                    default -> 20;
                };
        return (int) Math.round(Math.abs(across) * twips);
    }

    /** Inside a group the coordinates are the group's own. */
    private static boolean isGrouped(Node line) {
        return line.getParentNode() != null && "group".equals(line.getParentNode().getLocalName());
    }
}
