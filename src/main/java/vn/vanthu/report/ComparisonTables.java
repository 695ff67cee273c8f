package vn.vanthu.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vanthu.compare.Aspect;
import vn.vanthu.compare.Change;
import vn.vanthu.compare.Comparison;
import vn.vanthu.compare.Sentence;
import vn.vanthu.document.Section;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;

/** What differs between two documents, as tables. */
public final class ComparisonTables {

    /** Letters of a section's text that a cell shows. */
    private static final int EXCERPT = 300;

    private static final String ARROW = " → ";

    private final Comparison comparison;
    private final boolean all;

    private ComparisonTables(Comparison comparison, boolean all) {
        this.comparison = comparison;
        this.all = all;
    }

    /**
     * A summary, then a table for each kind of thing; an empty one stays.
     *
     * @param all whether to list also what only moved with the year or was numbered anew
     */
    public static List<Table> of(Comparison comparison, boolean all) {
        var tables = new ComparisonTables(comparison, all);
        return List.of(
                tables.summary(),
                tables.head(),
                tables.sections(),
                tables.sentences(),
                tables.targets(),
                tables.tasks(),
                tables.figures());
    }

    /** "Mục: 1 thêm, 2 bỏ, 3 sửa; chỉ tiêu: không đổi; …". */
    public static String summary(Comparison comparison) {
        var words = new ArrayList<String>();
        for (Counted counted : counted(comparison)) {
            var parts = new ArrayList<String>();
            part(counted.count(Aspect.ADDED), "thêm", parts);
            part(counted.count(Aspect.DROPPED), "bỏ", parts);
            part(counted.changed(), "đổi", parts);
            String found = parts.isEmpty() ? "không đổi" : String.join(", ", parts);
            words.add(counted.name() + ": " + found);
        }
        return String.join("; ", words);
    }

    private static void part(long count, String word, List<String> parts) {
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }

    /** A kind of thing with what became of each. */
    private record Counted(String name, List<? extends Change<?>> changes) {

        long count(Aspect aspect) {
            return changes.stream().filter(change -> change.aspects().contains(aspect)).count();
        }

        long changed() {
            return changes.stream().filter(Change::counts).count()
                    - count(Aspect.ADDED)
                    - count(Aspect.DROPPED);
        }

        long expected() {
            return changes.stream()
                    .filter(change -> !change.counts() && !change.aspects().isEmpty())
                    .count();
        }

        long same() {
            return changes.stream().filter(change -> change.aspects().isEmpty()).count();
        }
    }

    private static List<Counted> counted(Comparison comparison) {
        return List.of(
                new Counted("Thông tin chung", comparison.head()),
                new Counted("Mục", comparison.sections()),
                new Counted("Câu văn", comparison.sentences()),
                new Counted("Chỉ tiêu", comparison.targets()),
                new Counted("Nhiệm vụ", comparison.tasks()),
                new Counted("Số liệu", comparison.figures()));
    }

    private Table summary() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Counted counted : counted(comparison)) {
            rows.add(
                    cells(
                            counted.name(),
                            (int) counted.count(Aspect.ADDED),
                            (int) counted.count(Aspect.DROPPED),
                            (int) counted.changed(),
                            (int) counted.expected(),
                            (int) counted.same()));
        }
        return new Table(
                "Tóm tắt",
                List.of("Nội dung", "Thêm", "Bỏ", "Đổi", "Chỉ theo năm, số mục", "Giữ nguyên"),
                rows);
    }

    private Table head() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var change : shown(comparison.head())) {
            var before = change.inEarlier();
            var now = change.inLater();
            var either = either(change);
            rows.add(
                    cells(
                            ComparisonWords.of(either.item()),
                            ComparisonWords.of(change, all),
                            before == null ? null : before.value(),
                            now == null ? null : now.value()));
        }
        return new Table("Thông tin chung", List.of("Thông tin", "Thay đổi", "Trước", "Nay"), rows);
    }

    private Table sections() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Change<Section> change : shown(comparison.sections())) {
            rows.add(
                    cells(
                            ComparisonWords.of(change, all),
                            both(change, Section::path),
                            both(change, Section::title),
                            content(change)));
        }
        return new Table("Mục", List.of("Thay đổi", "Mục", "Tiêu đề", "Nội dung"), rows);
    }

    /** What a section that came or went says. */
    private @Nullable String content(Change<Section> change) {
        return switch (change) {
            case Change.Added<Section>(var now) -> excerpt(comparison.now(), now);
            case Change.Dropped<Section>(var before) -> excerpt(comparison.before(), before);
            case Change.Both<Section> ignored -> null;
        };
    }

    private static String excerpt(AnalysedDocument document, Section section) {
        String words = oneLine(section.body().in(document.text())).replaceFirst("^[:.;]\\s*", "");
        return words.length() <= EXCERPT ? words : words.substring(0, EXCERPT - 1) + "…";
    }

    private Table sentences() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Change<Sentence> change : shown(comparison.sentences())) {
            var before = change.inEarlier();
            var now = change.inLater();
            var words =
                    before == null || now == null
                            ? Arrays.asList(
                                    before == null ? null : before.text(),
                                    now == null ? null : now.text())
                            : ComparisonWords.marked(before.text(), now.text(), comparison.years());
            rows.add(
                    cells(
                            ComparisonWords.of(change, all),
                            both(change, ComparisonTables::path),
                            words.getFirst(),
                            words.getLast()));
        }
        return new Table("Câu văn", List.of("Thay đổi", "Mục", "Trước", "Nay"), rows);
    }

    private static @Nullable String path(Sentence sentence) {
        return sentence.section() == null ? null : sentence.section().path();
    }

    private Table targets() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Change<Target> change : shown(comparison.targets())) {
            var before = change.inEarlier();
            var now = change.inLater();
            boolean value = change.aspects().contains(Aspect.VALUE);
            rows.add(
                    cells(
                            ComparisonWords.of(change, all),
                            both(change, target -> target.evidence().section()),
                            both(change, Target::indicator),
                            before == null ? null : Words.of(before.amount()),
                            now == null ? null : Words.of(now.amount()),
                            value && before != null && now != null
                                    ? ComparisonWords.step(before.amount(), now.amount())
                                    : null,
                            due(change, ComparisonTables::time)));
        }
        return new Table(
                "Chỉ tiêu",
                List.of("Thay đổi", "Mục", "Chỉ tiêu", "Trước", "Nay", "Mức thay đổi", "Thời hạn"),
                rows);
    }

    private static @Nullable String time(Target target) {
        Due due = target.due();
        Integer year = target.year();
        return due != null ? Words.of(due) : year == null ? null : "năm " + year;
    }

    private Table tasks() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Change<TaskAssignment> change : shown(comparison.tasks())) {
            rows.add(
                    cells(
                            ComparisonWords.of(change, all),
                            both(change, task -> task.evidence().section()),
                            task(change),
                            both(change, ComparisonTables::lead),
                            both(change, task -> String.join(", ", task.coordinators())),
                            due(change, t -> t.due() == null ? null : Words.of(t.due())),
                            both(change, TaskAssignment::product)));
        }
        return new Table(
                "Nhiệm vụ",
                List.of(
                        "Thay đổi",
                        "Mục",
                        "Nhiệm vụ",
                        "Cơ quan",
                        "Phối hợp",
                        "Thời hạn",
                        "Sản phẩm"),
                rows);
    }

    /** The task, with the words that differ in brackets where it was reworded. */
    private String task(Change<TaskAssignment> change) {
        var before = change.inEarlier();
        var now = change.inLater();
        if (before != null && now != null && change.aspects().contains(Aspect.WORDING)) {
            return String.join(
                    ARROW,
                    ComparisonWords.marked(
                            oneLine(before.task()), oneLine(now.task()), comparison.years()));
        }
        return oneLine(either(change).task());
    }

    private static String lead(TaskAssignment task) {
        return String.join(", ", task.agencies()) + " (" + Words.of(task.role()) + ")";
    }

    private Table figures() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Change<Figure> change : shown(comparison.figures())) {
            var before = change.inEarlier();
            var now = change.inLater();
            if (before != null && now != null) {
                BigDecimal by = now.quantity().value().subtract(before.quantity().value());
                rows.add(
                        cells(
                                both(change, figure -> figure.evidence().section()),
                                now.indicator(),
                                Words.of(before.quantity()),
                                Words.of(now.quantity()),
                                by));
            }
        }
        return new Table("Số liệu", List.of("Mục", "Số liệu", "Trước", "Nay", "Chênh lệch"), rows);
    }

    private <T> List<Change<T>> shown(List<Change<T>> changes) {
        return changes.stream()
                .filter(change -> all ? !change.aspects().isEmpty() : change.counts())
                .toList();
    }

    /** What both have, once where it is the same, else with an arrow. */
    private static <T> @Nullable String both(
            Change<T> change, Function<T, @Nullable String> words) {
        var before = change.inEarlier();
        var now = change.inLater();
        String one = before == null ? null : words.apply(before);
        String other = now == null ? null : words.apply(now);
        if (before == null || now == null) {
            return before == null ? other : one;
        }
        String first = oneLine(Objects.requireNonNullElse(one, ""));
        String second = oneLine(Objects.requireNonNullElse(other, ""));
        if (first.equals(second)) {
            return first;
        }
        return (first.isEmpty() ? "(không)" : first)
                + ARROW
                + (second.isEmpty() ? "(không)" : second);
    }

    /** Both times where they differ in more than the year. */
    private <T> @Nullable String due(Change<T> change, Function<T, @Nullable String> words) {
        boolean both = all || change.aspects().contains(Aspect.DUE);
        return both ? both(change, words) : words.apply(either(change));
    }

    private static <T> T either(Change<T> change) {
        return switch (change) {
            case Change.Added<T>(var now) -> now;
            case Change.Dropped<T>(var before) -> before;
            case Change.Both<T>(var before, var now, var differences) -> now;
        };
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return new ArrayList<@Nullable Object>(Arrays.asList(cells));
    }
}
