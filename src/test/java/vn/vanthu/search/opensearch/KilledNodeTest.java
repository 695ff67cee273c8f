package vn.vanthu.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchIndex;
import vn.vanthu.search.SearchIndexException;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.SearchResult;
import vn.vanthu.search.ShortForms;
import vn.vanthu.search.lucene.LuceneSearchIndex;

/** A node that ends in the middle of work: nothing lost, nothing double, the same answers. */
@Tag("cluster")
class KilledNodeTest {

    private static final Analysis ANALYSIS = new Analysis(ShortForms.NONE);

    /** Lets some questions be asked first. */
    private static final Executor DELAYED =
            CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);

    private final Cluster cluster = Cluster.running();
    private final Address address = cluster.newAddress();

    @TempDir Path folder;

    private List<List<Entry>> documents;
    private SearchIndex embedded;
    private OpenSearchIndex remote;

    @BeforeEach
    void open() throws SearchIndexException, IOException {
        documents = CorpusEntries.byDocument();
        embedded = LuceneSearchIndex.open(folder.resolve("index"), ANALYSIS);
        remote = OpenSearchIndex.open(address, Access.OPEN, ANALYSIS);
        for (List<Entry> entries : documents) {
            embedded.put(entries);
        }
        embedded.refresh();
    }

    @AfterEach
    void close() throws SearchIndexException {
        embedded.close();
        remote.close();
        cluster.clear(address);
    }

    @Test
    void in_the_middle_of_indexing() throws SearchIndexException {
        int node = cluster.holding(address);
        CompletableFuture<Void> kill = null;
        for (int i = 0; i < documents.size(); i++) {
            if (i == documents.size() / 3) {
                kill = CompletableFuture.runAsync(() -> cluster.kill(node));
            }
            remote.remove(List.of(id(i)));
            assertThat(remote.put(documents.get(i))).isEmpty();
        }
        kill.join();
        remote.refresh();
        try {
            answersAsEmbedded();
        } finally {
            cluster.restart(node);
        }
        answersAsEmbedded();
    }

    @Test
    void in_the_middle_of_searching() throws SearchIndexException {
        for (List<Entry> entries : documents) {
            remote.put(entries);
        }
        remote.refresh();
        int node = cluster.holding(address);
        var kill = CompletableFuture.runAsync(() -> cluster.kill(node));
        try {
            do {
                answersAsEmbedded();
            } while (!kill.isDone());
            answersAsEmbedded();
        } finally {
            kill.join();
            cluster.restart(node);
        }
    }

    /** The others end their nodes at once, but in this process; this one is killed with SIGKILL. */
    @Test
    void with_its_whole_process_in_the_middle_of_searching() throws Exception {
        Process node = cluster.another(folder.resolve("node"));
        var withAnother = cluster.newAddressWithAnother();
        try (var both = OpenSearchIndex.open(withAnother, Access.OPEN, ANALYSIS)) {
            for (List<Entry> entries : documents) {
                both.put(entries);
            }
            both.refresh();
            cluster.moveTo(withAnother, ClusterNode.NAME, "Node 1");
            answersAsEmbedded(both);
            var kill = CompletableFuture.runAsync(node::destroyForcibly, DELAYED);
            do {
                answersAsEmbedded(both);
            } while (node.isAlive() || !kill.isDone());
            answersAsEmbedded(both);
            assertThat(node.waitFor()).isNotZero();
        } finally {
            node.destroyForcibly().waitFor();
            cluster.clear(withAnother);
        }
    }

    private static DocumentId id(int document) {
        return new DocumentId("c" + document);
    }

    private void answersAsEmbedded() throws SearchIndexException {
        answersAsEmbedded(remote);
    }

    private void answersAsEmbedded(SearchIndex index) throws SearchIndexException {
        assertThat(index.status()).isEqualTo(embedded.status());
        for (String words : CorpusEntries.QUESTIONS) {
            assertThat(keys(index, words)).as(words).isEqualTo(keys(embedded, words));
        }
    }

    private static List<String> keys(SearchIndex index, String words) throws SearchIndexException {
        SearchResult result = index.search(new Query.Words(words), SearchOptions.first(20));
        return result.hits().stream().map(hit -> hit.entry().key()).toList();
    }
}
