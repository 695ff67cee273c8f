package vn.vanthu.evaluate.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.Vanthu;
import vn.vanthu.library.Indexes;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Query;
import vn.vanthu.search.Rounded;
import vn.vanthu.search.SearchIndexException;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.lucene.LuceneSearchIndex;
import vn.vanthu.search.opensearch.Access;
import vn.vanthu.search.opensearch.Cluster;
import vn.vanthu.search.opensearch.OpenSearchIndex;

/** The questions of our own relevance set, asked of a cluster and of the embedded engine. */
@Tag("cluster")
class RelevanceOnClusterTest {

    private final Cluster cluster = Cluster.running();

    @TempDir Path folder;

    @Test
    void every_question_has_the_same_hits_in_the_same_order_whatever_its_typing()
            throws IOException, SearchIndexException {
        SearchSet set;
        try (var vanthu = Vanthu.open(2)) {
            set = new SearchSets(vanthu::read).in(Path.of("corpus/search"));
        }
        var address = cluster.newAddress();
        var analysis = new Analysis(Indexes.shortForms());
        var options = SearchOptions.first(10).withoutSnippets();
        int asked = 0;
        try (var embedded = LuceneSearchIndex.open(folder, analysis);
                var remote = OpenSearchIndex.open(address, Access.OPEN, analysis)) {
            embedded.put(set.entries());
            embedded.refresh();
            assertThat(remote.put(set.entries())).isEmpty();
            remote.refresh();
            assertThat(remote.status()).isEqualTo(embedded.status());
            for (Question question : set.questions()) {
                // The typings take turns: each is asked often, and no question five times.
                Typing typing = Typing.values()[asked % Typing.values().length];
                String words = typing.of(question.text());
                var query = new Query.Words(words);
                assertThat(remote.search(query, options))
                        .as(words)
                        .usingRecursiveComparison()
                        .withComparatorForType(Rounded.SCORES, Double.class)
                        .isEqualTo(embedded.search(query, options));
                asked++;
            }
        } finally {
            cluster.clear(address);
        }
        assertThat(asked).isGreaterThan(60);
    }
}
