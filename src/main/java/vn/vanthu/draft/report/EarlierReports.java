package vn.vanthu.draft.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Period;
import vn.vanthu.match.Issuer;
import vn.vanthu.match.Received;
import vn.vanthu.match.Times;
import vn.vanthu.registry.Registry;

/**
 * Reports of the last period and of the same period of last year, sorted.
 *
 * @param periods those that there are reports of, the last one first
 * @param remarks on documents that are of neither, or do not count
 */
public record EarlierReports(List<Earlier> periods, List<Received.Remark> remarks) {

    public static final EarlierReports NONE = new EarlierReports(List.of(), List.of());

    public EarlierReports {
        periods = List.copyOf(periods);
        remarks = List.copyOf(remarks);
    }

    /**
     * Sorts documents.
     *
     * @param now the period that they are to be compared with
     */
    public static EarlierReports of(
            Registry registry,
            AnalysedDocument plan,
            Period now,
            List<AnalysedDocument> documents) {
        var periods = new ArrayList<Earlier>();
        var remarks = new ArrayList<Received.Remark>();
        var placed = new LinkedHashSet<AnalysedDocument>();
        String planned = Issuer.of(registry.bodies(), plan).key();
        for (Period earlier : comparedWith(now)) {
            var of = documents.stream().filter(document -> isOf(document, earlier)).toList();
            placed.addAll(of);
            // The consolidated report of that time tells what was true of the whole province.
            var own =
                    of.stream()
                            .filter(d -> Issuer.of(registry.bodies(), d).key().equals(planned))
                            .filter(d -> "BC".equals(d.metadata().type()))
                            .toList();
            var sorted =
                    Received.of(
                            registry,
                            plan,
                            earlier,
                            of.stream().filter(document -> !own.contains(document)).toList());
            var reports = new ArrayList<>(sorted.reports());
            own.stream().limit(1).forEach(reports::add);
            remarks.addAll(sorted.remarks());
            if (!reports.isEmpty()) {
                periods.add(new Earlier(earlier, registry, reports));
            }
        }
        for (AnalysedDocument document : documents) {
            if (!placed.contains(document)) {
                remarks.add(neither(document, now));
            }
        }
        return new EarlierReports(periods, remarks);
    }

    /** The periods that a report is held against: for a year both are the same. */
    public static Set<Period> comparedWith(Period now) {
        var periods = new LinkedHashSet<Period>();
        now.before().ifPresent(periods::add);
        periods.add(now.yearBefore());
        return periods;
    }

    /** Whether a document reports on a period, by what it says of itself. */
    public static boolean isOf(AnalysedDocument document, Period period) {
        @Nullable Period own = document.metadata().period();
        return own != null && Received.covers(own, period);
    }

    /** Whether a document found somewhere is of the plan's province. */
    public static boolean belongs(AnalysedDocument plan, AnalysedDocument document) {
        return Objects.equals(plan.metadata().province(), document.metadata().province());
    }

    private static Received.Remark neither(AnalysedDocument document, Period now) {
        var wanted = comparedWith(now).stream().map(Times::named).toList();
        return new Received.Remark(
                Received.Why.OTHER_PERIOD,
                Issuer.fileOf(document)
                        + ": không phải báo cáo "
                        + String.join(" hay ", wanted)
                        + "; không dùng để so sánh.",
                List.of(document));
    }
}
