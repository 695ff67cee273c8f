package vn.vanthu.desk;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.library.Library;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchResult;
import vn.vanthu.search.Share;

/** Why the hits of a search stand where they do, in words and as JSON. */
public final class Explanation {

    private final Library library;
    private final Query query;

    /**
     * @param query the one that found the hits
     */
    public Explanation(Library library, Query query) {
        this.library = library;
        this.query = query;
    }

    /**
     * A heading with the hit's points, then one line for each share of them, the greatest first.
     *
     * @param number of the hit in the answer, from 1
     */
    public List<String> lines(int number, Hit hit) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("Vì sao kết quả " + number + " (" + points(hit.score()) + " điểm):");
        for (Share share : library.explain(query, hit.entry())) {
            String of = share.words().isEmpty() ? "" : " \"" + share.words() + "\"";
            lines.add("   " + points(share.score()) + "  " + share.reason().words() + of);
        }
        LocalDate day = hit.entry().day();
        lines.add(
                "   Bằng điểm thì văn bản mới đứng trước: "
                        + (day.equals(LocalDate.EPOCH) ? "không rõ ngày" : day));
        return lines;
    }

    /** As {@link FoundThings#json(SearchResult)}, each hit with its shares below "why". */
    public Map<String, @Nullable Object> json(SearchResult result) throws IOException {
        var hits = new ArrayList<Map<String, @Nullable Object>>();
        for (Hit hit : result.hits()) {
            var json = FoundThings.json(hit);
            json.put(
                    "why",
                    library.explain(query, hit.entry()).stream().map(Explanation::share).toList());
            hits.add(json);
        }
        var json = FoundThings.json(result);
        json.put("hits", hits);
        return json;
    }

    private static Map<String, Object> share(Share share) {
        var json = new LinkedHashMap<String, Object>();
        json.put("reason", share.reason().name().toLowerCase(Locale.ROOT));
        json.put("means", share.reason().words());
        json.put("words", share.words());
        json.put("score", share.score());
        return json;
    }

    private static String points(double score) {
        return BigDecimal.valueOf(score)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', ',');
    }
}
