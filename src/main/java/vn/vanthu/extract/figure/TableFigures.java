package vn.vanthu.extract.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Section;
import vn.vanthu.extract.quantity.Mood;
import vn.vanthu.extract.quantity.Moods;
import vn.vanthu.extract.quantity.Statement;
import vn.vanthu.extract.quantity.Statements;
import vn.vanthu.extract.table.Cell;
import vn.vanthu.extract.table.CellAmount;
import vn.vanthu.extract.table.Head;
import vn.vanthu.extract.table.Kind;
import vn.vanthu.extract.table.Line;
import vn.vanthu.extract.table.LineNames;
import vn.vanthu.extract.table.Sheet;
import vn.vanthu.extract.table.Sheets;
import vn.vanthu.extract.table.Units;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Figure.Change;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.CalendarTime;
import vn.vanthu.text.DateScanner;
import vn.vanthu.text.Span;
import vn.vanthu.text.Unmarked;

/**
 * Reads the numbers in the cells of tables: the indicator joins the names of line and column, the
 * unit stands in a column of its own (ĐVT), in brackets in a head, above the table, or behind the
 * number, the period in the head or the title.
 */
final class TableFigures {

    /** Heads under which what was changed stands. */
    private static final Pattern CHANGE = Pattern.compile("\\b(tang giam|tang/giam|chenh lech)\\b");

    /** Heads whose numbers clearly count or measure, for tables of documents that do not report. */
    private static final Pattern MEASURED =
            Pattern.compile(
                    "\\b(so luong|tong so|tong cong|dien tich|so ho|dan so|so nguoi|bien che|so"
                            + " dang vien|so dai bieu|so to|so co quan|so don vi)\\b");

    private static final Pattern DATING =
            Pattern.compile("\\b(thoi gian|thoi han|thoi diem|tien do|han hoan thanh|lo trinh)\\b");

    private static final Pattern AHEAD =
            Pattern.compile(
                    "\\b(giai phap|kien nghi|de xuat|phuong huong|du kien|yeu cau|de nghi|can"
                            + " cu)\\b");

    private final StructuredDocument document;
    private final Sheet sheet;
    private final @Nullable Integer year;
    private final boolean reports;
    private final List<Figure> found = new ArrayList<>();

    private TableFigures(StructuredDocument document, Sheet sheet, boolean reports) {
        this.document = document;
        this.sheet = sheet;
        this.reports = reports;
        Period period = document.metadata().period();
        this.year = period == null ? null : Integer.valueOf(period.year());
    }

    /** The figures of all tables that tell how things are; none of those that plan. */
    static List<Figure> of(StructuredDocument document) {
        var found = new ArrayList<Figure>();
        String type = document.metadata().type();
        for (Sheet sheet : Sheets.of(document)) {
            List<Section> path = document.outline().pathTo(sheet.span().start());
            Mood mood = Moods.ofTable(type, path);
            boolean reports = mood == Mood.STATE;
            if (reports || mood == Mood.OTHER && !Moods.isPlan(type)) {
                found.addAll(new TableFigures(document, sheet, reports).figures());
            }
        }
        return found;
    }

    /** A sentence in a cell, and the name of its line. */
    record Said(String name, Statement statement) {}

    /** Sentences in the cells of tables that report. */
    static List<Said> statements(StructuredDocument document) {
        var said = new ArrayList<Said>();
        String type = document.metadata().type();
        for (Sheet sheet : Sheets.of(document)) {
            List<Section> path = document.outline().pathTo(sheet.span().start());
            if (Moods.ofTable(type, path) == Mood.STATE) {
                sentences(document, sheet, said);
            }
        }
        return said;
    }

    private List<Figure> figures() {
        Head name = LineNames.column(sheet);
        if (name == null) {
            return List.of();
        }
        var names = new LineNames(sheet, name.column());
        Optional<Head> units = sheet.first(Kind.UNIT);
        for (Line line : sheet.lines()) {
            String own = units.map(head -> line.words(head.column())).orElse("");
            String indicator = names.of(line);
            for (Cell cell : line.cells()) {
                Head head = sheet.heads().get(cell.column());
                if (!indicator.isEmpty() && head != name && !cell.isBlank() && counts(head)) {
                    figure(line, cell, head, indicator, own);
                }
            }
        }
        return found;
    }

    /** Whether the numbers of a column say how much of something there is. */
    private boolean counts(Head head) {
        boolean kind =
                switch (head.kind()) {
                    case SERIAL, UNIT, NOTE, OTHER -> false;
                    // "Đã hoàn thành" counts as well as it dates.
                    case TIME -> !DATING.matcher(Unmarked.of(head.words())).find();
                    case CONTENT, INDICATOR, LEAD, DOER, PRODUCT, FUNDING -> true;
                    case PARTNER, BASELINE, GOAL, UNKNOWN -> true;
                };
        Integer own = head.year();
        boolean later = head.kind() == Kind.GOAL && own != null && year != null && own > year;
        boolean numbered = Unmarked.of(head.name()).matches("nam|thang|quy|ngay");
        return kind && !later && !numbered;
    }

    private void figure(Line line, Cell cell, Head head, String indicator, String own) {
        String unit = Units.of(sheet, head, own, indicator);
        Amount amount = CellAmount.read(cell.words(), unit).orElse(null);
        Quantity quantity = amount == null ? null : amount.main();
        if (quantity == null || !reports && !isMeasured(head, quantity, own)) {
            return;
        }
        Change change = change(head, amount, quantity);
        boolean less = quantity.value().signum() < 0 && change == Change.DECREASE;
        Quantity said =
                less
                        ? new Quantity(
                                quantity.value().negate(),
                                quantity.of(),
                                quantity.unit(),
                                quantity.approximate())
                        : quantity;
        found.add(
                new Figure(
                        document.evidence(line.span()),
                        cell.parts().getFirst(),
                        said,
                        indicator(indicator, head),
                        period(head),
                        change));
    }

    /** In a document that does not report, only what head or unit show to be a quantity. */
    private boolean isMeasured(Head head, Quantity quantity, String own) {
        return head.unit() != null
                || "%".equals(quantity.unit())
                || !own.isBlank()
                || sheet.unit() != null
                || MEASURED.matcher(Unmarked.of(head.words())).find();
    }

    private static @Nullable Change change(Head head, @Nullable Amount amount, Quantity quantity) {
        if (amount instanceof Amount.Increase) {
            return Change.INCREASE;
        }
        if (amount instanceof Amount.Decrease) {
            return Change.DECREASE;
        }
        boolean changes = CHANGE.matcher(Unmarked.of(head.words())).find();
        if (!changes || quantity.value().signum() == 0) {
            return null;
        }
        return quantity.value().signum() < 0 ? Change.DECREASE : Change.INCREASE;
    }

    private static String indicator(String name, Head head) {
        String column = head.name();
        boolean same = column.isEmpty() || Unmarked.of(name).endsWith(Unmarked.of(column));
        return name.replaceFirst("\\s*\\(%\\)$", "") + (same ? "" : " - " + column);
    }

    /** By the head, or the one period of the title. */
    private @Nullable Period period(Head head) {
        Period own = head.period(year);
        if (own != null) {
            return own;
        }
        Period said = null;
        for (DateScanner.Found time : DateScanner.scan(sheet.caption(), year)) {
            if (time.time() instanceof CalendarTime.Stretch stretch) {
                if (said != null) {
                    return null;
                }
                said = Period.of(stretch);
            }
        }
        return said;
    }

    // ---- sentences

    private static void sentences(StructuredDocument document, Sheet sheet, List<Said> said) {
        Head name = LineNames.column(sheet);
        LineNames names = name == null ? null : new LineNames(sheet, name.column());
        var read = new HashSet<Span>();
        for (Line line : sheet.lines()) {
            String own = names == null ? "" : names.of(line);
            for (Cell cell : line.cells()) {
                Head head = sheet.heads().get(cell.column());
                boolean ahead = AHEAD.matcher(Unmarked.of(head.words())).find();
                if (ahead || !tells(head, cell) || CellAmount.read(cell.words(), "%").isPresent()) {
                    continue;
                }
                for (Span part : cell.parts()) {
                    if (read.add(part)) {
                        Statements.inCell(document, part, Mood.STATE)
                                .forEach(statement -> said.add(new Said(own, statement)));
                    }
                }
            }
        }
    }

    private static boolean tells(Head head, Cell cell) {
        return switch (head.kind()) {
            case SERIAL, UNIT, OTHER, PARTNER, LEAD, DOER, NOTE, GOAL -> false;
            // "Tiến độ hiện tại" may be told at length.
            case TIME -> cell.words().length() > 60;
            case CONTENT, INDICATOR, PRODUCT, FUNDING, BASELINE, UNKNOWN -> true;
        };
    }
}
