package vn.vanthu.draft.docx;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.vanthu.draft.Piece;
import vn.vanthu.draft.Value;

/** Writes a table with lines over the width of the text; its head rows repeat on each page. */
final class Grids {

    private static final String[] SIDES = {"top", "left", "bottom", "right", "insideH", "insideV"};

    private final Document xml;
    private final Runs runs;

    Grids(Document xml, Runs runs) {
        this.xml = xml;
        this.runs = runs;
    }

    Element of(Value.Grid grid) {
        int columns = grid.rows().stream().mapToInt(List::size).max().orElse(1);
        Element table = element("tbl");
        table.appendChild(properties());
        Element widths = element("tblGrid");
        for (int i = 0; i < columns; i++) {
            widths.appendChild(with("gridCol", "w", Integer.toString(9000 / columns)));
        }
        table.appendChild(widths);
        for (int i = 0; i < grid.rows().size(); i++) {
            table.appendChild(row(grid.rows().get(i), columns, i < grid.headerRows()));
        }
        return table;
    }

    private Element properties() {
        Element properties = element("tblPr");
        Element width = with("tblW", "w", "5000");
        width.setAttributeNS(WordPackage.W, "w:type", "pct");
        properties.appendChild(width);
        Element borders = element("tblBorders");
        for (String side : SIDES) {
            Element line = with(side, "val", "single");
            line.setAttributeNS(WordPackage.W, "w:sz", "4");
            line.setAttributeNS(WordPackage.W, "w:space", "0");
            line.setAttributeNS(WordPackage.W, "w:color", "000000");
            borders.appendChild(line);
        }
        properties.appendChild(borders);
        return properties;
    }

    private Element row(List<List<Piece>> cells, int columns, boolean header) {
        Element row = element("tr");
        Element properties = element("trPr");
        properties.appendChild(element("cantSplit"));
        if (header) {
            properties.appendChild(element("tblHeader"));
        }
        row.appendChild(properties);
        for (int i = 0; i < columns; i++) {
            Element cell = element("tc");
            Element paragraph = element("p");
            Element format = element("pPr");
            format.appendChild(with("pStyle", "val", "TableText"));
            paragraph.appendChild(format);
            if (i < cells.size()) {
                runs.of(cells.get(i), null).forEach(paragraph::appendChild);
            }
            cell.appendChild(paragraph);
            row.appendChild(cell);
        }
        return row;
    }

    private Element element(String name) {
        return Runs.element(xml, name);
    }

    private Element with(String name, String attribute, String value) {
        Element element = element(name);
        element.setAttributeNS(WordPackage.W, "w:" + attribute, value);
        return element;
    }
}
