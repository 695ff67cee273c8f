package vn.vanthu.desk;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Citation;
import vn.vanthu.library.Library;
import vn.vanthu.search.About;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchOptions;

/**
 * The documents of a library that a new plan is checked against: those newer than a prior plan, and
 * those that it cites or that come after a cited one of the same symbol.
 */
public final class LaterDocuments {

    private static final int MOST = 100_000;

    private LaterDocuments() {}

    /** Their checksums, in the order of the index. */
    public static List<String> of(List<AnalysedDocument> plans, Library library)
            throws IOException {
        var query = new Query.In(Set.of(Kind.DOCUMENT));
        return library.search(query, SearchOptions.first(MOST).withoutSnippets()).hits().stream()
                .map(Hit::entry)
                .filter(entry -> plans.stream().anyMatch(plan -> concerns(entry.about(), plan)))
                .map(entry -> entry.document().sha256())
                .toList();
    }

    private static boolean concerns(About about, AnalysedDocument plan) {
        String date = about.date();
        String number = about.number();
        String province = plan.metadata().province();
        if (date == null
                || about.province() != null
                        && province != null
                        && !about.province().equalsIgnoreCase(province)) {
            return false;
        }
        String day = plan.metadata().date();
        Integer year = plan.year();
        String from = day == null ? (year == null ? "" : year - 1 + "-12-31") : day;
        Map<String, String> cited = citedBy(plan);
        String known = number == null ? null : cited.get(symbol(number));
        return date.compareTo(from) > 0 || known != null && date.compareTo(known) >= 0;
    }

    /** The earliest day of a cited document by its symbol, "KH-UBND". */
    private static Map<String, String> citedBy(AnalysedDocument plan) {
        var cited = new HashMap<String, String>();
        for (Citation citation : plan.facts().citations()) {
            if (citation.number() != null && citation.date() != null) {
                cited.merge(
                        symbol(citation.number()),
                        citation.date().toString(),
                        (a, b) -> a.compareTo(b) < 0 ? a : b);
            }
        }
        return cited;
    }

    private static String symbol(String number) {
        return number.replaceFirst("^[^/-]*[/-]", "");
    }
}
