package vn.vanthu.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.match.Times;

/**
 * Writes a new task as a row of the table of tasks that it belongs to (phụ lục phân công): its
 * words, bodies and due time stand in the columns where the row above has its own.
 */
final class TaskRow {

    private static final Pattern WHEN =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(?:tháng|quý|năm|ngày|hằng|hàng|thường"
                            + " xuyên)(?!\\p{L})|\\d/\\d");

    private final AnalysedDocument plan;
    private final Block.Row above;
    private final TaskAssignment like;

    private TaskRow(AnalysedDocument plan, Block.Row above, TaskAssignment like) {
        this.plan = plan;
        this.above = above;
        this.like = like;
    }

    /**
     * The row of a task in a table of tasks.
     *
     * @return null where the task stands in no table, in one without a column of its words and one
     *     of its bodies, or among merged cells, into which no row can be put
     */
    static @Nullable TaskRow of(AnalysedDocument plan, TaskAssignment task) {
        int at = task.evidence().span().start();
        for (Block block : plan.document().blocks()) {
            if (!(block instanceof Block.Table table) || !table.span().contains(at)) {
                continue;
            }
            for (int i = 0; i < table.rows().size(); i++) {
                var row = new TaskRow(plan, table.rows().get(i), task);
                if (row.above.span().contains(at)) {
                    return row.fits(table, i) ? row : null;
                }
            }
        }
        return null;
    }

    /** Where the row begins that the new one stands behind. */
    int after() {
        return above.span().start();
    }

    /**
     * The new row.
     *
     * @param words what is to be done
     */
    Grid.Row of(TaskAssignment task, List<Piece> words) {
        Block.Cell tasks = taskCell();
        Block.Cell bodies = bodyCell(like.agencies());
        Block.Cell others = bodyCell(like.coordinators());
        Block.Cell when = dueCell(tasks, bodies, others);
        var cells = new ArrayList<Grid.Cell>();
        for (Block.Cell cell : above.cells()) {
            List<Piece> pieces = List.of();
            if (cell == tasks) {
                pieces = words;
            } else if (cell == bodies) {
                pieces = List.of(Piece.of(String.join(", ", task.agencies())));
            } else if (cell == others) {
                pieces = List.of(Piece.of(String.join(", ", task.coordinators())));
            } else if (cell == when && task.due() != null) {
                pieces = List.of(Piece.of(Times.of(task.due())));
            }
            cells.add(new Grid.Cell(List.of(pieces), cell.column(), cell.columnSpan(), 1));
        }
        return new Grid.Row(cells, false, Fate.ADDED);
    }

    private boolean fits(Block.Table table, int index) {
        int width = 0;
        for (Block.Row row : table.rows()) {
            width = Math.max(width, width(row));
        }
        boolean merged = above.cells().stream().anyMatch(cell -> cell.rowSpan() > 1);
        return !merged
                && index > 0
                && width(above) == width
                && taskCell() != null
                && bodyCell(like.agencies()) != null;
    }

    /** Grid columns that a row covers by cells of its own. */
    private static int width(Block.Row row) {
        return row.cells().stream().mapToInt(Block.Cell::columnSpan).sum();
    }

    private Block.@Nullable Cell taskCell() {
        String task = Alike.fold(like.task());
        for (Block.Cell cell : above.cells()) {
            String words = words(cell);
            if (!words.isEmpty() && (words.contains(task) || task.contains(words))) {
                return cell;
            }
        }
        return null;
    }

    private Block.@Nullable Cell bodyCell(List<String> bodies) {
        for (Block.Cell cell : above.cells()) {
            if (!bodies.isEmpty()
                    && cell != taskCell()
                    && bodies.stream().allMatch(body -> words(cell).contains(Alike.fold(body)))) {
                return cell;
            }
        }
        return null;
    }

    private Block.@Nullable Cell dueCell(Block.@Nullable Cell... known) {
        for (Block.Cell cell : above.cells()) {
            if (!List.of(known).contains(cell)
                    && like.due() != null
                    && WHEN.matcher(cell.span().in(plan.text())).find()) {
                return cell;
            }
        }
        return null;
    }

    private String words(Block.Cell cell) {
        return Alike.fold(cell.span().in(plan.text())).strip();
    }
}
