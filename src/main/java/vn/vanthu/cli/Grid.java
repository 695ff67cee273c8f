package vn.vanthu.cli;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.report.Table;

/** Prints a table in columns on a terminal; long cells are wrapped. */
final class Grid {

    private static final int GAP = 2;

    private Grid() {}

    /**
     * @param widest most columns (characters) that a cell may take before it is wrapped
     */
    static String of(Table table, int widest) {
        int columns = table.columns().size();
        var rows = new ArrayList<List<String>>();
        rows.add(table.columns());
        for (var row : table.rows()) {
            rows.add(row.stream().map(Table::words).toList());
        }
        int[] widths = new int[columns];
        for (var row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], Math.min(widest, row.get(i).length()));
            }
        }
        var out = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            print(rows.get(r), widths, out);
            if (r == 0) {
                for (int width : widths) {
                    out.append("─".repeat(width)).append(" ".repeat(GAP));
                }
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static void print(List<String> row, int[] widths, StringBuilder out) {
        var wrapped = new ArrayList<List<String>>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            var lines = wrap(row.get(i), widths[i]);
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            var printed = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String part = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
                printed.append(part).append(" ".repeat(widths[i] - part.length() + GAP));
            }
            out.append(printed.toString().stripTrailing()).append('\n');
        }
    }

    /** Words in lines of at most {@code width} characters; a longer word is cut. */
    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > width) {
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
