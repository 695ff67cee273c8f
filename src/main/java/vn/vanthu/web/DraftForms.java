package vn.vanthu.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.desk.DraftRequest;
import vn.vanthu.desk.DraftSession;
import vn.vanthu.desk.NoDraftException;
import vn.vanthu.desk.PlanTracking;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Period;
import vn.vanthu.library.Library;
import vn.vanthu.library.ReportsOnPlan;
import vn.vanthu.search.Field;
import vn.vanthu.search.Query;

/** Where is said what a draft is made from: prior plans, reports, year, body. */
final class DraftForms {

    private static final String PLAN = DraftShown.PATH + "/ke-hoach";
    private static final String REPORT = DraftShown.PATH + "/bao-cao";
    private static final int LONGEST = 300;

    /** Reports that are read to see which period they are on. */
    private static final int LOOKED_AT = 20;

    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}");
    private static final Query PLANS =
            new Query.Filter(Field.TYPE, List.of("KH", "CTr", "ĐA", "PA"));
    private static final Query REPORTED_ON = new Query.Filter(Field.TYPE, List.of("KH", "CTr"));
    private static final Query REPORTS = new Query.Filter(Field.TYPE, List.of("BC"));

    /** Rules for targets but for {@link #RAISE}, as on the command line. */
    private static final Map<String, String> RULES = rules();

    private static final String RAISE = "raise";

    private final Site site;

    DraftForms(Site site) {
        this.site = site;
    }

    private static Map<String, String> rules() {
        var rules = new LinkedHashMap<String, String>();
        rules.put("keep", "giữ như kế hoạch trước");
        rules.put("actual", "lấy kết quả đạt được trong báo cáo");
        rules.put(RAISE, "tăng thêm, phần trăm:");
        return rules;
    }

    void addTo(Routes routes) {
        routes.get(PLAN, this::showPlan);
        routes.post(PLAN, this::beginPlan);
        routes.get(REPORT, this::showReport);
        routes.post(REPORT, this::beginReport);
    }

    private void showPlan(Context ctx) throws IOException {
        try (var visit = site.room().enter()) {
            Library library = visit.library();
            List<String> from = checksums(ctx.queryParams("tu"), library);
            if (from.isEmpty() || ctx.queryParam("tim") != null) {
                priors(ctx, library, from);
            } else {
                planForm(ctx, library, from, null, "");
            }
        }
    }

    private void priors(Context ctx, Library library, List<String> from) throws IOException {
        var plans = PlanChoice.of(library, ctx, PLANS, PLANS);
        var chosen = new ArrayList<DraftView.Choice>();
        for (String sha256 : from) {
            chosen.add(choice(sha256, library.document(sha256), true));
        }
        var found =
                plans.plans().stream()
                        .map(each ->
                                new DraftView.Choice(
                                        each.address()
                                                .substring(each.address().lastIndexOf('/') + 1),
                                        each,
                                        "",
                                        false))
                        .filter(each -> !from.contains(each.sha256()))
                        .toList();
        var view = new DraftView.Priors(plans, chosen, found);
        site.screen().show(ctx, Menu.DRAFT, "draftpriors.jte", "Soạn kế hoạch", view);
    }

    /**
     * @param asked what was typed; null on the first view
     */
    private void planForm(
            Context ctx,
            Library library,
            List<String> from,
            DraftRequest.@Nullable Plan asked,
            String wrong)
            throws IOException {
        var priors = new ArrayList<DraftView.Choice>();
        var on = new LinkedHashMap<String, ReportsOnPlan.Candidate>();
        int year = 0;
        String issuer = "";
        for (String sha256 : from) {
            AnalysedDocument prior = library.document(sha256);
            priors.add(choice(sha256, prior, true));
            ReportsOnPlan.of(library, prior)
                    .forEach(each -> on.putIfAbsent(each.document().sha256(), each));
            year = Math.max(year, yearOf(prior) + 1);
            issuer = issuer.isEmpty() ? String.valueOf(prior.metadata().issuer()) : issuer;
        }
        List<String> with = asked == null ? sure(on) : asked.with();
        String rule = asked == null ? "keep" : asked.targets();
        boolean raised = !RULES.containsKey(rule);
        var rules =
                RULES.entrySet().stream()
                        .map(each ->
                                new TrackView.Option(
                                        each.getKey(),
                                        each.getValue(),
                                        each.getKey().equals(raised ? RAISE : rule)))
                        .toList();
        var view =
                new DraftView.PlanForm(
                        wrong,
                        priors,
                        PLAN
                                + "?tim=1"
                                + from.stream()
                                        .map(each -> "&tu=" + each)
                                        .collect(Collectors.joining()),
                        reports(library, ctx, on, with),
                        words(ctx),
                        ctx.formParam("nam") != null
                                ? String.valueOf(ctx.formParam("nam"))
                                : Integer.toString(year),
                        asked == null ? "" : Objects.requireNonNullElse(asked.issuer(), ""),
                        rules,
                        raised ? rule.replaceAll("[+%]", "") : "5");
        site.screen().show(ctx, Menu.DRAFT, "draftplan.jte", "Soạn kế hoạch", view);
    }

    private static int yearOf(AnalysedDocument plan) {
        Period period = plan.metadata().period();
        Integer year = period == null ? plan.year() : Integer.valueOf(period.to().getYear());
        return year == null ? PlanTracking.today().getYear() : year;
    }

    private static List<String> sure(Map<String, ReportsOnPlan.Candidate> candidates) {
        return candidates.values().stream()
                .filter(ReportsOnPlan.Candidate::sure)
                .map(each -> each.document().sha256())
                .toList();
    }

    /** Those that may be on the plan, those that were chosen, and those that words find. */
    private static List<DraftView.Choice> reports(
            Library library,
            Context ctx,
            Map<String, ReportsOnPlan.Candidate> candidates,
            List<String> chosen)
            throws IOException {
        var reports = new LinkedHashMap<String, DraftView.Choice>();
        for (var each : candidates.entrySet()) {
            var about = each.getValue().about();
            reports.put(
                    each.getKey(),
                    new DraftView.Choice(
                            each.getKey(),
                            DocumentPage.other(each.getKey(), about),
                            Objects.requireNonNullElse(about.issuer(), ""),
                            chosen.contains(each.getKey())));
        }
        for (String sha256 : chosen) {
            if (!reports.containsKey(sha256) && library.keeps(sha256)) {
                reports.put(sha256, choice(sha256, library.document(sha256), true));
            }
        }
        if (!words(ctx).isEmpty()) {
            for (var each : PlanChoice.of(library, ctx, REPORTS, REPORTS).plans()) {
                String sha256 = each.address().substring(each.address().lastIndexOf('/') + 1);
                reports.putIfAbsent(sha256, new DraftView.Choice(sha256, each, "", false));
            }
        }
        return List.copyOf(reports.values());
    }

    private static String words(Context ctx) {
        String typed = ctx.queryParam("q");
        return typed == null ? "" : typed.strip();
    }

    private void beginPlan(Context ctx) throws IOException {
        String digits = field(ctx, "nam");
        boolean number = digits.matches("\\d{1,6}");
        String rule = field(ctx, "chi-tieu");
        String raise = field(ctx, "tang").replace(',', '.').replaceFirst("^\\+", "");
        var request =
                new DraftRequest.Plan(
                        ctx.formParams("tu"),
                        number ? Integer.parseInt(digits) : 0,
                        ctx.formParams("voi"),
                        orNull(field(ctx, "co-quan")),
                        rule.equals(RAISE) ? "+" + raise.replaceFirst("\\s*%$", "") + "%" : rule);
        String wrong = "";
        if (number) {
            wrong = begun(ctx, request);
        } else {
            ctx.status(HttpStatus.BAD_REQUEST);
            wrong = "“" + digits + "” không phải năm kế hoạch. Ví dụ: 2026.";
        }
        if (!wrong.isEmpty()) {
            try (var visit = site.room().enter()) {
                List<String> from = checksums(request.from(), visit.library());
                requireSome(from, wrong);
                planForm(ctx, visit.library(), from, request, wrong);
            }
        }
    }

    /** Leads to the draft; or says why there is none, with the status of the answer set. */
    private String begun(Context ctx, DraftRequest request) throws IOException {
        try {
            DraftSession session = site.drafts().begin(Site.who(ctx), request);
            ctx.redirect(DraftShown.address(session.id()), HttpStatus.SEE_OTHER);
            return "";
        } catch (NoDraftException no) {
            ctx.status(Mishaps.status(no));
            return no.words();
        }
    }

    /** Without any document there is no form to go back to. */
    private static void requireSome(List<String> chosen, String wrong) {
        if (chosen.isEmpty()) {
            throw Refused.badRequest(wrong);
        }
    }

    private void showReport(Context ctx) throws IOException {
        try (var visit = site.room().enter()) {
            Library library = visit.library();
            List<String> plan = checksums(ctx.queryParams("ke-hoach"), library);
            if (plan.isEmpty()) {
                var plans = PlanChoice.of(library, ctx, REPORTED_ON, REPORTED_ON);
                var title = "Soạn báo cáo tổng hợp";
                site.screen().show(ctx, Menu.DRAFT, "draftreported.jte", title, plans);
            } else {
                reportForm(ctx, library, plan.getFirst(), null, "");
            }
        }
    }

    private void reportForm(
            Context ctx,
            Library library,
            String sha256,
            DraftRequest.@Nullable Report asked,
            String wrong)
            throws IOException {
        AnalysedDocument plan = library.document(sha256);
        var on = new LinkedHashMap<String, ReportsOnPlan.Candidate>();
        ReportsOnPlan.of(library, plan).forEach(each -> on.put(each.document().sha256(), each));
        List<String> received = asked == null ? sure(on) : asked.received();
        String period = asked == null ? usual(library, received) : asked.period();
        var periods =
                PeriodChoice.of(yearOf(plan), PlanTracking.today()).stream()
                        .map(each ->
                                period.isEmpty()
                                        ? each
                                        : new TrackView.Option(
                                                each.value(),
                                                each.words(),
                                                each.value().equals(period)))
                        .toList();
        var view =
                new DraftView.ReportForm(
                        wrong,
                        choice(sha256, plan, true),
                        reports(library, ctx, on, received),
                        words(ctx),
                        periods,
                        asked == null || asked.previousInLibrary(),
                        asked == null ? "" : Objects.requireNonNullElse(asked.issuer(), ""));
        site.screen().show(ctx, Menu.DRAFT, "draftreport.jte", "Soạn báo cáo tổng hợp", view);
    }

    /** The period that most of the newest of some reports are on; empty where they name none. */
    private static String usual(Library library, List<String> reports) throws IOException {
        var named = new HashMap<String, Integer>();
        for (String sha256 : reports.subList(0, Math.min(LOOKED_AT, reports.size()))) {
            Period period = library.document(sha256).metadata().period();
            if (period != null) {
                named.merge(period.iso(), 1, Integer::sum);
            }
        }
        return named.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private void beginReport(Context ctx) throws IOException {
        var request =
                new DraftRequest.Report(
                        field(ctx, "ke-hoach"),
                        field(ctx, "ky"),
                        ctx.formParams("nhan"),
                        ctx.formParam("ky-truoc") != null,
                        orNull(field(ctx, "co-quan")));
        String wrong = begun(ctx, request);
        if (!wrong.isEmpty()) {
            try (var visit = site.room().enter()) {
                List<String> plan = checksums(List.of(request.plan()), visit.library());
                requireSome(plan, wrong);
                reportForm(ctx, visit.library(), plan.getFirst(), request, wrong);
            }
        }
    }

    private static DraftView.Choice choice(String sha256, AnalysedDocument document, boolean on) {
        var metadata = document.metadata();
        var other =
                new DocumentView.Other(
                        document.name(),
                        Objects.requireNonNullElse(metadata.title(), ""),
                        Days.of(metadata.date()),
                        Places.document(sha256));
        return new DraftView.Choice(
                sha256, other, Objects.requireNonNullElse(metadata.issuer(), ""), on);
    }

    /** Those of documents that the library keeps, each once. */
    private static List<String> checksums(List<String> typed, Library library) {
        Set<String> known = new LinkedHashSet<>();
        for (String each : typed) {
            if (CHECKSUM.matcher(each).matches() && library.keeps(each)) {
                known.add(each);
            }
        }
        return List.copyOf(known);
    }

    private static String field(Context ctx, String name) {
        String typed = ctx.formParam(name);
        String value = typed == null ? "" : typed.strip();
        if (value.length() > LONGEST) {
            throw Refused.badRequest("Ô nhập dài quá " + LONGEST + " ký tự. Rút ngắn lại.");
        }
        return value;
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
