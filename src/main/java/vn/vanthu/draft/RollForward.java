package vn.vanthu.draft;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Place;
import vn.vanthu.document.Problem;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Metadata;
import vn.vanthu.fact.Period;
import vn.vanthu.match.Results;
import vn.vanthu.registry.Registry;

/**
 * Makes next year's plan from a prior one: nothing is invented, every sentence is carried, with its
 * years moved, and each place that a person must decide has a note.
 */
public final class RollForward {

    private static final Set<String> PLANS = Set.of("KH", "CTr", "ĐA", "PA");

    private static final Pattern YEAR = Pattern.compile("năm\\s+((?:19|20)\\d{2})(?!\\d)");

    private final Registry registry;

    public RollForward(Registry registry) {
        this.registry = registry;
    }

    /**
     * Drafts the plan of a year.
     *
     * @param year later than the prior plan's
     * @throws DraftException when the prior document is no plan, is one of the Party, has no year,
     *     or is not older
     */
    public Draft roll(AnalysedDocument prior, int year) throws DraftException {
        return roll(prior, year, List.of(), new TargetRule.Keep());
    }

    /**
     * Drafts the plan of a year, with what reports say of the prior plan's targets.
     *
     * @param year later than the prior plan's
     * @param rule for the values that are proposed
     * @throws DraftException when the prior document is no plan, is one of the Party, has no year,
     *     or is not older
     */
    public Draft roll(
            AnalysedDocument prior, int year, List<AnalysedDocument> reports, TargetRule rule)
            throws DraftException {
        var metadata = prior.metadata();
        int priorYear = requirePlanBefore(prior, year);
        var results = new Results(reports, registry.abbreviations());
        var marks = new PriorMarks(registry, results, rule).of(prior, priorYear, year);
        var carried = new Carried(prior, marks);
        var body = carried.body();
        return new Draft(
                Letterheads.of(metadata, priorYear, year),
                carried.title(),
                body.preamble(),
                body.parts(),
                body.ending(),
                carried.recipients(),
                authority(metadata.signatory()),
                signatory(metadata.signatory()),
                body.annexes(),
                changes(prior, carried, marks));
    }

    private static int requirePlanBefore(AnalysedDocument prior, int year) throws DraftException {
        var metadata = prior.metadata();
        if (metadata.type() == null || !PLANS.contains(metadata.type())) {
            String name = metadata.typeName();
            throw problem(
                    prior,
                    name == null
                            ? "không nhận ra là kế hoạch"
                            : "không phải kế hoạch mà là " + name.toLowerCase(Locale.ROOT),
                    "Chọn một kế hoạch của năm trước");
        }
        if (Letterheads.isOfTheParty(metadata)) {
            throw problem(
                    prior,
                    "là kế hoạch của cơ quan Đảng, mà mẫu hiện có chỉ theo Nghị định 30/2020/NĐ-CP",
                    "Chọn một kế hoạch của cơ quan nhà nước");
        }
        int priorYear = yearOf(prior);
        if (year <= priorYear) {
            throw problem(
                    prior,
                    "là kế hoạch năm " + priorYear + ", không lập được kế hoạch năm " + year,
                    "Chọn --year lớn hơn " + priorYear);
        }
        return priorYear;
    }

    /**
     * The year that a plan is for: its period's; or else the year of its date or the one after it,
     * whichever the text names more often, for plans are often signed in December.
     */
    private static int yearOf(AnalysedDocument prior) throws DraftException {
        Period period = prior.metadata().period();
        if (period != null) {
            return period.to().getYear();
        }
        Map<Integer, Integer> named = new HashMap<>();
        Matcher years = YEAR.matcher(prior.text());
        while (years.find()) {
            named.merge(Integer.valueOf(years.group(1)), 1, Integer::sum);
        }
        Integer dated = prior.year();
        if (dated == null) {
            throw problem(
                    prior,
                    "không thấy năm kế hoạch ở trích yếu hay ngày ban hành",
                    "Ghi năm vào trích yếu rồi chạy lại");
        }
        int next = named.getOrDefault(dated + 1, 0);
        return next > named.getOrDefault(dated, 0) ? dated + 1 : dated;
    }

    private static List<Draft.Change> changes(
            AnalysedDocument prior, Carried carried, List<Mark> marks) {
        var changes = new ArrayList<Draft.Change>();
        for (Mark mark : marks) {
            boolean changed = mark.changes(prior.text());
            if (!changed && mark.note() == null || !carried.carries(mark.span())) {
                continue;
            }
            String before = mark.span().in(prior.text());
            var section = prior.outline().at(mark.span().start());
            String why = mark.note() == null ? "Chuyển sang năm kế hoạch mới." : mark.note();
            changes.add(
                    new Draft.Change(
                            section == null ? "" : section.path(),
                            before,
                            mark.words(),
                            why,
                            mark.note() != null));
        }
        return changes;
    }

    private static List<String> authority(Metadata.@Nullable Signatory signatory) {
        var lines = new ArrayList<String>();
        if (signatory != null) {
            if (signatory.authority() != null) {
                for (String line : signatory.authority().split("\\s+(?=(?:KT|TM|TL|TUQ|Q)\\.)")) {
                    lines.add(Letterheads.upper(line.strip()));
                }
            }
            if (signatory.position() != null) {
                lines.add(Letterheads.upper(signatory.position()));
            }
        }
        return lines;
    }

    private static List<Piece> signatory(Metadata.@Nullable Signatory signatory) {
        String name = signatory == null ? null : signatory.name();
        String words = name == null ? "……………………" : name;
        return List.of(Piece.noted(words, "Người ký kế hoạch trước: xác nhận lại."));
    }

    private static DraftException problem(AnalysedDocument prior, String what, String remedy) {
        var file = Path.of(prior.document().source().file());
        return new DraftException(new Problem(Place.of(file), what, remedy));
    }
}
