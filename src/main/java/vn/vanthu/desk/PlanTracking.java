package vn.vanthu.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.draft.Scope;
import vn.vanthu.draft.report.Reminder;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Period;
import vn.vanthu.match.Received;
import vn.vanthu.match.Tracking;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.Table;
import vn.vanthu.report.TrackingGroup;
import vn.vanthu.report.TrackingTables;

/** A plan held against the documents received on it: tables of how it stands, and reminders. */
public final class PlanTracking {

    private final AnalysedDocument plan;
    private final Registry registry = Registry.bundled();
    private final Received received;
    private final Tracking tracking;

    /**
     * @param documents that came in; those that are no reports on the plan do not count
     * @param day on which it is asked
     */
    public PlanTracking(AnalysedDocument plan, List<AnalysedDocument> documents, LocalDate day) {
        this.plan = plan;
        this.received = Received.of(registry, plan, null, documents);
        this.tracking = new Tracking(plan, received.reports(), registry, day);
    }

    /** Today where the documents are from. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    /** Which documents count, and why others do not. */
    public Received received() {
        return received;
    }

    public Tracking tracking() {
        return tracking;
    }

    /**
     * @param by what rows are put together by; null for the order of the plan
     */
    public List<Table> tables(@Nullable TrackingGroup by) {
        return TrackingTables.of(plan, tracking, registry.reformAreas(), by);
    }

    /** The tables as values for {@link BundledTemplates#TRACKING}. */
    public Scope sheet(@Nullable TrackingGroup by) {
        int reports = received.reports().size();
        return TrackingSheet.of(plan, reports, tracking.day(), tables(by));
    }

    /**
     * A letter to those that have not reported for a period, or are late.
     *
     * @param issuer that writes; null for the plan's own
     */
    public Reminder reminder(Period period, @Nullable String issuer) {
        var inTime = Received.of(registry, plan, period, received.reports());
        return new Reminder(plan, registry, period, inTime.reports(), tracking, issuer);
    }
}
