package vn.vanthu.draft;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.document.Place;
import vn.vanthu.document.Problem;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Period;

/** The prior plans, and which of them is rolled forward. */
final class Priors {

    private static final Set<String> PLANS = Set.of("KH", "CTr", "ĐA", "PA");

    private static final Pattern YEAR = Pattern.compile("năm\\s+((?:19|20)\\d{2})(?!\\d)");

    /** Trích yếu of a plan that only changes another: it lacks what it leaves as it is. */
    private static final Pattern AMENDING =
            Pattern.compile("(?iu)(?<!\\p{L})(?:sửa đổi|bổ sung|điều chỉnh)(?!\\p{L})");

    private final Dated base;
    private final List<Dated> others;

    private Priors(Dated base, List<Dated> others) {
        this.base = base;
        this.others = List.copyOf(others);
    }

    /**
     * A plan.
     *
     * @param year that it is for
     */
    record Dated(AnalysedDocument document, int year) {}

    /** The plan that is rolled forward. */
    Dated base() {
        return base;
    }

    /** The other plans, the newest first. */
    List<Dated> others() {
        return others;
    }

    /** The base and the others. */
    List<Dated> all() {
        var all = new ArrayList<Dated>();
        all.add(base);
        all.addAll(others);
        return all;
    }

    /**
     * Sees that all are plans of earlier years. The newest is the base; a plan that only amends
     * another one of the same year is not, for it says only what changes.
     *
     * @throws DraftException when a document is no plan, has no year, or is not older
     */
    static Priors of(List<AnalysedDocument> plans, int year) throws DraftException {
        var dated = new ArrayList<Dated>();
        for (AnalysedDocument plan : plans) {
            if (dated.stream().noneMatch(known -> isSame(known.document(), plan))) {
                dated.add(new Dated(plan, requirePlanBefore(plan, year)));
            }
        }
        dated.sort(
                Comparator.comparingInt(Dated::year)
                        .thenComparing(plan -> !amends(plan, dated))
                        .thenComparing(plan ->
                                Objects.requireNonNullElse(plan.document().metadata().date(), ""))
                        .reversed());
        return new Priors(dated.getFirst(), dated.subList(1, dated.size()));
    }

    private static boolean isSame(AnalysedDocument one, AnalysedDocument other) {
        return one.document().source().sha256().equals(other.document().source().sha256());
    }

    private static boolean amends(Dated plan, List<Dated> all) {
        String title = plan.document().metadata().title();
        return title != null
                && AMENDING.matcher(title).find()
                && all.stream().anyMatch(other -> other != plan && other.year() == plan.year());
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
        int priorYear = yearOf(prior);
        if (year <= priorYear) {
            throw problem(
                    prior,
                    "là kế hoạch năm " + priorYear + ", không lập được kế hoạch năm " + year,
                    "Chọn năm lớn hơn " + priorYear);
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

    static DraftException problem(AnalysedDocument prior, String what, String remedy) {
        var file = Path.of(prior.document().source().file());
        return new DraftException(new Problem(Place.of(file), what, remedy));
    }
}
