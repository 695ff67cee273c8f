package vn.vanthu.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.desk.BundledTemplates;
import vn.vanthu.desk.PlanTracking;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Period;
import vn.vanthu.library.Library;
import vn.vanthu.library.ReportsOnPlan;
import vn.vanthu.report.Workbooks;
import vn.vanthu.search.Field;
import vn.vanthu.search.Query;

/** Theo dõi: a plan of the library held against the reports in it. */
final class TrackPage implements Page {

    private static final int LONGEST = 300;
    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}");

    private final Site site;

    TrackPage(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(TrackAsked.PATH, this::show);
        routes.get(TrackAsked.PATH + ".xlsx", this::workbook);
        routes.get(TrackAsked.PATH + ".docx", this::document);
        routes.get(TrackAsked.PATH + "/don-doc.docx", this::letter);
    }

    /**
     * A plan with what is asked of it.
     *
     * @param candidates reports that may be chosen
     * @param on those that are chosen
     */
    record Opened(
            TrackAsked asked,
            AnalysedDocument plan,
            List<ReportsOnPlan.Candidate> candidates,
            List<ReportsOnPlan.Candidate> on,
            PlanTracking tracking) {}

    private void show(Context ctx) throws IOException {
        try (var visit = site.room().enter()) {
            if (ctx.queryParam("ke-hoach") == null) {
                var plans = plans(visit.library(), ctx);
                site.screen().show(ctx, Menu.TRACK, "plans.jte", "Theo dõi", plans);
                return;
            }
            var opened = open(ctx, visit.library());
            var view = new TrackShown(opened).view();
            String title = opened.plan().name() + " – Theo dõi";
            site.screen().show(ctx, Menu.TRACK, "track.jte", title, view);
        }
    }

    /** With words anything but a report may be meant, for orders are followed as plans are. */
    private static TrackView.Plans plans(Library library, Context ctx) throws IOException {
        var plans = new Query.Filter(Field.TYPE, List.of("KH"));
        var reports = new Query.Filter(Field.TYPE, List.of("BC"));
        return PlanChoice.of(library, ctx, plans, new Query.Not(reports));
    }

    private static Opened open(Context ctx, Library library) throws IOException {
        String id = String.valueOf(ctx.queryParam("ke-hoach"));
        if (!CHECKSUM.matcher(id).matches() || !library.keeps(id)) {
            throw Refused.notFound("Kho không có kế hoạch này. Chọn lại trong trang Theo dõi.");
        }
        var asked = TrackAsked.of(ctx, id);
        AnalysedDocument plan = library.document(id);
        if (plan.facts().targets().isEmpty() && plan.facts().assignments().isEmpty()) {
            throw Refused.badRequest(
                    plan.name()
                            + ": không có chỉ tiêu hay nhiệm vụ nào để theo dõi. Chọn văn bản"
                            + " khác.");
        }
        var candidates = ReportsOnPlan.of(library, plan);
        List<String> chosen = asked.chosen();
        var on =
                candidates.stream()
                        .filter(each ->
                                chosen == null ? each.sure() : chosen.contains(TrackShown.id(each)))
                        .toList();
        var documents = new ArrayList<AnalysedDocument>();
        for (var each : on) {
            documents.add(library.document(each.document().sha256()));
        }
        var tracking = new PlanTracking(plan, documents, asked.day());
        return new Opened(asked, plan, candidates, on, tracking);
    }

    private Opened open(Context ctx) throws IOException {
        try (var visit = site.room().enter()) {
            return open(ctx, visit.library());
        }
    }

    private void workbook(Context ctx) throws IOException {
        var opened = open(ctx);
        var bytes = new ByteArrayOutputStream();
        Workbooks.write(opened.tracking().tables(opened.asked().by()), bytes);
        Downloads.send(ctx, name(opened, ".xlsx"), bytes.toByteArray());
    }

    private void document(Context ctx) throws IOException {
        var opened = open(ctx);
        var values = opened.tracking().sheet(opened.asked().by());
        byte[] docx = BundledTemplates.fill(BundledTemplates.TRACKING, values);
        Downloads.send(ctx, name(opened, ".docx"), docx);
    }

    /** A number holds strokes, which no name of a file may. */
    private static String name(Opened opened, String ending) {
        return "theo-doi-" + opened.plan().name().replace('/', '-') + ending;
    }

    private void letter(Context ctx) throws IOException {
        Period period =
                Period.parse(String.valueOf(ctx.queryParam("ky")))
                        .orElseThrow(() ->
                                Refused.badRequest(
                                        "Chưa chọn kỳ báo cáo. Chọn kỳ trong trang Theo dõi."));
        String issuer = issuer(ctx);
        var opened = open(ctx);
        if (opened.plan().facts().assignments().isEmpty()) {
            throw Refused.badRequest(
                    opened.plan().name() + ": không giao nhiệm vụ nào, nên không có nơi nhận.");
        }
        var reminder = opened.tracking().reminder(period, issuer);
        if (reminder.addressees().isEmpty()) {
            throw Refused.notFound(
                    "Không có cơ quan nào phải đôn đốc trong kỳ này: không có nơi nào chưa báo cáo,"
                            + " không có nhiệm vụ nào quá hạn của một cơ quan cụ thể. Không soạn"
                            + " công văn.");
        }
        byte[] docx = BundledTemplates.fill(BundledTemplates.LETTER, reminder.scope(period));
        Downloads.send(ctx, "cong-van-don-doc-" + period.iso() + ".docx", docx);
    }

    private static @Nullable String issuer(Context ctx) {
        String typed = ctx.queryParam("co-quan");
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.length() > LONGEST) {
            throw Refused.badRequest("Tên cơ quan dài quá " + LONGEST + " ký tự. Rút ngắn lại.");
        }
        return typed.strip();
    }
}
