package vn.vanthu.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import vn.vanthu.library.Library;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.QueryParser;
import vn.vanthu.search.QuerySyntaxException;
import vn.vanthu.search.SearchOptions;

/** Documents of the library to choose from, found by what somebody types. */
final class PlanChoice {

    private static final int SHOWN = 50;
    private static final int LONGEST = 300;

    private PlanChoice() {}

    /**
     * Those that the words of the field q find.
     *
     * @param usual what is meant without words
     * @param found what may be found with words
     */
    static TrackView.Plans of(Library library, Context ctx, Query usual, Query found)
            throws IOException {
        String typed = ctx.queryParam("q");
        String words = typed == null ? "" : typed.strip();
        if (words.length() > LONGEST) {
            throw Refused.badRequest("Ô nhập dài quá " + LONGEST + " ký tự. Rút ngắn lại.");
        }
        String wrong = null;
        List<DocumentView.Other> plans = List.of();
        try {
            var query =
                    Query.all(
                            new QueryParser().parse(words),
                            words.isEmpty() ? usual : found,
                            new Query.In(Set.of(Kind.DOCUMENT)));
            plans =
                    library.search(query, SearchOptions.first(SHOWN)).hits().stream()
                            .map(hit -> DocumentPage.other(hit.entry()))
                            .toList();
        } catch (QuerySyntaxException bad) {
            ctx.status(400);
            wrong = Mishaps.sentence(bad.words());
        }
        return new TrackView.Plans(words, library.status().documents(), wrong, plans);
    }
}
