package vn.vanthu.extract.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Section;
import vn.vanthu.extract.date.DueGrammar;
import vn.vanthu.extract.quantity.Mood;
import vn.vanthu.extract.quantity.Moods;
import vn.vanthu.extract.quantity.Statement;
import vn.vanthu.extract.quantity.Statements;
import vn.vanthu.extract.table.BodyList;
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
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.fact.Target;
import vn.vanthu.text.Span;
import vn.vanthu.text.Unmarked;

/**
 * Reads tables of targets (biểu chỉ tiêu): the line names the indicator, a column for each year or
 * one for the goal holds the level to be reached, another may tell where things stand.
 */
final class TableTargets {

    private final StructuredDocument document;
    private final Sheet sheet;
    private final @Nullable Integer now;
    private final boolean reports;

    private TableTargets(StructuredDocument document, Sheet sheet) {
        this.document = document;
        this.sheet = sheet;
        this.now = now(document);
        this.reports = reports(document, sheet);
    }

    static List<Target> of(StructuredDocument document) {
        var found = new ArrayList<Target>();
        for (Sheet sheet : Sheets.of(document)) {
            new TableTargets(document, sheet).read(found);
        }
        return found;
    }

    /** Sentences in the cells of tables that plan: what a task or an indicator says in words. */
    static List<Statement> statements(StructuredDocument document) {
        var found = new ArrayList<Statement>();
        for (Sheet sheet : Sheets.of(document)) {
            new TableTargets(document, sheet).sentences(found);
        }
        return found;
    }

    /** Whether the document or the heading above reports; then only later years are goals. */
    private static boolean reports(StructuredDocument document, Sheet sheet) {
        return mood(document, sheet) != Mood.GOAL;
    }

    private static Mood mood(StructuredDocument document, Sheet sheet) {
        String type = document.metadata().type();
        List<Section> path = document.outline().pathTo(sheet.span().start());
        Mood mood = Moods.ofTable(type, path);
        return mood == Mood.OTHER && Moods.isPlan(type) ? Mood.GOAL : mood;
    }

    private static @Nullable Integer now(StructuredDocument document) {
        Period period = document.metadata().period();
        if (period != null) {
            return period.year();
        }
        String date = document.metadata().date();
        return date == null ? null : Integer.valueOf(date.substring(0, 4));
    }

    private void read(List<Target> found) {
        Head name = LineNames.column(sheet);
        if (name == null) {
            return;
        }
        List<Head> goals = goals(name);
        if (goals.isEmpty()) {
            return;
        }
        var names = new LineNames(sheet, name.column());
        Optional<Head> units = sheet.first(Kind.UNIT);
        for (Line line : sheet.lines()) {
            String indicator = names.of(line);
            if (indicator.isEmpty()) {
                continue;
            }
            String own = units.map(head -> line.words(head.column())).orElse("");
            for (Head goal : goals) {
                String unit = Units.of(sheet, goal, own, indicator);
                amount(line, goal, unit)
                        .map(amount -> target(line, indicator, amount, goal, own))
                        .ifPresent(found::add);
            }
        }
    }

    private static Optional<Amount> amount(Line line, Head head, @Nullable String unit) {
        Cell cell = line.at(head.column());
        return cell == null || cell.columnSpan() > 1
                ? Optional.empty()
                : CellAmount.read(cell.words(), unit);
    }

    private Target target(Line line, String indicator, Amount amount, Head goal, String own) {
        String bare = indicator.replaceFirst("\\s*\\((?:%|ĐVT[^()]*)\\)$", "");
        Due due = due(line);
        return new Target(
                document.evidence(line.span()),
                bare,
                amount,
                year(goal, due),
                due,
                baseline(line, indicator, goal, own),
                owner(line));
    }

    // ---- columns

    private List<Head> goals(Head name) {
        boolean named = sheet.has(Kind.GOAL) || name.kind() == Kind.INDICATOR || titled();
        return sheet.heads().stream()
                .filter(head -> head.column() != name.column() && isGoal(head, named))
                .toList();
    }

    private boolean isGoal(Head head, boolean named) {
        Integer year = head.year();
        Integer present = now;
        if (head.kind() == Kind.INDICATOR) {
            return !reports;
        }
        boolean bare = head.kind() == Kind.UNKNOWN && year != null && head.name().isEmpty();
        if (head.kind() != Kind.GOAL && !(bare && named && !reports)) {
            return false;
        }
        if (year == null || present == null) {
            return !reports;
        }
        return reports ? year > present : year >= present;
    }

    /** "CÁC CHỈ TIÊU CHỦ YẾU NĂM 2026" above the table. */
    private boolean titled() {
        Section section = document.outline().at(sheet.span().start());
        String title = section == null ? "" : section.title();
        String words = Unmarked.of(sheet.caption() + " " + title);
        return words.contains("chi tieu") || words.contains("muc tieu");
    }

    private Target.@Nullable Baseline baseline(Line line, String name, Head goal, String own) {
        Integer best = null;
        Quantity standing = null;
        for (Head head : sheet.heads()) {
            Integer year = head.year();
            Integer present = now;
            boolean bare = head.kind() == Kind.UNKNOWN && year != null && head.name().isEmpty();
            boolean past = year != null && present != null && year < present;
            if (head.kind() != Kind.BASELINE && !(bare && past && !reports) || head == goal) {
                continue;
            }
            boolean later = standing == null || year != null && (best == null || year >= best);
            Amount amount = amount(line, head, Units.of(sheet, head, own, name)).orElse(null);
            Quantity quantity = amount == null ? null : amount.main();
            if (quantity != null && later) {
                standing = quantity;
                best = year;
            }
        }
        return standing == null ? null : new Target.Baseline(standing, best);
    }

    private @Nullable Integer year(Head goal, @Nullable Due due) {
        Integer own = goal.year();
        if (own != null) {
            return own;
        }
        Integer ends =
                switch (due) {
                    case Due.On(var date) -> date.getYear();
                    case Due.In(var period) -> period.to().getYear();
                    case Due.Every ignored -> null;
                    case Due.Within ignored -> null;
                    case null -> null;
                };
        if (ends != null) {
            return ends;
        }
        Period period = document.metadata().period();
        return period == null ? now : Integer.valueOf(period.to().getYear());
    }

    private @Nullable Due due(Line line) {
        for (Head head : sheet.all(Kind.TIME)) {
            String words = line.words(head.column());
            List<DueGrammar.Found> found = DueGrammar.scan(words, new Span(0, words.length()), now);
            if (!found.isEmpty()) {
                return found.getFirst().due();
            }
        }
        return null;
    }

    private List<String> owner(Line line) {
        return Stream.of(Kind.LEAD, Kind.DOER)
                .flatMap(kind -> sheet.first(kind).stream())
                .findFirst()
                .map(head -> line.at(head.column()))
                .map(cell -> BodyList.of(cell.lines()))
                .orElse(List.of());
    }

    // ---- sentences

    private void sentences(List<Statement> found) {
        if (reports) {
            return;
        }
        for (Head head : sheet.heads()) {
            boolean said =
                    head.kind() == Kind.INDICATOR
                            || head.kind() == Kind.CONTENT
                            || head.kind() == Kind.GOAL;
            if (!said) {
                continue;
            }
            for (Line line : sheet.lines()) {
                Cell cell = line.at(head.column());
                if (cell != null
                        && CellAmount.read(cell.words(), "%").isEmpty()
                        && !holdsLevels(line, head)) {
                    cell.parts().stream()
                            .flatMap(part -> Statements.inCell(document, part, Mood.GOAL).stream())
                            .filter(statement -> !found.contains(statement))
                            .forEach(found::add);
                }
            }
        }
    }

    /** Whether other columns of the line hold the levels, so that its name only names them. */
    private boolean holdsLevels(Line line, Head name) {
        return sheet.heads().stream()
                .filter(head -> head != name && isGoal(head, true))
                .anyMatch(head -> amount(line, head, "%").isPresent());
    }
}
