package vn.vanthu.extract;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.Document;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.document.DocumentBuilder.CellText;
import vn.vanthu.document.Format;
import vn.vanthu.document.Source;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.registry.Registry;
import vn.vanthu.structure.Structurer;

/**
 * Documents with tables drawn in text: a line {@code | a | b |} is a row, {@code <} a cell that the
 * one to its left covers, {@code ^} one that the cell above covers, {@code ⏎} a line break; {@code
 * ---} ends a page and with it the table. Other lines are paragraphs.
 */
public final class DrawnTables {

    private DrawnTables() {}

    public static StructuredDocument of(String text) {
        return new Structurer(Registry.bundled()).structure(document(text));
    }

    private static Document document(String text) {
        var builder = new DocumentBuilder();
        var rows = new ArrayList<List<String>>();
        for (String line : (text + "\n").split("\n", -1)) {
            if (line.startsWith("|")) {
                rows.add(List.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1)));
                continue;
            }
            if (!rows.isEmpty()) {
                builder.table(cells(rows), 0, true, 0);
                rows.clear();
            }
            if (!line.isBlank() && !line.equals("---")) {
                builder.paragraph(line, Format.PLAIN, 0);
            }
        }
        return builder.build(new Source("bang.docx", "0".repeat(64), "text/plain", null, false));
    }

    private static List<List<CellText>> cells(List<List<String>> rows) {
        var cells = new ArrayList<List<CellText>>();
        for (int r = 0; r < rows.size(); r++) {
            var row = new ArrayList<CellText>();
            for (int c = 0; c < rows.get(r).size(); c++) {
                String words = rows.get(r).get(c).strip();
                if (words.equals("<") || words.equals("^")) {
                    continue;
                }
                var text = CellText.of(words.replace("⏎", "\n"), c);
                row.add(new CellText(text.paragraphs(), c, wide(rows.get(r), c), tall(rows, r, c)));
            }
            cells.add(row);
        }
        return cells;
    }

    private static int wide(List<String> row, int column) {
        int end = column + 1;
        while (end < row.size() && row.get(end).strip().equals("<")) {
            end++;
        }
        return end - column;
    }

    private static int tall(List<List<String>> rows, int row, int column) {
        int end = row + 1;
        while (end < rows.size()
                && column < rows.get(end).size()
                && rows.get(end).get(column).strip().equals("^")) {
            end++;
        }
        return end - row;
    }
}
