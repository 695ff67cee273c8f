package vn.vanthu.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanthu.desk.DecisionWords;
import vn.vanthu.desk.DraftDesk;
import vn.vanthu.desk.DraftSession;
import vn.vanthu.desk.NoDraftException;
import vn.vanthu.draft.Decision;
import vn.vanthu.draft.Proposal;
import vn.vanthu.draft.Review;

/** Soạn thảo: drafts that one works on, place by place, until they are fetched as Word files. */
final class DraftsPage implements Page {

    private static final String PATH = DraftShown.PATH;

    /** Seconds after which a page looks again whether its draft is made. */
    private static final String AGAIN = "2";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT)
                    .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Site site;
    private final DraftForms forms;

    DraftsPage(Site site) {
        this.site = site;
        this.forms = new DraftForms(site);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PATH, this::desk);
        forms.addTo(routes);
        routes.get(PATH + "/{id}", this::show);
        routes.post(PATH + "/{id}/quyet-dinh", this::decide);
        routes.get(PATH + "/{id}/du-thao.docx", this::download);
        routes.post(PATH + "/{id}/bo", this::discard);
    }

    private void desk(Context ctx) throws IOException {
        var drafts =
                site.drafts().of(Site.who(ctx)).stream()
                        .map(each ->
                                new DraftView.Begun(
                                        each.title(),
                                        time(each.since()),
                                        each.decisions().size(),
                                        DraftShown.address(each.id()),
                                        DraftShown.address(each.id()) + "/bo"))
                        .toList();
        try (var visit = site.room().enter()) {
            var view = new DraftView.Desk(visit.library().status().documents(), drafts);
            site.screen().show(ctx, Menu.DRAFT, "drafts.jte", "Soạn thảo", view);
        }
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private void show(Context ctx) throws IOException, NoDraftException {
        DraftDesk.Opened opened = site.drafts().open(Site.who(ctx), ctx.pathParam("id"));
        DraftSession session = opened.session();
        String title = session.title() + " – Soạn thảo";
        if (opened.review() == null) {
            ctx.header("Refresh", AGAIN);
            var view = new DraftView.Making(session.title(), DraftShown.address(session.id()));
            site.screen().show(ctx, Menu.DRAFT, "draftmaking.jte", title, view);
            return;
        }
        String tab = String.valueOf(ctx.queryParam("xem"));
        int page = SearchAsked.page(ctx.queryParam("trang"));
        var shown = new DraftShown(session, opened.review(), tab, page);
        var view = shown.view(DraftShown.known(session.request()));
        site.screen().show(ctx, Menu.DRAFT, "draft.jte", title, view);
    }

    /** Scripts get the places alone, browsers without them the page at the next one to decide. */
    private void decide(Context ctx) throws IOException, NoDraftException {
        String id = ctx.pathParam("id");
        List<String> places = ctx.formParams("cho");
        if (places.isEmpty()) {
            throw Refused.badRequest("Chưa chọn chỗ nào để quyết định. Tải lại trang.");
        }
        var opened = site.drafts().decide(Site.who(ctx), id, places, decision(ctx));
        var review = opened.review();
        if (review == null) {
            // The library changed just now, and the draft is being made again.
            ctx.redirect(DraftShown.address(id), HttpStatus.SEE_OTHER);
            return;
        }
        String tab = String.valueOf(ctx.formParam("xem"));
        int page = SearchAsked.page(ctx.formParam("trang"));
        String accepted = ctx.header("Accept");
        if (accepted != null && accepted.startsWith("text/vnd.vanthu.part")) {
            var shown = new DraftShown(opened.session(), review, tab, page);
            site.screen().showPart(ctx, "draftparts.jte", shown.decided(new HashSet<>(places)));
            return;
        }
        String next = next(review, places.getLast());
        String query = "?xem=" + SearchAsked.encoded(tab) + (page > 1 ? "&trang=" + page : "");
        ctx.redirect(DraftShown.address(id) + query + next, HttpStatus.SEE_OTHER);
    }

    /** The place after one that is still to be decided, as the end of an address. */
    private static String next(Review review, String place) {
        boolean behind = false;
        for (Proposal each : review.proposals()) {
            if (behind && each.isOpen()) {
                return "#p-" + each.id();
            }
            behind = behind || each.id().equals(place);
        }
        return "";
    }

    private static @Nullable Decision decision(Context ctx) {
        String name = String.valueOf(ctx.formParam("chon"));
        String words = ctx.formParam("loi");
        if (name.equals(DecisionWords.OPEN)) {
            return null;
        }
        return DecisionWords.read(name, words == null ? "" : words)
                .orElseThrow(() -> Refused.badRequest("Chưa chọn chấp nhận, bỏ hay ghi lời khác."));
    }

    private void download(Context ctx) throws IOException, NoDraftException {
        boolean clean = "sach".equals(ctx.queryParam("ban"));
        String id = ctx.pathParam("id");
        byte[] docx = site.drafts().docx(Site.who(ctx), id, clean, author(ctx));
        String title = site.drafts().open(Site.who(ctx), id).session().title();
        String name = title.replace('/', '-') + (clean ? "" : " (theo dõi thay đổi)") + ".docx";
        Downloads.send(ctx, name, docx);
    }

    /** Of the tracked changes: who is signed in, else the program. */
    static String author(Context ctx) {
        String account = ctx.attribute(Site.ACCOUNT);
        return account == null ? "vanthu" : account;
    }

    private void discard(Context ctx) throws IOException, NoDraftException {
        site.drafts().discard(Site.who(ctx), ctx.pathParam("id"));
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }
}
