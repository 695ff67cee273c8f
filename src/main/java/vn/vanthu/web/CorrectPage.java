package vn.vanthu.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vanthu.correct.BadFieldException;
import vn.vanthu.correct.Corrected;
import vn.vanthu.correct.Corrected.Item;
import vn.vanthu.correct.FactField;
import vn.vanthu.correct.FactForm;
import vn.vanthu.desk.FactCorrection;
import vn.vanthu.desk.FactCorrection.Deed;
import vn.vanthu.desk.Job;
import vn.vanthu.fact.Fact;
import vn.vanthu.report.ContractJson;
import vn.vanthu.report.CorrectionJson;

/** Hiệu đính: where people and programs say that a fact of a document is another, or none. */
final class CorrectPage implements Page {

    /** After that a person is shown the job instead, for others are changing the library. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Map<String, Deed> DEEDS =
            Map.of("sua", Deed.CHANGE, "bo", Deed.DROP, "hoan-tac", Deed.UNDO);

    private static final String OF_DOCUMENT = Api.PATH + "/documents/{id}/corrections";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Site site;

    CorrectPage(Site site) {
        this.site = site;
    }

    /** A document, by its checksum and its name for people. */
    private record Named(String sha256, String name) {}

    @Override
    public void addTo(Routes routes) {
        routes.post("/van-ban/{id}/hieu-dinh", this::save);
        routes.get(Api.PATH + "/corrections", this::all);
        routes.get(OF_DOCUMENT, this::ofDocument);
        routes.program("POST", OF_DOCUMENT + "/{fact}", this::said);
        routes.program("DELETE", OF_DOCUMENT + "/{fact}", this::undone);
    }

    private void save(Context ctx) throws IOException {
        String fact = Objects.requireNonNullElse(ctx.formParam("noi-dung"), "");
        String asked = Objects.requireNonNullElse(ctx.formParam("lam"), "");
        Deed deed = DEEDS.get(asked);
        if (deed == null) {
            throw Refused.badRequest("Biểu mẫu không nói phải làm gì. Mở lại văn bản rồi làm lại.");
        }
        var typed = new EnumMap<FactField, String>(FactField.class);
        for (FactField field : FactField.values()) {
            String value = deed == Deed.CHANGE ? ctx.formParam(field.key()) : null;
            if (value != null) {
                typed.put(field, value.strip());
            }
        }
        String seen = ctx.formParam("da-thay");
        var said = new FactCorrection(fact, deed, typed);
        Named document = require(ctx, said, seen);
        Job job = site.jobs().correct(document.sha256(), document.name(), said, Site.who(ctx));
        ctx.redirect(whereTo(job, document, said, asked), HttpStatus.SEE_OTHER);
    }

    /** Back to the fact when it is done; to the job while others change the library. */
    private String whereTo(Job job, Named document, FactCorrection said, String asked) {
        boolean over;
        try {
            over = job.awaitEnd(PATIENCE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            over = false;
        }
        if (over && job.progress().state() == Job.State.DONE) {
            site.jobs().settle(job);
            return Places.document(document.sha256())
                    + "?da="
                    + asked
                    + "&nd="
                    + said.fact()
                    + "#f-"
                    + said.fact();
        }
        return LibraryPage.address(job);
    }

    /**
     * Sees that something can be said, before anything is.
     *
     * @param seen what the form knew of what was said before; null where nobody asks
     * @throws Refused when the document, the fact or a field is not so
     */
    private Named require(Context ctx, FactCorrection said, @Nullable String seen)
            throws IOException {
        try (var visit = site.room().enter()) {
            String sha256 = DocumentPage.id(ctx, visit.library());
            Corrected document = visit.library().corrections().of(sha256);
            Item item =
                    document.item(said.fact())
                            .orElseThrow(() ->
                                    Refused.notFound(
                                            "Văn bản không có nội dung trích này. Có thể nó vừa"
                                                    + " được đọc lại; mở lại văn bản."));
            if (seen != null && !seen.equals(FactForms.seen(item))) {
                throw new Refused(
                        HttpStatus.CONFLICT,
                        "Có người vừa hiệu đính nội dung này. Mở lại văn bản để xem rồi hãy sửa.");
            }
            if (said.deed() == Deed.UNDO && item.correction() == null) {
                throw Refused.badRequest("Nội dung này chưa được hiệu đính.");
            }
            requireFields(item, said);
            return new Named(sha256, document.document().name());
        }
    }

    private static void requireFields(Item item, FactCorrection said) {
        Fact fact = item.extracted() == null ? item.now() : item.extracted();
        if (said.deed() != Deed.CHANGE || fact == null) {
            return;
        }
        try {
            FactForm.changed(fact, FactForm.differing(fact, said.fields()));
        } catch (BadFieldException wrong) {
            throw Refused.badRequest(
                    Mishaps.sentence(wrong.words()) + " Quay lại trang trước để sửa.");
        }
    }

    private void all(Context ctx) throws IOException {
        try (var visit = site.room().enter()) {
            var corrections = visit.library().corrections();
            var all = new ArrayList<>();
            for (String sha256 : corrections.documents()) {
                all.addAll(CorrectionJson.of(corrections.of(sha256)));
            }
            Api.write(ctx, ContractJson.print(Map.of("corrections", all)));
        }
    }

    private void ofDocument(Context ctx) throws IOException {
        try (var visit = site.room().enter()) {
            String sha256 = DocumentPage.id(ctx, visit.library());
            var corrections = CorrectionJson.of(visit.library().corrections().of(sha256));
            Api.write(ctx, ContractJson.print(Map.of("corrections", corrections)));
        }
    }

    private void said(Context ctx) throws IOException {
        JsonNode json;
        try {
            json = MAPPER.readTree(ctx.body());
        } catch (JsonProcessingException wrong) {
            throw Refused.badRequest("Nội dung gửi lên không phải JSON.");
        }
        boolean drop = json.path("drop").asBoolean();
        JsonNode set = json.path("set");
        if (drop == (set.isObject() && !set.isEmpty())) {
            throw Refused.badRequest(
                    "Gửi {\"drop\": true} hoặc {\"set\": {\"trường\": \"giá trị\"}}.");
        }
        var typed = new EnumMap<FactField, String>(FactField.class);
        for (var each : set.properties()) {
            FactField field =
                    FactField.of(each.getKey())
                            .orElseThrow(() ->
                                    Refused.badRequest(
                                            "Không có trường \"" + each.getKey() + "\"."));
            typed.put(field, each.getValue().asText());
        }
        accept(
                ctx,
                new FactCorrection(ctx.pathParam("fact"), drop ? Deed.DROP : Deed.CHANGE, typed));
    }

    private void undone(Context ctx) throws IOException {
        accept(ctx, new FactCorrection(ctx.pathParam("fact"), Deed.UNDO, Map.of()));
    }

    private void accept(Context ctx, FactCorrection said) throws IOException {
        Named document = require(ctx, said, null);
        Api.accepted(
                ctx, site.jobs().correct(document.sha256(), document.name(), said, Site.who(ctx)));
    }
}
