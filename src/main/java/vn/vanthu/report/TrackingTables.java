package vn.vanthu.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Fact;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.match.Standing;
import vn.vanthu.match.Tracking;
import vn.vanthu.registry.ReformAreas;

/** A plan held against reports, as tables: targets, tasks, and tasks that are not clear enough. */
public final class TrackingTables {

    private static final List<String> TARGETS =
            List.of(
                    "Mục",
                    "Chỉ tiêu",
                    "Mục tiêu",
                    "Tình trạng",
                    "Kế hoạch ghi",
                    "Báo cáo ghi",
                    "Nguồn");

    private static final List<String> TASKS =
            List.of("Mục", "Cơ quan", "Nhiệm vụ", "Thời hạn", "Tình trạng", "Báo cáo ghi", "Nguồn");

    private static final List<String> UNCLEAR = List.of("Mục", "Cơ quan", "Nhiệm vụ", "Chưa rõ");

    private final @Nullable TrackingGroup by;
    private final TrackingGroup.@Nullable Sorting sorting;
    private final List<Row> targets = new ArrayList<>();
    private final List<Row> tasks = new ArrayList<>();
    private final List<Row> unclear = new ArrayList<>();

    private record Row(
            TrackingGroup.Label group, Standing standing, List<@Nullable Object> cells) {}

    private TrackingTables(@Nullable TrackingGroup by, AnalysedDocument plan, ReformAreas areas) {
        this.by = by;
        this.sorting = by == null ? null : new TrackingGroup.Sorting(by, plan, areas);
    }

    /**
     * Four tables, in this order: how many stand how, targets, tasks, tasks that leave one of the
     * five open. An empty one stays.
     *
     * @param by what rows are put together by, in a first column; null for the order of the plan
     */
    public static List<Table> of(
            AnalysedDocument plan,
            Tracking tracking,
            ReformAreas areas,
            @Nullable TrackingGroup by) {
        var tables = new TrackingTables(by, plan, areas);
        tracking.targets().forEach(tracked -> tables.add(plan, tracked));
        tracking.tasks().forEach(tables::add);
        return List.of(
                tables.summary(),
                tables.table("Chỉ tiêu", TARGETS, tables.targets),
                tables.table("Nhiệm vụ", TASKS, tables.tasks),
                tables.table("Chưa đủ năm rõ", UNCLEAR, tables.unclear));
    }

    private void add(AnalysedDocument plan, Tracking.OfTarget tracked) {
        Target target = tracked.target();
        var cells =
                cells(
                        target.evidence().section(),
                        capital(target.indicator()),
                        Words.of(target.amount()),
                        tracked.standing().words(),
                        oneLine(plan.quote(target)),
                        quotes(tracked.proofs()),
                        sources(tracked.proofs()));
        for (TrackingGroup.Label group : groups(target, target.owner(), target.due())) {
            targets.add(new Row(group, tracked.standing(), cells));
        }
    }

    private void add(Tracking.OfTask tracked) {
        TaskAssignment task = tracked.task();
        String agencies = String.join(", ", task.agencies());
        String section = task.evidence().section();
        var cells =
                cells(
                        section,
                        agencies,
                        oneLine(task.task()),
                        task.due() == null ? null : Words.of(task.due()),
                        tracked.standing().words(),
                        quotes(tracked.proofs()),
                        sources(tracked.proofs()));
        var open =
                cells(section, agencies, oneLine(task.task()), String.join(", ", tracked.lacks()));
        for (TrackingGroup.Label group : groups(task, task.agencies(), task.due())) {
            tasks.add(new Row(group, tracked.standing(), cells));
            if (!tracked.lacks().isEmpty()) {
                unclear.add(new Row(group, tracked.standing(), open));
            }
        }
    }

    private List<TrackingGroup.Label> groups(Fact fact, List<String> owners, @Nullable Due due) {
        return sorting == null
                ? List.of(new TrackingGroup.Label("", ""))
                : sorting.of(fact, owners, due);
    }

    private Table table(String name, List<String> columns, List<Row> rows) {
        var sorted = new ArrayList<List<@Nullable Object>>();
        rows.stream()
                .sorted(Comparator.comparing(row -> row.group().order()))
                .forEach(row -> sorted.add(with(row.group(), row.cells())));
        return new Table(name, withGroup(columns), sorted);
    }

    /** How many targets and tasks stand how, in each group. */
    private Table summary() {
        var columns = new ArrayList<String>();
        columns.add("Loại");
        for (Standing standing : Standing.values()) {
            columns.add(capital(standing.words()));
        }
        columns.add("Cộng");
        var rows = new ArrayList<List<@Nullable Object>>();
        var all = new ArrayList<Row>(targets);
        all.addAll(tasks);
        all.stream()
                .map(Row::group)
                .distinct()
                .sorted(Comparator.comparing(TrackingGroup.Label::order))
                .forEach(group -> {
                    counted(group, "Chỉ tiêu", targets, rows);
                    counted(group, "Nhiệm vụ", tasks, rows);
                });
        return new Table("Tổng hợp", withGroup(columns), rows);
    }

    private void counted(
            TrackingGroup.Label group,
            String kind,
            List<Row> from,
            List<List<@Nullable Object>> into) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        from.stream()
                .filter(row -> row.group().equals(group))
                .forEach(row -> counts.merge(row.standing(), 1, Integer::sum));
        if (counts.isEmpty()) {
            return;
        }
        var cells = cells(kind);
        for (Standing standing : Standing.values()) {
            cells.add(counts.getOrDefault(standing, 0));
        }
        cells.add(counts.values().stream().mapToInt(Integer::intValue).sum());
        into.add(with(group, cells));
    }

    private List<String> withGroup(List<String> columns) {
        var all = new ArrayList<String>();
        if (by != null) {
            all.add(by == TrackingGroup.AREA ? by.title() : "Nhóm: " + by.title());
        }
        all.addAll(columns);
        return all;
    }

    private List<@Nullable Object> with(TrackingGroup.Label group, List<@Nullable Object> cells) {
        var all = new ArrayList<@Nullable Object>();
        if (by != null) {
            all.add(group.words());
        }
        all.addAll(cells);
        return all;
    }

    private static String quotes(List<Tracking.Proof> proofs) {
        return String.join(" | ", proofs.stream().map(Tracking.Proof::quote).toList());
    }

    private static String sources(List<Tracking.Proof> proofs) {
        return String.join(
                "; ",
                proofs.stream()
                        .map(Tracking.Proof::report)
                        .map(TrackingTables::name)
                        .distinct()
                        .toList());
    }

    private static String name(AnalysedDocument report) {
        return report.name()
                + ", "
                + Objects.requireNonNullElse(report.metadata().issuer(), "không rõ cơ quan");
    }

    private static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return new ArrayList<@Nullable Object>(Arrays.asList(cells));
    }
}
