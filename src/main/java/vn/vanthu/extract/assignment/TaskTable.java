package vn.vanthu.extract.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.extract.date.Anchor;
import vn.vanthu.extract.table.BodyList;
import vn.vanthu.extract.table.Cell;
import vn.vanthu.extract.table.Head;
import vn.vanthu.extract.table.Kind;
import vn.vanthu.extract.table.Line;
import vn.vanthu.extract.table.Sheet;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.fact.TaskAssignment.Role;
import vn.vanthu.registry.BodyGrammar;
import vn.vanthu.text.Span;
import vn.vanthu.text.Unmarked;

/**
 * Reads a table of tasks (phụ lục phân công nhiệm vụ): one task a line. Who does it stands in a
 * column of its own, or in the row that names the group ("I. Sở Nội vụ").
 */
final class TaskTable {

    /** A cell that names both: "Chủ trì: Sở Xây dựng. Phối hợp: UBND các xã". */
    private static final Pattern BOTH =
            Pattern.compile(
                    "(?s)\\s*[-+]?\\s*(?:Cơ quan |Đơn vị )?[Cc]hủ"
                            + " trì\\s*:\\s*(.*?)(?:[.;,]?\\s*[-+]?\\s*(?:Cơ quan |Đơn vị )?[Pp]hối"
                            + " hợp\\s*:?\\s*(.*))?");

    /** Of a caption or head: beside a column of bodies it tells what they are to do. */
    private static final Pattern TASKS =
            Pattern.compile("nhiem vu|phan cong|viec|giai phap|kien nghi");

    /** "2025", "12/2025" in a column for times. */
    private static final Pattern BARE_YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final StructuredDocument document;
    private final Sheet sheet;
    private final Anchor anchor;
    private final int content;
    private final @Nullable Head doer;

    private TaskTable(StructuredDocument document, Sheet sheet, Anchor anchor, int content) {
        this.document = document;
        this.sheet = sheet;
        this.anchor = anchor;
        this.content = content;
        this.doer = sheet.first(Kind.LEAD).or(() -> sheet.first(Kind.DOER)).orElse(null);
    }

    static List<TaskAssignment> read(StructuredDocument document, Sheet sheet, Anchor anchor) {
        Optional<Head> content = sheet.first(Kind.CONTENT).or(() -> sheet.first(Kind.INDICATOR));
        boolean told =
                sheet.has(Kind.LEAD)
                        || sheet.has(Kind.TIME)
                        || sheet.has(Kind.PARTNER)
                        || sheet.has(Kind.PRODUCT)
                        || sheet.has(Kind.DOER) && namesTasks(sheet, content);
        if (content.isEmpty() || !told) {
            return List.of();
        }
        var table = new TaskTable(document, sheet, anchor, content.get().column());
        var found = new ArrayList<TaskAssignment>();
        for (Line line : sheet.lines()) {
            table.task(line).ifPresent(found::add);
        }
        return found;
    }

    private static boolean namesTasks(Sheet sheet, Optional<Head> content) {
        String words = Unmarked.of(sheet.caption() + " " + content.map(Head::words).orElse(""));
        return TASKS.matcher(words).find();
    }

    private Optional<TaskAssignment> task(Line line) {
        Cell task = line.at(content);
        if (task == null || task.words().chars().filter(Character::isLetter).count() < 5) {
            return Optional.empty();
        }
        Cell body = doer == null ? null : line.at(doer.column());
        String bodies = body == null || body.equals(task) ? "" : body.lines();
        Matcher both = BOTH.matcher(bodies);
        boolean split = both.matches();
        List<String> agencies =
                bodies.isBlank()
                        ? headed(line)
                        : split ? BodyList.leads(both.group(1)) : BodyList.of(bodies);
        if (agencies.isEmpty() || agencies.getFirst().matches("[\\d.,%\\s]+|[xX✓]")) {
            return Optional.empty();
        }
        Cell partner = cell(line, Kind.PARTNER);
        String words = task.words();
        boolean leads = !bodies.isBlank() && sheet.has(Kind.LEAD);
        return Optional.of(
                new TaskAssignment(
                        document.evidence(line.span()),
                        agencies,
                        leads || split ? Role.LEAD : TaskWords.role(words),
                        partner == null ? helpers(split, both) : BodyList.of(partner.lines()),
                        words,
                        due(line, words),
                        words(cell(line, Kind.PRODUCT)),
                        funding(line),
                        scope(line)));
    }

    private static List<String> helpers(boolean split, Matcher both) {
        if (!split) {
            return List.of();
        }
        var names = new ArrayList<>(BodyList.helpers(both.group(1)));
        if (both.group(2) != null) {
            names.addAll(BodyList.of(both.group(2)));
        }
        return names;
    }

    /** The body that the group is named after. */
    private static List<String> headed(Line line) {
        List<String> groups = line.groups();
        for (String group : groups.reversed()) {
            if (BodyGrammar.whole(group, new Span(0, group.length())).isPresent()) {
                return BodyList.of(group);
            }
        }
        return List.of();
    }

    /** By the last column for times: the one before it may say when to begin. */
    private @Nullable Due due(Line line, String task) {
        List<Head> times = sheet.all(Kind.TIME);
        String words = times.isEmpty() ? "" : line.words(times.getLast().column());
        if (BARE_YEAR.matcher(words).matches()) {
            words = "năm " + words;
        }
        Due due = TableDue.of(words, new Span(0, words.length()), anchor);
        return due == null ? TaskWords.due(task, new Span(0, task.length()), anchor) : due;
    }

    /** The words of the funds, with the unit that the head or the table gives for numbers. */
    private @Nullable String funding(Line line) {
        for (Head head : sheet.all(Kind.FUNDING)) {
            String words = line.words(head.column());
            if (words.matches("[-–.…\\s]*")) {
                continue;
            }
            String unit = head.unit() == null ? sheet.unit() : head.unit();
            boolean number = words.matches("[\\d.,\\s]+");
            return number && unit != null ? words + " " + unit : words;
        }
        return null;
    }

    private static @Nullable String scope(Line line) {
        List<String> groups = line.groups();
        return groups.isEmpty() ? null : String.join(" - ", groups);
    }

    private @Nullable Cell cell(Line line, Kind kind) {
        return sheet.first(kind).map(head -> line.at(head.column())).orElse(null);
    }

    private static @Nullable String words(@Nullable Cell cell) {
        return cell == null || cell.words().matches("[-–.…\\s]*") ? null : cell.words();
    }
}
