package vn.vanthu.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import vn.vanthu.desk.DocumentLinks;
import vn.vanthu.desk.FileName;
import vn.vanthu.desk.Listing;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.read.ReadException;
import vn.vanthu.report.ContractJson;

/** What leads from a document to others, and what is wrong with a file, for programs. */
final class LinksApi implements Page {

    private static final String DOCUMENT = Api.PATH + "/documents/{id}";
    private static final String USUAL = "50";
    private static final Pattern PERCENT = Pattern.compile("[1-9]\\d?|100");

    private final Site site;

    LinksApi(Site site) {
        this.site = site;
    }

    /** One list about a document. */
    private interface Links {
        Listing of(DocumentLinks links, AnalysedDocument document) throws IOException;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(DOCUMENT + "/cites", ctx -> list(ctx, "cites", DocumentLinks::cites));
        routes.get(DOCUMENT + "/series", ctx -> list(ctx, "series", DocumentLinks::series));
        routes.get(DOCUMENT + "/similar", this::similar);
        routes.get(Api.PATH + "/cited-by", this::citedBy);
        routes.program("POST", Api.PATH + "/check", this::check);
    }

    private void similar(Context ctx) throws IOException {
        String least = ctx.queryParam("least");
        String percent = least == null ? USUAL : least;
        if (!PERCENT.matcher(percent).matches()) {
            throw Refused.badRequest("least phải từ 1 đến 100.");
        }
        list(ctx, "similar", (links, to) -> links.similar(to, Integer.parseInt(percent)));
    }

    private void list(Context ctx, String name, Links links) throws IOException {
        try (var visit = site.room().enter()) {
            var library = visit.library();
            var document = library.document(DocumentPage.id(ctx, library));
            answer(ctx, name, links.of(new DocumentLinks(library, true), document));
        }
    }

    private void citedBy(Context ctx) throws IOException {
        String number = ctx.queryParam("number");
        if (number == null || number.isBlank()) {
            throw Refused.badRequest("Chưa nói số văn bản (number=76/NQ-CP).");
        }
        try (var visit = site.room().enter()) {
            var links = new DocumentLinks(visit.library(), true);
            answer(ctx, "cited-by", links.citedBy(number, null));
        }
    }

    private static void answer(Context ctx, String name, Listing listing) {
        Api.write(ctx, ContractJson.print(Map.of(name, listing.objects())));
    }

    private void check(Context ctx) throws IOException {
        UploadedFile file = ctx.uploadedFile("file");
        if (file == null || file.filename().isEmpty()) {
            throw Refused.badRequest("Chưa gửi tệp nào (multipart/form-data, trường \"file\").");
        }
        try (var content = file.content()) {
            var checked = site.checks().check(FileName.harmless(file.filename()), content);
            Api.write(ctx, ContractJson.findings(checked.document()));
        } catch (ReadException unread) {
            var failure = unread.failure();
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    failure.message() + ". " + failure.remedy() + ".");
        }
    }
}
