package vn.vanthu.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.registry.Abbreviations;
import vn.vanthu.registry.IndicatorKey;
import vn.vanthu.text.Sentences;
import vn.vanthu.text.Span;

/**
 * Holds each target and each task of a plan against what reports say (theo dõi thực hiện). A figure
 * or sentence counts only where it is clearly about the same thing; what no report speaks of stays
 * open.
 */
public final class Tracking {

    /** A sentence speaks of a task when it has this share of the task's words. */
    private static final double SPEAKS = 0.6;

    private static final int FEWEST_WORDS = 4;

    /** Two figures this much like the target that differ contradict each other. */
    private static final double CLEARLY = 0.8;

    private static final Pattern NOT_DONE =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(?:chưa|không) (?:hoàn thành|thực hiện|ban hành|xong"
                            + "|triển khai|trình)");

    private static final Pattern DOING =
            Pattern.compile("(?iu)(?<!\\p{L})(?:đang|tiếp tục|dự kiến|sẽ)(?!\\p{L})");

    private static final Pattern DONE =
            Pattern.compile("(?iu)(?<!\\p{L})(?:đã|hoàn thành|xong|ban hành|tổ chức)(?!\\p{L})");

    private final AnalysedDocument plan;
    private final List<AnalysedDocument> reports;
    private final Abbreviations abbreviations;
    private final LocalDate day;
    private final int year;
    private final List<Said> said = new ArrayList<>();

    /** A sentence of a report, with its words for comparison. */
    private record Said(AnalysedDocument report, Span span, IndicatorKey key) {}

    /**
     * @param day on which it is asked: what is due later is not overdue yet
     */
    public Tracking(
            AnalysedDocument plan,
            List<AnalysedDocument> reports,
            Abbreviations abbreviations,
            LocalDate day) {
        this.plan = plan;
        this.reports = List.copyOf(reports);
        this.abbreviations = abbreviations;
        this.day = day;
        Integer planned = plan.year();
        this.year = planned == null ? day.getYear() : planned;
        reports.forEach(this::collect);
    }

    /**
     * Words of a report that prove something.
     *
     * @param span in the report's text
     */
    public record Proof(AnalysedDocument report, Span span) {

        /** The words on one line. */
        public String quote() {
            return span.in(report.text()).replaceAll("\\s+", " ").strip();
        }
    }

    /** A target and how it stands. */
    public record OfTarget(Target target, Standing standing, List<Proof> proofs) {}

    /**
     * A task and how it stands.
     *
     * @param lacks which of the five it does not say: người, việc, thời gian, kết quả, trách nhiệm
     */
    public record OfTask(
            TaskAssignment task, Standing standing, List<Proof> proofs, List<String> lacks) {}

    /** All targets of the plan that have a number, in text order. */
    public List<OfTarget> targets() {
        var results = new Results(reports, abbreviations);
        var tracked = new ArrayList<OfTarget>();
        for (Target target : plan.facts().targets()) {
            if (target.amount().main() != null) {
                tracked.add(tracked(target, results.of(target, year)));
            }
        }
        return tracked;
    }

    /** All tasks of the plan, in text order. */
    public List<OfTask> tasks() {
        var tracked = new ArrayList<OfTask>();
        for (TaskAssignment task : plan.facts().assignments()) {
            tracked.add(tracked(task));
        }
        return tracked;
    }

    private OfTarget tracked(Target target, List<Results.Result> found) {
        if (found.isEmpty()) {
            return new OfTarget(target, Standing.NOT_REPORTED, List.of());
        }
        var best = found.getFirst();
        var rivals = rivals(best, found);
        var proofs = new ArrayList<Proof>();
        proofs.add(proof(best));
        rivals.forEach(rival -> proofs.add(proof(rival)));
        if (!rivals.isEmpty()) {
            return new OfTarget(target, Standing.CONTRADICTORY, proofs);
        }
        @Nullable Boolean reached = reached(target.amount(), best.figure().quantity());
        Standing standing =
                reached == null
                        ? Standing.NOT_COMPARABLE
                        : reached
                                ? Standing.ACHIEVED
                                : isPast(target.due(), LocalDate.of(yearOf(target), 12, 31))
                                        ? Standing.MISSED
                                        : Standing.IN_PROGRESS;
        return new OfTarget(target, standing, proofs);
    }

    /** Other values of the same body for the same period, as clearly about the target. */
    private static List<Results.Result> rivals(Results.Result best, List<Results.Result> found) {
        return found.stream()
                .filter(other -> best.likeness() >= CLEARLY && other.likeness() >= CLEARLY)
                .filter(other ->
                        Objects.equals(
                                other.report().metadata().issuer(),
                                best.report().metadata().issuer()))
                .filter(other ->
                        Objects.equals(
                                other.report().metadata().period(),
                                best.report().metadata().period()))
                .filter(other -> Objects.equals(other.figure().period(), best.figure().period()))
                .filter(other ->
                        other.figure()
                                        .quantity()
                                        .value()
                                        .compareTo(best.figure().quantity().value())
                                != 0)
                .limit(1)
                .toList();
    }

    private static Proof proof(Results.Result result) {
        return new Proof(result.report(), result.figure().evidence().span());
    }

    private int yearOf(Target target) {
        return target.year() == null ? year : target.year();
    }

    /** Null where the two do not compare. A rank is better the lower it is. */
    private static @Nullable Boolean reached(Amount goal, Quantity result) {
        BigDecimal value = result.value();
        Quantity main = goal.main();
        String unit = main == null || main.unit() == null ? "" : main.unit();
        boolean rank = unit.startsWith("hạng") || unit.startsWith("bậc");
        return switch (goal) {
            case Amount.Exact(var exact) ->
                    rank
                            ? value.compareTo(exact.value()) <= 0
                            : value.compareTo(exact.value()) >= 0;
            case Amount.AtLeast(var low) -> value.compareTo(low.value()) >= 0;
            case Amount.MoreThan(var low) -> value.compareTo(low.value()) > 0;
            case Amount.AtMost(var high) -> value.compareTo(high.value()) <= 0;
            case Amount.LessThan(var high) -> value.compareTo(high.value()) < 0;
            case Amount.Between(var low, var high) ->
                    rank ? value.compareTo(high.value()) <= 0 : value.compareTo(low.value()) >= 0;
            case Amount.Increase(var by) -> by == null ? null : value.compareTo(by.value()) >= 0;
            case Amount.Decrease(var by) -> by == null ? null : value.compareTo(by.value()) >= 0;
        };
    }

    private OfTask tracked(TaskAssignment task) {
        var key = IndicatorKey.of(task.task(), abbreviations);
        Said best = null;
        double most = SPEAKS;
        if (key.words().size() >= FEWEST_WORDS) {
            for (Said sentence : said) {
                long shared = key.words().stream().filter(sentence.key().words()::contains).count();
                double share = (double) shared / key.words().size();
                if (share > most || share == most && best == null) {
                    best = sentence;
                    most = share;
                }
            }
        }
        boolean late = isPast(task.due(), LocalDate.MAX);
        if (best == null) {
            return new OfTask(
                    task, late ? Standing.OVERDUE : Standing.NOT_REPORTED, List.of(), lacks(task));
        }
        var proof = new Proof(best.report(), best.span());
        return new OfTask(task, standing(proof.quote(), late), List.of(proof), lacks(task));
    }

    private static Standing standing(String sentence, boolean late) {
        if (NOT_DONE.matcher(sentence).find()) {
            return late ? Standing.OVERDUE : Standing.IN_PROGRESS;
        }
        if (DOING.matcher(sentence).find()) {
            return late ? Standing.OVERDUE : Standing.IN_PROGRESS;
        }
        return DONE.matcher(sentence).find() ? Standing.ACHIEVED : Standing.NOT_COMPARABLE;
    }

    /** Rõ người, rõ việc, rõ thời gian, rõ kết quả, rõ trách nhiệm. */
    private static List<String> lacks(TaskAssignment task) {
        Map<String, Boolean> said = new LinkedHashMap<>();
        said.put("người", !task.agencies().isEmpty());
        said.put("việc", !task.task().isBlank());
        said.put("thời gian", task.due() != null);
        said.put("kết quả", task.product() != null);
        said.put(
                "trách nhiệm",
                task.role() == TaskAssignment.Role.LEAD || task.agencies().size() == 1);
        return said.entrySet().stream().filter(e -> !e.getValue()).map(Map.Entry::getKey).toList();
    }

    /**
     * @param otherwise the last day where none is given
     */
    private boolean isPast(@Nullable Due due, LocalDate otherwise) {
        LocalDate last =
                switch (due) {
                    case null -> otherwise;
                    case Due.On(var on) -> on;
                    case Due.In(var period) -> period.to();
                    case Due.Every ignored -> otherwise;
                    case Due.Within ignored -> otherwise;
                };
        return last.isBefore(day);
    }

    private void collect(AnalysedDocument report) {
        for (Block block : report.document().blocks()) {
            if (block instanceof Block.Paragraph paragraph
                    && report.outline().body().contains(paragraph.span().start())) {
                for (Span sentence : Sentences.split(report.text(), paragraph.span())) {
                    String words = sentence.in(report.text()).toLowerCase(Locale.ROOT);
                    said.add(new Said(report, sentence, IndicatorKey.of(words, abbreviations)));
                }
            }
        }
    }
}
