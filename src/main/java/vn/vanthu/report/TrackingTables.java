package vn.vanthu.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.match.Tracking;

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

    private TrackingTables() {}

    /** Three tables, in this order; an empty one stays. */
    public static List<Table> of(AnalysedDocument plan, Tracking tracking) {
        var targets = new ArrayList<List<@Nullable Object>>();
        for (Tracking.OfTarget tracked : tracking.targets()) {
            targets.add(
                    cells(
                            tracked.target().evidence().section(),
                            capital(tracked.target().indicator()),
                            Words.of(tracked.target().amount()),
                            tracked.standing().words(),
                            oneLine(plan.quote(tracked.target())),
                            quotes(tracked.proofs()),
                            sources(tracked.proofs())));
        }
        var tasks = new ArrayList<List<@Nullable Object>>();
        var unclear = new ArrayList<List<@Nullable Object>>();
        for (Tracking.OfTask tracked : tracking.tasks()) {
            TaskAssignment task = tracked.task();
            String agencies = String.join(", ", task.agencies());
            String section = task.evidence().section();
            tasks.add(
                    cells(
                            section,
                            agencies,
                            oneLine(task.task()),
                            task.due() == null ? null : Words.of(task.due()),
                            tracked.standing().words(),
                            quotes(tracked.proofs()),
                            sources(tracked.proofs())));
            if (!tracked.lacks().isEmpty()) {
                unclear.add(
                        cells(
                                section,
                                agencies,
                                oneLine(task.task()),
                                String.join(", ", tracked.lacks())));
            }
        }
        return List.of(
                new Table("Chỉ tiêu", TARGETS, targets),
                new Table("Nhiệm vụ", TASKS, tasks),
                new Table("Chưa đủ năm rõ", UNCLEAR, unclear));
    }

    private static String quotes(List<Tracking.Proof> proofs) {
        return String.join(" | ", proofs.stream().map(Tracking.Proof::quote).toList());
    }

    private static String sources(List<Tracking.Proof> proofs) {
        return String.join(
                "; ",
                proofs.stream().map(Tracking.Proof::report).map(TrackingTables::name).toList());
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
