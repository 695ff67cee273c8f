package vn.vanthu.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.document.Section;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.registry.Body;
import vn.vanthu.registry.IndicatorKey;
import vn.vanthu.registry.Registry;
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

    /** Headings of what is still to be done. */
    private static final Pattern NEXT =
            Pattern.compile(
                    "(?iu)^(?!.*(?:kết quả|tình hình)).*(?:phương hướng|thời gian tới|kỳ tới"
                            + "|nhiệm vụ (?:trọng tâm|tháng|quý|năm|6 tháng|06 tháng))");

    /** Words of a task that a report on it has no reason to repeat: its role and its day. */
    private static final Pattern NOT_THE_TASK =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(?:chủ trì|tham mưu)(?!\\p{L}),?"
                            + "|(?<!\\p{L})(?:(?:hoàn thành|xong) )?(?:trước|trong|chậm nhất"
                            + "|đến hết|đến)(?: là)? (?:ngày|tháng|quý|năm) [^,;.]{0,40}?\\d{4}");

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
    private final Registry registry;
    private final Extents extents;
    private final Issuer planned;
    private final LocalDate day;
    private final int year;
    private final List<Said> said = new ArrayList<>();

    /** Made when first asked for. */
    private @Nullable List<OfTarget> targets;

    /**
     * A sentence of a report, with its words for comparison.
     *
     * @param next whether it stands among the tasks of the next period
     */
    private record Said(AnalysedDocument report, Span span, IndicatorKey key, boolean next) {

        Proof proof() {
            return new Proof(report, span);
        }
    }

    /**
     * @param day on which it is asked: what is due later is not overdue yet
     */
    public Tracking(
            AnalysedDocument plan,
            List<AnalysedDocument> reports,
            Registry registry,
            LocalDate day) {
        this.plan = plan;
        this.reports = List.copyOf(reports);
        this.registry = registry;
        this.extents = new Extents(registry.bodies());
        this.planned = Issuer.of(registry.bodies(), plan);
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

    /** The day on which it is asked. */
    public LocalDate day() {
        return day;
    }

    /** All targets of the plan that have a number, in text order. */
    public List<OfTarget> targets() {
        if (targets == null) {
            targets = List.copyOf(trackedTargets());
        }
        return targets;
    }

    private List<OfTarget> trackedTargets() {
        var results = new Results(reports, registry.abbreviations());
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
        var best = found.stream().filter(r -> isForAll(target, r)).findFirst();
        if (best.isEmpty()) {
            return byBody(target, found);
        }
        var rivals = rivals(target, best.get(), found);
        var proofs = new ArrayList<Proof>();
        proofs.add(proof(best.get()));
        rivals.forEach(rival -> proofs.add(proof(rival)));
        Standing standing =
                rivals.isEmpty() ? standing(target, best.get()) : Standing.CONTRADICTORY;
        return new OfTarget(target, standing, proofs);
    }

    /** Single bodies' own results prove something of all only where they agree. */
    private OfTarget byBody(Target target, List<Results.Result> found) {
        var clear = found.stream().filter(result -> result.likeness() >= CLEARLY).toList();
        var own = new LinkedHashMap<Standing, Proof>();
        for (Results.Result result : clear.isEmpty() ? found : clear) {
            own.putIfAbsent(standing(target, result), proof(result));
        }
        return new OfTarget(
                target,
                own.size() == 1 ? own.keySet().iterator().next() : Standing.NOT_COMPARABLE,
                List.copyOf(own.values()));
    }

    /**
     * Whether it is said of all that the plan is for, or by the one that the target is given to.
     */
    private boolean isForAll(Target target, Results.Result result) {
        String key = Issuer.of(registry.bodies(), result.report()).key();
        return extents.isOfAll(result.report(), result.figure())
                || key.equals(planned.key())
                || target.owner().size() == 1 && key.equals(keyOf(target.owner().getFirst()));
    }

    private String keyOf(String body) {
        return Issuer.of(registry.bodies(), body, plan.metadata().province()).key();
    }

    private Standing standing(Target target, Results.Result result) {
        @Nullable Boolean reached = reached(target.amount(), result.figure().quantity());
        if (reached == null) {
            return Standing.NOT_COMPARABLE;
        }
        boolean past = isPast(target.due(), LocalDate.of(yearOf(target), 12, 31));
        return reached ? Standing.ACHIEVED : past ? Standing.MISSED : Standing.IN_PROGRESS;
    }

    /** Other values for the same period, as clearly about the target and said of as much. */
    private List<Results.Result> rivals(
            Target target, Results.Result best, List<Results.Result> found) {
        return found.stream()
                .filter(other -> areAsClear(best, other))
                .filter(other -> isForAll(target, other))
                .filter(other ->
                        Objects.equals(
                                other.report().metadata().period(),
                                best.report().metadata().period()))
                .filter(other -> Objects.equals(other.figure().period(), best.figure().period()))
                .filter(other -> isOther(other.figure().quantity(), best.figure().quantity()))
                .limit(1)
                .toList();
    }

    /** Both clearly about the target, or both about the very same thing. */
    private boolean areAsClear(Results.Result a, Results.Result b) {
        var abbreviations = registry.abbreviations();
        return a.likeness() >= CLEARLY && b.likeness() >= CLEARLY
                || IndicatorKey.of(a.figure().indicator(), abbreviations)
                        .equals(IndicatorKey.of(b.figure().indicator(), abbreviations));
    }

    private static boolean isOther(Quantity a, Quantity b) {
        return a.value().compareTo(b.value()) != 0;
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
        boolean late = isPast(task.due(), LocalDate.MAX);
        var candidates = about(task);
        if (candidates.isEmpty()) {
            return byTarget(task, late);
        }
        Said best = candidates.getFirst();
        Standing standing = standing(best, late);
        for (Said other : candidates) {
            if (deny(best, other)) {
                return new OfTask(
                        task,
                        Standing.CONTRADICTORY,
                        List.of(best.proof(), other.proof()),
                        lacks(task));
            }
        }
        return new OfTask(task, standing, List.of(best.proof()), lacks(task));
    }

    /** A task that has one target stands as that does. */
    private OfTask byTarget(TaskAssignment task, boolean late) {
        Standing none = late ? Standing.OVERDUE : Standing.NOT_REPORTED;
        var within =
                targets().stream()
                        .filter(tracked ->
                                tracked.target().evidence().span().overlaps(task.evidence().span()))
                        .toList();
        if (within.size() != 1 || within.getFirst().proofs().isEmpty()) {
            return new OfTask(task, none, List.of(), lacks(task));
        }
        Standing standing =
                switch (within.getFirst().standing()) {
                    case MISSED, IN_PROGRESS, OVERDUE ->
                            late ? Standing.OVERDUE : Standing.IN_PROGRESS;
                    case NOT_REPORTED -> none;
                    case ACHIEVED -> Standing.ACHIEVED;
                    case NOT_COMPARABLE -> Standing.NOT_COMPARABLE;
                    case CONTRADICTORY -> Standing.CONTRADICTORY;
                };
        return new OfTask(task, standing, within.getFirst().proofs(), lacks(task));
    }

    /** Sentences about a task by those who may speak of it; done before planned, best first. */
    private List<Said> about(TaskAssignment task) {
        String bare = NOT_THE_TASK.matcher(task.task()).replaceAll(" ");
        var key = IndicatorKey.of(bare, registry.abbreviations());
        if (key.words().size() < FEWEST_WORDS) {
            return List.of();
        }
        Map<Said, Double> shares = new LinkedHashMap<>();
        for (Said sentence : said) {
            long shared = key.words().stream().filter(sentence.key().words()::contains).count();
            double share = (double) shared / key.words().size();
            if (share >= SPEAKS && maySpeak(sentence.report(), task)) {
                shares.put(sentence, share);
            }
        }
        return shares.entrySet().stream()
                .sorted(
                        Comparator.comparing((Map.Entry<Said, Double> e) -> e.getKey().next())
                                .thenComparing(e -> -e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The bodies that a task is given to, those with them, and who reports on all. */
    private boolean maySpeak(AnalysedDocument report, TaskAssignment task) {
        var issuer = Issuer.of(registry.bodies(), report);
        if (issuer.rank() == Issuer.Rank.UNKNOWN
                || issuer.key().equals(planned.key())
                || extents.isOnAll(report, issuer)) {
            return true;
        }
        return Stream.concat(task.agencies().stream(), task.coordinators().stream())
                .anyMatch(agency -> isGroup(agency) || keyOf(agency).equals(issuer.key()));
    }

    private boolean isGroup(String agency) {
        var known = registry.bodies().find(agency);
        return known.isEmpty()
                || known.stream().anyMatch(body -> body.extent() == Body.Extent.GROUP);
    }

    private static boolean deny(Said best, Said other) {
        boolean both = !best.next() && !other.next();
        boolean done = isDone(best.proof().quote()) && isNotDone(other.proof().quote());
        boolean undone = isNotDone(best.proof().quote()) && isDone(other.proof().quote());
        return both && (done || undone);
    }

    private static boolean isNotDone(String sentence) {
        return NOT_DONE.matcher(sentence).find();
    }

    private static boolean isDone(String sentence) {
        return DONE.matcher(sentence).find()
                && !isNotDone(sentence)
                && !DOING.matcher(sentence).find();
    }

    private static Standing standing(Said said, boolean late) {
        String sentence = said.proof().quote();
        if (said.next() || isNotDone(sentence) || DOING.matcher(sentence).find()) {
            return late ? Standing.OVERDUE : Standing.IN_PROGRESS;
        }
        return isDone(sentence) ? Standing.ACHIEVED : Standing.NOT_COMPARABLE;
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

    /** Words before the first heading say what the report is on, not what was done. */
    private void collect(AnalysedDocument report) {
        var sections = report.outline().sections();
        for (Block block : report.document().blocks()) {
            int at = block.span().start();
            boolean opening =
                    !sections.isEmpty()
                            && sections.stream().noneMatch(s -> s.extent().contains(at));
            if (block instanceof Block.Paragraph paragraph
                    && !opening
                    && report.outline().body().contains(at)) {
                boolean next = sections.stream().anyMatch(section -> isNext(section, at));
                for (Span sentence : Sentences.split(report.text(), paragraph.span())) {
                    String words = sentence.in(report.text()).toLowerCase(Locale.ROOT);
                    var key = IndicatorKey.of(words, registry.abbreviations());
                    said.add(new Said(report, sentence, key, next));
                }
            }
        }
    }

    private static boolean isNext(Section section, int at) {
        return section.extent().contains(at)
                && (NEXT.matcher(section.title()).find()
                        || section.children().stream().anyMatch(child -> isNext(child, at)));
    }
}
