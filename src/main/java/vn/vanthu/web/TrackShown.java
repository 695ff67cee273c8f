package vn.vanthu.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Fact;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.library.ReportsOnPlan;
import vn.vanthu.match.Issuer;
import vn.vanthu.match.Standing;
import vn.vanthu.match.Times;
import vn.vanthu.match.Tracking;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.TrackingGroup;
import vn.vanthu.report.Words;

/** A tracked plan as the page shows it. */
final class TrackShown {

    /** Letters of a quote that are shown. */
    private static final int QUOTED = 300;

    private final TrackPage.Opened opened;
    private final TrackAsked asked;
    private final AnalysedDocument plan;
    private final TrackingGroup.@Nullable Sorting sorting;

    TrackShown(TrackPage.Opened opened) {
        this.opened = opened;
        this.asked = opened.asked();
        this.plan = opened.plan();
        var by = asked.by();
        this.sorting =
                by == null
                        ? null
                        : new TrackingGroup.Sorting(by, plan, Registry.bundled().reformAreas());
    }

    /** By which a report is chosen. */
    static String id(ReportsOnPlan.Candidate candidate) {
        return candidate.document().sha256().substring(0, TrackAsked.DIGITS);
    }

    TrackView.Tracked view() {
        var tracking = opened.tracking().tracking();
        var received = opened.tracking().received();
        return new TrackView.Tracked(
                planned(),
                form(),
                opened.candidates().stream().map(this::report).toList(),
                received.reports().size(),
                received.remarks().stream().map(remark -> remark.words()).toList(),
                summary(tracking),
                targets(tracking),
                tasks(tracking),
                asked.address(".xlsx"),
                asked.address(".docx"),
                periods());
    }

    private DocumentView.Other planned() {
        var metadata = plan.metadata();
        return new DocumentView.Other(
                plan.name(),
                Objects.requireNonNullElse(metadata.title(), ""),
                Days.of(metadata.date()),
                Places.document(asked.plan()));
    }

    private TrackView.Asked form() {
        var groupings = new ArrayList<TrackView.Option>();
        groupings.add(new TrackView.Option("", "thứ tự trong kế hoạch", asked.by() == null));
        for (TrackingGroup by : TrackingGroup.values()) {
            String words =
                    switch (by) {
                        case BODY -> "cơ quan";
                        case AREA -> "lĩnh vực";
                        case DEADLINE -> "thời hạn";
                    };
            groupings.add(new TrackView.Option(TrackAsked.name(by), words, by == asked.by()));
        }
        Standing standing = asked.standing();
        return new TrackView.Asked(
                asked.plan(),
                asked.day().toString(),
                groupings,
                standing == null ? "" : standing.words(),
                asked.only(null).address(""));
    }

    private TrackView.Report report(ReportsOnPlan.Candidate candidate) {
        var about = candidate.about();
        return new TrackView.Report(
                id(candidate),
                DocumentPage.other(candidate.document().sha256(), about),
                Objects.requireNonNullElse(about.issuer(), ""),
                opened.on().contains(candidate));
    }

    private TrackView.Summary summary(Tracking tracking) {
        return new TrackView.Summary(
                List.of(Standing.values()).stream().map(Standing::words).toList(),
                counts(
                        "Chỉ tiêu",
                        tracking.targets().stream().map(Tracking.OfTarget::standing).toList()),
                counts(
                        "Nhiệm vụ",
                        tracking.tasks().stream().map(Tracking.OfTask::standing).toList()));
    }

    private TrackView.Counts counts(String name, List<Standing> standings) {
        var counts = new ArrayList<TrackView.Count>();
        for (Standing each : Standing.values()) {
            int count = (int) standings.stream().filter(each::equals).count();
            counts.add(new TrackView.Count(count, asked.only(each).address("")));
        }
        return new TrackView.Counts(name, counts, standings.size());
    }

    private boolean isShown(Standing standing) {
        return asked.standing() == null || asked.standing() == standing;
    }

    private List<TrackView.Group> targets(Tracking tracking) {
        var groups = new Groups();
        for (var tracked : tracking.targets()) {
            if (isShown(tracked.standing())) {
                Target target = tracked.target();
                groups.add(target, target.owner(), target.due(), row(tracked));
            }
        }
        return groups.all();
    }

    private List<TrackView.Group> tasks(Tracking tracking) {
        var groups = new Groups();
        for (var tracked : tracking.tasks()) {
            if (isShown(tracked.standing())) {
                TaskAssignment task = tracked.task();
                groups.add(task, task.agencies(), task.due(), row(tracked));
            }
        }
        return groups.all();
    }

    /** Rows put together as is asked; a task of two bodies is in both. */
    private final class Groups {

        private final Map<TrackingGroup.Label, List<TrackView.Row>> rows =
                new TreeMap<>(
                        Comparator.comparing(TrackingGroup.Label::order)
                                .thenComparing(TrackingGroup.Label::words));

        void add(Fact fact, List<String> owners, @Nullable Due due, TrackView.Row row) {
            var labels =
                    sorting == null
                            ? List.of(new TrackingGroup.Label("", ""))
                            : sorting.of(fact, owners, due);
            labels.forEach(label -> rows.computeIfAbsent(label, any -> new ArrayList<>()).add(row));
        }

        List<TrackView.Group> all() {
            var groups = new ArrayList<TrackView.Group>();
            rows.forEach((label, of) -> groups.add(new TrackView.Group(label.words(), of)));
            return groups;
        }
    }

    private TrackView.Row row(Tracking.OfTarget tracked) {
        Target target = tracked.target();
        Due due = target.due();
        return row(
                target,
                Mishaps.sentence(target.indicator()).replaceFirst("\\.$", ""),
                Words.of(target.amount()) + (due == null ? "" : ", " + Times.of(due)),
                target.owner(),
                tracked.standing(),
                "",
                tracked.proofs());
    }

    private TrackView.Row row(Tracking.OfTask tracked) {
        TaskAssignment task = tracked.task();
        Due due = task.due();
        return row(
                task,
                task.task(),
                due == null ? "" : Times.of(due),
                task.agencies(),
                tracked.standing(),
                String.join(", ", tracked.lacks()),
                tracked.proofs());
    }

    private TrackView.Row row(
            Fact fact,
            String words,
            String goal,
            List<String> agencies,
            Standing standing,
            String open,
            List<Tracking.Proof> proofs) {
        String section = fact.evidence().section();
        return new TrackView.Row(
                section == null ? "" : section,
                words.replaceAll("\\s+", " ").strip(),
                goal,
                String.join(", ", agencies),
                badge(standing),
                standing.words(),
                open,
                Places.place(asked.plan(), fact.evidence().span()),
                proofs.stream().map(TrackShown::proof).toList());
    }

    private static TrackView.Proof proof(Tracking.Proof proof) {
        AnalysedDocument report = proof.report();
        String quote = proof.quote();
        return new TrackView.Proof(
                quote.length() <= QUOTED ? quote : quote.substring(0, QUOTED - 1) + "…",
                report.name() + ", " + Issuer.nameOf(report),
                Places.place(report.document().source().sha256(), proof.span()));
    }

    private static String badge(Standing standing) {
        return switch (standing) {
            case ACHIEVED -> "good";
            case MISSED, OVERDUE, CONTRADICTORY -> "bad";
            case IN_PROGRESS, NOT_COMPARABLE -> "warn";
            case NOT_REPORTED -> "";
        };
    }

    private List<TrackView.Option> periods() {
        Integer planned = plan.year();
        int year = planned == null ? asked.day().getYear() : planned;
        return PeriodChoice.of(year, asked.day());
    }
}
