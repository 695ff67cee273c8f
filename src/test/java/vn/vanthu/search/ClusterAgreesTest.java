package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.search.lucene.LuceneSearchIndex;
import vn.vanthu.search.opensearch.Access;
import vn.vanthu.search.opensearch.Cluster;
import vn.vanthu.search.opensearch.OpenSearchIndex;

/** A cluster gives the hits, scores, snippets and counts that the embedded engine gives. */
@Tag("cluster")
class ClusterAgreesTest {

    private final Cluster cluster = Cluster.running();

    @TempDir Path folder;

    @Test
    void on_60_random_questions_with_seed_20260102() throws SearchIndexException {
        var random = new Random(20260102);
        var address = cluster.newAddress();
        var analysis = EnginesAgreeTest.ANALYSIS;
        try (var lucene = LuceneSearchIndex.open(folder, analysis);
                var remote = OpenSearchIndex.open(address, Access.OPEN, analysis)) {
            for (SearchIndex index : List.of(lucene, remote)) {
                index.put(EnginesAgreeTest.entries());
                index.refresh();
            }
            var options =
                    SearchOptions.first(7).withoutRepeats().counting(Field.PROVINCE, Field.KIND);
            for (int i = 0; i < 60; i++) {
                Query query = EnginesAgreeTest.query(random, 2);
                assertThat(remote.search(query, options))
                        .as(query.toString())
                        .usingRecursiveComparison()
                        .withComparatorForType(Rounded.SCORES, Double.class)
                        .isEqualTo(lucene.search(query, options));
            }
            assertThat(remote.status()).isEqualTo(lucene.status());
        } finally {
            cluster.clear(address);
        }
    }
}
