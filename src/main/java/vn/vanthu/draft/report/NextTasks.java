package vn.vanthu.draft.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.Piece;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.match.Standing;
import vn.vanthu.match.Times;
import vn.vanthu.match.Tracking;
import vn.vanthu.registry.Registry;

/** Tasks of the plan that are due in the next period, or should have been done and were not. */
final class NextTasks {

    private NextTasks() {}

    static List<Draft.Block> of(
            AnalysedDocument plan, Consolidation consolidation, Registry registry) {
        Period period = consolidation.period();
        LocalDate day = period.to().plusDays(1);
        LocalDate last =
                day.plus(ChronoUnit.DAYS.between(period.from(), period.to()), ChronoUnit.DAYS);
        var blocks = new ArrayList<Draft.Block>();
        for (Tracking.OfTask tracked :
                new Tracking(plan, consolidation.reports(), registry, day).tasks()) {
            @Nullable LocalDate due = lastDay(tracked.task().due());
            boolean next = due != null && !due.isBefore(day) && !due.isAfter(last);
            boolean open = tracked.standing() != Standing.ACHIEVED;
            if (open && (next || tracked.standing() == Standing.OVERDUE)) {
                blocks.add(paragraph(plan, tracked));
            }
        }
        return blocks.isEmpty()
                ? List.of(
                        new Draft.Paragraph(
                                List.of(
                                        Piece.noted(
                                                "……………………",
                                                "Kế hoạch không có nhiệm vụ nào đến hạn trong kỳ"
                                                        + " tới hay quá hạn chưa xong."))))
                : blocks;
    }

    private static Draft.Paragraph paragraph(AnalysedDocument plan, Tracking.OfTask tracked) {
        TaskAssignment task = tracked.task();
        String section = task.evidence().section();
        String source = "Nguồn: " + plan.name() + (section == null ? "" : ", mục " + section) + ".";
        String words = task.task().replaceAll("\\s+", " ").strip();
        Due due = task.due();
        String time = due == null ? "" : " Thời hạn: " + Times.of(due) + ".";
        return new Draft.Paragraph(
                List.of(
                        new Piece(
                                "- " + String.join(", ", task.agencies()) + ": ",
                                Piece.Look.BOLD,
                                null,
                                null,
                                null),
                        tracked.standing() == Standing.OVERDUE
                                ? Piece.noted(
                                        words,
                                        source
                                                + time
                                                + " Đã quá hạn mà báo cáo không nêu là xong: xác"
                                                + " minh, ghi thời hạn mới.")
                                : new Piece(words, Piece.Look.PLAIN, source + time, null, null)));
    }

    private static @Nullable LocalDate lastDay(@Nullable Due due) {
        return switch (due) {
            case null -> null;
            case Due.On(var on) -> on;
            case Due.In(var period) -> period.to();
            case Due.Every ignored -> null;
            case Due.Within ignored -> null;
        };
    }
}
