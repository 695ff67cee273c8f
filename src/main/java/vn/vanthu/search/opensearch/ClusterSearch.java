package vn.vanthu.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Clause;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Highlighter;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Plan;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchIndexException;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.SearchOptions.Partial;
import vn.vanthu.search.SearchOptions.Repeats;
import vn.vanthu.search.SearchResult;
import vn.vanthu.search.SearchResult.FacetCount;
import vn.vanthu.search.Shown;

/**
 * One search: what has all the words, then, if that does not fill the page, what has some. All its
 * requests look at the index as it was at one point in time, in copies of it on certain nodes; when
 * one of these goes away, the search begins again with another.
 */
final class ClusterSearch {

    /** Values that are counted of one field; rarer ones are left out. */
    private static final int MOST_VALUES = 10_000;

    /** Hits in one answer. */
    private static final int LARGEST_PAGE = 2_000;

    private static final String KEPT = "1m";

    private final Connection connection;
    private final String target;
    private final Analysis analysis;
    private final Query query;
    private final SearchOptions options;

    ClusterSearch(
            Connection connection,
            String target,
            Analysis analysis,
            Query query,
            SearchOptions options) {
        this.connection = connection;
        this.target = target;
        this.analysis = analysis;
        this.query = query;
        this.options = options;
    }

    SearchResult run() throws SearchIndexException {
        Plan plan = analysis.plan(query);
        long end = System.nanoTime() + connection.patience().toNanos();
        Duration wait = Connection.firstWait();
        while (true) {
            try {
                return new Attempt().run(plan);
            } catch (Lost lost) {
                boolean hopeless = lost.answer.status() < 500 && !lost.answer.isMissing();
                if (hopeless || System.nanoTime() > end) {
                    throw connection.refused(lost.answer);
                }
                Connection.pause(wait);
                wait = Connection.longer(wait);
            }
        }
    }

    /** The point in time, or a node that holds it, is gone. */
    private static final class Lost extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Connection.Answer answer;

        Lost(Connection.Answer answer) {
            super("search lost", null, false, false);
            this.answer = answer;
        }
    }

    private final class Attempt {

        private final Shown shown = new Shown(options);
        private final Highlighter highlighter =
                new Highlighter(analysis, query, options.snippets());
        private final List<Hit> hits = new ArrayList<>();
        private Map<Field, List<FacetCount>> facets = Map.of();

        SearchResult run(Plan plan) throws SearchIndexException, Lost {
            String point = point();
            try {
                long total = collect(point, plan.complete(), true, true);
                boolean none = total == 0;
                boolean wanted = !shown.full() || none && !options.facets().isEmpty();
                if (wanted && options.partial() == Partial.SHOW && plan.hasPartial()) {
                    collect(point, plan.partial(), false, none);
                }
                return new SearchResult(total, hits, facets);
            } finally {
                release(point);
            }
        }

        /** How many match in all. */
        private long collect(String point, Clause clause, boolean complete, boolean counting)
                throws SearchIndexException, Lost {
            boolean plain = options.perDocument() == 0 && options.repeats() == Repeats.SHOW;
            long wanted = (long) (options.offset() + options.limit()) * (plain ? 1 : 4);
            int size = shown.full() ? 0 : (int) Math.clamp(wanted, 1, LARGEST_PAGE);
            long total = 0;
            JsonNode after = null;
            while (true) {
                var body = page(point, clause, size, after);
                boolean first = after == null;
                body.put("track_total_hits", first && complete);
                if (first && counting) {
                    count(body);
                }
                JsonNode answer = asked(body);
                if (first) {
                    total = answer.path("hits").path("total").path("value").asLong();
                    if (counting) {
                        facets = facets(answer.path("aggregations"));
                    }
                }
                JsonNode found = answer.path("hits").path("hits");
                for (JsonNode each : found) {
                    after = each.path("sort");
                    add(each, complete);
                }
                if (found.size() < size || shown.full()) {
                    return total;
                }
            }
        }

        private void add(JsonNode found, boolean complete) {
            Entry entry = EntryJson.entry(found.path("_source"));
            if (shown.accept(entry)) {
                double score = (float) found.path("sort").path(0).asDouble();
                hits.add(new Hit(entry, score, complete, highlighter.snippet(entry)));
            }
        }
    }

    private static ObjectNode page(
            String point, Clause clause, int size, @Nullable JsonNode after) {
        var body = Connection.JSON.createObjectNode();
        body.put("size", size);
        body.set("query", Translation.of(clause));
        body.putObject("pit").put("id", point).put("keep_alive", KEPT);
        var sort = body.putArray("sort");
        sort.addObject().put("_score", "desc");
        sort.addObject().put(Names.NEWNESS, "desc");
        sort.addObject().put(Names.KEY, "asc");
        if (after != null) {
            body.set("search_after", after);
        }
        return body;
    }

    private void count(ObjectNode body) {
        for (Field field : options.facets()) {
            body.withObject("/aggs/" + field.name())
                    .putObject("terms")
                    .put("field", Names.facet(field))
                    .put("size", MOST_VALUES);
        }
    }

    private Map<Field, List<FacetCount>> facets(JsonNode counted) {
        var facets = new LinkedHashMap<Field, List<FacetCount>>();
        for (Field field : options.facets()) {
            var counts = new TreeMap<String, Long>();
            for (JsonNode each : counted.path(field.name()).path("buckets")) {
                counts.put(each.path("key").asText(), each.path("doc_count").asLong());
            }
            facets.put(field, FacetCount.sorted(counts));
        }
        return facets;
    }

    private String point() throws SearchIndexException, Lost {
        var answer =
                connection.once(
                        "POST",
                        "/" + target + "/_search/point_in_time",
                        Map.of("keep_alive", KEPT, "allow_partial_pit_creation", "false"),
                        Connection.JSON.createObjectNode());
        return sound(answer).path("pit_id").asText();
    }

    private void release(String point) throws SearchIndexException {
        var body = Connection.JSON.createObjectNode();
        body.putArray("pit_id").add(point);
        connection.once("DELETE", "/_search/point_in_time", Map.of(), body);
    }

    private JsonNode asked(ObjectNode body) throws SearchIndexException, Lost {
        var parameters =
                Map.of(
                        "search_type",
                        "dfs_query_then_fetch",
                        "allow_partial_search_results",
                        "false");
        return sound(connection.once("POST", "/_search", parameters, body));
    }

    private static JsonNode sound(Connection.Answer answer) throws Lost {
        boolean partly = answer.body().path("_shards").path("failed").asInt() > 0;
        if (!answer.isDone() || partly) {
            throw new Lost(answer);
        }
        return answer.body();
    }
}
