package vn.vanthu.extract.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.extract.quantity.Mood;
import vn.vanthu.extract.quantity.Moods;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.NumberGrammar;
import vn.vanthu.text.Numeral;
import vn.vanthu.text.Span;
import vn.vanthu.text.Tokens;

/**
 * Reads the numbers in the cells of a table: the indicator joins the heads of row and column, the
 * unit stands in a column of its own (ĐVT), in brackets in a head, or behind the number.
 */
final class TableFigures {

    private static final Set<String> SERIALS =
            Set.of("stt", "tt", "số tt", "số thứ tự", "ghi chú", "mã", "mã số", "năm sinh", "năm");

    private final StructuredDocument document;
    private final String text;
    private final Map<Integer, String> heads = new HashMap<>();

    private TableFigures(StructuredDocument document) {
        this.document = document;
        this.text = document.text();
    }

    /** The figures of a table that reports; none of one that plans or is only laid out. */
    static List<Figure> of(StructuredDocument document, Block.Table table) {
        int start = table.span().start();
        var outline = document.outline();
        boolean outside = start < outline.body().start() || outline.closing().contains(start);
        if (outside
                || Moods.ofTable(document.metadata().type(), outline.pathTo(start)) != Mood.STATE) {
            return List.of();
        }
        return new TableFigures(document).figures(table);
    }

    private List<Figure> figures(Block.Table table) {
        var found = new ArrayList<Figure>();
        boolean inHead = true;
        for (int i = 0; i < table.rows().size(); i++) {
            Block.Row row = table.rows().get(i);
            inHead = inHead && (row.header() || i == 0 || numbers(row) == 0);
            if (inHead && i < 3) {
                head(row);
            } else if (!isNumbering(row)) {
                figures(row, found);
            }
        }
        return found;
    }

    private void head(Block.Row row) {
        for (Block.Cell cell : row.cells()) {
            String words = plain(cell);
            for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                heads.merge(c, words, (a, b) -> b.isEmpty() || a.equals(b) ? a : a + " " + b);
            }
        }
    }

    private long numbers(Block.Row row) {
        return row.cells().stream().filter(cell -> number(cell) != null).count();
    }

    /** "(1) (2) (3)" or "1 2 3" under the heads. */
    private boolean isNumbering(Block.Row row) {
        int expected = 1;
        for (Block.Cell cell : row.cells()) {
            String digits = plain(cell).replaceAll("[()]", "");
            if (!digits.equals(Integer.toString(expected)) && !digits.equals(letter(expected))) {
                return false;
            }
            expected++;
        }
        return true;
    }

    private static String letter(int number) {
        return String.valueOf((char) ('A' + number - 1));
    }

    private void figures(Block.Row row, List<Figure> found) {
        String name = "";
        String unit = null;
        for (Block.Cell cell : row.cells()) {
            String words = plain(cell);
            String head = heads.getOrDefault(cell.column(), "").toLowerCase(Locale.ROOT);
            if (head.equals("đvt") || head.startsWith("đơn vị tính")) {
                unit = words;
            } else if (name.isEmpty() && words.chars().filter(Character::isLetter).count() > 3) {
                name = words;
            }
        }
        if (name.isEmpty()) {
            return;
        }
        for (Block.Cell cell : row.cells()) {
            String head = heads.getOrDefault(cell.column(), "");
            Quantity quantity = number(cell);
            if (quantity == null || SERIALS.contains(head.toLowerCase(Locale.ROOT))) {
                continue;
            }
            String of = quantity.unit() != null ? quantity.unit() : unit(unit, head, name);
            found.add(
                    new Figure(
                            document.evidence(row.span()),
                            cell.span(),
                            new Quantity(quantity.value(), quantity.of(), of, false),
                            head.isEmpty() ? name : name + " - " + head,
                            null,
                            null));
        }
    }

    private static @Nullable String unit(@Nullable String own, String head, String name) {
        if (own != null && !own.isBlank()) {
            return own;
        }
        String inHead = bracketed(head);
        if (inHead != null) {
            return inHead;
        }
        return head.contains("%") ? "%" : bracketed(name);
    }

    /** "%" in "Tỷ lệ (%)"; a bracket with more than three words is no unit. */
    private static @Nullable String bracketed(String words) {
        int open = words.lastIndexOf('(');
        int close = words.indexOf(')', open + 1);
        if (open < 0 || close < 0) {
            return null;
        }
        String inside = words.substring(open + 1, close).strip();
        boolean short1 =
                inside.split(" ").length <= 3 && inside.chars().noneMatch(Character::isDigit);
        return short1 && !inside.isEmpty() ? inside : null;
    }

    /** The number that is all of a cell, with the sign behind it. */
    private @Nullable Quantity number(Block.Cell cell) {
        Span span = cell.span().trim(text);
        Tokens tokens = Tokens.of(text, span);
        Numeral numeral = NumberGrammar.readDigits(tokens, 0);
        if (numeral == null) {
            return null;
        }
        int to = numeral.to();
        BigDecimal of = null;
        if (tokens.is(to, "/")) {
            Numeral whole = NumberGrammar.readDigits(tokens, to + 1);
            if (whole == null) {
                return null;
            }
            of = whole.value();
            to = whole.to();
        }
        String unit = tokens.is(to, "%") ? "%" : null;
        to = unit == null ? to : to + 1;
        return to == tokens.size() ? new Quantity(numeral.value(), of, unit, false) : null;
    }

    private String plain(Block.Cell cell) {
        return cell.span().in(text).replaceAll("\\s+", " ").strip();
    }
}
