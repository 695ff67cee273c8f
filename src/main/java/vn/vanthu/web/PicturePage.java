package vn.vanthu.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Document;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.library.Library;
import vn.vanthu.read.MediaTypes;
import vn.vanthu.read.PagePicture;
import vn.vanthu.read.ReadException;
import vn.vanthu.text.Span;

/** Ảnh trang: a page of a PDF file as one sees it, with a place of the text marked. */
final class PicturePage implements Page {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");

    /** Letters of a place that are looked for on the page. */
    private static final int LONGEST = 4000;

    private final Site site;

    PicturePage(Site site) {
        this.site = site;
    }

    /**
     * @param document its address
     * @param found what is said of the marked place; empty where none was asked for
     * @param previous address of the page before; null on the first
     */
    record View(
            String name,
            String document,
            int page,
            int pages,
            String picture,
            String alt,
            String found,
            @Nullable String previous,
            @Nullable String next) {}

    /**
     * What is asked for.
     *
     * @param words at the place that is to be marked; empty for none
     * @param query that names the place in addresses; empty for none
     */
    private record Asked(
            String sha256,
            String name,
            Path original,
            int page,
            int pages,
            String words,
            String query) {}

    @Override
    public void addTo(Routes routes) {
        routes.get("/van-ban/{id}/trang/{so}", this::show);
        routes.get("/van-ban/{id}/anh-trang/{so}", this::picture);
    }

    /** Address below which the pictures of pages are, by their numbers; null where none are. */
    static @Nullable String pictures(Document document) {
        boolean drawn = document.source().mediaType().equals(MediaTypes.PDF);
        return drawn ? pictures(document.source().sha256()) : null;
    }

    private static String pictures(String sha256) {
        return Places.document(sha256) + "/anh-trang/";
    }

    /** The page that shows a picture with a place marked; null where none can be shown. */
    static @Nullable String place(Document document, @Nullable Integer page, Span place) {
        return page == null || page == 0 || place.isEmpty() || pictures(document) == null
                ? null
                : Places.document(document.source().sha256()) + "/trang/" + page + query(place);
    }

    private static String query(Span place) {
        return "?tu=" + place.start() + "&den=" + place.end();
    }

    private void show(Context ctx) throws IOException {
        Asked asked = asked(ctx);
        PagePicture picture = draw(asked);
        String found =
                switch (picture.mark()) {
                    case NONE -> "";
                    case MARKED -> "Chỗ được hỏi được tô vàng trên ảnh.";
                    case NOT_FOUND ->
                            "Không xác định được chỗ được hỏi trên ảnh trang này; có thể lời nằm ở"
                                + " trang bên cạnh, hoặc chữ trên ảnh khó đọc. Đây là cả trang.";
                };
        String document = Places.document(asked.sha256());
        String alt = "Ảnh trang " + asked.page() + " của " + asked.name();
        var view =
                new View(
                        asked.name(),
                        document + asked.query() + (asked.query().isEmpty() ? "" : "#cho"),
                        asked.page(),
                        asked.pages(),
                        pictures(asked.sha256()) + asked.page() + asked.query(),
                        picture.mark() == PagePicture.Mark.MARKED
                                ? alt + ", chỗ được hỏi tô vàng"
                                : alt,
                        found,
                        asked.page() > 1
                                ? document + "/trang/" + (asked.page() - 1) + asked.query()
                                : null,
                        asked.page() < asked.pages()
                                ? document + "/trang/" + (asked.page() + 1) + asked.query()
                                : null);
        site.screen()
                .show(
                        ctx,
                        Menu.DOCUMENTS,
                        "picture.jte",
                        "Trang " + asked.page() + " – " + asked.name(),
                        view);
    }

    private void picture(Context ctx) throws IOException {
        PagePicture picture = draw(asked(ctx));
        ctx.header("Cache-Control", "no-store").contentType("image/png").result(picture.png());
    }

    private Asked asked(Context ctx) throws IOException {
        try (var visit = site.room().enter()) {
            Library library = visit.library();
            String sha256 = DocumentPage.id(ctx, library);
            AnalysedDocument document = library.document(sha256);
            if (pictures(document.document()) == null) {
                throw Refused.notFound("Chỉ văn bản PDF có ảnh trang. Mở tệp gốc để xem.");
            }
            String digits = ctx.pathParam("so");
            Integer pages = document.document().source().pages();
            int count = pages == null ? 0 : pages;
            int page = NUMBER.matcher(digits).matches() ? Integer.parseInt(digits) : 0;
            if (page < 1 || page > count) {
                throw Refused.notFound("Văn bản không có trang này; có " + count + " trang.");
            }
            Path original = library.original(sha256);
            if (!Files.isRegularFile(original)) {
                throw Refused.notFound("Kho không còn tệp gốc của văn bản này. Nạp lại tệp.");
            }
            Span place = DocumentPage.place(ctx, document.text().length());
            String words = place == null ? "" : place.in(document.text());
            return new Asked(
                    sha256,
                    document.name(),
                    original,
                    page,
                    count,
                    words.substring(0, Math.min(words.length(), LONGEST)),
                    place == null ? "" : query(place));
        }
    }

    private PagePicture draw(Asked asked) {
        try {
            return site.pictures()
                    .of(asked.original(), asked.sha256(), asked.page(), asked.words())
                    .orElseThrow(() ->
                            new Refused(
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    "Nhiều trang khác đang được vẽ. Tải lại sau ít giây."));
        } catch (ReadException no) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "Không vẽ được trang "
                            + asked.page()
                            + ": "
                            + no.failure().message()
                            + ". Tải tệp gốc để xem bằng chương trình khác.");
        }
    }
}
