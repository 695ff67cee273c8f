package vn.vanthu.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.desk.DecisionWords;
import vn.vanthu.desk.DraftDesk;
import vn.vanthu.desk.DraftRequest;
import vn.vanthu.desk.DraftSession;
import vn.vanthu.desk.NoDraftException;
import vn.vanthu.draft.Decision;
import vn.vanthu.draft.Proposal;
import vn.vanthu.draft.Review;
import vn.vanthu.library.Library;
import vn.vanthu.library.ReportsOnPlan;
import vn.vanthu.report.ContractJson;

/** Drafts for programs, with the names of {@code vanthu draft plan} and {@code draft report}. */
final class DraftsApi implements Page {

    private static final String PATH = Api.PATH + "/drafts";
    private static final String JSON = "application/json; charset=utf-8";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Site site;

    DraftsApi(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PATH, this::all);
        routes.program("POST", PATH + "/plan", ctx -> begin(ctx, plan(ctx)));
        routes.program("POST", PATH + "/report", ctx -> begin(ctx, report(ctx)));
        routes.get(PATH + "/{id}", this::one);
        routes.program("DELETE", PATH + "/{id}", this::discard);
        routes.get(PATH + "/{id}/changes", this::changes);
        routes.program("PUT", PATH + "/{id}/changes/{change}", this::decide);
        routes.get(PATH + "/{id}/docx", this::docx);
    }

    private void all(Context ctx) throws IOException {
        var drafts = site.drafts().of(Site.who(ctx)).stream().map(DraftsApi::json).toList();
        answer(ctx, Map.of("drafts", drafts));
    }

    private void begin(Context ctx, DraftRequest request) throws IOException, NoDraftException {
        DraftSession session = site.drafts().begin(Site.who(ctx), request);
        ctx.status(HttpStatus.CREATED).header("Location", PATH + "/" + session.id());
        answer(ctx, json(session));
    }

    private DraftRequest plan(Context ctx) throws IOException {
        JsonNode asked = body(ctx);
        try (var visit = site.room().enter()) {
            return new DraftRequest.Plan(
                    named(visit.library(), asked, "from"),
                    asked.path("year").asInt(),
                    named(visit.library(), asked, "with"),
                    text(asked.path("issuer")),
                    asked.path("targets").asText("keep"));
        }
    }

    private DraftRequest report(Context ctx) throws IOException {
        JsonNode asked = body(ctx);
        try (var visit = site.room().enter()) {
            Library library = visit.library();
            String plan = named(library, asked.path("plan").asText());
            List<String> received = named(library, asked, "received");
            return new DraftRequest.Report(
                    plan,
                    asked.path("period").asText(),
                    asked.has("received") ? received : linked(library, plan),
                    asked.path("previousInLibrary").asBoolean(false),
                    text(asked.path("issuer")));
        }
    }

    /** Reports that the library knows to be on the plan. */
    private static List<String> linked(Library library, String plan) throws IOException {
        return ReportsOnPlan.of(library, library.document(plan)).stream()
                .filter(ReportsOnPlan.Candidate::sure)
                .map(each -> each.document().sha256())
                .toList();
    }

    private static JsonNode body(Context ctx) {
        try {
            JsonNode json = MAPPER.readTree(ctx.body());
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException broken) {
            // Told below, as all that is no object is.
        }
        throw Refused.badRequest("Nội dung gửi lên không phải đối tượng JSON.");
    }

    private static List<String> named(Library library, JsonNode asked, String field)
            throws IOException {
        var all = new ArrayList<String>();
        for (JsonNode each : asked.path(field)) {
            all.add(named(library, each.asText()));
        }
        return all;
    }

    /** By checksum, its first digits, number or file name, as on the command line. */
    private static String named(Library library, String name) throws IOException {
        List<String> found = name.isBlank() ? List.of() : library.named(name);
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw Refused.badRequest(
                found.isEmpty()
                        ? "“" + name + "”: kho không có văn bản nào có mã, số hay tên tệp như vậy."
                        : "“"
                                + name
                                + "”: có "
                                + found.size()
                                + " văn bản như vậy trong kho. Gọi bằng mã.");
    }

    private static @Nullable String text(JsonNode json) {
        return json.isTextual() && !json.asText().isBlank() ? json.asText().strip() : null;
    }

    private void one(Context ctx) throws IOException, NoDraftException {
        var opened = open(ctx);
        var json = json(opened.session());
        json.put("state", opened.review() == null ? "RUNNING" : "DONE");
        json.putAll(counts(opened.review()));
        answer(ctx, json);
    }

    private DraftDesk.Opened open(Context ctx) throws IOException, NoDraftException {
        return site.drafts().open(Site.who(ctx), ctx.pathParam("id"));
    }

    private static Map<String, @Nullable Object> json(DraftSession session) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("draft", session.id());
        json.put("kind", session.kind().name().toLowerCase(Locale.ROOT));
        json.put("title", session.title());
        json.put("since", session.since().toString());
        json.put("decided", session.decisions().size());
        return json;
    }

    private static Map<String, @Nullable Object> counts(@Nullable Review review) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("open", review == null ? null : review.open());
        json.put("total", review == null ? null : review.proposals().size());
        return json;
    }

    private void changes(Context ctx) throws IOException, NoDraftException {
        Review review = open(ctx).review();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("state", review == null ? "RUNNING" : "DONE");
        json.putAll(counts(review));
        json.put(
                "changes",
                review == null
                        ? List.of()
                        : review.proposals().stream().map(DraftsApi::json).toList());
        if (review == null) {
            ctx.status(HttpStatus.ACCEPTED);
        }
        answer(ctx, json);
    }

    private static Map<String, @Nullable Object> json(Proposal proposal) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("change", proposal.id());
        json.put("kind", proposal.kind().name().toLowerCase(Locale.ROOT));
        json.put("headings", proposal.headings());
        json.put("lead", proposal.now().lead());
        json.put("before", proposal.before());
        json.put("after", proposal.after());
        json.put("tail", proposal.now().tail());
        json.put("why", proposal.why());
        json.put("open", proposal.isOpen());
        json.put("decision", DecisionWords.of(proposal.decision()));
        json.put(
                "words",
                proposal.decision() instanceof Decision.Reworded(var words) ? words : null);
        return json;
    }

    private void decide(Context ctx) throws IOException, NoDraftException {
        JsonNode asked = body(ctx);
        String name = asked.path("decision").asText();
        String change = ctx.pathParam("change");
        Decision decision = DecisionWords.read(name, asked.path("words").asText()).orElse(null);
        if (decision == null && !name.equals(DecisionWords.OPEN)) {
            throw Refused.badRequest("decision phải là accept, drop, change hay open.");
        }
        Review review =
                site.drafts()
                        .decide(Site.who(ctx), ctx.pathParam("id"), List.of(change), decision)
                        .review();
        var json = counts(review);
        if (review != null) {
            review.proposals().stream()
                    .filter(each -> each.id().equals(change))
                    .forEach(each -> json.put("change", json(each)));
        }
        answer(ctx, json);
    }

    private void docx(Context ctx) throws IOException, NoDraftException {
        boolean clean = "true".equals(ctx.queryParam("clean"));
        String id = ctx.pathParam("id");
        byte[] docx = site.drafts().docx(Site.who(ctx), id, clean, DraftsPage.author(ctx));
        Downloads.send(ctx, "du-thao.docx", docx);
    }

    private void discard(Context ctx) throws IOException, NoDraftException {
        site.drafts().discard(Site.who(ctx), ctx.pathParam("id"));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static void answer(Context ctx, Object json) {
        ctx.header("Cache-Control", "no-store").contentType(JSON).result(ContractJson.print(json));
    }
}
