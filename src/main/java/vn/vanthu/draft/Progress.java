package vn.vanthu.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.document.Section;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.match.Tracking;
import vn.vanthu.registry.Registry;
import vn.vanthu.text.Span;

/**
 * What becomes of the tasks of the prior plan by what reports say: those done once and for all are
 * proposed for removal, those overdue are carried with a note; what is done every year stays.
 */
final class Progress {

    /** Words by which a task is done again and again, whatever its next date is. */
    private static final Pattern AGAIN =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(?:hằng|hàng)\\s+(?:năm|quý|tháng|tuần|ngày)|thường xuyên"
                            + "|định kỳ|(?<!\\p{L})mỗi\\s+(?:năm|quý|tháng|tuần)");

    private final AnalysedDocument prior;
    private final int year;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Edits.Drop> drops = new ArrayList<>();

    private Progress(AnalysedDocument prior, int year) {
        this.prior = prior;
        this.year = year;
    }

    /**
     * Looks at each task.
     *
     * @param reports on the prior plan; with none nothing is known of any task
     * @param again tasks that other plans have too, so that they are done every year
     */
    static Progress of(
            Priors.Dated prior,
            List<AnalysedDocument> reports,
            List<TaskAssignment> again,
            Registry registry) {
        var progress = new Progress(prior.document(), prior.year());
        if (!reports.isEmpty()) {
            LocalDate day = lastDay(reports, prior.year());
            var tracking = new Tracking(prior.document(), reports, registry, day);
            for (Tracking.OfTask task : tracking.tasks()) {
                progress.add(task, !again.contains(task.task()));
            }
        }
        return progress;
    }

    /** Notes on tasks that are overdue, and on done ones that cannot go as a whole. */
    List<Mark> marks() {
        return marks;
    }

    /** Paragraphs and rows that hold nothing but a task that is done. */
    List<Edits.Drop> drops() {
        return drops;
    }

    /** The day up to which the latest of the reports can tell. */
    private static LocalDate lastDay(List<AnalysedDocument> reports, int year) {
        return reports.stream()
                .map(Progress::day)
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.of(year, 12, 31));
    }

    private static Optional<LocalDate> day(AnalysedDocument report) {
        String date = report.metadata().date();
        if (date != null && date.length() == 10) {
            return Optional.of(LocalDate.parse(date));
        }
        return Optional.ofNullable(report.metadata().period()).map(Period::to);
    }

    private void add(Tracking.OfTask task, boolean once) {
        switch (task.standing()) {
            case ACHIEVED -> {
                if (once && isOnce(task.task())) {
                    done(task);
                }
            }
            case OVERDUE -> overdue(task);
            case MISSED, IN_PROGRESS, NOT_REPORTED, NOT_COMPARABLE, CONTRADICTORY -> {}
        }
    }

    /**
     * Whether a task is finished when it is done: it has a day or a part of the year to be done by,
     * and is not about something of the plan's year ("khảo sát năm 2024"), which each year has.
     */
    private boolean isOnce(TaskAssignment task) {
        String words = prior.quote(task);
        return isByDay(task.due())
                && !AGAIN.matcher(words).find()
                && !Pattern.compile("(?iu)(?<!(?:trong|quý|\\d|[IV]) )năm " + year)
                        .matcher(words)
                        .find();
    }

    private static boolean isByDay(@Nullable Due due) {
        return switch (due) {
            case null -> false;
            case Due.On ignored -> true;
            case Due.In(var period) ->
                    switch (period.kind()) {
                        case QUARTER, MONTH, HALF, NINE_MONTHS -> true;
                        case YEAR, RANGE -> false;
                    };
            case Due.Every ignored -> false;
            case Due.Within ignored -> false;
        };
    }

    private void done(Tracking.OfTask task) {
        String note =
                "Đã hoàn thành theo "
                        + proof(task)
                        + ". Đề nghị bỏ; nếu năm nào cũng làm thì từ chối thay đổi này và cập nhật"
                        + " năm, thời hạn.";
        Span span = task.task().evidence().span().trim(prior.text());
        Span whole = whole(span);
        if (whole != null) {
            drops.add(new Edits.Drop(whole, note));
        } else {
            marks.add(Mark.note(TargetMarks.firstWord(prior.text(), span), prior.text(), note));
        }
    }

    private void overdue(Tracking.OfTask task) {
        Span span = task.task().evidence().span().trim(prior.text());
        String note =
                "Quá hạn "
                        + due(task.task().due())
                        + (task.proofs().isEmpty()
                                ? " mà các báo cáo không nói kết quả."
                                : " theo " + proof(task) + ".")
                        + " Chuyển sang năm mới: định lại thời hạn, hoặc bỏ nếu đã xong.";
        marks.add(Mark.note(TargetMarks.firstWord(prior.text(), span), prior.text(), note));
    }

    private static String due(@Nullable Due due) {
        return switch (due) {
            case Due.On(var date) ->
                    date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear();
            case Due.In(var period) ->
                    switch (period.kind()) {
                        case QUARTER -> "quý " + period.number() + "/" + period.year();
                        case MONTH -> "tháng " + period.number() + "/" + period.year();
                        case YEAR, HALF, NINE_MONTHS, RANGE ->
                                "đến "
                                        + period.to().getDayOfMonth()
                                        + "/"
                                        + period.to().getMonthValue()
                                        + "/"
                                        + period.to().getYear();
                    };
            case Due.Every ignored -> "định kỳ";
            case Due.Within ignored -> "theo thời gian xử lý";
            case null -> "không rõ";
        };
    }

    private static String proof(Tracking.OfTask task) {
        var proof = task.proofs().getFirst();
        return Source.document(proof.report())
                + section(proof)
                + ": "
                + Source.quote(proof.report(), proof.span());
    }

    private static String section(Tracking.Proof proof) {
        Section section = proof.report().outline().at(proof.span().start());
        return section == null ? "" : ", mục " + section.path();
    }

    /**
     * The paragraph or row that a task fills; null where other words stand beside it, where it is a
     * heading whose label the next ones count on, or where merged cells tie it to other rows.
     */
    private @Nullable Span whole(Span task) {
        for (Block block : prior.document().blocks()) {
            switch (block) {
                case Block.Paragraph paragraph -> {
                    if (paragraph.span().contains(task.start())) {
                        Span words = paragraph.span().trim(prior.text());
                        return covers(task, words) && !isHeading(words) ? words : null;
                    }
                }
                case Block.Table table -> {
                    if (table.span().contains(task.start())) {
                        return row(table, task);
                    }
                }
                case Block.Footnote ignored -> {}
            }
        }
        return null;
    }

    private @Nullable Span row(Block.Table table, Span task) {
        boolean merged =
                table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> cell.rowSpan() > 1);
        for (Block.Row row : table.rows()) {
            Span words = row.span().trim(prior.text());
            if (!merged && !row.header() && words.contains(task.start())) {
                return covers(task, words) ? words : null;
            }
        }
        return null;
    }

    /** Whether nothing but a label and punctuation is left of a paragraph without the task. */
    private boolean covers(Span task, Span words) {
        String before =
                prior.text().substring(words.start(), Math.max(words.start(), task.start()));
        String after = prior.text().substring(Math.min(words.end(), task.end()), words.end());
        return task.start() >= words.start()
                && before.length() <= 6
                && after.replaceAll("[\\s.;,⁰¹²³⁴⁵⁶⁷⁸⁹]", "").isEmpty();
    }

    private boolean isHeading(Span paragraph) {
        Section section = prior.outline().at(paragraph.start());
        return section != null && section.heading().contains(paragraph.start());
    }
}
