package vn.vanthu.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Evidence;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.registry.Registry;
import vn.vanthu.text.Span;

/**
 * Holds the plan that is rolled forward against the other prior plans: what they have and it lacks
 * is proposed as new, and where they say otherwise both are shown; nothing is chosen or averaged.
 */
final class OtherPriors {

    /** Label or bullet of a list item, which belongs to the list that it stood in. */
    private static final Pattern LABEL =
            Pattern.compile("^(?:[-+*•–]|\\(?(?:\\d{1,2}(?:\\.\\d{1,2})*|[a-zđ])[.)])\\s+");

    private final AnalysedDocument base;
    private final int year;
    private final Registry registry;
    private final Alike alike;
    private final Seats seats;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Edits.Addition> additions = new ArrayList<>();

    OtherPriors(AnalysedDocument base, int year, Registry registry, Alike alike) {
        this.base = base;
        this.year = year;
        this.registry = registry;
        this.alike = alike;
        this.seats = new Seats(base, alike);
    }

    /** Notes on the base where another plan says otherwise. */
    List<Mark> marks() {
        return marks;
    }

    List<Edits.Addition> additions() {
        return additions;
    }

    /**
     * Looks through another plan.
     *
     * @param plan and the year that it is for
     */
    void add(Priors.Dated plan, int baseYear) {
        var other = plan.document();
        var taken = new ArrayList<Span>();
        for (Target target : other.facts().targets()) {
            var same = alike.of(target, base.facts().targets());
            if (same.isPresent()) {
                compare(same.get(), target, plan, baseYear);
            } else if (isFree(target.evidence(), taken)) {
                var seat = seats.of(other, target);
                additions.add(addition(plan, target.evidence(), seat, "", null));
            }
        }
        for (TaskAssignment task : other.facts().assignments()) {
            var same = alike.of(task, base.facts().assignments());
            if (same.isPresent()) {
                compare(same.get(), task, plan, baseYear);
            } else if (isFree(task.evidence(), taken)) {
                var seat = seats.of(other, task);
                String words = task.evidence().span().in(other.text());
                boolean named = seat.body() || namesAll(words, task.agencies());
                String who = named ? "" : String.join(", ", task.agencies()) + ": ";
                additions.add(addition(plan, task.evidence(), seat, who, task));
            }
        }
    }

    /** The words without the label or bullet that they begin with. */
    static String withoutLabel(String words) {
        return LABEL.matcher(words.strip()).replaceFirst("");
    }

    private static boolean namesAll(String words, List<String> agencies) {
        String folded = Alike.fold(words);
        return agencies.stream().allMatch(agency -> folded.contains(Alike.fold(agency)));
    }

    /** A sentence with a target and a task in it comes once. */
    private static boolean isFree(Evidence evidence, List<Span> taken) {
        Span span = evidence.span();
        if (taken.stream().anyMatch(other -> other.overlaps(span))) {
            return false;
        }
        taken.add(span);
        return true;
    }

    private void compare(Target ours, Target theirs, Priors.Dated plan, int baseYear) {
        if (ours.amount().equals(theirs.amount())) {
            return;
        }
        var other = plan.document();
        String mine = Source.quote(base, ours.evidence().span());
        String yours = Source.quote(other, theirs.evidence().span());
        Span place = TargetMarks.place(base.text(), ours);
        boolean contradicts = plan.year() == baseYear;
        String note =
                (contradicts
                                ? "Mâu thuẫn giữa các kế hoạch trước: "
                                : "Kế hoạch năm " + plan.year() + " đặt khác: ")
                        + Source.of(other, theirs.evidence())
                        + " ghi "
                        + yours
                        + "."
                        + (contradicts
                                ? " Chọn một: ☐ " + mine + " ☐ " + yours + " ☐ khác: ……"
                                : "");
        marks.add(Mark.note(place, base.text(), note));
    }

    private void compare(
            TaskAssignment ours, TaskAssignment theirs, Priors.Dated plan, int baseYear) {
        if (plan.year() != baseYear) {
            return;
        }
        var differences = new ArrayList<String>();
        if (ours.due() != null && theirs.due() != null && !ours.due().equals(theirs.due())) {
            differences.add("thời hạn");
        }
        if (ours.role() == theirs.role()
                && ours.role() == TaskAssignment.Role.LEAD
                && !Alike.share(ours.agencies(), theirs.agencies())) {
            differences.add("cơ quan chủ trì");
        }
        if (!differences.isEmpty()) {
            String note =
                    "Mâu thuẫn giữa các kế hoạch trước về "
                            + String.join(", ", differences)
                            + ": "
                            + Source.of(plan.document(), theirs.evidence())
                            + " ghi "
                            + Source.quote(plan.document(), theirs.evidence().span())
                            + ". Cần quyết định.";
            marks.add(Mark.note(firstWord(ours.evidence()), base.text(), note));
        }
    }

    private Span firstWord(Evidence evidence) {
        return TargetMarks.firstWord(base.text(), evidence.span().trim(base.text()));
    }

    private Edits.Addition addition(
            Priors.Dated plan,
            Evidence evidence,
            Seats.Seat seat,
            String who,
            @Nullable TaskAssignment task) {
        var other = plan.document();
        String source = Source.of(other, evidence);
        String note =
                "Đề xuất bổ sung từ "
                        + source
                        + ": kế hoạch được lấy làm gốc không có nội dung này."
                        + (seat.clear() ? "" : " Chưa rõ thuộc mục nào: đặt vào mục phù hợp.")
                        + " Cần quyết định giữ hay bỏ.";
        var words = rolled(plan, evidence.span());
        return task == null
                ? seat.paragraph(who, words, note, source)
                : seat.add(task, who, words, note, source);
    }

    /** The words with their years moved, as those of the base are. */
    private List<Piece> rolled(Priors.Dated plan, Span span) {
        var document = plan.document();
        String text = document.text();
        var marks = new PriorMarks(registry).ofWords(document, plan.year(), year);
        Span bare = Clauses.around(document, span);
        var label = LABEL.matcher(bare.in(text));
        Span words = label.find() ? Span.of(bare.start() + label.end(), bare.end()) : bare;
        return new Words(document.document(), Mark.merged(marks, text)).of(words);
    }
}
