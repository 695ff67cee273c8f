package vn.vanthu.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.registry.DocumentType;
import vn.vanthu.registry.DocumentTypes;
import vn.vanthu.registry.Registry;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.QueryParser;
import vn.vanthu.search.QuerySyntaxException;
import vn.vanthu.search.SearchOptions;

/** Văn bản: the documents of the library, newest first. */
final class DocumentsPage implements Page {

    private static final String PATH = "/van-ban";
    private static final int ON_A_PAGE = 50;
    private static final int LONGEST = 2000;

    private final Site site;
    private final DocumentTypes types = Registry.bundled().types();

    DocumentsPage(Site site) {
        this.site = site;
    }

    /**
     * @param documents in the library
     * @param wrong why the words cannot be meant; null where they can
     */
    record View(
            String words,
            long documents,
            long found,
            @Nullable String wrong,
            List<Row> rows,
            int page,
            @Nullable String previous,
            @Nullable String next) {}

    record Row(
            String name, String address, String type, String issuer, String date, String title) {}

    @Override
    public void addTo(Routes routes) {
        routes.get(PATH, this::show);
    }

    private void show(Context ctx) throws IOException {
        String typed = ctx.queryParam("q");
        String words = typed == null ? "" : typed.strip();
        if (words.length() > LONGEST) {
            throw Refused.badRequest("Câu hỏi dài quá " + LONGEST + " ký tự. Rút ngắn lại.");
        }
        int page = SearchAsked.page(ctx.queryParam("trang"));
        try (var visit = site.room().enter()) {
            long all = visit.library().status().documents();
            View view;
            try {
                var query =
                        Query.all(
                                new QueryParser().parse(words),
                                new Query.In(Set.of(Kind.DOCUMENT)));
                var options = SearchOptions.first(ON_A_PAGE + 1).from((page - 1) * ON_A_PAGE);
                var result = visit.library().search(query, options);
                List<Row> rows = result.hits().stream().limit(ON_A_PAGE).map(this::row).toList();
                boolean more = result.hits().size() > ON_A_PAGE && page < SearchAsked.LAST_PAGE;
                view =
                        new View(
                                words,
                                all,
                                result.total(),
                                null,
                                rows,
                                page,
                                page > 1 ? address(words, page - 1) : null,
                                more ? address(words, page + 1) : null);
            } catch (QuerySyntaxException bad) {
                ctx.status(400);
                String wrong = Mishaps.sentence(String.valueOf(bad.getMessage()));
                view = new View(words, all, 0, wrong, List.of(), 1, null, null);
            }
            site.screen().show(ctx, Menu.DOCUMENTS, "documents.jte", "Văn bản", view);
        }
    }

    private static String address(String words, int page) {
        return PATH + "?q=" + SearchAsked.encoded(words) + (page > 1 ? "&trang=" + page : "");
    }

    private Row row(Hit hit) {
        var about = hit.entry().about();
        var other = DocumentPage.other(hit.entry());
        String type = about.type();
        return new Row(
                other.name(),
                other.address(),
                type == null ? "" : types.ofAbbreviation(type).map(DocumentType::name).orElse(type),
                about.issuer() == null ? "" : about.issuer(),
                other.about(),
                other.title());
    }
}
