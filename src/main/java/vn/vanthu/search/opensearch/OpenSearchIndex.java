package vn.vanthu.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Clause;
import vn.vanthu.search.DamagedIndexException;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Form;
import vn.vanthu.search.IndexStatus;
import vn.vanthu.search.Kind;
import vn.vanthu.search.KnownWord;
import vn.vanthu.search.Plan;
import vn.vanthu.search.Query;
import vn.vanthu.search.Refusal;
import vn.vanthu.search.SearchIndex;
import vn.vanthu.search.SearchIndexException;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.SearchResult;
import vn.vanthu.search.Share;
import vn.vanthu.search.TermStream;
import vn.vanthu.search.Zone;

/**
 * An index on an OpenSearch cluster. What was put is safe on the cluster when {@link #put} returns,
 * and found after {@link #refresh}. One process may write to it, any number may search.
 */
public final class OpenSearchIndex implements SearchIndex {

    /** For so long a cluster may be busy, or without a leader, before work ends in an error. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int DOCUMENTS_AT_ONCE = 10_000;
    private static final int MOST_WORDS = 1_000;

    private final Connection connection;
    private final ClusterIndexes indexes;
    private final Analysis analysis;
    private final EntryJson entries;
    private final String target;
    private final Bulk bulk;

    /** By document, how many entries of each kind were put and cannot be searched yet. */
    private final Map<DocumentId, int[]> unseen = new HashMap<>();

    /** Whether no entry of the index can be searched yet. */
    private boolean fresh;

    private OpenSearchIndex(
            Connection connection, Analysis analysis, String target, boolean fresh) {
        this.connection = connection;
        this.indexes = new ClusterIndexes(connection);
        this.analysis = analysis;
        this.entries = new EntryJson(analysis);
        this.target = target;
        this.bulk = new Bulk(connection, target, target.equals(connection.address().index()));
        this.fresh = fresh;
    }

    /**
     * Opens an index to change it; makes an empty one where there is none.
     *
     * @throws DamagedIndexException when it is of another version
     */
    public static OpenSearchIndex open(Address address, Access access, Analysis analysis)
            throws SearchIndexException {
        return opening(
                address,
                access,
                connection -> {
                    var indexes = new ClusterIndexes(connection);
                    boolean none = indexes.behind().isEmpty();
                    if (none) {
                        indexes.createBehind();
                    } else {
                        indexes.requireSameVersion();
                    }
                    var index = new OpenSearchIndex(connection, analysis, address.index(), none);
                    if (!none) {
                        // What a killed process put must be seen before it can be removed.
                        index.refresh();
                    }
                    return index;
                });
    }

    /**
     * Opens an index to search it.
     *
     * @throws DamagedIndexException when it is missing or of another version
     */
    public static OpenSearchIndex openToRead(Address address, Access access, Analysis analysis)
            throws SearchIndexException {
        return opening(
                address,
                access,
                connection -> {
                    var indexes = new ClusterIndexes(connection);
                    if (indexes.behind().isEmpty()) {
                        throw indexes.missing();
                    }
                    indexes.requireSameVersion();
                    return new OpenSearchIndex(connection, analysis, address.index(), false);
                });
    }

    /**
     * Begins an empty index beside the one that searches go on to find, until {@link #publish}.
     * What was begun earlier and never published is removed.
     */
    public static OpenSearchIndex beside(Address address, Access access, Analysis analysis)
            throws SearchIndexException {
        return opening(
                address,
                access,
                connection -> {
                    var indexes = new ClusterIndexes(connection);
                    indexes.clear();
                    return new OpenSearchIndex(connection, analysis, indexes.create(), true);
                });
    }

    private interface Opening {
        OpenSearchIndex on(Connection connection) throws SearchIndexException;
    }

    private static OpenSearchIndex opening(Address address, Access access, Opening opening)
            throws SearchIndexException {
        try (var first = Connection.to(address, access, Duration.ZERO)) {
            // A cluster that is not there is told at once.
            new ClusterIndexes(first).requireCluster();
        }
        var connection = Connection.to(address, access, PATIENCE);
        try {
            return opening.on(connection);
        } catch (SearchIndexException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    /**
     * Makes this index the one that is found under the address, at once, and removes the one that
     * was found there before.
     */
    public void publish() throws SearchIndexException {
        refresh();
        indexes.publish(target);
        indexes.clear();
    }

    @Override
    public synchronized List<Refusal> put(Collection<Entry> some) throws SearchIndexException {
        var refusals = new ArrayList<Refusal>();
        var changes = new ArrayList<Bulk.Change>();
        for (Entry entry : some) {
            if (entry.text().length() > LONGEST_TEXT) {
                refusals.add(Refusal.tooLong(entry));
            } else {
                int[] counts = unseen.computeIfAbsent(entry.document(), any -> counts());
                int kind = entry.kind().ordinal();
                counts[kind] = Math.max(counts[kind], entry.ordinal() + 1);
                changes.add(Bulk.Change.put(entry.key(), entries.of(entry)));
            }
        }
        refusals.addAll(bulk.send(changes));
        return refusals;
    }

    private static int[] counts() {
        return new int[Kind.values().length];
    }

    @Override
    public synchronized void remove(Collection<DocumentId> documents) throws SearchIndexException {
        var changes = new ArrayList<Bulk.Change>();
        for (DocumentId document : documents) {
            int[] counts = unseen.getOrDefault(document, counts());
            for (Kind kind : Kind.values()) {
                for (int i = 0; i < counts[kind.ordinal()]; i++) {
                    changes.add(Bulk.Change.delete(Entry.key(document, kind, i)));
                }
            }
        }
        bulk.send(changes);
        if (!fresh && !documents.isEmpty()) {
            var body = Connection.JSON.createObjectNode();
            var terms = body.putObject("query").putObject("terms").putArray(Names.DOCUMENT);
            documents.forEach(document -> terms.add(document.sha256()));
            // What changed since the last refresh was deleted above, one by one.
            var parameters = Map.of("conflicts", "proceed");
            var path = "/" + target + "/_delete_by_query";
            connection.done(connection.ask("POST", path, parameters, body.toString()));
        }
    }

    @Override
    public synchronized void refresh() throws SearchIndexException {
        connection.tell("POST", "/" + target + "/_refresh", null);
        fresh &= unseen.isEmpty();
        unseen.clear();
    }

    @Override
    public SearchResult search(Query query, SearchOptions options) throws SearchIndexException {
        return new ClusterSearch(connection, target, analysis, query, options).run();
    }

    @Override
    public List<Share> explain(Query query, Entry entry) throws SearchIndexException {
        Plan plan = analysis.plan(query);
        boolean complete = score(plan.complete(), entry).isPresent();
        return Share.of(
                complete ? plan.complete() : plan.partial(), clause -> score(clause, entry));
    }

    private OptionalDouble score(Clause clause, Entry entry) throws SearchIndexException {
        var body = Connection.JSON.createObjectNode();
        body.put("_source", false);
        var query = body.putObject("query").putObject("bool");
        query.putArray("must").add(Translation.of(clause));
        query.putArray("filter").addObject().putObject("term").put(Names.KEY, entry.key());
        JsonNode found = search(body).path("hits").path("hits").path(0).path("_score");
        return found.isNumber()
                ? OptionalDouble.of((float) found.asDouble())
                : OptionalDouble.empty();
    }

    @Override
    public List<KnownWord> near(Form form, String word, int edits) throws SearchIndexException {
        String field = Names.of(new TermStream(Zone.TEXT, form));
        var body = Connection.JSON.createObjectNode();
        body.put("size", 0).put("track_total_hits", true);
        body.putObject("query").putObject("term").put(field, word);
        if (edits > 0) {
            var suggest = body.putObject("suggest").putObject("near").put("text", word);
            suggest.putObject("term")
                    .put("field", field)
                    .put("analyzer", "keyword")
                    .put("suggest_mode", "always")
                    .put("max_edits", edits)
                    .put("prefix_length", 0)
                    .put("min_word_length", 1)
                    .put("max_term_freq", Integer.MAX_VALUE)
                    .put("accuracy", 0)
                    .put("size", MOST_WORDS)
                    .put("shard_size", MOST_WORDS);
        }
        JsonNode answer = search(body);
        var known = new ArrayList<KnownWord>();
        long itself = answer.path("hits").path("total").path("value").asLong();
        if (itself > 0) {
            known.add(new KnownWord(word, itself));
        }
        for (JsonNode each : answer.path("suggest").path("near").path(0).path("options")) {
            known.add(new KnownWord(each.path("text").asText(), each.path("freq").asLong()));
        }
        return known;
    }

    @Override
    public IndexStatus status() throws SearchIndexException {
        var body = Connection.JSON.createObjectNode();
        body.put("size", 0).put("track_total_hits", true);
        var composite = body.putObject("aggs").putObject("documents").putObject("composite");
        composite.put("size", DOCUMENTS_AT_ONCE);
        composite
                .putArray("sources")
                .addObject()
                .putObject(Names.DOCUMENT)
                .putObject("terms")
                .put("field", Names.DOCUMENT);
        long documents = 0;
        while (true) {
            JsonNode answer = search(body);
            JsonNode counted = answer.path("aggregations").path("documents");
            int some = counted.path("buckets").size();
            documents += some;
            if (some < DOCUMENTS_AT_ONCE) {
                long all = answer.path("hits").path("total").path("value").asLong();
                return new IndexStatus(documents, all);
            }
            composite.set("after", counted.path("after_key"));
        }
    }

    private JsonNode search(ObjectNode body) throws SearchIndexException {
        var parameters =
                Map.of(
                        "search_type",
                        "dfs_query_then_fetch",
                        "allow_partial_search_results",
                        "false");
        var path = "/" + target + "/_search";
        return connection.done(connection.ask("POST", path, parameters, body.toString()));
    }

    @Override
    public void close() {
        connection.close();
    }
}
