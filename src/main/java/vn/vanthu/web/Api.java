package vn.vanthu.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.desk.Completion;
import vn.vanthu.desk.FoundThings;
import vn.vanthu.desk.Job;
import vn.vanthu.desk.OtherVersions;
import vn.vanthu.library.Library;
import vn.vanthu.library.Outcome;
import vn.vanthu.report.ContractJson;
import vn.vanthu.report.CorrectionJson;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Field;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.QueryParser;
import vn.vanthu.search.QuerySyntaxException;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.SearchResult.FacetCount;

/**
 * The same for programs: JSON below {@value #PATH}, with the names of the command line. What it
 * answers to is described in openapi.json.
 */
final class Api implements Page {

    static final String PATH = "/api/v1";

    private static final int MOST = 1000;
    private static final int USUAL = 10;
    private static final String JSON = "application/json; charset=utf-8";

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "passages", Kind.PASSAGE,
                    "targets", Kind.TARGET,
                    "assignments", Kind.ASSIGNMENT,
                    "figures", Kind.FIGURE,
                    "documents", Kind.DOCUMENT);

    private static final Map<String, Field> FILTERS =
            Map.of(
                    "type", Field.TYPE,
                    "province", Field.PROVINCE,
                    "issuer", Field.ISSUER,
                    "agency", Field.AGENCY,
                    "area", Field.AREA,
                    "year", Field.YEAR);

    private final Site site;

    Api(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PATH + "/openapi.json", Api::describe);
        routes.get(PATH + "/status", this::status);
        routes.get(PATH + "/search", this::search);
        routes.get(PATH + "/complete", this::complete);
        routes.get(PATH + "/documents", this::documents);
        routes.get(PATH + "/documents/{id}/facts", this::facts);
        routes.get(PATH + "/documents/{id}/findings", this::findings);
        routes.get(PATH + "/documents/{id}/text", this::text);
        routes.program("DELETE", PATH + "/documents/{id}", this::remove);
        routes.get(PATH + "/jobs", this::jobs);
        routes.program("POST", PATH + "/jobs/ingest", this::ingest);
        routes.program("POST", PATH + "/jobs/retry", this::retry);
        routes.program("POST", PATH + "/jobs/reindex", this::reindex);
        routes.get(PATH + "/jobs/{id}", this::job);
        routes.watch(
                PATH + "/jobs/{id}/events", client -> Watching.follow(client, find(client.ctx())));
    }

    private static void describe(Context ctx) throws IOException {
        try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IOException("the jar holds no openapi.json");
            }
            ctx.contentType(JSON).result(in.readAllBytes());
        }
    }

    private void status(Context ctx) throws IOException {
        try (var visit = site.room().enter()) {
            Library library = visit.library();
            var json = new LinkedHashMap<String, @Nullable Object>();
            json.put("documents", library.documents().size());
            json.put("indexed", library.status().documents());
            json.put("entries", library.status().entries());
            json.put(
                    "failures",
                    library.outcomes().stream()
                            .filter(outcome -> !outcome.isDone())
                            .map(Api::json)
                            .toList());
            answer(ctx, json);
        }
    }

    private static Map<String, @Nullable Object> json(Outcome outcome) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("file", String.valueOf(outcome.path().getFileName()));
        json.put("document", outcome.sha256());
        json.put("outcome", outcome.kind());
        json.put("message", outcome.message());
        json.put("at", outcome.at().toString());
        return json;
    }

    private void search(Context ctx) throws IOException {
        String in = ctx.queryParam("in");
        Kind kind = in == null ? null : KINDS.get(in);
        if (in != null && kind == null) {
            throw Refused.badRequest("in không nhận \"" + in + "\".");
        }
        found(ctx, kind);
    }

    private void documents(Context ctx) throws IOException {
        found(ctx, Kind.DOCUMENT);
    }

    private void found(Context ctx, @Nullable Kind kind) throws IOException {
        var options =
                SearchOptions.first(number(ctx, "limit", USUAL))
                        .from(number(ctx, "offset", 0))
                        .withoutVersions()
                        .counting(Field.TYPE, Field.PROVINCE, Field.YEAR, Field.KIND);
        try (var visit = site.room().enter()) {
            String typed = typed(ctx);
            var result = visit.library().search(query(ctx, typed, kind), options);
            var json = FoundThings.json(result);
            var meant = visit.library().meant(typed, other -> query(ctx, other, kind));
            json.put("meant", meant.orElse(null));
            json.put("versions", OtherVersions.of(visit.library(), result).json());
            answer(ctx, json);
        } catch (QuerySyntaxException wrong) {
            throw Refused.badRequest(wrong.words());
        }
    }

    private void complete(Context ctx) throws IOException {
        String begun = typed(ctx);
        if (Analysis.keyWords(begun).isEmpty()) {
            throw Refused.badRequest("q cần ít nhất một chữ.");
        }
        try (var visit = site.room().enter()) {
            var found = Completion.of(visit.library(), begun, number(ctx, "limit", USUAL));
            var json = new LinkedHashMap<String, @Nullable Object>();
            json.put("bodies", names(found.bodies()));
            json.put("indicators", names(found.indicators()));
            answer(ctx, json);
        }
    }

    private static List<Map<String, Object>> names(List<FacetCount> counts) {
        return counts.stream()
                .map(each -> Map.<String, Object>of("name", each.value(), "entries", each.count()))
                .toList();
    }

    private static String typed(Context ctx) {
        String words = ctx.queryParam("q");
        return words == null ? "" : words;
    }

    private static Query query(Context ctx, String words, @Nullable Kind kind)
            throws QuerySyntaxException {
        var all = new ArrayList<Query>();
        all.add(new QueryParser().parse(words));
        FILTERS.forEach((name, field) -> {
            List<String> values = ctx.queryParams(name);
            if (!values.isEmpty()) {
                all.add(new Query.Filter(field, values));
            }
        });
        if (kind != null) {
            all.add(new Query.In(Set.of(kind)));
        }
        return new Query.And(all);
    }

    private static int number(Context ctx, String name, int usual) {
        String digits = ctx.queryParam(name);
        if (digits == null) {
            return usual;
        }
        if (!digits.matches("\\d{1,4}") || Integer.parseInt(digits) > MOST) {
            throw Refused.badRequest(name + " phải từ 0 đến " + MOST + ".");
        }
        return Integer.parseInt(digits);
    }

    private void facts(Context ctx) throws IOException {
        try (var visit = site.room().enter()) {
            String id = DocumentPage.id(ctx, visit.library());
            write(ctx, CorrectionJson.facts(List.of(visit.library().corrections().of(id))));
        }
    }

    private void findings(Context ctx) throws IOException {
        try (var visit = site.room().enter()) {
            String id = DocumentPage.id(ctx, visit.library());
            write(ctx, ContractJson.findings(visit.library().document(id)));
        }
    }

    private void text(Context ctx) throws IOException {
        try (var visit = site.room().enter()) {
            String id = DocumentPage.id(ctx, visit.library());
            ctx.contentType("text/plain; charset=utf-8")
                    .result(visit.library().document(id).text());
        }
    }

    private void remove(Context ctx) throws IOException {
        try (var visit = site.room().enter()) {
            String id = DocumentPage.id(ctx, visit.library());
            String name = visit.library().document(id).name();
            accepted(ctx, site.jobs().remove(id, name, Site.who(ctx)));
        }
    }

    private void ingest(Context ctx) throws IOException {
        var kept = new ArrayList<Path>();
        for (UploadedFile file : ctx.uploadedFiles()) {
            try (var content = file.content()) {
                kept.add(site.tray().keep(file.filename(), content).toAbsolutePath());
            }
        }
        if (kept.isEmpty()) {
            throw Refused.badRequest("Chưa gửi tệp nào (multipart/form-data, trường \"file\").");
        }
        accepted(ctx, site.jobs().ingest(kept, Site.who(ctx)));
    }

    private void retry(Context ctx) throws IOException {
        accepted(ctx, site.jobs().retry(Site.who(ctx)));
    }

    private void reindex(Context ctx) throws IOException {
        accepted(ctx, site.jobs().reindex(Site.who(ctx)));
    }

    private void jobs(Context ctx) {
        answer(ctx, Map.of("jobs", site.jobs().all().stream().map(Api::json).toList()));
    }

    private void job(Context ctx) {
        Job job = find(ctx);
        var json = json(job);
        json.put("steps", job.progress().steps().stream().map(Watching::json).toList());
        answer(ctx, json);
    }

    private Job find(Context ctx) {
        return site.jobs()
                .find(ctx.pathParam("id"))
                .orElseThrow(() -> Refused.notFound("Không có việc này."));
    }

    private static Map<String, @Nullable Object> json(Job job) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("job", job.id());
        json.put("title", job.title());
        json.put("since", job.since().toString());
        json.putAll(Watching.json(job.progress()));
        return json;
    }

    static void accepted(Context ctx, Job job) {
        ctx.status(HttpStatus.ACCEPTED).header("Location", PATH + "/jobs/" + job.id());
        answer(ctx, json(job));
    }

    private static void answer(Context ctx, Object json) {
        write(ctx, ContractJson.print(json));
    }

    static void write(Context ctx, String json) {
        ctx.header("Cache-Control", "no-store").contentType(JSON).result(json);
    }
}
