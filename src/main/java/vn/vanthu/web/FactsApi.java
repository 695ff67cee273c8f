package vn.vanthu.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.desk.IndicatorTables;
import vn.vanthu.desk.MergedNames;
import vn.vanthu.desk.PlanTracking;
import vn.vanthu.desk.TaskList;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.library.IndicatorComparison;
import vn.vanthu.library.IndicatorComparison.By;
import vn.vanthu.library.Library;
import vn.vanthu.library.ReportsOnPlan;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.ContractJson;
import vn.vanthu.report.TrackingJson;
import vn.vanthu.search.Query;
import vn.vanthu.search.QueryParser;
import vn.vanthu.search.QuerySyntaxException;

/** Facts of many documents put together, for programs. */
final class FactsApi implements Page {

    private final Site site;

    FactsApi(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(Api.PATH + "/compare", this::compare);
        routes.get(Api.PATH + "/assignments", this::assignments);
        routes.get(Api.PATH + "/track", this::track);
    }

    private void compare(Context ctx) throws IOException {
        String indicator = ctx.queryParam("indicator");
        if (indicator == null || indicator.isBlank()) {
            throw Refused.badRequest("Chưa nói chỉ tiêu (indicator=hồ sơ giải quyết đúng hạn).");
        }
        By by = by(ctx.queryParam("by"));
        Query within = meant(ctx, () -> new QueryParser().parse(words(ctx)));
        try (var visit = site.room().enter()) {
            var comparison =
                    IndicatorComparison.of(
                            visit.library(),
                            indicator,
                            by,
                            ctx.queryParam("unit"),
                            within,
                            Registry.bundled().abbreviations());
            var json = new IndicatorTables(indicator, by, comparison).json();
            Api.write(ctx, ContractJson.print(json));
        }
    }

    private static By by(@Nullable String name) {
        return name == null
                ? By.PROVINCE
                : By.named(name)
                        .orElseThrow(() -> Refused.badRequest("by không nhận \"" + name + "\"."));
    }

    private void assignments(Context ctx) throws IOException {
        Query asked =
                meant(
                        ctx,
                        () ->
                                TaskList.asked(
                                        ctx.queryParam("body"), ctx.queryParam("due"), words(ctx)));
        try (var visit = site.room().enter()) {
            var tasks = TaskList.of(visit.library(), asked).objects();
            Api.write(ctx, ContractJson.print(Map.of("assignments", tasks)));
        }
    }

    private static String words(Context ctx) {
        String words = ctx.queryParam("q");
        return words == null ? "" : words;
    }

    /** A query that somebody typed. */
    private interface Typed {
        Query parse() throws QuerySyntaxException;
    }

    private static Query meant(Context ctx, Typed typed) {
        try {
            Query query = typed.parse();
            boolean merged = "true".equals(ctx.queryParam("also-merged"));
            return merged ? MergedNames.in(query, Registry.bundled()).query() : query;
        } catch (QuerySyntaxException wrong) {
            throw Refused.badRequest(wrong.words());
        }
    }

    private void track(Context ctx) throws IOException {
        try (var visit = site.room().enter()) {
            Library library = visit.library();
            AnalysedDocument plan = document(library, "plan", ctx.queryParam("plan"));
            var reports = new ArrayList<AnalysedDocument>();
            for (String report : reports(ctx, library, plan)) {
                reports.add(document(library, "report", report));
            }
            var tracking = new PlanTracking(plan, reports, day(ctx.queryParam("on")));
            var areas = Registry.bundled().reformAreas();
            Api.write(ctx, TrackingJson.write(plan, tracking.tracking(), areas));
        }
    }

    /** Those that are named, else those that the library has on the plan for sure. */
    private static List<String> reports(Context ctx, Library library, AnalysedDocument plan)
            throws IOException {
        List<String> named = ctx.queryParams("report");
        if (!named.isEmpty()) {
            return named;
        }
        return ReportsOnPlan.of(library, plan).stream()
                .filter(ReportsOnPlan.Candidate::sure)
                .map(each -> each.document().sha256())
                .toList();
    }

    private static AnalysedDocument document(Library library, String name, @Nullable String id)
            throws IOException {
        if (id == null || !DocumentPage.isThere(id, library)) {
            throw Refused.notFound(name + ": kho không có văn bản này (mã đủ 64 chữ số).");
        }
        return library.document(id);
    }

    private static LocalDate day(@Nullable String typed) {
        try {
            return typed == null ? PlanTracking.today() : LocalDate.parse(typed);
        } catch (DateTimeException none) {
            throw Refused.badRequest("on: “" + typed + "” không phải ngày. Ghi như 2026-09-30.");
        }
    }
}
