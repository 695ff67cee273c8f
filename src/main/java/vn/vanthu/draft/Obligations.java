package vn.vanthu.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Evidence;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.registry.Capitals;
import vn.vanthu.registry.Registry;
import vn.vanthu.text.Span;

/**
 * Finds what documents newer than the prior plan give its issuer to do (nhiệm vụ mới được giao):
 * notices of conclusions, directives, decisions. What is about the plan's subject is proposed as a
 * new item; the rest is listed, for a person to see.
 */
final class Obligations {

    /** Types that report or ask, and give nobody a task. */
    private static final Set<String> NO_ORDERS = Set.of("BC", "TTr", "BB", "GM", "PG");

    private static final Set<String> PLANS = Set.of("KH", "CTr");

    private final AnalysedDocument base;
    private final int year;
    private final Alike alike;
    private final BodyMarks bodies;
    private final Seats seats;
    private final Issuers issuers;
    private final Topic topic;
    private final List<Edits.Addition> additions = new ArrayList<>();
    private final List<Draft.Change> rows = new ArrayList<>();

    /**
     * @param year of the new plan
     */
    Obligations(AnalysedDocument base, int year, Issuers issuers, Registry registry, Alike alike) {
        this.base = base;
        this.year = year;
        this.alike = alike;
        this.bodies = new BodyMarks(registry.bodies(), LocalDate.of(year, 12, 31));
        this.seats = new Seats(base, alike);
        this.issuers = issuers;
        this.topic = new Topic(base, registry);
    }

    List<Edits.Addition> additions() {
        return additions;
    }

    /** What is only listed. */
    List<Draft.Change> rows() {
        return rows;
    }

    /** Looks through a document of the library. */
    void add(AnalysedDocument document) {
        if (!gives(document)) {
            return;
        }
        boolean own = issuers.isOwn(document.metadata());
        var taken = new ArrayList<Span>();
        for (TaskAssignment task : document.facts().assignments()) {
            boolean named = task.agencies().stream().anyMatch(issuers::isNamed);
            boolean grouped = task.agencies().stream().anyMatch(issuers::isOneOf);
            Span span = task.evidence().span();
            boolean covered = topic.covers(document.metadata().title(), document.quote(task));
            boolean ours = named || covered && (own || grouped);
            if (!ours
                    || taken.stream().anyMatch(other -> other.overlaps(span))
                    || alike.of(task, base.facts().assignments()).isPresent()) {
                continue;
            }
            taken.add(span);
            if (covered) {
                additions.add(addition(document, task, !named));
            } else {
                rows.add(row(document, task));
            }
        }
    }

    /** Whether it is newer than the prior plan, not of after the new one, and can give tasks. */
    private boolean gives(AnalysedDocument document) {
        var metadata = document.metadata();
        String type = metadata.type();
        String date = metadata.date();
        return type != null
                && date != null
                && !NO_ORDERS.contains(type)
                && date.compareTo(Newer.day(base)) > 0
                && date.compareTo((year + 1) + "-") < 0
                && issuers.reaches(document)
                && !(PLANS.contains(type) && issuers.isOwn(metadata));
    }

    private Edits.Addition addition(
            AnalysedDocument document, TaskAssignment task, boolean forOthers) {
        var seat = seats.of(document, task);
        String source = Source.of(document, task.evidence());
        String words = words(document, task.evidence());
        String note =
                "Nhiệm vụ mới giao sau kế hoạch trước, theo "
                        + source
                        + (document.metadata().issuer() == null
                                ? ""
                                : " của " + document.metadata().issuer())
                        + "."
                        + late(task.due())
                        + gone(words)
                        + (seat.clear() ? "" : " Chưa rõ thuộc mục nào: đặt vào mục phù hợp.")
                        + " Cần quyết định đưa vào kế hoạch hay không.";
        boolean told = seat.body() || !forOthers || names(words, task.agencies());
        String who = told ? "" : String.join(", ", task.agencies()) + ": ";
        var marked = new Piece(words, Piece.Look.DECIDE, null, null, null);
        return seat.add(task, who, List.of(marked), note, source);
    }

    private Draft.Change row(AnalysedDocument document, TaskAssignment task) {
        return new Draft.Change(
                "",
                "",
                "",
                "Văn bản mới giao nhiệm vụ cho cơ quan này, khác nội dung của kế hoạch nên chưa đưa"
                        + " vào dự thảo: \""
                        + words(document, task.evidence())
                        + "\"."
                        + late(task.due()),
                Source.of(document, task.evidence()),
                true);
    }

    private String late(@Nullable Due due) {
        LocalDate last =
                switch (due) {
                    case Due.On(var date) -> date;
                    case Due.In(var period) -> period.to();
                    case Due.Every ignored -> LocalDate.MAX;
                    case Due.Within ignored -> LocalDate.MAX;
                    case null -> LocalDate.MAX;
                };
        return last.getYear() < year
                ? " Thời hạn của nhiệm vụ này qua trước năm " + year + ": bỏ nếu đã xong."
                : "";
    }

    /** What is to be known of bodies that the words name and that are gone by then. */
    private String gone(String words) {
        return bodies.in(words, Capitals.REQUIRED).stream()
                .map(mark -> " " + mark.note())
                .distinct()
                .collect(Collectors.joining());
    }

    private static boolean names(String words, List<String> agencies) {
        String folded = Alike.fold(words);
        return agencies.stream().allMatch(agency -> folded.contains(Alike.fold(agency)));
    }

    /** The clause without its label, on one line; its years stay as the source has them. */
    private static String words(AnalysedDocument document, Evidence evidence) {
        String clause = Clauses.around(document, evidence.span()).in(document.text());
        return OtherPriors.withoutLabel(clause).replaceAll("\\s+", " ").strip();
    }
}
