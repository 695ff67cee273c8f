package vn.vanthu.read.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.document.DocumentBuilder.CellText;
import vn.vanthu.document.DocumentBuilder.ParagraphText;
import vn.vanthu.document.Format;
import vn.vanthu.read.text.Markup.Line;

/** Tables written with upright bars or in HTML. */
final class Tables {

    private static final Pattern DIVIDER = Pattern.compile("\\|?(?:\\s*:?-{1,}:?\\s*\\|?)+");
    private static final Pattern ROW =
            Pattern.compile("<tr\\b[^>]*>(.*?)(?=<tr\\b|</tr>|$)", Pattern.DOTALL);
    private static final Pattern CELL =
            Pattern.compile(
                    "<(t[dh])\\b([^>]*)>(.*?)(?=<t[dh]\\b|</t[dh]>|</tr>|$)", Pattern.DOTALL);
    private static final Pattern SPAN =
            Pattern.compile("(colspan|rowspan)\\s*=\\s*[\"']?(\\d{1,3})");

    /** First words in a letterhead or beside a signature. */
    private static final Pattern FRAME =
            Pattern.compile(
                    "CỘNG H(?:ÒA|OÀ|ÒÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập\\s*[-–]|Nơi nhận|Số\\s*:");

    private Tables() {}

    /** A table of lines that begin with a bar; empty when it has no words. */
    static Optional<Element.Grid> pipes(List<String> lines, int page) {
        var rows = new ArrayList<List<CellText>>();
        int headers = 0;
        for (String line : lines) {
            if (isDivider(line)) {
                headers = headers == 0 ? rows.size() : headers;
                continue;
            }
            var row = new ArrayList<CellText>();
            for (String cell : cells(line)) {
                row.add(new CellText(paragraphs(cell), row.size(), 1, 1));
            }
            rows.add(row);
        }
        return grid(rows, headers, page);
    }

    /** A table from {@code <table …>} up to its end tag; empty when it has no words. */
    static Optional<Element.Grid> html(String source, int page) {
        var rows = new ArrayList<List<CellText>>();
        var taken = new HashMap<Integer, Integer>();
        int headers = 0;
        Matcher row = ROW.matcher(source);
        while (row.find()) {
            var cells = new ArrayList<CellText>();
            boolean head = true;
            int column = 0;
            Matcher cell = CELL.matcher(row.group(1));
            while (cell.find()) {
                while (taken.getOrDefault(column, 0) > 0) {
                    column++;
                }
                Map<String, Integer> spans = spans(cell.group(2));
                int columns = spans.getOrDefault("colspan", 1);
                int height = spans.getOrDefault("rowspan", 1);
                cells.add(new CellText(paragraphs(cell.group(3)), column, columns, height));
                for (int c = column; c < column + columns; c++) {
                    taken.put(c, height);
                }
                column += columns;
                head &= cell.group(1).equals("th");
            }
            taken.replaceAll((c, rest) -> Math.max(0, rest - 1));
            if (!cells.isEmpty()) {
                headers += head && headers == rows.size() ? 1 : 0;
                rows.add(cells);
            }
        }
        return grid(rows, headers, page);
    }

    private static Optional<Element.Grid> grid(List<List<CellText>> rows, int headers, int page) {
        boolean words =
                rows.stream().flatMap(List::stream).anyMatch(cell -> !cell.paragraphs().isEmpty());
        if (!words) {
            return Optional.empty();
        }
        boolean drawn = !isFrame(rows);
        return Optional.of(new Element.Grid(rows, drawn ? headers : 0, drawn, page));
    }

    /** Whether a table only places the letterhead or the signature block side by side. */
    private static boolean isFrame(List<List<CellText>> rows) {
        boolean narrow = rows.size() <= 8 && rows.stream().allMatch(row -> row.size() <= 3);
        return narrow
                && rows.stream()
                        .flatMap(List::stream)
                        .flatMap(cell -> cell.paragraphs().stream())
                        .anyMatch(paragraph -> FRAME.matcher(paragraph.text()).lookingAt());
    }

    private static boolean isDivider(String line) {
        return line.contains("-") && line.length() < 2000 && DIVIDER.matcher(line).matches();
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!cell.toString().isBlank()) {
            cells.add(cell.toString());
        }
        return cells;
    }

    private static List<ParagraphText> paragraphs(String source) {
        var out = new ArrayList<ParagraphText>();
        for (Line line : Markup.lines(source.strip())) {
            if (!line.text().isEmpty()) {
                var look =
                        new Format(line.bold(), line.italic(), 0, Format.PLAIN.alignment(), 0, 0);
                out.add(new ParagraphText(line.text().replace('\t', ' '), look));
            }
        }
        return out;
    }

    private static Map<String, Integer> spans(String attributes) {
        var spans = new HashMap<String, Integer>();
        Matcher span = SPAN.matcher(attributes);
        while (span.find()) {
            spans.put(span.group(1), Math.max(1, Integer.parseInt(span.group(2))));
        }
        return spans;
    }
}
