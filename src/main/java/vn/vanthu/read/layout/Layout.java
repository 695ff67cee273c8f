package vn.vanthu.read.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.document.DocumentBuilder.CellText;
import vn.vanthu.read.LineBreaks;

/** Writes pages of placed words as a document in reading order. */
public final class Layout {

    private static final Pattern NOTE =
            Pattern.compile("([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\\d{1,3}|\\*{1,3})\\s*(\\S.*)", Pattern.DOTALL);

    private final Frame frame;
    private final List<Piece> pieces = new ArrayList<>();

    private Layout(Frame frame) {
        this.frame = frame;
    }

    /** Adds the pages' text to a document. */
    public static void write(List<Page> pages, DocumentBuilder builder) {
        var tables = new ArrayList<List<Grids.Found>>();
        var lines = new ArrayList<List<Line>>();
        for (Page page : pages) {
            List<Grids.Found> found = Grids.of(page);
            tables.add(found);
            var outside = new ArrayList<Word>();
            for (Word word : page.words()) {
                if (found.stream().noneMatch(table -> table.holds(word))) {
                    outside.add(word);
                }
            }
            lines.add(new ArrayList<>(Line.of(outside)));
        }
        PageMargins.take(lines, pages).forEach(builder::margin);
        var layout = new Layout(Frame.of(lines));
        for (int i = 0; i < pages.size(); i++) {
            layout.page(pages.get(i), lines.get(i), tables.get(i));
        }
        Flow.write(layout.pieces, builder);
    }

    private void page(Page page, List<Line> lines, List<Grids.Found> tables) {
        List<Line> notes = takeNotes(page, lines);
        double[] edges = Frame.edges(lines, page.width());
        var sorted = new ArrayList<>(tables);
        sorted.sort(Comparator.comparingDouble(Grids.Found::top));
        var above = new ArrayList<Line>();
        int next = 0;
        for (Grids.Found table : sorted) {
            while (next < lines.size() && lines.get(next).base() < table.top() + 2) {
                above.add(lines.get(next++));
            }
            text(above, edges, page.number());
            above.clear();
            pieces.add(table.grid());
        }
        above.addAll(lines.subList(next, lines.size()));
        text(above, edges, page.number());
        notes(notes, edges, page.number());
    }

    /** Text between tables: columns where there are two, paragraphs elsewhere. */
    private void text(List<Line> lines, double[] edges, int page) {
        int from = 0;
        while (from < lines.size()) {
            Columns.Region region = Columns.next(lines, from, edges);
            int to = region == null ? lines.size() : region.from();
            var paragraphs = new Paragraphs(edges[0], edges[1], frame.pitch());
            pieces.addAll(paragraphs.of(lines.subList(from, to), page));
            if (region == null) {
                return;
            }
            CellText left = cell(region.left(), 0);
            CellText right = cell(region.right(), 1);
            pieces.add(new Piece.Grid(List.of(List.of(left, right)), List.of(), false, page));
            from = region.to();
        }
    }

    private CellText cell(List<Line> lines, int column) {
        double left = lines.stream().mapToDouble(Line::left).min().orElse(0);
        double right = lines.stream().mapToDouble(Line::right).max().orElse(1);
        return new CellText(new Paragraphs(left, right, 0).inCell(lines), column, 1, 1);
    }

    /** Takes the small lines at the end of a page that begin with a mark. */
    private List<Line> takeNotes(Page page, List<Line> lines) {
        int from = lines.size();
        double largest = frame.size() * (page.recognised() ? 0.83 : 0.9);
        while (from > 0 && lines.get(from - 1).size() <= largest) {
            from--;
        }
        while (from < lines.size() && !isNote(lines.get(from))) {
            from++;
        }
        var notes = new ArrayList<>(lines.subList(from, lines.size()));
        if (notes.isEmpty() || lines.get(from).base() < page.height() * 0.3) {
            return List.of();
        }
        lines.subList(from, lines.size()).clear();
        return notes;
    }

    private static boolean isNote(Line line) {
        Word first = line.words().getFirst();
        boolean raised = line.isRaised(first) || first.text().matches("[⁰¹²³⁴⁵⁶⁷⁸⁹]+.*");
        return raised || first.text().matches("\\d{1,3}\\p{L}?.*") && line.words().size() > 1;
    }

    private void notes(List<Line> lines, double[] edges, int page) {
        var open = new ArrayList<Line>();
        String mark = null;
        for (Line line : lines) {
            Matcher found = NOTE.matcher(line.text());
            if (isNote(line) && found.matches() && follows(mark, plain(found.group(1)))) {
                note(mark, open, edges, page);
                mark = plain(found.group(1));
                open.clear();
            }
            open.add(line);
        }
        note(mark, open, edges, page);
    }

    /** Whether a mark can be that of the note after another; numbers in a note are no marks. */
    private static boolean follows(@Nullable String before, String mark) {
        if (before == null || !before.matches("\\d+") || !mark.matches("\\d+")) {
            return true;
        }
        int step = Integer.parseInt(mark) - Integer.parseInt(before);
        return step == 1 || mark.equals("1");
    }

    private void note(@Nullable String mark, List<Line> lines, double[] edges, int page) {
        if (mark == null || lines.isEmpty()) {
            return;
        }
        var text = new StringBuilder();
        for (Line line : lines) {
            LineBreaks.append(text, line.text());
        }
        Matcher found = NOTE.matcher(text.toString());
        if (found.matches()) {
            pieces.add(new Piece.Note(mark, found.group(2), page));
        }
    }

    private static String plain(String mark) {
        var out = new StringBuilder();
        for (char c : mark.toCharArray()) {
            int digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
            out.append(digit < 0 ? c : (char) ('0' + digit));
        }
        return out.toString();
    }
}
