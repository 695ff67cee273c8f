package vn.vanthu.draft.docx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.vanthu.draft.Grid;
import vn.vanthu.draft.Piece;
import vn.vanthu.word.Elements;
import vn.vanthu.word.Revisions;
import vn.vanthu.word.WordPackage;

/** Writes a table with lines over the width of the text; its head rows repeat on each page. */
final class Grids {

    private static final String[] SIDES = {"top", "left", "bottom", "right", "insideH", "insideV"};

    private final Document xml;
    private final Runs runs;
    private final Revisions revisions;

    Grids(Document xml, Runs runs, Revisions revisions) {
        this.xml = xml;
        this.runs = runs;
        this.revisions = revisions;
    }

    /**
     * @param room width of the text, in twentieths of a point
     */
    Element of(Grid grid, int room) {
        int[] widths = widths(grid, room);
        Element table = element("tbl");
        table.appendChild(properties(grid.ruling()));
        Element columns = element("tblGrid");
        for (int width : widths) {
            columns.appendChild(with("gridCol", "w", Integer.toString(width)));
        }
        table.appendChild(columns);
        Map<Integer, Pending> pending = new HashMap<>();
        for (Grid.Row row : grid.rows()) {
            table.appendChild(row(row, grid.ruling(), widths, pending));
        }
        return table;
    }

    /** Cells of the rows above that reach into this one. */
    private record Pending(int columnSpan, int rows) {}

    /** The more words in a column, the wider; by the root, so that long ones do not take all. */
    private static int[] widths(Grid grid, int room) {
        double[] weights = new double[grid.columns()];
        Arrays.fill(weights, 2.2);
        for (Grid.Row row : grid.rows()) {
            for (Grid.Cell cell : row.cells()) {
                int length = 0;
                int word = 0;
                for (List<Piece> paragraph : cell.paragraphs()) {
                    for (Piece piece : paragraph) {
                        length += piece.text().length();
                        for (String part : piece.text().split(" ", -1)) {
                            word = Math.max(word, part.length());
                        }
                    }
                }
                if (cell.columnSpan() == 1) {
                    double weight = Math.max(Math.sqrt(length), word * 0.75);
                    weights[cell.column()] = Math.max(weights[cell.column()], weight);
                }
            }
        }
        double sum = Arrays.stream(weights).sum();
        int[] widths = new int[weights.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (int) Math.round(room * weights[i] / sum);
        }
        return widths;
    }

    private Element properties(Grid.Ruling ruling) {
        Element properties = element("tblPr");
        Element width = with("tblW", "w", "5000");
        width.setAttributeNS(WordPackage.W, "w:type", "pct");
        properties.appendChild(width);
        if (ruling == Grid.Ruling.LINED) {
            properties.appendChild(borders());
        }
        properties.appendChild(with("tblLayout", "type", "fixed"));
        return properties;
    }

    private Element borders() {
        Element borders = element("tblBorders");
        for (String side : SIDES) {
            Element line = with(side, "val", "single");
            line.setAttributeNS(WordPackage.W, "w:sz", "4");
            line.setAttributeNS(WordPackage.W, "w:space", "0");
            line.setAttributeNS(WordPackage.W, "w:color", "000000");
            borders.appendChild(line);
        }
        return borders;
    }

    private Element row(
            Grid.Row row, Grid.Ruling ruling, int[] widths, Map<Integer, Pending> pending) {
        boolean centred = row.header() || ruling == Grid.Ruling.OPEN_CENTRED;
        Element tr = element("tr");
        Element properties = element("trPr");
        properties.appendChild(element("cantSplit"));
        if (row.header()) {
            properties.appendChild(element("tblHeader"));
        }
        revisions.row(properties, Runs.change(row.fate()));
        tr.appendChild(properties);
        Map<Integer, Grid.Cell> cells = new HashMap<>();
        row.cells().forEach(cell -> cells.put(cell.column(), cell));
        int column = 0;
        while (column < widths.length) {
            Grid.Cell cell = cells.get(column);
            Pending above = pending.remove(column);
            int span = 1;
            if (cell != null) {
                span = Math.min(cell.columnSpan(), widths.length - column);
                boolean starts = cell.rowSpan() > 1;
                tr.appendChild(
                        cell(
                                cell.paragraphs(),
                                widths,
                                column,
                                span,
                                starts ? "restart" : "",
                                row,
                                centred));
                if (starts) {
                    pending.put(column, new Pending(span, cell.rowSpan() - 1));
                }
            } else if (above != null) {
                span = above.columnSpan();
                tr.appendChild(cell(List.of(), widths, column, span, "continue", row, centred));
                if (above.rows() > 1) {
                    pending.put(column, new Pending(span, above.rows() - 1));
                }
            } else {
                tr.appendChild(cell(List.of(), widths, column, 1, "", row, centred));
            }
            column += span;
        }
        return tr;
    }

    private Element cell(
            List<List<Piece>> paragraphs,
            int[] widths,
            int column,
            int span,
            String merge,
            Grid.Row row,
            boolean centred) {
        Element cell = element("tc");
        Element properties = element("tcPr");
        int width = 0;
        for (int i = column; i < column + span; i++) {
            width += widths[i];
        }
        Element across = with("tcW", "w", Integer.toString(width));
        across.setAttributeNS(WordPackage.W, "w:type", "dxa");
        properties.appendChild(across);
        if (span > 1) {
            properties.appendChild(with("gridSpan", "val", Integer.toString(span)));
        }
        if (!merge.isEmpty()) {
            properties.appendChild(with("vMerge", "val", merge));
        }
        if (row.header()) {
            properties.appendChild(with("vAlign", "val", "center"));
        }
        cell.appendChild(properties);
        var lines = new ArrayList<>(paragraphs);
        if (lines.isEmpty()) {
            lines.add(List.of());
        }
        for (List<Piece> pieces : lines) {
            Element paragraph = element("p");
            Element format = element("pPr");
            format.appendChild(with("pStyle", "val", "TableText"));
            if (centred) {
                format.appendChild(with("jc", "val", "center"));
            }
            paragraph.appendChild(format);
            Element bold = element("rPr");
            if (row.header()) {
                bold.appendChild(element("b"));
            }
            runs.of(pieces, bold, row.fate()).forEach(paragraph::appendChild);
            revisions.paragraph(paragraph, Runs.change(row.fate()));
            cell.appendChild(paragraph);
        }
        return cell;
    }

    private Element element(String name) {
        return Elements.element(xml, name);
    }

    private Element with(String name, String attribute, String value) {
        Element element = element(name);
        element.setAttributeNS(WordPackage.W, "w:" + attribute, value);
        return element;
    }
}
